// Merging two records of one person, or of one organization, and undoing it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using v1::Participant;
using v1::Person;

std::string MetadataOf(const absl::Status& status, const std::string& variable) {
  const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
  if (!info.has_value() || !info->metadata().contains(variable)) return "";
  return info->metadata().at(variable);
}

class MergeTest : public test::ForumTest {
 protected:
  Person NewPerson(const std::string& id, const Person& person) {
    v1::CreatePersonRequest request;
    request.set_person_id(id);
    *request.mutable_person() = person;
    return forum().Make<Person>(request);
  }
  Person NewPerson(const std::string& id, const std::string& name) {
    Person person;
    person.add_names()->set_full(name);
    return NewPerson(id, person);
  }
  absl::StatusOr<Person> Get(const std::string& name) {
    v1::GetPersonRequest request;
    request.set_name(name);
    return forum().admin().Call<Person>(request);
  }
  Participant Register(const std::string& event, const std::string& id, const std::string& person) {
    auto request = forum().Registration(event, id);
    request.mutable_participant()->set_person(person);
    return forum().Make<Participant>(request);
  }
  Participant GetParticipant(const std::string& name) {
    v1::GetParticipantRequest request;
    request.set_name(name);
    return forum().Make<Participant>(request);
  }
  static v1::MergePeopleRequest Merging(const std::string& name, const std::string& into) {
    v1::MergePeopleRequest request;
    request.set_name(name);
    request.set_into(into);
    return request;
  }
  absl::StatusOr<Person> Merge(const std::string& name, const std::string& into) {
    return forum().admin().Call<Person>(Merging(name, into));
  }
  absl::StatusOr<Person> Unmerge(const std::string& name) {
    v1::UnmergePeopleRequest request;
    request.set_name(name);
    return forum().admin().Call<Person>(request);
  }
  std::string Bind(const std::string& person) {
    v1::CreateApiKeyRequest key;
    key.mutable_api_key()->set_title("a key");
    v1::CreateRoleBindingRequest request;
    request.mutable_role_binding()->set_principal(forum().Make<v1::ApiKey>(key).name());
    request.mutable_role_binding()->set_role(v1::ROLE_PARTICIPANT);
    request.mutable_role_binding()->set_person(person);
    return forum().Make<v1::RoleBinding>(request).name();
  }

  std::vector<std::string> Rows(const std::string& sql) {
    db::Connection connection({.url = server().database().url()});
    const auto rows = connection.ExecuteComposed(sql, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    std::vector<std::string> texts;
    for (const db::Row row : *rows) texts.push_back(row.String(0));
    return texts;
  }
  // Everything that is said of people, and of who refers to them, but for versions and times.
  std::vector<std::string> Everything() {
    return Rows(R"sql(
      SELECT said FROM (
        SELECT format('person %s %s %s %s %s', id, title, names, detail, folded) FROM people
        UNION ALL SELECT format('not folded %s', id) FROM people WHERE folded_version IS DISTINCT FROM version
        UNION ALL SELECT format('key %s %s', person_id, key) FROM person_keys
        UNION ALL SELECT format('office %s %s %s', person_id, ordinal, organization_id) FROM person_offices
        UNION ALL SELECT format('merged %s', id) FROM merged_people
        UNION ALL SELECT format('binding %s %s %s %s', id, principal, scope, person_id) FROM role_bindings
        UNION ALL SELECT (to_jsonb(p) - 'version' - 'update_time')::text FROM participants p
      ) AS all_of (said) ORDER BY said)sql");
  }
  std::vector<std::string> JournalOf(const std::string& scope) {
    return Rows("SELECT resource FROM changes WHERE scope = '" + scope +
                "' ORDER BY revision DESC, resource LIMIT 5");
  }
};

Person Rich() {
  Person person;
  person.add_names()->set_full("Lin Wei");
  person.add_names()->set_full("林维");
  person.set_honorific("Prof.");
  person.add_aliases("Linwei");
  auto& office = *person.add_offices();
  office.set_organization("organizations/first");
  *office.mutable_title() = test::English("vice president");
  person.mutable_contact()->add_emails("lin@example.org");
  person.add_principals("apiKeys/spare");
  return person;
}

TEST_F(MergeTest, WhatWasTwoIsOne) {
  NewPerson("a", Rich());
  NewPerson("b", "LIN Wei");
  const Participant before = Register("events/open", "as-a", "people/a");
  const std::string binding = Bind("people/a");

  const auto merged = Merge("people/a", "people/b");
  ASSERT_TRUE(merged.ok()) << merged.status();
  EXPECT_EQ(merged->name(), "people/b");
  ASSERT_EQ(merged->names_size(), 3);
  EXPECT_EQ(merged->names(0).full(), "LIN Wei") << "the name to show stays";
  EXPECT_EQ(merged->offices_size(), 1);
  EXPECT_EQ(merged->honorific(), "Prof.");
  EXPECT_THAT(merged->contact().emails(), ElementsAre("lin@example.org"));
  EXPECT_THAT(merged->principals(), ElementsAre("apiKeys/spare"));

  const Participant after = GetParticipant(before.name());
  EXPECT_EQ(after.person(), "people/b");
  EXPECT_TRUE(MessageDifferencer::Equals(after.credit(), before.credit())) << "credit stays word for word";
  EXPECT_THAT(Rows("SELECT person_id FROM role_bindings WHERE id = '" + binding.substr(13) + "'"),
              ElementsAre("b"));
  EXPECT_THAT(JournalOf("directory"), testing::IsSupersetOf({"people/a", "people/b"}));
  EXPECT_THAT(JournalOf("events/open"), Contains("events/open/participants/as-a"));
  EXPECT_THAT(JournalOf("access"), Contains(binding));

  const auto gone = Get("people/a");
  EXPECT_EQ(errors::ReasonOf(gone.status()), v1::MERGED) << gone.status();
  EXPECT_EQ(gone.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(MetadataOf(gone.status(), "into"), "people/b");
  auto again = forum().Registration("events/hidden", "again");
  again.mutable_participant()->set_person("people/a");
  EXPECT_FALSE(forum().admin().Call<Participant>(again).ok()) << "nobody comes to refer to who is no more";
  v1::CreatePersonRequest same_id;
  same_id.set_person_id("a");
  same_id.mutable_person()->add_names()->set_full("Somebody else");
  EXPECT_EQ(forum().admin().Call<Person>(same_id).status().code(), absl::StatusCode::kAlreadyExists);
  v1::DeletePersonRequest remove;
  remove.set_name("people/b");
  EXPECT_FALSE(forum().admin().Call<google::protobuf::Empty>(remove).ok());

  v1::SearchPeopleRequest search;
  search.set_query("林维");
  const auto found = forum().Make<v1::SearchPeopleResponse>(search);
  ASSERT_EQ(found.candidates_size(), 1);
  EXPECT_EQ(found.candidates(0).person(), "people/b");
}

TEST_F(MergeTest, UnmergingIsAsIfNothingHadBeen) {
  NewPerson("a", Rich());
  Person other = Rich();
  other.mutable_names(0)->set_full("Lin, Wei");
  other.clear_honorific();
  NewPerson("b", other);
  Register("events/open", "as-a", "people/a");
  Register("events/hidden", "as-b", "people/b");
  Bind("people/a");
  Bind("people/b");
  const auto before = Everything();
  ASSERT_TRUE(Merge("people/a", "people/b").ok());
  EXPECT_NE(Everything(), before);
  const auto restored = Unmerge("people/a");
  ASSERT_TRUE(restored.ok()) << restored.status();
  EXPECT_EQ(restored->name(), "people/a");
  EXPECT_EQ(Everything(), before);
}

TEST_F(MergeTest, UnmergingLeavesWhatCameSince) {
  NewPerson("a", "Lin Wei");
  NewPerson("b", "LIN Wei");
  ASSERT_TRUE(Merge("people/a", "people/b").ok());
  Register("events/open", "later", "people/b");
  v1::UpdatePersonRequest update;
  update.mutable_person()->set_name("people/b");
  update.mutable_person()->set_honorific("Dr.");
  forum().Make<Person>(update);
  ASSERT_TRUE(Unmerge("people/a").ok());
  const auto other = Get("people/b");
  ASSERT_TRUE(other.ok());
  EXPECT_EQ(other->honorific(), "Dr.");
  EXPECT_EQ(other->names_size(), 1);
  EXPECT_EQ(GetParticipant("events/open/participants/later").person(), "people/b");
}

TEST_F(MergeTest, UnmergingNamesWhatChangedSince) {
  NewPerson("a", "Lin Wei");
  NewPerson("b", "LIN Wei");
  NewPerson("c", "Lin Wei");
  Register("events/open", "as-a", "people/a");
  ASSERT_TRUE(Merge("people/a", "people/b").ok());
  v1::UpdatePersonRequest rename;
  rename.mutable_person()->set_name("people/b");
  rename.mutable_person()->add_names()->set_full("Lin Weiguo");
  forum().Make<Person>(rename);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name("events/open/participants/as-a");
  update.mutable_participant()->set_person("people/c");
  forum().Make<Participant>(update);
  const auto before = Everything();
  const auto refused = Unmerge("people/a");
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::CHANGED_SINCE_MERGE) << refused.status();
  EXPECT_THAT(MetadataOf(refused.status(), "changed"), HasSubstr("people/b names"));
  EXPECT_THAT(MetadataOf(refused.status(), "changed"), HasSubstr("events/open/participants/as-a"));
  EXPECT_EQ(Everything(), before);
}

TEST_F(MergeTest, MergesAreTakenBackLastFirst) {
  for (const char* id : {"a", "b", "c"}) NewPerson(id, absl::StrCat("Lin ", id));
  const auto before = Everything();
  ASSERT_TRUE(Merge("people/a", "people/b").ok());
  ASSERT_TRUE(Merge("people/b", "people/c").ok());
  EXPECT_EQ(MetadataOf(Get("people/a").status(), "into"), "people/c");
  EXPECT_EQ(errors::ReasonOf(Unmerge("people/a").status()), v1::CHANGED_SINCE_MERGE);
  ASSERT_TRUE(Unmerge("people/b").ok());
  ASSERT_TRUE(Unmerge("people/a").ok());
  EXPECT_EQ(Everything(), before);
  EXPECT_EQ(errors::ReasonOf(Unmerge("people/a").status()), v1::ILLEGAL_STATE);
}

TEST_F(MergeTest, WhoTakePartInOneEventAreTwo) {
  NewPerson("a", "Lin Wei");
  NewPerson("b", "Lin Wei");
  Register("events/open", "as-a", "people/a");
  const Participant other = Register("events/open", "as-b", "people/b");
  const auto before = Everything();
  const auto refused = Merge("people/a", "people/b");
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::TAKE_PART_TOGETHER) << refused.status();
  EXPECT_EQ(MetadataOf(refused.status(), "event"), "events/open");
  EXPECT_EQ(Everything(), before);
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(other.name());
  forum().Make<Participant>(withdraw);
  EXPECT_TRUE(Merge("people/a", "people/b").ok()) << "who withdrew may have come back under another record";
}

TEST_F(MergeTest, ChecksWhatItIsGiven) {
  NewPerson("a", "Lin Wei");
  NewPerson("b", "Lin Wei");
  EXPECT_EQ(Merge("people/a", "people/a").status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Merge("people/a", "people/nobody").status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(Merge("people/nobody", "people/a").status().code(), absl::StatusCode::kNotFound);
  const auto before = Everything();
  for (const bool of_into : {false, true}) {
    auto stale = Merging("people/a", "people/b");
    (of_into ? stale.mutable_into_etag() : stale.mutable_etag())->assign("\"0\"");
    EXPECT_EQ(forum().admin().Call<Person>(stale).status().code(), absl::StatusCode::kAborted);
  }
  auto checked = Merging("people/a", "people/b");
  checked.set_validate_only(true);
  EXPECT_TRUE(forum().admin().Call<Person>(checked).ok());
  EXPECT_EQ(Everything(), before);
}

// Whatever comes first, nobody takes part as somebody who is no more, and nobody twice.
TEST_F(MergeTest, AgainstRegistrationsOfBoth) {
  for (int round = 0; round < 12; ++round) {
    const std::string a =
        absl::StrCat("people/", NewPerson(absl::StrCat("a", round), "Lin Wei").name().substr(7));
    const std::string b =
        absl::StrCat("people/", NewPerson(absl::StrCat("b", round), "Lin Wei").name().substr(7));
    std::vector<absl::Status> answers(3);
    test::InParallel(3, [&](int caller) {
      if (caller == 2) {
        answers[2] = Merge(a, b).status();
        return;
      }
      auto request = forum().Registration("events/open", absl::StrCat("p", round, "-", caller));
      request.mutable_participant()->set_person(caller == 0 ? a : b);
      answers[caller] = forum().admin().Call<Participant>(request).status();
    });
    for (const absl::Status& answer : answers) {
      EXPECT_NE(answer.code(), absl::StatusCode::kInternal) << answer;
      EXPECT_NE(answer.code(), absl::StatusCode::kUnavailable) << answer;
    }
    const auto people =
        Rows(absl::StrCat("SELECT person_id FROM participants WHERE id LIKE 'p", round, "-%'"));
    const int registered = (answers[0].ok() ? 1 : 0) + (answers[1].ok() ? 1 : 0);
    EXPECT_EQ(people.size(), static_cast<std::size_t>(registered));
    if (answers[2].ok()) {
      EXPECT_LE(registered, 1);
      for (const std::string& person : people) EXPECT_EQ("people/" + person, b);
    } else {
      EXPECT_EQ(registered, 2) << answers[2];
    }
  }
}

TEST_F(MergeTest, OrganizationsAreOneWhereverTheyStand) {
  const auto organization = [&](const std::string& id, const std::string& title, const std::string& parent) {
    v1::CreateOrganizationRequest request;
    request.set_organization_id(id);
    *request.mutable_organization()->mutable_title() = test::English(title);
    request.mutable_organization()->set_parent_organization(parent);
    return forum().Make<v1::Organization>(request).name();
  };
  const std::string from = organization("ruc", "Renmin University", "");
  const std::string into = organization("renmin", "Renmin University of China", "");
  const std::string faculty = organization("law", "Law School", from);
  Person holder;
  holder.add_names()->set_full("Lin Wei");
  holder.add_offices()->set_organization(from);
  *holder.mutable_offices(0)->mutable_title() = test::English("dean");
  NewPerson("holder", holder);
  v1::UpdateEventRequest host;
  host.mutable_event()->set_name("events/open");
  host.mutable_event()->add_hosts()->set_organization(from);
  host.mutable_event()->mutable_hosts(0)->set_role(v1::Event::Host::ROLE_HOST);
  *host.mutable_event()->mutable_hosts(0)->mutable_credited_as() = test::English("jointly hosted");
  forum().Make<v1::Event>(host);
  v1::UpdateDelegationRequest delegation;
  delegation.mutable_delegation()->set_name("events/open/delegations/ours");
  delegation.mutable_delegation()->set_organization(from);
  forum().Make<v1::Delegation>(delegation);
  auto registration = forum().Registration("events/open", "scholar");
  auto& position = *registration.mutable_participant()->mutable_credit()->add_positions();
  position.set_organization(from);
  *position.mutable_title() = test::English("professor");
  registration.mutable_participant()->add_nominating_organizations(from);
  forum().Make<Participant>(registration);

  v1::MergeOrganizationsRequest merge;
  merge.set_name(from);
  merge.set_into(into);
  const auto merged = forum().admin().Call<v1::Organization>(merge);
  ASSERT_TRUE(merged.ok()) << merged.status();
  EXPECT_THAT(merged->aliases(), ElementsAre("Renmin University"));
  EXPECT_EQ(Get("people/holder")->offices(0).organization(), into);
  const Participant scholar = GetParticipant("events/open/participants/scholar");
  EXPECT_EQ(scholar.credit().positions(0).organization(), into);
  EXPECT_EQ(scholar.credit().positions(0).title().entries(0).text(), "professor");
  EXPECT_THAT(scholar.nominating_organizations(), ElementsAre(into));
  v1::GetEventRequest event;
  event.set_name("events/open");
  const auto hosted = forum().Make<v1::Event>(event);
  EXPECT_EQ(hosted.hosts(0).organization(), into);
  EXPECT_EQ(hosted.hosts(0).credited_as().entries(0).text(), "jointly hosted");
  v1::GetDelegationRequest get_delegation;
  get_delegation.set_name("events/open/delegations/ours");
  EXPECT_EQ(forum().Make<v1::Delegation>(get_delegation).organization(), into);
  v1::GetOrganizationRequest get;
  get.set_name(faculty);
  EXPECT_EQ(forum().Make<v1::Organization>(get).parent_organization(), into);
  get.set_name(from);
  EXPECT_EQ(MetadataOf(forum().admin().Call<v1::Organization>(get).status(), "into"), into);

  merge.set_name(into);
  merge.set_into(faculty);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::Organization>(merge).status()), v1::CYCLE);
}

// ---- Search, as callers meet it.

TEST_F(MergeTest, SearchTakesWhateverItIsAsked) {
  NewPerson("a", Rich());
  std::string long_name;
  for (int i = 0; i < 10'000; ++i) long_name += "林";
  v1::SearchPeopleRequest search;
  for (const std::string& query :
       {std::string(), std::string("   "), std::string("\u200F\u202E"), std::string("🎉👍"), long_name}) {
    search.set_query(query);
    EXPECT_EQ(forum().admin().Call<v1::SearchPeopleResponse>(search).status().code(),
              absl::StatusCode::kInvalidArgument)
        << query.substr(0, 20);
  }
  for (const std::string& query :
       {std::string("\u0378\u0379 x"), std::string("Lin\u202E Wei 🎉"), std::string("%_'\\\"; --"),
        std::string("ا"), std::string(300, 'a'), std::string("\xF4\x8F\xBF\xBD")}) {
    search.set_query(query);
    const auto answer = forum().admin().Call<v1::SearchPeopleResponse>(search);
    EXPECT_TRUE(answer.ok() || answer.status().code() == absl::StatusCode::kInvalidArgument)
        << query.substr(0, 20) << answer.status();
  }
  search.set_query("Lin\u202E Wei 🎉");
  EXPECT_EQ(forum().Make<v1::SearchPeopleResponse>(search).candidates_size(), 1);
}

TEST_F(MergeTest, SearchAnswersNoMoreThanAsked) {
  for (int i = 0; i < 60; ++i) NewPerson(absl::StrCat("namesake-", i), "Lin Wei");
  const std::map<int, int> wanted = {{0, 10}, {3, 3}, {1000, 50}};
  v1::SearchPeopleRequest search;
  search.set_query("Wei LIN");
  for (const auto& [asked, answered] : wanted) {
    search.set_max_candidates(asked);
    EXPECT_EQ(forum().Make<v1::SearchPeopleResponse>(search).candidates_size(), answered);
  }
}

}  // namespace
}  // namespace plenary
