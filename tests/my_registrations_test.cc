// ListMyRegistrations: what a caller is or has registered, over all events, by the rights that it has now.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using test::Client;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::Participant;

constexpr char kOurs[] = "events/open/delegations/ours";

// A key, and what it is called.
struct Key {
  Client client;
  std::string name;
};

class MyRegistrationsTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    MakeEvent("earlier", 2023);
    MakeEvent("later", 2027);
  }

  void MakeEvent(const std::string& id, int year) {
    v1::CreateEventRequest request;
    request.set_event_id(id);
    v1::Event& event = *request.mutable_event();
    *event.mutable_title() = test::English(id);
    event.mutable_start_date()->set_year(year);
    event.add_hosts()->set_organization("organizations/first");
    event.mutable_hosts(0)->set_role(v1::Event::Host::ROLE_HOST);
    event.mutable_registration_policy()->set_openness(v1::Event::RegistrationPolicy::OPENNESS_ANYONE);
    event.mutable_registration_policy()->set_capacity(1);
    forum().Make<v1::Event>(request);
    v1::AnnounceEventRequest announce;
    announce.set_name(absl::StrCat("events/", id));
    forum().Make<v1::Event>(announce);
  }

  Key NewKey() {
    v1::CreateApiKeyRequest request;
    request.mutable_api_key()->set_title("a key");
    const auto key = forum().Make<v1::ApiKey>(request);
    return {forum().anonymous().WithKey(key.secret()), key.name()};
  }
  // Gives the key a role, and returns the binding.
  std::string Bind(const Key& key, v1::Role role, const std::string& scope, const std::string& person = "") {
    v1::CreateRoleBindingRequest request;
    request.mutable_role_binding()->set_principal(key.name);
    request.mutable_role_binding()->set_role(role);
    request.mutable_role_binding()->set_scope(scope);
    request.mutable_role_binding()->set_person(person);
    return forum().Make<v1::RoleBinding>(request).name();
  }
  void Unbind(const std::string& binding) {
    v1::DeleteRoleBindingRequest request;
    request.set_name(binding);
    forum().Make<google::protobuf::Empty>(request);
  }

  // Registers somebody; the name of the participant.
  std::string Register(const Client& client, const std::string& event, const std::string& delegation = "") {
    auto request = forum().Registration(event, "");
    request.mutable_participant()->set_delegation(delegation);
    request.mutable_participant()->mutable_contact()->add_emails("somebody@example.org");
    const auto made = client.Call<Participant>(request);
    EXPECT_TRUE(made.ok()) << made.status();
    return made.ok() ? made->name() : "";
  }

  static v1::ListMyRegistrationsResponse List(const Client& client,
                                              const v1::ListMyRegistrationsRequest& request) {
    const auto page = client.Call<v1::ListMyRegistrationsResponse>(request);
    EXPECT_TRUE(page.ok()) << page.status();
    return page.value_or(v1::ListMyRegistrationsResponse());
  }
  static std::vector<std::string> Mine(const Client& client, const std::string& filter = "",
                                       const std::string& order_by = "") {
    v1::ListMyRegistrationsRequest request;
    request.set_filter(filter);
    request.set_order_by(order_by);
    const auto page = List(client, request);
    std::vector<std::string> names;
    for (const Participant& one : page.participants()) names.push_back(one.name());
    EXPECT_EQ(page.total_size(), static_cast<int>(names.size()));
    return names;
  }
  static absl::StatusOr<Participant> Get(const Client& client, const std::string& name) {
    v1::GetParticipantRequest request;
    request.set_name(name);
    return client.Call<Participant>(request);
  }
  void Void(const std::string& name) {
    v1::VoidParticipantRequest request;
    request.set_name(name);
    request.set_reason("a mistake");
    forum().Make<Participant>(request);
  }
};

TEST_F(MyRegistrationsTest, AnAnonymousCallerHasNone) {
  Register(forum().anonymous(), "events/open");
  EXPECT_THAT(Mine(forum().anonymous()), IsEmpty());
}

TEST_F(MyRegistrationsTest, WhoRegisteredItselfFindsItsRegistrationsTheNewestEventFirst) {
  const Key key = NewKey();
  const std::string open = Register(key.client, "events/open");
  const std::string later = Register(key.client, "events/later");
  const std::string earlier = Register(key.client, "events/earlier");
  Register(NewKey().client, "events/open");
  EXPECT_THAT(Mine(key.client), ElementsAre(later, open, earlier));
  EXPECT_THAT(Mine(key.client, "", "event_start_date"), ElementsAre(earlier, open, later));
  EXPECT_THAT(Mine(key.client, "event_start_date >= \"2025\""), ElementsAre(later, open));
  EXPECT_THAT(Mine(key.client, "state = WAITLISTED"), IsEmpty());
}

TEST_F(MyRegistrationsTest, PagesFollowEachOther) {
  const Key key = NewKey();
  std::vector<std::string> made;
  for (const char* event : {"events/later", "events/open", "events/earlier"}) {
    made.push_back(Register(key.client, event));
  }
  v1::ListMyRegistrationsRequest request;
  request.set_page_size(1);
  for (const std::string& name : made) {
    const auto page = List(key.client, request);
    ASSERT_EQ(page.participants_size(), 1);
    EXPECT_EQ(page.participants(0).name(), name);
    EXPECT_EQ(page.total_size(), 3);
    request.set_page_token(page.next_page_token());
  }
  EXPECT_EQ(request.page_token(), "");
}

// The same in every path: the list, the list of participants, and the one.
TEST_F(MyRegistrationsTest, WhoRegisteredItselfSeesItsOwnInEveryPath) {
  const Key key = NewKey();
  Register(NewKey().client, "events/later");
  const std::string waiting = Register(key.client, "events/later");
  const auto one = Get(key.client, waiting);
  ASSERT_TRUE(one.ok()) << one.status();
  EXPECT_EQ(one->state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(one->contact().emails_size(), 1);
  EXPECT_THAT(one->waits_for(), ElementsAre(Participant::PLACE_LIMIT_CAPACITY));
  EXPECT_TRUE(one->registered_by().empty()) << "for staff";

  v1::ListMyRegistrationsRequest mine;
  mine.set_view(v1::VIEW_FULL);
  EXPECT_TRUE(MessageDifferencer::Equals(List(key.client, mine).participants(0), *one));
  v1::ListParticipantsRequest list;
  list.set_parent("events/-");
  list.set_view(v1::VIEW_FULL);
  list.set_filter("state = WAITLISTED");
  const auto listed = key.client.Call<v1::ListParticipantsResponse>(list);
  ASSERT_TRUE(listed.ok()) << listed.status();
  ASSERT_EQ(listed->participants_size(), 1);
  EXPECT_TRUE(MessageDifferencer::Equals(listed->participants(0), *one));

  for (const Client& other : {forum().anonymous(), NewKey().client}) {
    EXPECT_EQ(errors::ReasonOf(Get(other, waiting).status()), v1::NOT_FOUND);
  }
  // To see it is not to change it.
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(waiting);
  EXPECT_EQ(errors::ReasonOf(key.client.Call<Participant>(withdraw).status()), v1::PERMISSION_DENIED);
  Void(waiting);
  EXPECT_EQ(errors::ReasonOf(Get(key.client, waiting).status()), v1::NOT_FOUND);
  EXPECT_THAT(Mine(key.client), IsEmpty());
}

TEST_F(MyRegistrationsTest, WhoTakesAPlaceFromItIsNotItself) {
  const Key key = NewKey();
  const std::string place = Register(key.client, "events/open");
  v1::ReplaceParticipantRequest replace;
  replace.set_name(place);
  *replace.mutable_replacement() = forum().Registration("events/open", "").participant();
  const std::string other = forum().Make<Participant>(replace).name();
  EXPECT_THAT(Mine(key.client), ElementsAre(place));
  EXPECT_EQ(errors::ReasonOf(Get(key.client, other).status()), v1::NOT_FOUND);
}

TEST_F(MyRegistrationsTest, AFocalPointFindsWhomItRegistered) {
  const Key key = NewKey();
  const std::string binding = Bind(key, v1::ROLE_FOCAL_POINT, kOurs);
  const std::string sent = Register(key.client, "events/open", kOurs);
  EXPECT_THAT(Mine(key.client), ElementsAre(sent)) << "not all of its delegation";
  EXPECT_TRUE(Get(key.client, "events/open/participants/hidden").ok());
  Unbind(binding);
  EXPECT_THAT(Mine(key.client), IsEmpty()) << "it registered another, whom it sees no longer";
}

TEST_F(MyRegistrationsTest, StaffFindsWhatItRegisteredAndNotAllThatItSees) {
  const Key registrar = NewKey();
  const std::string binding = Bind(registrar, v1::ROLE_REGISTRAR, "events/open");
  const std::string guest = Register(registrar.client, "events/open");
  Register(NewKey().client, "events/open");
  EXPECT_THAT(Mine(registrar.client), ElementsAre(guest));
  const std::string itself = Register(registrar.client, "events/later");
  EXPECT_THAT(Mine(registrar.client), ElementsAre(itself, guest));
  Unbind(binding);
  EXPECT_THAT(Mine(registrar.client), ElementsAre(itself)) << "a role that is gone shows nobody";

  const Key administrator = NewKey();
  Bind(administrator, v1::ROLE_ADMIN, "");
  EXPECT_THAT(Mine(administrator.client), IsEmpty());
  const std::string voided = Register(administrator.client, "events/open");
  Void(voided);
  EXPECT_THAT(Mine(administrator.client), IsEmpty());
}

TEST_F(MyRegistrationsTest, APersonFindsItsParticipationsWhereItsRoleHolds) {
  const Key everywhere = NewKey();
  Bind(everywhere, v1::ROLE_PARTICIPANT, "", "people/me");
  const std::string open = "events/open/participants/hidden";
  const std::string draft = "events/hidden/participants/secret";
  EXPECT_THAT(Mine(everywhere.client), ElementsAre(open, draft)) << "a draft tells nothing of its day";
  EXPECT_THAT(Mine(everywhere.client, "event_start_date >= \"2020\""), ElementsAre(open));
  for (const auto& [event, name] : {std::pair("events/open", open), std::pair("events/hidden", draft)}) {
    const Key there = NewKey();
    Bind(there, v1::ROLE_PARTICIPANT, event, "people/me");
    EXPECT_THAT(Mine(there.client), ElementsAre(name));
  }
  // By person and by key at once.
  const std::string registered = Register(everywhere.client, "events/later");
  EXPECT_THAT(Mine(everywhere.client), UnorderedElementsAre(registered, open, draft));
  EXPECT_THAT(Mine(forum().As(v1::ROLE_PARTICIPANT, "", "people/free")), IsEmpty());
}

}  // namespace
}  // namespace plenary
