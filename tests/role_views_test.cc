// What each role reads of its event: which fields of a participant who is not listed, and what else. The
// table has the design; each value is read through the API.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/export.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using test::English;
using testing::IsSupersetOf;
using v1::Participant;

constexpr char kRolesEvent[] = "events/open";
constexpr char kQuiet[] = "events/open/participants/quiet";  // not listed
constexpr char kRolesDelegation[] = "events/open/delegations/ours";

// Fields of kQuiet.
constexpr char kPublic[] =
    "name credit category roles attendance_mode delegation delegation_role region_code citations media state "
    "etag";
const std::string kOfParticipants = absl::StrCat(kPublic, " languages");
const std::string kOfStaff = absl::StrCat(
    kOfParticipants,
    " person nominating_organizations protocol_rank external_id registered_by create_time update_time");
const std::string kAll = absl::StrCat(kOfStaff, " consents listing contact");
constexpr char kNoWords[] = "";

struct RoleView {
  v1::Role role;
  std::string participant;  // fields
  // What else: drafts of statements and documents; what is under embargo; people and organizations; a file of
  // those who are not listed; counts as they are; warnings; the head of a delegation; imports; check-ins.
  std::string more;
};

const std::vector<RoleView>& Views() {
  static const auto* const views = new std::vector<RoleView>{
      {v1::ROLE_ORGANIZER, kAll,
       "statement document embargoed people organizations file counts warnings head imports check_ins"},
      {v1::ROLE_REGISTRAR, kAll,
       "statement document embargoed people organizations file counts warnings head imports check_ins"},
      {v1::ROLE_VIEWER, kOfStaff,
       "statement document embargoed people organizations file counts warnings head"},
      {v1::ROLE_RAPPORTEUR, kOfParticipants, "statement document embargoed organizations"},
      {v1::ROLE_TRANSLATOR, kOfParticipants, "statement document embargoed"},
      {v1::ROLE_CHAIR, kOfParticipants, "document"},
      {v1::ROLE_DOOR, "name credit category state", "check_ins"},
      {v1::ROLE_PRESS, kNoWords, "embargoed"},
  };
  return *views;
}

std::set<std::string> Words(const std::string& text) { return absl::StrSplit(text, ' ', absl::SkipEmpty()); }

class RoleViewsTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    Register();
    auto early = forum().Draft(kRolesEvent, "early");
    early.set_initial_state(v1::Statement::STATE_PUBLISHED);
    early.mutable_statement()->mutable_embargo_time()->set_seconds(4'000'000'000);
    forum().Make<v1::Statement>(early);
  }

  // With something in every field that a client sets.
  void Register() const {
    auto request = forum().Registration(kRolesEvent, "quiet");
    request.set_initial_state(Participant::STATE_CONFIRMED);
    Participant& quiet = *request.mutable_participant();
    quiet.mutable_credit()->set_honorific("Dr");
    *quiet.mutable_credit()->add_positions()->mutable_title() = English("Head of office");
    quiet.set_person("people/target");
    quiet.set_category(Participant::CATEGORY_EXPERT);
    quiet.add_roles(Participant::ROLE_SPEAKER);
    quiet.set_attendance_mode(Participant::ATTENDANCE_MODE_IN_PERSON);
    quiet.set_delegation(kRolesDelegation);
    quiet.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
    quiet.set_region_code("ES");
    quiet.add_nominating_organizations("organizations/first");
    quiet.set_protocol_rank(3);
    quiet.add_languages("es");
    quiet.add_consents()->set_purpose("recording");
    quiet.set_listing(Participant::LISTING_NONE);
    quiet.mutable_contact()->add_emails("quiet@example.org");
    quiet.set_external_id("77");
    quiet.add_citations()->mutable_source()->set_publisher("A press");
    quiet.add_media()->set_url("https://example.org/all.jpg");
    quiet.mutable_media(0)->set_audience(v1::AUDIENCE_CLASS_PUBLIC);
    quiet.add_media()->set_url("https://example.org/staff.jpg");
    quiet.mutable_media(1)->set_audience(v1::AUDIENCE_CLASS_STAFF);
    forum().Make<Participant>(request);
  }

  static std::set<std::string> FieldsOf(const Participant& participant) {
    std::vector<const google::protobuf::FieldDescriptor*> fields;
    participant.GetReflection()->ListFields(participant, &fields);
    std::set<std::string> names;
    for (const auto* field : fields) names.insert(field->name());
    return names;
  }
  template <class Request, class Resource>
  static absl::StatusOr<Resource> Get(const Client& client, const std::string& name) {
    Request request;
    request.set_name(name);
    request.set_view(v1::VIEW_FULL);
    return client.Call<Resource>(request);
  }
  static absl::StatusOr<Participant> Quiet(const Client& client) {
    return Get<v1::GetParticipantRequest, Participant>(client, kQuiet);
  }
  template <class Response, class Request>
  static absl::StatusOr<Response> List(const Client& client, const std::string& filter) {
    Request request;
    request.set_parent(kRolesEvent);
    request.set_filter(filter);
    return client.Call<Response>(request);
  }

  static std::set<std::string> More(const Client& client) {
    std::set<std::string> more;
    const auto note = [&](const char* what, bool seen) {
      if (seen) more.insert(what);
    };
    const auto statement = [&](const char* id) {
      v1::GetStatementRequest request;
      request.set_name(absl::StrCat(kRolesEvent, "/statements/", id));
      return client.Call<v1::Statement>(request).ok();
    };
    note("statement", statement("hidden"));
    note("embargoed", statement("early"));
    v1::GetDocumentRequest document;
    document.set_name(absl::StrCat(kRolesEvent, "/documents/hidden"));
    note("document", client.Call<v1::Document>(document).ok());
    v1::SearchPeopleRequest people;
    people.set_query("Person target");
    note("people", client.Call<v1::SearchPeopleResponse>(people).ok());
    v1::SearchOrganizationsRequest organizations;
    organizations.set_query("Organization first");
    note("organizations", client.Call<v1::SearchOrganizationsResponse>(organizations).ok());
    const auto file =
        test::Export(client, test::ExportOf(kRolesEvent, v1::ExportParticipantsRequest::FORMAT_JSON_LINES));
    EXPECT_TRUE(file.ok()) << file.status();
    note("file", file.ok() && absl::StrContains(file->content, kQuiet));
    v1::GetEventStatisticsRequest statistics;
    statistics.set_name(kRolesEvent);
    const auto counts = client.Call<v1::EventStatistics>(statistics);
    EXPECT_TRUE(counts.ok()) << counts.status();
    note("counts", counts.ok() && counts->by_state_size() > 0);
    v1::GetEventRequest event;
    event.set_name(kRolesEvent);
    event.set_view(v1::VIEW_FULL);
    const auto got = client.Call<v1::Event>(event);
    EXPECT_TRUE(got.ok()) << got.status();
    note("warnings", got.ok() && got->warnings_size() > 0);
    v1::GetDelegationRequest delegation;
    delegation.set_name(kRolesDelegation);
    const auto ours = client.Call<v1::Delegation>(delegation);
    EXPECT_TRUE(ours.ok()) << ours.status();
    note("head", ours.ok() && !ours->head().empty());
    note("imports", List<v1::ListImportsResponse, v1::ListImportsRequest>(client, "").ok());
    note("check_ins", List<v1::ListCheckInsResponse, v1::ListCheckInsRequest>(client, "").ok());
    return more;
  }

  // The fields that a list says it can be asked for.
  static std::set<std::string> Asked(const Client& client) {
    const auto refused = List<v1::ListParticipantsResponse, v1::ListParticipantsRequest>(client, "none = 1");
    const std::string problem = test::MetadataOf(refused.status())["problem"];
    const std::vector<std::string> parts = absl::StrSplit(problem, "these are: ");
    EXPECT_EQ(parts.size(), 2U) << refused.status();
    std::set<std::string> fields;
    for (const auto field : absl::StrSplit(parts.back(), ", ")) fields.emplace(field);
    return fields;
  }
};

TEST_F(RoleViewsTest, EachSeesWhatItsWorkNeeds) {
  for (const RoleView& view : Views()) {
    const Client client = forum().As(view.role, kRolesEvent);
    const std::string& who = v1::Role_Name(view.role);
    const auto quiet = Quiet(client);
    EXPECT_EQ(quiet.ok(), !view.participant.empty()) << who << " " << quiet.status();
    if (quiet.ok()) {
      EXPECT_EQ(absl::StrJoin(FieldsOf(*quiet), " "), absl::StrJoin(Words(view.participant), " ")) << who;
      // The same in a list, in which it is found by its name.
      const auto listed = List<v1::ListParticipantsResponse, v1::ListParticipantsRequest>(
          client, "names:\"Participant quiet\"");
      ASSERT_TRUE(listed.ok()) << who << " " << listed.status();
      ASSERT_EQ(listed->participants_size(), 1) << who;
      const std::set<std::string> in_list = FieldsOf(listed->participants(0));
      const std::set<std::string> in_full = FieldsOf(*quiet);
      EXPECT_THAT(in_full, IsSupersetOf(in_list)) << who;
      EXPECT_EQ(quiet->media_size(), view.participant == kOfParticipants ? 1
                                     : view.role == v1::ROLE_DOOR        ? 0
                                                                         : 2)
          << who;
    }
    EXPECT_EQ(absl::StrJoin(More(client), " "), absl::StrJoin(Words(view.more), " ")) << who;
    // Bound to another event, it sees nothing of this one; but the directory holds for all events.
    const Client elsewhere = forum().As(view.role, "events/hidden");
    EXPECT_TRUE(absl::IsNotFound(Quiet(elsewhere).status())) << who;
    std::set<std::string> of_all = Words(view.more);
    for (const std::string& more : More(elsewhere)) {
      EXPECT_TRUE((more == "people" || more == "organizations") && of_all.contains(more))
          << who << " " << more;
    }
  }
}

TEST_F(RoleViewsTest, ADoorKnowsNamesAndNoMore) {
  const Client door = forum().As(v1::ROLE_DOOR, kRolesEvent);
  const auto quiet = Quiet(door);
  ASSERT_TRUE(quiet.ok()) << quiet.status();
  EXPECT_EQ(quiet->credit().display_name().resolved().text(), "Participant quiet");
  EXPECT_EQ(quiet->credit().honorific(), "");
  EXPECT_EQ(quiet->credit().positions_size(), 0);
  // Of one who is listed it sees what everybody sees.
  const std::string listed = absl::StrCat(kRolesEvent, "/participants/shown");
  const auto by_door = Get<v1::GetParticipantRequest, Participant>(door, listed);
  const auto by_all = Get<v1::GetParticipantRequest, Participant>(forum().anonymous(), listed);
  ASSERT_TRUE(by_door.ok() && by_all.ok());
  EXPECT_EQ(by_door->DebugString(), by_all->DebugString());
}

// What a door does not see of everybody is no field to it, in filters and in orders.
TEST_F(RoleViewsTest, ADoorAsksForWhatItSees) {
  const Client door = forum().As(v1::ROLE_DOOR, kRolesEvent);
  EXPECT_EQ(Asked(door),
            (std::set<std::string>{"name", "credit.display_name", "names", "state", "category"}));
  for (const char* order : {"protocol_rank", "region_code", "delegation", "create_time"}) {
    v1::ListParticipantsRequest request;
    request.set_parent(kRolesEvent);
    request.set_order_by(order);
    EXPECT_TRUE(absl::IsInvalidArgument(door.Call<v1::ListParticipantsResponse>(request).status())) << order;
  }
  // Of all events it gets the public's list, by the public's fields.
  v1::ListParticipantsRequest all;
  all.set_parent("events/-");
  all.set_filter("region_code = ES");
  const auto of_all = door.Call<v1::ListParticipantsResponse>(all);
  ASSERT_TRUE(of_all.ok()) << of_all.status();
  EXPECT_EQ(of_all->total_size(), 0);
}

TEST_F(RoleViewsTest, WhoWorksOnTheRecordDoesNotAskForWhatIsStaffs) {
  for (const v1::Role role : {v1::ROLE_CHAIR, v1::ROLE_RAPPORTEUR, v1::ROLE_TRANSLATOR}) {
    const std::set<std::string> asked = Asked(forum().As(role, kRolesEvent));
    EXPECT_TRUE(asked.contains("languages")) << v1::Role_Name(role);
    for (const char* field : {"person", "protocol_rank", "external_id", "registered_by", "contact.emails"}) {
      EXPECT_FALSE(asked.contains(field)) << v1::Role_Name(role) << " " << field;
    }
  }
}

// Two roles of one key add up.
TEST_F(RoleViewsTest, RolesAddUp) {
  v1::CreateApiKeyRequest create;
  create.mutable_api_key()->set_title("door and chair");
  const auto key = forum().Make<v1::ApiKey>(create);
  for (const v1::Role role : {v1::ROLE_DOOR, v1::ROLE_CHAIR}) {
    v1::CreateRoleBindingRequest binding;
    binding.mutable_role_binding()->set_principal(key.name());
    binding.mutable_role_binding()->set_role(role);
    binding.mutable_role_binding()->set_scope(kRolesEvent);
    forum().Make<v1::RoleBinding>(binding);
  }
  const Client both = forum().anonymous().WithKey(key.secret());
  const auto quiet = Quiet(both);
  ASSERT_TRUE(quiet.ok()) << quiet.status();
  EXPECT_EQ(FieldsOf(*quiet), Words(kOfParticipants));
  EXPECT_EQ(More(both), (std::set<std::string>{"document", "check_ins"}));
}

}  // namespace
}  // namespace plenary
