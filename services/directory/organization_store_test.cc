#include "directory/organization_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <string>

#include "contract/contract_test_support.h"
#include "contract/resource_name.h"
#include "directory/person_store.h"
#include "directory/queries.h"
#include "directory/store_test_support.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/resource.h"

namespace plenary::directory {
namespace {

using google::protobuf::util::MessageDifferencer;

void AddText(const std::string& language, const std::string& text, v1::LocalizedText& texts) {
  v1::LocalizedText::Entry& entry = *texts.add_entries();
  entry.set_language(language);
  entry.set_text(text);
}

v1::Organization Organization(const std::string& id, const std::string& parent = "") {
  v1::Organization organization;
  organization.set_name(contract::NameOf<v1::Organization>(id));
  AddText("en", "Organization " + id, *organization.mutable_title());
  organization.set_parent_organization(parent);
  return organization;
}

v1::Organization FullOrganization() {
  v1::Organization organization = Organization("ruc", "organizations/moe");
  organization.mutable_title()->set_original_language("zh-Hans");
  AddText("zh-Hans", "中国人民大学", *organization.mutable_title());
  AddText("en", "RUC", *organization.mutable_short_title());
  organization.add_aliases("People's University");
  organization.set_kind(v1::Organization::KIND_UNIVERSITY);
  organization.set_region_code("CN");
  organization.set_website("https://www.ruc.edu.cn");
  organization.add_citations()->set_quoted_span("at Renmin University of China");
  return organization;
}

class OrganizationStoreTest : public StoreTest {
 protected:
  void Insert(v1::Organization organization) {
    const absl::Status status = organizations::Insert(connection(), organization);
    ASSERT_TRUE(status.ok()) << status;
  }
  // The ids found, in order, a page of two at a time: "a b, c".
  std::string List(const std::string& filter, const std::string& order_by = "",
                   contract::AudienceSet sees = contract::kStaff) {
    const TestCall call(sees);
    v1::ListOrganizationsRequest request;
    request.set_page_size(2);
    request.set_filter(filter);
    request.set_order_by(order_by);
    std::string ids;
    do {
      const auto page =
          organizations::List({connection(), call, kTokens, resource::ListQuery::From(request)});
      if (!page.ok()) return std::string(page.status().message());
      const char* separator = ids.empty() ? "" : ", ";
      for (const auto& organization : page->organizations()) {
        ids += separator + std::string(contract::LastId(organization.name()));
        separator = " ";
      }
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return ids;
  }
  std::string Text(const std::string& sql) {
    const auto result = connection().ExecuteComposed(sql, {});
    return result.ok() && !result->empty() ? (*result)[0].String(0) : std::string(result.status().message());
  }
};

TEST_F(OrganizationStoreTest, EveryStatementPrepares) {
  for (const db::Statement* statement : queries::All()) {
    const absl::Status prepared = connection().Prepare(*statement);
    EXPECT_TRUE(prepared.ok()) << statement->name << ": " << prepared;
  }
}

TEST_F(OrganizationStoreTest, ComesBackAsItWentIn) {
  Insert(Organization("moe"));
  v1::Organization organization = FullOrganization();
  ASSERT_TRUE(organizations::Insert(connection(), organization).ok());
  EXPECT_EQ(organization.etag(), messages::EtagOf(1));
  EXPECT_GT(organization.create_time().seconds(), 0);
  EXPECT_TRUE(MessageDifferencer::Equals(organization.create_time(), organization.update_time()));

  const auto found = organizations::Get(connection(), organization.name());
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_TRUE(MessageDifferencer::Equals(organization, *found)) << found->DebugString();
}

TEST_F(OrganizationStoreTest, IsOrderedByItsOriginalTitleAndFoundByEveryName) {
  Insert(Organization("moe"));
  Insert(FullOrganization());
  EXPECT_EQ(Text("SELECT title FROM organizations WHERE id = 'ruc'"), "中国人民大学");
  EXPECT_EQ(Text("SELECT names FROM organizations WHERE id = 'ruc'"),
            "Organization ruc 中国人民大学 RUC People's University");
}

TEST_F(OrganizationStoreTest, IsListedByTitleAndFiltered) {
  for (const char* id : {"c", "a", "d", "b"}) Insert(Organization(id, *id == 'd' ? "organizations/a" : ""));
  v1::Organization university = FullOrganization();
  university.set_parent_organization("organizations/a");
  Insert(university);
  EXPECT_EQ(List(""), "a b, c d, ruc");
  EXPECT_EQ(List("", "title desc"), "ruc d, c b, a");
  EXPECT_EQ(List("", "region_code"), "ruc a, b c, d");
  EXPECT_EQ(List("parent_organization = \"organizations/a\""), "d ruc");
  EXPECT_EQ(List("NOT parent_organization = \"organizations/a\""), "a b, c");
  EXPECT_EQ(List("kind = UNIVERSITY AND region_code = CN"), "ruc");
  EXPECT_EQ(List("names:peop"), "ruc");
  EXPECT_EQ(List("names:人民"), "ruc");
  EXPECT_EQ(List("title:peop"), "");
}

TEST_F(OrganizationStoreTest, AliasesAreNoFieldForWhoMayNotSeeThem) {
  Insert(Organization("moe"));
  Insert(FullOrganization());
  EXPECT_THAT(List("names:peop", "", contract::kPublicOnly), testing::HasSubstr("no such field"));
}

TEST_F(OrganizationStoreTest, UpdatesRaiseTheVersion) {
  Insert(Organization("moe"));
  v1::Organization organization = FullOrganization();
  ASSERT_TRUE(organizations::Insert(connection(), organization).ok());
  organization.clear_parent_organization();
  organization.set_website("http://ruc.edu.cn");
  ASSERT_TRUE(organizations::Update(connection(), organization).ok());
  EXPECT_EQ(organization.etag(), messages::EtagOf(2));
  const auto found = organizations::Get(connection(), organization.name());
  ASSERT_TRUE(found.ok()) << found.status();
  EXPECT_TRUE(MessageDifferencer::Equals(organization, *found)) << found->DebugString();
}

TEST_F(OrganizationStoreTest, ATitleOfAnyLengthFitsTheIndex) {
  v1::Organization organization = Organization("long");
  std::string& title = *organization.mutable_title()->mutable_entries(0)->mutable_text();
  // Nothing that compression could save: the index holds what it is given.
  for (int i = 0; i < 20'000; ++i) {
    const unsigned char code = 0x80 + i * 7919 % 64;
    title += {'\xF0', '\x9F', static_cast<char>(0x80 + i % 61), static_cast<char>(code)};
  }
  Insert(organization);
}

TEST_F(OrganizationStoreTest, LocksOnlyWhatIsFresh) {
  Insert(Organization("moe"));
  EXPECT_TRUE(organizations::Lock(connection(), "organizations/moe", "").ok());
  EXPECT_TRUE(organizations::Lock(connection(), "organizations/moe", messages::EtagOf(1)).ok());
  EXPECT_EQ(
      errors::ReasonOf(organizations::Lock(connection(), "organizations/moe", messages::EtagOf(2)).status()),
      v1::ETAG_MISMATCH);
  EXPECT_EQ(errors::ReasonOf(organizations::Lock(connection(), "organizations/none", "").status()),
            v1::NOT_FOUND);
}

TEST_F(OrganizationStoreTest, RefusesATakenNameAndAnAbsentParent) {
  Insert(Organization("moe"));
  v1::Organization again = Organization("moe");
  EXPECT_EQ(errors::ReasonOf(organizations::Insert(connection(), again)), v1::ALREADY_EXISTS);
  v1::Organization orphan = Organization("orphan", "organizations/none");
  EXPECT_EQ(errors::ReasonOf(organizations::Insert(connection(), orphan)), v1::REFERENCE_NOT_FOUND);
}

TEST_F(OrganizationStoreTest, IsKeptWhileSomethingRefersToIt) {
  Insert(Organization("moe"));
  Insert(Organization("ruc", "organizations/moe"));
  EXPECT_EQ(errors::ReasonOf(organizations::Delete(connection(), "organizations/moe")), v1::STILL_REFERENCED);

  v1::Person person;
  person.set_name("people/lin-wei");
  person.add_names()->set_full("Lin Wei");
  person.add_offices()->set_organization("organizations/ruc");
  ASSERT_TRUE(people::Insert(connection(), person).ok());
  const absl::Status kept = organizations::Delete(connection(), "organizations/ruc");
  EXPECT_EQ(errors::ReasonOf(kept), v1::STILL_REFERENCED);
  EXPECT_NE(kept.message().find("a person's office"), absl::string_view::npos) << kept;

  ASSERT_TRUE(people::Delete(connection(), "people/lin-wei").ok());
  EXPECT_TRUE(organizations::Delete(connection(), "organizations/ruc").ok());
  EXPECT_TRUE(organizations::Delete(connection(), "organizations/moe").ok());
  EXPECT_FALSE(*organizations::Exists(connection(), "organizations/moe"));
}

TEST_F(OrganizationStoreTest, NoAncestorBecomesADescendant) {
  Insert(Organization("a"));
  Insert(Organization("b", "organizations/a"));
  Insert(Organization("c", "organizations/b"));
  EXPECT_EQ(
      errors::ReasonOf(organizations::CheckAncestors(connection(), Organization("a", "organizations/c"))),
      v1::CYCLE);
  EXPECT_TRUE(organizations::CheckAncestors(connection(), Organization("c", "organizations/a")).ok());
  EXPECT_TRUE(organizations::CheckAncestors(connection(), Organization("c")).ok());
  EXPECT_TRUE(organizations::CheckAncestors(connection(), Organization("c", "organizations/none")).ok());
}

// Each of two changes is fine alone; together they would make a cycle.
TEST_F(OrganizationStoreTest, TwoAtOnceMakeNoCycle) {
  Insert(Organization("a"));
  Insert(Organization("b"));
  const auto move = [](db::Connection& connection, v1::Organization organization) -> absl::Status {
    db::Transaction transaction(connection);
    RETURN_IF_ERROR(organizations::Lock(connection, organization.name(), "").status());
    RETURN_IF_ERROR(organizations::CheckAncestors(connection, organization));
    RETURN_IF_ERROR(organizations::Update(connection, organization));
    return transaction.Commit();
  };

  db::Transaction first(connection());
  v1::Organization a = Organization("a", "organizations/b");
  ASSERT_TRUE(organizations::Lock(connection(), a.name(), "").ok());
  ASSERT_TRUE(organizations::CheckAncestors(connection(), a).ok());
  // Waits for the lock of ancestors as long as this test takes, on any machine.
  db::ConnectionOptions patient = Options();
  patient.brief_lock_timeout_ms = 60'000;
  db::Connection other(patient);
  auto second =
      std::async(std::launch::async, [&] { return move(other, Organization("b", "organizations/a")); });
  // Not before the second waits for the first.
  const std::string waiting =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted "
      "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
  db::Connection observer(Options());
  while (second.wait_for(std::chrono::milliseconds(1)) == std::future_status::timeout) {
    if ((*observer.ExecuteComposed(waiting, {}))[0].Int(0) > 0) break;
  }
  ASSERT_TRUE(organizations::Update(connection(), a).ok());
  ASSERT_TRUE(first.Commit().ok());
  const absl::Status refused = second.get();
  EXPECT_EQ(errors::ReasonOf(refused), v1::CYCLE) << refused;
}

}  // namespace
}  // namespace plenary::directory
