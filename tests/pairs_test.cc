// Two calls at the same moment that need the same rows: the result is that of one after the other, or one
// was refused and did nothing. So no acknowledged change is lost because of the other call.

#include <gmock/gmock.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <barrier>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/encoding.h"
#include "plenary/v1/access_service.pb.h"
#include "support/admission_records.h"
#include "support/contract.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using testing::IsEmpty;

// A request as text. In it @ is the id of the stage, %1 and %2 are the participants that its import made, $1
// and $2 the people made of these.
struct Call {
  const char* request;  // "UndoImport"
  const char* text;
};

// What every stage begins with: four organizations, four people, an event that is a draft, with a participant
// and a delegation, a merge, an import that was committed and one that was not.
constexpr Call kStage[] = {
    {"CreateOrganization",
     R"(organization_id: "@-o1" organization { title { entries { language: "en" text: "One" } } })"},
    {"CreateOrganization",
     R"(organization_id: "@-o2" organization { title { entries { language: "en" text: "Two" } } })"},
    {"CreateOrganization",
     R"(organization_id: "@-o3" organization { title { entries { language: "en" text: "Part" } }
                              parent_organization: "organizations/@-o1" })"},
    {"CreateOrganization",
     R"(organization_id: "@-o4" organization { title { entries { language: "en" text: "Four" } } })"},
    {"CreatePerson", R"(person_id: "@-a" person { names { full: "Ada" } })"},
    {"CreatePerson", R"(person_id: "@-b" person { names { full: "Ben" } })"},
    {"CreatePerson",
     R"(person_id: "@-c" person { names { full: "Cleo" } offices { title { entries { language: "en" text: "Dean" } } organization: "organizations/@-o1" } })"},
    {"CreatePerson", R"(person_id: "@-m" person { names { full: "Mo" } })"},
    {"CreateEvent", R"(event_id: "@" event { title { entries { language: "en" text: "Forum" } }
                       registration_policy { capacity: 50 }
                       hosts { organization: "organizations/@-o1" role: ROLE_HOST } })"},
    {"CreateDelegation",
     R"(parent: "events/@" delegation_id: "d" delegation { organization: "organizations/@-o1"
                            title { entries { language: "en" text: "Delegation" } } })"},
    {"RegisterParticipant", R"(parent: "events/@" participant_id: "p" participant { person: "people/@-c"
                               external_id: "z-1" credit { display_name { entries { language: "en" text: "Cleo" } }
                               positions { organization: "organizations/@-o1" } } })"},
    {"RegisterParticipant", R"(parent: "events/@" participant_id: "m" participant { person: "people/@-m"
                               credit { display_name { entries { language: "en" text: "Mo" } } } })"},
    {"MergePeople", R"(name: "people/@-m" into: "people/@-b")"},
    {"PlanImport",
     R"(parent: "events/@" import_id: "done" content: "external id,name\nx-1,New One\nx-2,New Two\n")"},
    {"CommitImport", R"(name: "events/@/imports/done" create_people: true undecided: ACTION_CREATE)"},
    {"PlanImport", R"(parent: "events/@" import_id: "plan"
                      content: "external id,name,category\ny-1,Later One,expert\nz-1,Cleo,scholar\n")"},
};

const std::map<std::string, Call> kCalls = {
    {"undo", {"UndoImport", R"(name: "events/@/imports/done")"}},
    {"commit",
     {"CommitImport", R"(name: "events/@/imports/plan" create_people: true undecided: ACTION_CREATE)"}},
    {"merge a into made", {"MergePeople", R"(name: "people/@-a" into: "people/$1")"}},
    {"merge made into a", {"MergePeople", R"(name: "people/$1" into: "people/@-a")"}},
    {"merge a into b", {"MergePeople", R"(name: "people/@-a" into: "people/@-b")"}},
    {"merge b into a", {"MergePeople", R"(name: "people/@-b" into: "people/@-a")"}},
    {"merge c into a", {"MergePeople", R"(name: "people/@-c" into: "people/@-a")"}},
    {"unmerge m", {"UnmergePeople", R"(name: "people/@-m")"}},
    {"merge one into two",
     {"MergeOrganizations", R"(name: "organizations/@-o1" into: "organizations/@-o2")"}},
    {"merge two into four",
     {"MergeOrganizations", R"(name: "organizations/@-o2" into: "organizations/@-o4")"}},
    {"replace p", {"ReplaceParticipant", R"(name: "events/@/participants/p" replacement_id: "r" replacement {
        person: "people/@-a" credit { display_name { entries { language: "en" text: "Ada" } } } })"}},
    {"clone", {"CloneEvent", R"(name: "events/@" event_id: "@x")"}},
    {"delete event", {"DeleteEvent", R"(name: "events/@" force: true)"}},
    {"delete a", {"DeletePerson", R"(name: "people/@-a")"}},
    {"delete b", {"DeletePerson", R"(name: "people/@-b")"}},
    {"delete made", {"DeletePerson", R"(name: "people/$1")"}},
    {"delete two", {"DeleteOrganization", R"(name: "organizations/@-o2")"}},
    {"delete four", {"DeleteOrganization", R"(name: "organizations/@-o4")"}},
    {"delete part", {"DeleteOrganization", R"(name: "organizations/@-o3")"}},
    {"delete delegation", {"DeleteDelegation", R"(name: "events/@/delegations/d")"}},
    {"update made",
     {"UpdatePerson", R"(person { name: "people/$1" honorific: "Dr." } update_mask { paths: "honorific" })"}},
    {"update a",
     {"UpdatePerson",
      R"(person { name: "people/@-a" honorific: "Dr." } update_mask { paths: "honorific" })"}},
    {"update b",
     {"UpdatePerson",
      R"(person { name: "people/@-b" honorific: "Dr." } update_mask { paths: "honorific" })"}},
    {"move c's office",
     {"UpdatePerson",
      R"(person { name: "people/@-c" offices { title { entries { language: "en" text: "Dean" } } organization: "organizations/@-o4" } }
                                            update_mask { paths: "offices" })"}},
    {"move part", {"UpdateOrganization", R"(organization { name: "organizations/@-o3"
        parent_organization: "organizations/@-o4" } update_mask { paths: "parent_organization" })"}},
    {"register a",
     {"RegisterParticipant", R"(parent: "events/@" participant_id: "n" participant { person: "people/@-a"
        credit { display_name { entries { language: "en" text: "Ada" } } } })"}},
    {"register y-1",
     {"RegisterParticipant", R"(parent: "events/@" participant_id: "n" participant { external_id: "y-1"
        delegation: "events/@/delegations/d" credit { display_name { entries { language: "en" text: "Yves" } } } })"}},
    {"rank imported",
     {"UpdateParticipant", R"(participant { name: "events/@/participants/%1" protocol_rank: 7 }
                                               update_mask { paths: "protocol_rank" })"}},
    {"withdraw imported", {"WithdrawParticipant", R"(name: "events/@/participants/%1")"}},
    {"badge imported", {"IssueBadge", R"(name: "events/@/participants/%1")"}},
    {"rank p", {"UpdateParticipant", R"(participant { name: "events/@/participants/p" protocol_rank: 7 }
                                        update_mask { paths: "protocol_rank" })"}},
    {"make m somebody else",
     {"UpdateParticipant", R"(participant { name: "events/@/participants/m" person: "people/@-a" }
                                                      update_mask { paths: "person" })"}},
    {"withdraw p", {"WithdrawParticipant", R"(name: "events/@/participants/p")"}},
    {"withdraw m", {"WithdrawParticipant", R"(name: "events/@/participants/m")"}},
    {"host four",
     {"UpdateEvent", R"(event { name: "events/@" hosts { organization: "organizations/@-o1" role: ROLE_HOST }
        hosts { organization: "organizations/@-o4" role: ROLE_SUPPORTER } } update_mask { paths: "hosts" })"}},
    {"host two",
     {"UpdateEvent",
      R"(event { name: "events/@" hosts { organization: "organizations/@-o2" role: ROLE_HOST } }
                                    update_mask { paths: "hosts" })"}},
    {"limit", {"UpdateEvent", R"(event { name: "events/@" registration_policy { capacity: 60 } }
                                 update_mask { paths: "registration_policy" })"}},
    {"session of imported", {"CreateSession", R"(parent: "events/@" session_id: "s" session {
        title { entries { language: "en" text: "Session" } } appearances { participant: "events/@/participants/%1" } })"}},
    {"session of p", {"CreateSession", R"(parent: "events/@" session_id: "s" session {
        title { entries { language: "en" text: "Session" } } appearances { participant: "events/@/participants/p" } })"}},
    {"statement of imported", {"CreateStatement", R"(parent: "events/@" statement_id: "t" statement {
        speaker: "events/@/participants/%1" title { entries { language: "en" text: "Statement" } } segments { id: "first"
        kind: KIND_PARAPHRASE language: "en" text: "Words." } })"}},
    {"delegation of one", {"CreateDelegation", R"(parent: "events/@" delegation_id: "e" delegation { quota: 3
        organization: "organizations/@-o1" title { entries { language: "en" text: "Another" } } })"}},
    {"head imported", {"UpdateParticipant", R"(participant { name: "events/@/participants/%1"
        delegation: "events/@/delegations/d" delegation_role: DELEGATION_ROLE_HEAD }
        update_mask { paths: "delegation" paths: "delegation_role" })"}},
    {"bind a", {"CreateRoleBinding", R"(role_binding_id: "@-r" role_binding { principal: "apiKeys/spare"
        role: ROLE_PARTICIPANT scope: "events/@" person: "people/@-a" })"}},
    {"bind made", {"CreateRoleBinding", R"(role_binding_id: "@-r" role_binding { principal: "apiKeys/spare"
        role: ROLE_PARTICIPANT scope: "events/@" person: "people/$1" })"}},
    {"bind focal point",
     {"CreateRoleBinding", R"(role_binding_id: "@-r" role_binding { principal: "apiKeys/spare"
        role: ROLE_FOCAL_POINT scope: "events/@/delegations/d" })"}},
};

// Each of the first against each of the others.
const std::pair<const char*, std::vector<const char*>> kPairs[] = {
    {"undo",
     {"update made", "merge a into made", "merge made into a", "delete made", "bind made", "rank imported",
      "withdraw imported", "badge imported", "session of imported", "statement of imported", "head imported",
      "register a", "limit", "commit", "undo", "clone"}},
    {"commit", {"register y-1", "rank p", "withdraw p", "merge c into a", "replace p", "limit", "commit"}},
    {"merge a into b",
     {"update a", "update b", "register a", "bind a", "delete a", "delete b", "unmerge m", "merge b into a",
      "withdraw m", "make m somebody else"}},
    {"unmerge m",
     {"update b", "delete b", "withdraw m", "make m somebody else", "merge b into a", "unmerge m"}},
    {"merge one into two",
     {"host four", "host two", "move part", "move c's office", "rank p", "withdraw p", "replace p",
      "delegation of one", "delete delegation", "delete part", "delete two", "merge two into four"}},
    {"replace p",
     {"rank p", "withdraw p", "register a", "merge a into b", "merge c into a", "delete a", "replace p"}},
    {"clone", {"limit", "session of p", "delegation of one", "delete event", "merge one into two"}},
    {"delete event",
     {"register a", "session of p", "delegation of one", "limit", "bind a", "bind focal point", "commit",
      "withdraw p", "merge c into a", "delete event"}},
    {"delete delegation", {"register y-1", "bind focal point"}},
    {"delete a", {"update a", "register a", "bind a", "merge b into a"}},
    {"delete four", {"host four", "move part", "move c's office", "merge two into four"}},
};

constexpr int kReplays = 2;

// What is said of a stage, but for times and versions. $1 is its id, $2 are those of what its import made.
constexpr char kEverything[] = R"sql(
WITH without (these) AS (SELECT '{version,create_time,update_time,folded,folded_version}'::text[])
SELECT 'person ' || (to_jsonb(t) - these)::text FROM people t, without WHERE id LIKE $1 || '%' OR id = ANY ($2::text[])
UNION ALL SELECT format('merged %s into %s, whom %s mean', id, into_id, referrers) FROM merged_people
          WHERE id LIKE $1 || '%' OR id = ANY ($2::text[])
UNION ALL SELECT 'office ' || to_jsonb(t)::text FROM person_offices t WHERE person_id LIKE $1 || '%'
UNION ALL SELECT 'organization ' || (to_jsonb(t) - these)::text FROM organizations t, without WHERE id LIKE $1 || '%'
UNION ALL SELECT format('merged %s into %s', id, into_id) FROM merged_organizations WHERE id LIKE $1 || '%'
UNION ALL SELECT 'binding ' || (to_jsonb(t) - these)::text FROM role_bindings t, without WHERE id LIKE $1 || '%'
UNION ALL SELECT 'event ' || (to_jsonb(t) - these)::text FROM events t, without WHERE id LIKE $1 || '%'
UNION ALL SELECT 'host ' || to_jsonb(t)::text FROM event_hosts t WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('admission %s %s %s', event_id, capacity, confirmed) FROM event_admission
          WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('counter %s %s %s %s %s', event_id, dimension, key, quota, confirmed) FROM admission_counters
          WHERE event_id LIKE $1 || '%' AND (confirmed > 0 OR quota IS NOT NULL)
UNION ALL SELECT 'delegation ' || (to_jsonb(t) - these)::text FROM delegations t, without WHERE event_id LIKE $1 || '%'
UNION ALL SELECT 'participant ' || (to_jsonb(t) - these)::text FROM participants t, without WHERE event_id LIKE $1 || '%'
UNION ALL SELECT 'affiliation ' || to_jsonb(t)::text FROM participant_organizations t WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('badge of %s %s', participant_id, revoke_time IS NULL) FROM badges WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('session %s of %s', id, event_id) FROM sessions WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('%s appears at %s', participant_id, event_id) FROM session_appearances WHERE event_id LIKE $1 || '%'
UNION ALL SELECT 'statement of ' || coalesce(speaker_id, '') FROM statements WHERE event_id LIKE $1 || '%'
UNION ALL SELECT format('import %s is %s', id, state) FROM imports WHERE event_id LIKE $1 || '%'
)sql";

// What two calls were answered, whether it was yes, and what they left.
struct PairOutcome {
  bool first = false;
  bool second = false;
  std::string left;

  friend bool operator==(const PairOutcome&, const PairOutcome&) = default;
};

PairOutcome Turned(PairOutcome outcome) {
  std::swap(outcome.first, outcome.second);
  return outcome;
}

class PairsTest : public test::ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped()) return;
    admin_ = std::make_unique<test::Client>(server().Admin());
    connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
    Must({"CreateApiKey", R"(api_key_id: "spare" api_key { title: "spare" })"});
  }

  // Begins a stage.
  void Begin() {
    id_ = absl::StrCat("q", 1000 + ++stages_);
    made_.clear();
    for (const Call& call : kStage) Must(call);
    Learn("done", "1", "2");
  }

  absl::Status Make(const Call& call) const {
    std::vector<std::pair<std::string, std::string>> values(made_.begin(), made_.end());
    values.emplace_back("@", id_);
    const auto* request = google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
        absl::StrCat("plenary.v1.", call.request, "Request"));
    const std::unique_ptr<google::protobuf::Message> message(
        google::protobuf::MessageFactory::generated_factory()->GetPrototype(request)->New());
    EXPECT_TRUE(
        google::protobuf::TextFormat::ParseFromString(absl::StrReplaceAll(call.text, values), message.get()))
        << call.request << "\n"
        << call.text;
    std::string answer;
    const absl::Status status =
        test::StatusFrom(admin_->CallRaw(test::MethodOf(request), message->SerializeAsString(), &answer));
    for (const auto code : {absl::StatusCode::kInternal, absl::StatusCode::kUnavailable,
                            absl::StatusCode::kUnknown, absl::StatusCode::kDeadlineExceeded}) {
      EXPECT_NE(status.code(), code) << call.request << ": " << status;
    }
    return status;
  }

  // Both, one after the other; what is empty is not called.
  PairOutcome InTurn(const std::string& one, const std::string& other) {
    Begin();
    PairOutcome outcome;
    if (!one.empty()) outcome.first = Make(kCalls.at(one)).ok();
    if (!other.empty()) outcome.second = Make(kCalls.at(other)).ok();
    outcome.left = Left();
    return outcome;
  }

  // Both at the same moment.
  PairOutcome AtOnce(const std::string& one, const std::string& other) {
    Begin();
    PairOutcome outcome;
    std::barrier start(2);
    std::thread thread([&] {
      start.arrive_and_wait();
      outcome.first = Make(kCalls.at(one)).ok();
    });
    start.arrive_and_wait();
    outcome.second = Make(kCalls.at(other)).ok();
    thread.join();
    outcome.left = Left();
    EXPECT_THAT(Faults(), IsEmpty()) << one << " and " << other;
    return outcome;
  }

  // Whether that may come of both at the same moment.
  bool IsRight(const std::string& one, const std::string& other, const PairOutcome& outcome) {
    if (outcome == Remembered(one, other) || outcome == Turned(Remembered(other, one))) return true;
    // Who was refused did nothing.
    if (outcome.first && !outcome.second) return outcome == Remembered(one, "");
    if (outcome.second && !outcome.first) return outcome == Turned(Remembered(other, ""));
    return !outcome.first && outcome == Remembered("", "");
  }

  const PairOutcome& Remembered(const std::string& one, const std::string& other) {
    const auto [known, added] = in_turn_.try_emplace({one, other});
    if (added) known->second = InTurn(one, other);
    return known->second;
  }

  // Whether a journal verifies.
  bool Verifies(const std::string& scope) const {
    const std::string text = absl::StrCat("scope: \"", scope, "\"");
    return Make({"VerifyJournal", text.c_str()}).ok();
  }

 private:
  void Must(const Call& call) const {
    const absl::Status status = Make(call);
    ASSERT_TRUE(status.ok()) << call.request << ": " << status;
  }

  db::Result Query(const std::string& sql, const db::Params& params) const {
    auto rows = connection_->ExecuteComposed(sql, params);
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? *std::move(rows) : db::Result();
  }

  // What rows of an import made goes under these names.
  void Learn(const std::string& import, const std::string& first, const std::string& second) {
    const db::Result rows = Query(
        "SELECT participant_id, made_person_id FROM import_rows WHERE event_id = $1 AND import_id = $2 AND "
        "outcome <> 2 "
        "ORDER BY row",
        db::Params().Text(id_).Text(import));
    for (int i = 0; i < rows.size(); ++i) {
      const std::string& name = i == 0 ? first : second;
      made_["%" + name] = rows[i].String(0);
      if (!rows[i].IsNull(1)) made_["$" + name] = rows[i].String(1);
    }
  }

  // What is left of the stage, with the same names whatever its id; and who could be unmerged.
  std::string Left() {
    Learn("plan", "3", "4");
    std::vector<std::string> ids;
    std::vector<std::pair<std::string, std::string>> names;
    for (const auto& [name, id] : made_) {
      ids.push_back(id);
      names.emplace_back(id, name);
      names.emplace_back(HexEncode(id), name);
    }
    names.emplace_back(id_, "@");
    names.emplace_back(HexEncode(id_), "@");
    std::vector<std::string> lines;
    for (const db::Row row : Query(kEverything, db::Params().Text(id_).Texts(ids)))
      lines.push_back(row.String(0));
    for (const db::Row row :
         Query("SELECT id FROM merged_people WHERE id LIKE $1 || '%' OR id = ANY ($2::text[])",
               db::Params().Text(id_).Texts(ids))) {
      const std::string text = absl::StrCat("name: \"people/", row.String(0), "\" validate_only: true");
      lines.push_back(absl::StrCat(
          row.String(0), Make({"UnmergePeople", text.c_str()}).ok() ? " can" : " cannot", " be unmerged"));
    }
    for (std::string& line : lines) line = absl::StrReplaceAll(line, names);
    std::sort(lines.begin(), lines.end());
    return absl::StrJoin(lines, "\n");
  }

  std::vector<std::string> Faults() const {
    std::vector<std::string> faults;
    for (const std::string& event : {id_, id_ + "x"}) {
      if (Query("SELECT FROM events WHERE id = $1", db::Params().Text(event)).empty()) continue;
      for (const std::string& fault : test::FaultsInRecords(*connection_, event)) faults.push_back(fault);
    }
    if (!Verifies("events/" + id_)) faults.push_back("the journal");
    return faults;
  }

  std::unique_ptr<test::Client> admin_;
  std::unique_ptr<db::Connection> connection_;
  int stages_ = 0;
  std::string id_;
  std::map<std::string, std::string> made_;  // by the name in texts
  std::map<std::pair<std::string, std::string>, PairOutcome> in_turn_;
};

std::string Told(const PairOutcome& outcome) {
  return absl::StrCat(outcome.first ? "yes" : "no", ", ", outcome.second ? "yes" : "no", ":\n", outcome.left,
                      "\n");
}

// Else the pairs would tell nothing. Two are refused alone: others were merged into the one, and the other
// takes part.
TEST_F(PairsTest, EveryCallAloneIsTaken) {
  for (const auto& [name, call] : kCalls) {
    EXPECT_EQ(InTurn(name, "").first, name != "delete b" && name != "delete made") << name;
  }
}

TEST_F(PairsTest, WhatIsAcknowledgedIsThere) {
  for (const auto& [one, others] : kPairs) {
    for (const char* other : others) {
      bool right = true;
      for (int i = 0; i < kReplays && right; ++i) {
        const PairOutcome outcome = AtOnce(one, other);
        right = IsRight(one, other, outcome);
        EXPECT_TRUE(right) << one << " and " << other << " came to " << Told(outcome)
                           << "where one after the other comes to " << Told(Remembered(one, other))
                           << "or, turned, " << Told(Remembered(other, one));
      }
    }
  }
  EXPECT_TRUE(Verifies("directory"));
  EXPECT_TRUE(Verifies("access"));
}

}  // namespace
}  // namespace plenary
