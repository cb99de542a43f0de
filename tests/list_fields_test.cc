// What the contract says lists are filtered and ordered by, against the server.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/storm.h"

namespace plenary {
namespace {

using test::Client;
using test::Message;
using test::MessagePtr;
using test::MethodDescriptor;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ListFieldsTest : public test::HostileTest {
 protected:
  absl::Status Ask(const MethodDescriptor* method, const std::string& field, const std::string& text) {
    const MessagePtr request = forum().Visible().Minimal(method);
    test::SetTextNamed(*request, field, text);
    std::string answer;
    return test::StatusFrom(
        forum().admin().CallRaw(test::MethodOf(method->input_type()), request->SerializeAsString(), &answer));
  }

  // The ids of participants of the event that the filter finds, in this order.
  std::vector<std::string> Find(const Client& client, const std::string& filter,
                                const std::string& order_by = "") {
    v1::ListParticipantsRequest request;
    request.set_parent("events/open");
    request.set_filter(filter);
    request.set_order_by(order_by);
    const auto page = client.Call<v1::ListParticipantsResponse>(request);
    EXPECT_TRUE(page.ok()) << page.status();
    std::vector<std::string> ids;
    if (!page.ok()) return ids;
    for (const v1::Participant& one : page->participants()) {
      ids.push_back(one.name().substr(one.name().rfind('/') + 1));
    }
    return ids;
  }

  // Somebody confirmed, with these facts of contact and affiliation.
  void Register(const std::string& id, const std::string& email, const std::string& affiliation) {
    v1::RegisterParticipantRequest request;
    request.set_parent("events/open");
    request.set_participant_id(id);
    *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Found " + id);
    request.mutable_participant()->mutable_contact()->add_emails("first@example.net");
    request.mutable_participant()->mutable_contact()->add_emails(email);
    auto& position = *request.mutable_participant()->mutable_credit()->add_positions();
    *position.mutable_affiliation() = test::English(affiliation);
    ASSERT_TRUE(forum().admin().Call<v1::Participant>(request).ok());
  }
};

TEST_F(ListFieldsTest, EachOfTheContractIsTaken) {
  int asked = 0;
  for (const MethodDescriptor* method : test::MethodsWith("filter")) {
    if (method->server_streaming()) continue;
    const auto* request = method->input_type();
    const auto* of = request->file()->pool()->FindMessageTypeByName(
        absl::StrCat("plenary.v1.", request->FindFieldByName("filter")->options().GetExtension(v1::list_of)));
    ASSERT_NE(of, nullptr) << method->full_name();
    for (const v1::ListField& field : of->options().GetExtension(v1::list).fields()) {
      std::vector<std::string> names = {field.path()};
      if (!field.alias().empty()) names.push_back(field.alias());
      for (const std::string& name : names) {
        EXPECT_TRUE(Ask(method, "filter", name + ":*").ok()) << method->full_name() << " " << name;
        ++asked;
        if (!field.order() || request->FindFieldByName("order_by") == nullptr) continue;
        EXPECT_TRUE(Ask(method, "order_by", name + " desc").ok()) << method->full_name() << " " << name;
      }
    }
  }
  EXPECT_GT(asked, 100);
}

TEST_F(ListFieldsTest, StaffFindsPeopleByAddressAndAffiliation) {
  Register("a", "Lin.Wei@Example.org", "Southwest University of Political Science");
  Register("b", "other@example.org", "Carlos III University");
  const Client staff = forum().As(v1::ROLE_REGISTRAR, "events/open");
  EXPECT_THAT(Find(staff, "contact.emails:\"lin.wei@example.org\""), ElementsAre("a"));
  EXPECT_THAT(Find(staff, "email:\"lin.wei@\""), ElementsAre("a"));
  EXPECT_THAT(Find(staff, "credit.positions.affiliation:\"university of political\""), ElementsAre("a"));
  EXPECT_THAT(Find(staff, "affiliation:univ AND email:first", "name desc"), ElementsAre("b", "a"));
  EXPECT_THAT(Find(staff, "email:in.wei"), IsEmpty()) << "words are found by their beginnings";

  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name("events/open/participants/a");
  update.mutable_participant()->mutable_contact()->add_emails("new@example.com");
  update.mutable_update_mask()->add_paths("contact");
  ASSERT_TRUE(forum().admin().Call<v1::Participant>(update).ok());
  EXPECT_THAT(Find(staff, "email:lin"), IsEmpty());
  EXPECT_THAT(Find(staff, "email:new"), ElementsAre("a"));

  v1::ListParticipantsRequest request;
  request.set_parent("events/open");
  for (const char* filter : {"email:new", "contact.emails:*", "affiliation:univ"}) {
    request.set_filter(filter);
    EXPECT_EQ(errors::ReasonOf(forum().anonymous().Call<v1::ListParticipantsResponse>(request).status()),
              v1::INVALID_FILTER)
        << filter;
  }
}

TEST_F(ListFieldsTest, NamesOrderAndAreFound) {
  Register("zz", "z@example.org", "Z");
  Register("aa", "a@example.org", "A");
  const std::string both = "email:first";
  EXPECT_THAT(Find(forum().admin(), both, "name"), ElementsAre("aa", "zz"));
  EXPECT_THAT(Find(forum().admin(), both, "name desc"), ElementsAre("zz", "aa"));
  EXPECT_THAT(Find(forum().admin(), "name = \"events/open/participants/zz\""), ElementsAre("zz"));
  EXPECT_THAT(Find(forum().admin(), "name = zz"), ElementsAre("zz"));

  v1::ListParticipantsRequest request;
  request.set_parent("events/open");
  request.set_filter(both);
  request.set_order_by("name desc");
  request.set_page_size(1);
  const auto first = forum().admin().Call<v1::ListParticipantsResponse>(request);
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(first->participants(0).name(), "events/open/participants/zz");
  request.set_page_token(first->next_page_token());
  const auto second = forum().admin().Call<v1::ListParticipantsResponse>(request);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->participants(0).name(), "events/open/participants/aa");
}

}  // namespace
}  // namespace plenary
