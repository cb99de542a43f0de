#include "directory/person_store.h"

#include <gtest/gtest.h>

#include <string>

#include "contract/contract_test_support.h"
#include "contract/resource_name.h"
#include "directory/organization_store.h"
#include "directory/store_test_support.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/resource.h"

namespace plenary::directory {
namespace {

using google::protobuf::util::MessageDifferencer;

void AddOffice(const std::string& title, const std::string& organization, v1::Person& person) {
  v1::Person::Office& office = *person.add_offices();
  v1::LocalizedText::Entry& entry = *office.mutable_title()->add_entries();
  entry.set_language("en");
  entry.set_text(title);
  office.set_organization(organization);
}

// Vice president and director general at once, and of an organization that nobody noted.
v1::Person Speaker() {
  v1::Person person;
  person.set_name("people/speaker");
  v1::Person::Name& name = *person.add_names();
  name.set_full("Laura Suero Moreno");
  name.set_short_("Moreno");
  person.add_names()->set_full("苏");
  person.add_aliases("L. S. Moreno");
  person.set_honorific("Dr.");
  AddOffice("vice president", "organizations/b", person);
  AddOffice("adviser", "", person);
  AddOffice("director general", "organizations/a", person);
  person.mutable_contact()->add_emails("speaker@example.org");
  person.add_principals("apiKeys/k1");
  return person;
}

class PersonStoreTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped()) return;
    for (const char* id : {"a", "b"}) {
      v1::Organization organization;
      organization.set_name(contract::NameOf<v1::Organization>(id));
      ASSERT_TRUE(organizations::Insert(connection(), organization).ok());
    }
  }
  // The ids found, in order.
  std::string List(const std::string& filter) {
    v1::ListPeopleRequest request;
    request.set_filter(filter);
    const TestCall call(contract::kStaff);
    const auto page = people::List({connection(), call, kTokens, resource::ListQuery::From(request)});
    if (!page.ok()) return std::string(page.status().message());
    std::string ids;
    const char* separator = "";
    for (const auto& person : page->people()) {
      ids += separator + std::string(contract::LastId(person.name()));
      separator = " ";
    }
    return ids;
  }
  // "0 b, 2 a"
  std::string Offices() {
    const auto rows = connection().ExecuteComposed(
        "SELECT string_agg(ordinal || ' ' || organization_id, ', ' ORDER BY ordinal) FROM person_offices",
        {});
    return rows.ok() ? (*rows)[0].String(0) : "";
  }
};

TEST_F(PersonStoreTest, ComesBackAsItWentIn) {
  v1::Person person = Speaker();
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  EXPECT_EQ(person.etag(), messages::EtagOf(1));
  const auto found = people::Get(connection(), "people/speaker");
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_TRUE(MessageDifferencer::Equals(person, *found)) << found->DebugString();
}

TEST_F(PersonStoreTest, IsFoundByEveryName) {
  v1::Person person = Speaker();
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  const auto row = connection().ExecuteComposed("SELECT title, names FROM people", {});
  ASSERT_TRUE(row.ok());
  EXPECT_EQ((*row)[0].Text(0), "Laura Suero Moreno");
  EXPECT_EQ((*row)[0].Text(1), "Laura Suero Moreno Moreno 苏 L. S. Moreno");
}

TEST_F(PersonStoreTest, NotesWhereTheOfficesAre) {
  v1::Person person = Speaker();
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  EXPECT_EQ(Offices(), "0 b, 2 a");
  person.mutable_offices()->DeleteSubrange(0, 2);
  ASSERT_TRUE(people::Update(connection(), person).ok());
  EXPECT_EQ(Offices(), "0 a");
  EXPECT_EQ(person.etag(), messages::EtagOf(2));
  ASSERT_TRUE(people::Delete(connection(), "people/speaker").ok());
  EXPECT_EQ(Offices(), "");
}

TEST_F(PersonStoreTest, IsListedAndFiltered) {
  v1::Person speaker = Speaker();
  ASSERT_TRUE(people::Insert(connection(), speaker).ok());
  v1::Person other;
  other.set_name("people/other");
  other.add_names()->set_full("林维");
  ASSERT_TRUE(people::Insert(connection(), other).ok());
  EXPECT_EQ(List(""), "speaker other");
  EXPECT_EQ(List("names:more"), "speaker");
  EXPECT_EQ(List("names:维"), "other");
  EXPECT_EQ(List("names.full = \"林维\""), "other");
  EXPECT_EQ(List("offices.organization:\"organizations/a\""), "speaker");
  EXPECT_EQ(List("NOT offices.organization:*"), "other");
}

TEST_F(PersonStoreTest, SaysWhichOfficeIsNowhere) {
  v1::Person person = Speaker();
  AddOffice("member", "organizations/none", person);
  db::Transaction transaction(connection());
  const absl::Status status = people::Insert(connection(), person);
  EXPECT_EQ(errors::ReasonOf(status), v1::REFERENCE_NOT_FOUND);
  EXPECT_NE(status.message().find("person.offices[3].organization"), absl::string_view::npos) << status;
}

TEST_F(PersonStoreTest, RefusesATakenName) {
  v1::Person person = Speaker();
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  EXPECT_EQ(errors::ReasonOf(people::Insert(connection(), person)), v1::ALREADY_EXISTS);
}

TEST_F(PersonStoreTest, IsKeptWhileSomethingRefersToIt) {
  v1::Person person = Speaker();
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  ASSERT_TRUE(
      connection()
          .ExecuteScript("INSERT INTO role_bindings (id, principal, role, scope, person_id, created_by) "
                         "VALUES ('b', 'apiKeys/k', 10, '', 'speaker', 'apiKeys/k')")
          .ok());
  EXPECT_EQ(errors::ReasonOf(people::Delete(connection(), "people/speaker")), v1::STILL_REFERENCED);
}

}  // namespace
}  // namespace plenary::directory
