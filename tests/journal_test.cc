// The journal of a server in use: complete, without gaps, sealed, and without personal data.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using v1::Participant;

// Stands in every text that a person gives, so that it is found wherever it should not be.
constexpr char kPersonal[] = "Xochitl";

class JournalTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (!IsSkipped()) UseTheServer();
  }

  static std::vector<std::string> Scopes() { return {"access", "directory", "events/open", "events/hidden"}; }

  absl::StatusOr<v1::VerifyJournalResponse> Verify(const std::string& scope) {
    v1::VerifyJournalRequest request;
    request.set_scope(scope);
    return forum().admin().Call<v1::VerifyJournalResponse>(request);
  }

  std::vector<v1::JournalEntry> List(const std::string& scope, int page_size = 1'000) {
    v1::ListJournalRequest request;
    request.set_scope(scope);
    request.set_page_size(page_size);
    std::vector<v1::JournalEntry> entries;
    do {
      const auto page = forum().Make<v1::ListJournalResponse>(request);
      entries.insert(entries.end(), page.entries().begin(), page.entries().end());
      request.set_page_token(page.next_page_token());
    } while (!request.page_token().empty());
    return entries;
  }

  // Runs SQL as the owner of the database.
  void Sql(const std::string& sql) {
    db::Connection connection({.url = server().database().url()});
    const absl::Status status = connection.ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << sql << "\n" << status;
  }

 private:
  // Some of everything: what is made, changed, moved, taken back, tried in vain, and many at once.
  void UseTheServer() {
    for (int i = 0; i < 5; ++i) {
      auto request = forum().Registration("events/open", absl::StrCat("guest-", i));
      Participant& participant = *request.mutable_participant();
      *participant.mutable_credit()->mutable_display_name() = test::English(absl::StrCat(kPersonal, " ", i));
      participant.mutable_contact()->add_emails(absl::StrCat(kPersonal, i, "@example.org"));
      participant.mutable_contact()->add_phones(kPersonal);
      const auto made = forum().Make<Participant>(request);
      v1::WithdrawParticipantRequest withdraw;
      withdraw.set_name(made.name());
      withdraw.set_reason(kPersonal);
      if (i % 2 == 0) forum().Make<Participant>(withdraw);
      EXPECT_FALSE(forum().admin().Call<Participant>(request).ok()) << "registered twice";
    }
    test::InParallel(8, [&](int) {
      auto request = forum().Registration("events/open", "");
      *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English(kPersonal);
      request.set_request_id(NewUuid());
      EXPECT_TRUE(forum().anonymous().Call<Participant>(request).ok());
      EXPECT_TRUE(forum().anonymous().Call<Participant>(request).ok()) << "the same once more";
    });
    UseDocuments();
    v1::CreatePersonRequest person;
    person.set_person_id("somebody");
    person.mutable_person()->add_names()->set_full(kPersonal);
    person.mutable_person()->mutable_contact()->set_postal_address(kPersonal);
    forum().Make<v1::Person>(person);
    v1::UpdatePersonRequest update;
    *update.mutable_person() = person.person();
    update.mutable_person()->set_name("people/somebody");
    update.mutable_person()->set_honorific(kPersonal);
    forum().Make<v1::Person>(update);
    EXPECT_TRUE(forum().admin().Call<v1::Person>(update).ok()) << "which changes nothing";
    v1::DeletePersonRequest remove;
    remove.set_name("people/somebody");
    forum().Make<google::protobuf::Empty>(remove);
    v1::ConcludeEventRequest conclude;
    conclude.set_name("events/open");
    forum().Make<v1::Event>(conclude);
    v1::DeleteEventRequest deletion;
    deletion.set_name("events/hidden");
    deletion.set_force(true);
    forum().Make<google::protobuf::Empty>(deletion);
  }

  // A document is written, revised, withdrawn and deleted, and one adopted is endorsed for a while.
  void UseDocuments() {
    auto request = forum().DocumentDraft("events/open", "personal");
    *request.mutable_document()->mutable_title() = test::English(kPersonal);
    v1::UpdateDocumentRequest update;
    update.mutable_document()->set_name(forum().Make<v1::Document>(request).name());
    update.mutable_document()->add_sponsors();
    *update.mutable_document()->mutable_sponsors(0)->mutable_label() = test::English(kPersonal);
    forum().Make<v1::Document>(update);
    v1::WithdrawDocumentRequest withdraw;
    withdraw.set_name(update.document().name());
    withdraw.set_reason(kPersonal);
    forum().Make<v1::Document>(withdraw);
    v1::DeleteDocumentRequest remove;
    remove.set_name(withdraw.name());
    forum().Make<google::protobuf::Empty>(remove);

    auto endorse = forum().Endorsement("events/open/documents/shown", "personal");
    endorse.mutable_endorsement()->set_clause_id("first");
    *endorse.mutable_endorsement()->mutable_text() = test::English(kPersonal);
    v1::WithdrawEndorsementRequest take_back;
    take_back.set_name(forum().Make<v1::Endorsement>(endorse).name());
    forum().Make<v1::Endorsement>(take_back);
  }
};

TEST_F(JournalTest, EveryJournalVerifies) {
  for (const std::string& scope : Scopes()) {
    const auto verified = Verify(scope);
    ASSERT_TRUE(verified.ok()) << scope << " " << verified.status();
    const auto entries = List(scope);
    ASSERT_FALSE(entries.empty()) << scope;
    EXPECT_EQ(verified->revision(), entries.back().revision()) << scope;
    EXPECT_EQ(verified->hash(), entries.back().hash()) << scope;
  }
}

TEST_F(JournalTest, RevisionsHaveNoGapAndEachSealsTheOneBefore) {
  for (const std::string& scope : Scopes()) {
    std::int64_t revision = 0;
    std::string hash(32, '\0');
    for (const v1::JournalEntry& entry : List(scope, 3)) {
      EXPECT_EQ(entry.scope(), scope);
      EXPECT_EQ(entry.revision(), ++revision) << scope;
      EXPECT_EQ(entry.previous_hash(), hash) << scope << " " << revision;
      EXPECT_FALSE(entry.method().empty());
      EXPECT_GT(entry.commit_time().seconds(), 0);
      ASSERT_FALSE(entry.changes().empty()) << scope << " " << revision;
      for (int i = 0; i < entry.changes_size(); ++i) {
        const auto& change = entry.changes(i);
        EXPECT_EQ(change.ordinal(), i);
        EXPECT_EQ(change.digest().size(), change.audience_after().empty() ? 0 : 32)
            << change.ShortDebugString();
        EXPECT_NE(change.audience_before() + change.audience_after(), "") << change.ShortDebugString();
        // The first administrator's key is made by no call.
        EXPECT_EQ(change.request().empty(), !absl::StartsWith(entry.method(), "plenary.v1."));
      }
      hash = entry.hash();
    }
    EXPECT_EQ(List(scope).size(), revision);
  }
}

TEST_F(JournalTest, ACallAppearsOnceAndWhatFailedNever) {
  std::map<std::string, int> registrations;
  for (const v1::JournalEntry& entry : List("events/open")) {
    if (!absl::EndsWith(entry.method(), "/RegisterParticipant")) continue;
    for (const auto& change : entry.changes()) {
      if (change.audience_before().empty()) ++registrations[change.resource()];
    }
  }
  EXPECT_EQ(registrations.size(), 2 + 5 + 8);
  for (const auto& [participant, times] : registrations) EXPECT_EQ(times, 1) << participant;
}

// A reason is told by the entry of its call, to those who see restricted data; erased, it leaves a chain that
// verifies.
TEST_F(JournalTest, TellsTheReasonOfACallUntilItIsErased) {
  const auto reasons = [&](const test::Client& client) {
    v1::ListJournalRequest list;
    list.set_scope("events/open");
    list.set_page_size(1'000);
    int told = 0, sealed = 0;
    const auto page = client.Call<v1::ListJournalResponse>(list);
    EXPECT_TRUE(page.ok()) << page.status();
    for (const v1::JournalEntry& entry : page->entries()) {
      told += entry.reason() == kPersonal ? 1 : 0;
      sealed += entry.reason_digest().empty() ? 0 : 1;
      EXPECT_FALSE(!entry.reason().empty() && entry.reason_digest().empty()) << entry.method();
    }
    return std::pair(told, sealed);
  };
  const int sealed = reasons(forum().admin()).second;
  EXPECT_GE(sealed, 4) << "others gave other reasons";
  EXPECT_EQ(reasons(forum().admin()), std::pair(4, sealed)) << "three who withdrew, and a document";
  EXPECT_EQ(reasons(forum().As(v1::ROLE_VIEWER, "events/open")), std::pair(0, sealed));
  Sql("UPDATE journal_reasons SET reason = 'another' WHERE scope = 'events/open'");
  EXPECT_EQ(errors::ReasonOf(Verify("events/open").status()), v1::JOURNAL_BROKEN);
  Sql("DELETE FROM journal_reasons");
  EXPECT_EQ(reasons(forum().admin()), std::pair(0, sealed));
  EXPECT_TRUE(Verify("events/open").ok());
  Sql("UPDATE journal SET reason_digest = sha256(reason_digest) WHERE reason_digest IS NOT NULL");
  EXPECT_EQ(errors::ReasonOf(Verify("events/open").status()), v1::JOURNAL_BROKEN);
}

TEST_F(JournalTest, HoldsNoPersonalData) {
  db::Connection connection({.url = server().database().url()});
  for (const char* table :
       {"journal", "changes", "journal_heads", "idempotency", "role_bindings", "api_keys"}) {
    const std::string sql = absl::StrCat("SELECT r::text FROM ", table, " AS r");
    const auto rows = connection.ExecuteComposed(sql, {});
    ASSERT_TRUE(rows.ok()) << rows.status();
    EXPECT_FALSE(rows->empty()) << table;
    for (const db::Row row : *rows)
      EXPECT_EQ(row.String(0).find(kPersonal), std::string::npos) << row.String(0);
  }
  // The test would find it.
  const auto rows = connection.ExecuteComposed("SELECT p::text FROM participants AS p", {});
  ASSERT_TRUE(rows.ok()) << rows.status();
  int found = 0;
  for (const db::Row row : *rows) found += row.String(0).find(kPersonal) != std::string::npos;
  EXPECT_GT(found, 5);
}

// Every way to alter what is written, behind the server's back.
TEST_F(JournalTest, TamperingIsFoundAndTheFirstBadEntryNamed) {
  const std::string at = "WHERE scope = 'events/open' AND revision ";
  const std::int64_t last = Verify("events/open")->revision();
  ASSERT_GT(last, 7);
  struct Tampering {
    std::string sql;
    std::int64_t first_bad;
  };
  const std::vector<Tampering> tamperings = {
      {absl::StrCat("UPDATE changes SET principal = 'apiKeys/somebody-else' ", at, "= 4"), 4},
      {absl::StrCat("UPDATE changes SET resource = resource || 'x' ", at, "= 5"), 5},
      {absl::StrCat("UPDATE changes SET digest = sha256(digest) ", at, "= 3 AND digest <> ''"), 3},
      {absl::StrCat("UPDATE changes SET audience_after = 'public' ", at, "= 1"), 1},
      {absl::StrCat("UPDATE changes SET request = 'x' ", at, ">= 6"), 6},
      {absl::StrCat("DELETE FROM changes ", at, "= 4"), 4},
      {absl::StrCat("UPDATE journal SET method = 'plenary.v1.EventService/GetEvent' ", at, "= 2"), 2},
      {absl::StrCat("UPDATE journal SET commit_time = commit_time - interval '1 us' ", at, "= 7"), 7},
      {absl::StrCat("UPDATE journal SET hash = sha256(hash) ", at, "= 2"), 2},
      {absl::StrCat("UPDATE journal SET previous_hash = sha256(previous_hash) ", at, "= 5"), 5},
      {absl::StrCat("DELETE FROM journal ", at, "= 3"), 3},
      {absl::StrCat("DELETE FROM journal ", at, "= 1"), 1},
      {absl::StrCat("DELETE FROM journal ", at, "= ", last), last},
      {absl::StrCat("DELETE FROM journal ", at, "> 4; DELETE FROM changes ", at, "> 4"), 5},
      {absl::StrCat("UPDATE journal_heads SET head = sha256(head) WHERE scope = 'events/open'"), last},
      {"DELETE FROM journal_heads WHERE scope = 'events/open'", 1},
      {"INSERT INTO changes SELECT scope, revision, ordinal + 1000, resource, audience_before, "
       "audience_after, digest, salt, "
       "principal, request FROM changes " +
           at + "= 2",
       2},
  };
  for (const Tampering& tampering : tamperings) {
    Sql("CREATE TABLE journal_copy AS TABLE journal; CREATE TABLE changes_copy AS TABLE changes;"
        "CREATE TABLE heads_copy AS TABLE journal_heads");
    Sql(tampering.sql);
    const auto verified = Verify("events/open");
    EXPECT_EQ(verified.status().code(), absl::StatusCode::kDataLoss) << tampering.sql << "\n"
                                                                     << verified.status();
    EXPECT_EQ(errors::ReasonOf(verified.status()), v1::JOURNAL_BROKEN);
    const auto info = test::DetailOf<google::rpc::ErrorInfo>(verified.status());
    ASSERT_TRUE(info.has_value()) << tampering.sql;
    EXPECT_EQ(info->metadata().at("revision"), absl::StrCat(tampering.first_bad)) << tampering.sql;
    EXPECT_EQ(info->metadata().at("scope"), "events/open");
    EXPECT_TRUE(Verify("directory").ok()) << "another journal is as it was";
    Sql("TRUNCATE journal, changes, journal_heads; INSERT INTO journal TABLE journal_copy;"
        "INSERT INTO changes TABLE changes_copy; INSERT INTO journal_heads TABLE heads_copy;"
        "DROP TABLE journal_copy, changes_copy, heads_copy");
    ASSERT_TRUE(Verify("events/open").ok()) << "the test did not put back what it changed";
  }
}

// What has no journal is not there; what never was is told like what is not seen.
TEST_F(JournalTest, OfWhatNeverWas) {
  EXPECT_TRUE(absl::IsNotFound(Verify("events/nowhere").status())) << Verify("events/nowhere").status();
  v1::ListJournalRequest list;
  list.set_scope("events/nowhere");
  const auto listed = forum().admin().Call<v1::ListJournalResponse>(list);
  EXPECT_TRUE(absl::IsNotFound(listed.status())) << listed.status();
}

}  // namespace
}  // namespace plenary
