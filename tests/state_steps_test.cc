// The contract's steps against the server: each RPC that takes a step is called from every state. It is taken
// from those that the contract names, leads to one of those that it names, and is refused from all others.

#include "contract/state_steps.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using NameList = std::vector<std::string>;

// Makes resources of one type in the state with this number; their names.
using MakeIn = std::function<NameList(int state, const std::string& id)>;

class StateStepsTest : public test::ForumTest {
 protected:
  static const EnumDescriptor& StatesOf(const Descriptor& resource) {
    return *resource.FindFieldByName("state")->enum_type();
  }

  static std::string StateOf(const Message& resource) {
    const auto* field = resource.GetDescriptor()->FindFieldByName("state");
    return contract::StateName(*resource.GetReflection()->GetEnum(resource, field));
  }

  // What the server answers to the method about the resource `name`; nothing is changed.
  absl::StatusOr<test::MessagePtr> Try(const MethodDescriptor& method, const std::string& type,
                                       const std::string& name) const {
    const auto request = forum().About("events/open", "shown").About(type, name).Minimal(&method);
    std::string bytes;
    const grpc::Status status =
        forum().admin().CallRaw(absl::StrCat(method.service()->full_name(), "/", method.name()),
                                request->SerializeAsString(), &bytes);
    if (!status.ok()) return test::StatusFrom(status);
    auto answer = test::NewMessage(method.output_type());
    EXPECT_TRUE(answer->ParseFromString(bytes));
    return answer;
  }

  // One method from one state. Several resources in it may differ in what else a rule asks: one that is
  // refused for its state is enough where the contract has no step, and one that goes through where it has.
  void Walk(const MethodDescriptor& method, const std::string& state, const NameList& names) {
    const Descriptor& resource = *method.output_type();
    std::set<std::string> ends;
    for (const auto& step : contract::StateStepsOf(resource, *method.service())) {
      if (step.method == &method && step.from == state) ends.insert(step.to);
    }
    const std::string told = absl::StrCat(method.name(), " from ", state);
    bool taken = false;
    for (const std::string& name : names) {
      const auto answer = Try(method, absl::StrCat("plenary.dev/", resource.name()), name);
      if (answer.ok()) {
        // ReplaceParticipant answers the other one.
        const std::string reached = method.name() == "ReplaceParticipant" ? "WITHDRAWN" : StateOf(**answer);
        EXPECT_TRUE(ends.contains(reached)) << told << " led to " << reached;
        taken = true;
        continue;
      }
      EXPECT_EQ(errors::ReasonOf(answer.status()), v1::ILLEGAL_STATE) << told << ": " << answer.status();
      EXPECT_EQ(test::MetadataOf(answer.status())["from"], state) << answer.status();
    }
    EXPECT_EQ(taken, !ends.empty()) << told;
  }

  // Every method with steps of `resource` from every state.
  void WalkAll(const Descriptor& resource, const MakeIn& make) {
    int walked = 0;
    const EnumDescriptor& states = StatesOf(resource);
    for (int i = 1; i < states.value_count(); ++i) {
      const std::string state = contract::StateName(*states.value(i));
      const NameList names =
          make(states.value(i)->number(), absl::StrCat("in-", absl::AsciiStrToLower(state)));
      for (const MethodDescriptor* method : test::AllMethods()) {
        if (method->output_type() != &resource || method->options().ExtensionSize(v1::step) == 0) continue;
        Walk(*method, state, names);
        ++walked;
      }
    }
    EXPECT_GT(walked, 15);
  }
};

TEST_F(StateStepsTest, OfEvents) {
  WalkAll(*v1::Event::descriptor(), [&](int state, const std::string& id) -> NameList {
    v1::CreateEventRequest request;
    request.set_event_id(id);
    *request.mutable_event()->mutable_title() = test::English(id);
    request.mutable_event()->mutable_start_date()->set_year(2025);
    request.mutable_event()->add_hosts()->set_organization("organizations/first");
    request.mutable_event()->mutable_hosts(0)->set_role(v1::Event::Host::ROLE_HOST);
    request.set_initial_state(static_cast<v1::Event::State>(state));
    return {forum().Make<v1::Event>(request).name()};
  });
}

TEST_F(StateStepsTest, OfParticipants) {
  WalkAll(*v1::Participant::descriptor(), [&](int state, const std::string& id) -> NameList {
    auto request = forum().Registration("events/open", id);
    const bool is_void = state == v1::Participant::STATE_VOIDED;
    request.set_initial_state(is_void ? v1::Participant::STATE_CONFIRMED
                                      : static_cast<v1::Participant::State>(state));
    const std::string name = forum().Make<v1::Participant>(request).name();
    if (is_void) {
      v1::VoidParticipantRequest end;
      end.set_name(name);
      end.set_reason("Entered by mistake.");
      forum().Make<v1::Participant>(end);
    }
    return {name};
  });
}

TEST_F(StateStepsTest, OfSessions) {
  WalkAll(*v1::Session::descriptor(), [&](int state, const std::string& id) -> NameList {
    auto request = test::NewSession("events/open", id);
    request.set_initial_state(static_cast<v1::Session::State>(state));
    return {forum().Make<v1::Session>(request).name()};
  });
}

// What is in writing only is published from another state than what is spoken.
TEST_F(StateStepsTest, OfStatements) {
  WalkAll(*v1::Statement::descriptor(), [&](int state, const std::string& id) {
    NameList names;
    for (const auto mode : {v1::Statement::MODE_IN_PERSON, v1::Statement::MODE_WRITTEN}) {
      if (mode == v1::Statement::MODE_WRITTEN && state == v1::Statement::STATE_DELIVERED) continue;
      auto request = forum().Draft("events/open", absl::StrCat(id, "-", mode));
      request.mutable_statement()->set_speaker("events/open/participants/shown");
      request.mutable_statement()->set_mode(mode);
      request.set_initial_state(static_cast<v1::Statement::State>(state));
      names.push_back(forum().Make<v1::Statement>(request).name());
    }
    return names;
  });
}

TEST_F(StateStepsTest, OfDocuments) {
  WalkAll(*v1::Document::descriptor(), [&](int state, const std::string& id) -> NameList {
    auto request = forum().DocumentDraft("events/open", id);
    request.set_initial_state(static_cast<v1::Document::State>(state));
    return {forum().Make<v1::Document>(request).name()};
  });
}

}  // namespace
}  // namespace plenary
