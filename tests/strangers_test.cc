// What strangers learn: no answer reveals that a hidden resource exists. Every method that is open to
// callers without a role is called with the name of a hidden resource in every field that takes one,
// before it is created and after; the answers are the same, byte for byte.

#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "contract/proto_options.h"
#include "errors/status_details.h"
#include "google/api/resource.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/forum.h"
#include "support/ghosts.h"

namespace plenary {
namespace {

using test::Client;
using test::FieldDescriptor;
using test::Message;
using test::MessagePtr;
using test::MethodDescriptor;
using test::Position;
using v1::Participant;

using NamesByType = std::map<std::string, std::string>;  // by type

// A call that is made before there are ghosts and after.
struct Question {
  std::string what;
  const MethodDescriptor* method;
  MessagePtr request;
};

bool IsOpenToStrangers(const MethodDescriptor* method) {
  const v1::Permission permission = method->options().GetExtension(v1::authorization).permission();
  return access::ClearanceFor(contract::Caller(), permission, "").granted;
}

bool Writes(const MethodDescriptor* method) {
  return method->input_type()->FindFieldByName("validate_only") != nullptr;
}

// The name that a field takes; empty if it takes none.
std::string NameFor(const FieldDescriptor* field, const NamesByType& names) {
  const auto& reference = field->options().GetExtension(google::api::resource_reference);
  const bool parent = !reference.child_type().empty();
  const auto found = names.find(parent ? reference.child_type() : reference.type());
  if (found == names.end()) return field->name().ends_with("_id") ? "ghost" : "";
  if (!parent) return found->second;
  const std::size_t id = found->second.rfind('/');
  return found->second.substr(0, found->second.rfind('/', id - 1));
}

// Sets the field at `position` and makes what it stands in.
void Say(const std::string& text, const Position& position, Message& request) {
  Message* message = &request;
  for (const auto& [field, index] : position.way) {
    const auto& reflection = *message->GetReflection();
    if (!field->is_repeated()) {
      message = reflection.MutableMessage(message, field);
    } else if (reflection.FieldSize(*message, field) > index) {
      message = reflection.MutableRepeatedMessage(message, field, index);
    } else {
      message = reflection.AddMessage(message, field);
    }
  }
  test::SetText(*message, position.field, text);
}

class StrangersTest : public test::ForumTest {
 protected:
  // The call, well formed, but for the name of a ghost in one field after the other.
  void Ask(const MethodDescriptor* method, const NamesByType& names, std::vector<Question>& questions) {
    const auto add = [&](const std::string& what, MessagePtr request) {
      test::SetTextNamed(*request, "request_id", "");
      questions.push_back({absl::StrCat(method->name(), " ", what), method, std::move(request)});
    };
    add("as it is", forum().Visible().Minimal(method));
    for (const Position& position : test::PositionsIn(*forum().Visible().Full(method))) {
      if (position.ignored || position.field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) continue;
      if (position.field->name() == "request_id") continue;
      const std::string name = NameFor(position.field, names);
      if (name.empty()) continue;
      MessagePtr request = forum().Visible().Minimal(method);
      Say(name, position, *request);
      add(absl::StrCat(position.path, " = ", name), std::move(request));
    }
    if (method->input_type()->FindFieldByName("filter") == nullptr) return;
    const std::pair<const char*, std::string> filters[] = {
        {"delegation", names.at("plenary.dev/Delegation")},
        {"person", names.at("plenary.dev/Person")},
        {"external_id", "ghost"},
        {"display_name", "Participant ghost"},
        {"title", "Ghost"},
        {"room", names.at("plenary.dev/Room")},
        {"parent_session", names.at("plenary.dev/Session")},
        {"session", names.at("plenary.dev/Session")},
        {"speaker", names.at("plenary.dev/Participant")},
        {"participant", names.at("plenary.dev/Participant")},
        {"organization", names.at("plenary.dev/Organization")}};
    for (const auto& [field, value] : filters) {
      MessagePtr request = forum().Visible().Minimal(method);
      const std::string filter = absl::StrCat(field, " = \"", value, "\"");
      test::SetTextNamed(*request, "filter", filter);
      add(filter, std::move(request));
    }
  }

  std::vector<Question> Questions() {
    std::vector<Question> questions;
    for (const MethodDescriptor* method : test::AllMethods()) {
      // WhoAmI tells the time.
      if (!IsOpenToStrangers(method) || method->name() == "WhoAmI") continue;
      for (const NamesByType& names : {test::GhostNames(), test::GhostNamesInPublic()})
        Ask(method, names, questions);
    }
    return questions;
  }

  // All that a caller is told, but for what is new in what a call makes.
  static std::string Told(const Client& client, const Question& question) {
    std::string answer;
    const grpc::Status status = client.CallRaw(test::MethodOf(question.method->input_type()),
                                               question.request->SerializeAsString(), &answer);
    if (!status.ok()) return test::Told(status);
    return Writes(question.method) ? "OK" : absl::StrCat("OK ", answer);
  }

  std::map<std::string, Client> Strangers() {
    return {{"anonymous", forum().anonymous()},
            {"without a role", forum().WithoutRole()},
            {"the press", forum().As(v1::ROLE_PRESS)},
            {"a focal point", forum().As(v1::ROLE_FOCAL_POINT, "events/open/delegations/ours")},
            {"a participant", forum().As(v1::ROLE_PARTICIPANT, "events/open", "people/me")}};
  }
};

TEST_F(StrangersTest, NobodyAsksForExistence) {
  const std::vector<Question> questions = Questions();
  EXPECT_GT(questions.size(), 300u);
  const auto strangers = Strangers();
  const std::vector<std::pair<std::string, Client>> callers(strangers.begin(), strangers.end());
  using Answers = std::vector<std::vector<std::string>>;  // by caller and question
  const auto ask = [&] {
    Answers answers(callers.size());
    test::InParallel(static_cast<int>(callers.size()), [&](int i) {
      for (const Question& question : questions) answers[i].push_back(Told(callers[i].second, question));
    });
    return answers;
  };
  const Answers before = ask();
  test::MakeGhosts(forum());
  const Answers after = ask();
  for (std::size_t i = 0; i < callers.size(); ++i) {
    int answered = 0;
    for (std::size_t k = 0; k < questions.size(); ++k) {
      answered += before[i][k].starts_with("OK");
      EXPECT_EQ(after[i][k], before[i][k]) << questions[k].what << ", asked by " << callers[i].first;
    }
    EXPECT_GT(answered, 20) << callers[i].first;
  }
}

// A draft that its staff is busy with keeps no stranger waiting: it is as if it were not there.
TEST_F(StrangersTest, ADraftThatIsHeldIsNotThere) {
  db::Connection holder({.url = server().database().url()});
  db::Transaction transaction(holder);
  ASSERT_TRUE(
      holder.ExecuteComposed("SELECT FROM event_admission WHERE event_id = 'hidden' FOR UPDATE", {}).ok());
  for (const bool validate_only : {true, false}) {
    for (const auto& [who, client] : Strangers()) {
      auto request = forum().Registration("events/hidden", "");
      request.set_validate_only(validate_only);
      const absl::Status hidden = client.Call<Participant>(request).status();
      EXPECT_EQ(errors::ReasonOf(hidden), v1::NOT_FOUND) << who << " " << hidden;
      EXPECT_EQ(test::MetadataOf(hidden)["resource"], "events/hidden") << who;
    }
  }
}

// What is asked of a registration that names somebody, or something, is refused alike whether it is there.
TEST_F(StrangersTest, OnlyStaffChoosesIds) {
  for (const auto& [who, client] : Strangers()) {
    for (const char* id : {"hidden", "shown", "nobody"}) {
      const auto refused = client.Call<Participant>(forum().Registration("events/open", id)).status();
      EXPECT_EQ(test::FaultyFields(refused), std::vector<std::string>{"participant_id"}) << who << " " << id;
    }
  }
}

// Revisions count everything that was written to an event.
TEST_F(StrangersTest, AnExportTellsNoRevisions) {
  v1::ExportParticipantsRequest request;
  request.set_parent("events/open");
  const auto revisions = [&](const Client& client) {
    const auto parts = client.CallStream<v1::ExportParticipantsResponse>(request);
    EXPECT_TRUE(parts.ok()) << parts.status();
    std::set<std::int64_t> told;
    if (!parts.ok()) return told;
    for (const auto& part : *parts) {
      if (part.has_start()) told.insert(part.start().revision());
      if (part.has_end()) told.insert(part.end().revision());
    }
    return told;
  };
  for (const auto& [who, client] : Strangers())
    EXPECT_EQ(revisions(client), std::set<std::int64_t>{0}) << who;
  EXPECT_GT(*revisions(forum().As(v1::ROLE_VIEWER, "events/open")).begin(), 0);
}

}  // namespace
}  // namespace plenary
