// Who sees which document, the same in every method: for every state, visibility and embargo, by every
// kind of caller. The server has the rule twice, as a condition in SQL and for a loaded row; both are
// compared with the rule as designed.

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using google::protobuf::util::TimeUtil;
using test::Client;
using v1::Document;

enum class DocumentEmbargo { kNone, kPast, kFuture };

struct Kind {
  std::string event;
  Document::State state;
  Document::Visibility visibility;
  DocumentEmbargo embargo;
};

struct DocumentCaller {
  std::string who;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string scope{};
  Client client;

  bool BoundTo(const std::string& event) const {
    return scope.empty() || scope == event || absl::StartsWith(scope, event + "/");
  }
};

bool IsStaffOf(const DocumentCaller& caller, const std::string& event) {
  const bool staff =
      caller.role == v1::ROLE_ADMIN || caller.role == v1::ROLE_ORGANIZER || caller.role == v1::ROLE_VIEWER;
  return staff && caller.BoundTo(event);
}

// The rule in words.
bool SeesDocument(const DocumentCaller& caller, const Kind& kind) {
  if (IsStaffOf(caller, kind.event)) return true;
  const bool there = caller.BoundTo(kind.event);
  if (kind.event == "events/hidden") return false;
  if (kind.visibility == Document::VISIBILITY_PUBLIC) {
    return kind.embargo != DocumentEmbargo::kFuture || (caller.role == v1::ROLE_PRESS && there);
  }
  return kind.visibility == Document::VISIBILITY_PARTICIPANTS && kind.embargo != DocumentEmbargo::kFuture &&
         caller.role == v1::ROLE_PARTICIPANT && caller.scope == kind.event;
}

// Documents as a caller gets them, by name.
using SeenDocuments = std::map<std::string, Document>;

std::string SeenNames(const SeenDocuments& seen) {
  std::string names;
  for (const auto& [name, document] : seen) absl::StrAppend(&names, " ", name);
  return names;
}

class DocumentVisibilityTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    for (const char* event : {"events/open", "events/hidden"}) MakeEveryKind(event);
    Add("an administrator", v1::ROLE_ADMIN, "", forum().admin());
    Add("anonymous", v1::ROLE_UNSPECIFIED, "", forum().anonymous());
    Add("without a role", v1::ROLE_UNSPECIFIED, "", forum().WithoutRole());
    for (const v1::Role role : {v1::ROLE_ORGANIZER, v1::ROLE_VIEWER, v1::ROLE_PRESS}) {
      for (const char* scope : {"", "events/open", "events/hidden"}) Add(role, scope, "");
    }
    for (const char* scope : {"", "events/open", "events/hidden"})
      Add(v1::ROLE_PARTICIPANT, scope, "people/me");
    for (const char* event : {"events/open", "events/hidden"}) {
      Add(v1::ROLE_FOCAL_POINT, absl::StrCat(event, "/delegations/ours"), "");
    }
  }

  template <class Work>
  void AsEverybody(const Work& work) {
    constexpr std::size_t kThreads = 6;
    test::InParallel(kThreads, [&](int thread) {
      for (std::size_t i = thread; i < callers_.size(); i += kThreads) work(callers_[i]);
    });
  }

  // What there is, by name.
  const std::map<std::string, Kind>& all() const { return all_; }

  // Those that the rule shows to the caller.
  std::set<std::string> Shown(const DocumentCaller& caller, const std::string& event) const {
    std::set<std::string> shown;
    for (const auto& [name, kind] : all_) {
      if ((event == "events/-" || kind.event == event) && SeesDocument(caller, kind)) shown.insert(name);
    }
    return shown;
  }

  // What a list tells of the documents made here, page by page, and in its total.
  static SeenDocuments List(const DocumentCaller& caller, const std::string& parent,
                            const std::string& filter) {
    v1::ListDocumentsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_view(v1::VIEW_FULL);
    request.set_page_size(13);
    SeenDocuments seen;
    std::set<int> totals;
    int count = 0;
    do {
      const auto page = caller.client.Call<v1::ListDocumentsResponse>(request);
      if (absl::IsNotFound(page.status())) return {};
      EXPECT_TRUE(page.ok()) << caller.who << " " << page.status();
      if (!page.ok()) return {};
      totals.insert(page->total_size());
      count += page->documents_size();
      for (const Document& document : page->documents()) {
        if (absl::StrContains(document.name(), "/documents/kind-")) seen.emplace(document.name(), document);
      }
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    EXPECT_EQ(totals, std::set<int>{count}) << caller.who << " total_size";
    return seen;
  }

  static std::set<std::string> KeysOf(const SeenDocuments& seen) {
    std::set<std::string> keys;
    for (const auto& [name, document] : seen) keys.insert(name);
    return keys;
  }

  // Whether the call finds what it is about.
  template <class Response, class Request>
  static bool Finds(const DocumentCaller& caller, const Request& request) {
    const auto answer = caller.client.Call<Response>(request);
    EXPECT_TRUE(answer.ok() || absl::IsNotFound(answer.status())) << caller.who << " " << answer.status();
    return answer.ok();
  }

 private:
  void Add(const std::string& who, v1::Role role, const std::string& scope, const Client& client) {
    callers_.push_back({who, role, scope, client});
  }
  void Add(v1::Role role, const std::string& scope, const std::string& person) {
    Add(absl::StrCat(v1::Role_Name(role), " ", scope), role, scope, forum().As(role, scope, person));
  }

  // One document of each state, visibility and embargo, endorsed where it is adopted. A draft event adopts
  // none.
  void MakeEveryKind(const std::string& event) {
    for (int state = Document::State_MIN + 1; state <= Document::State_MAX; ++state) {
      if (!Document::State_IsValid(state)) continue;
      const bool adopted = state == Document::STATE_ADOPTED;
      if (adopted && event == "events/hidden") continue;
      for (int visibility = 0; visibility <= Document::Visibility_MAX; ++visibility) {
        for (const DocumentEmbargo embargo :
             {DocumentEmbargo::kNone, DocumentEmbargo::kPast, DocumentEmbargo::kFuture}) {
          const Kind kind{event, static_cast<Document::State>(state),
                          static_cast<Document::Visibility>(visibility), embargo};
          const std::string name =
              Make(kind, absl::StrCat("kind-", state, "-", visibility, "-", static_cast<int>(embargo)));
          if (adopted) {
            forum().Make<v1::Endorsement>(forum().Endorsement(name, "first"));
          }
          all_.emplace(name, kind);
        }
      }
    }
  }

  std::string Make(const Kind& kind, const std::string& id) {
    constexpr int kHour = 3'600;
    auto request = forum().DocumentDraft(kind.event, id);
    request.set_initial_state(kind.state);
    request.mutable_document()->set_visibility(kind.visibility);
    if (kind.embargo != DocumentEmbargo::kNone) {
      auto time = TimeUtil::GetCurrentTime();
      time.set_seconds(time.seconds() + (kind.embargo == DocumentEmbargo::kPast ? -kHour : kHour));
      *request.mutable_document()->mutable_embargo_time() = time;
    }
    return forum().Make<Document>(request).name();
  }

  std::vector<DocumentCaller> callers_;
  std::map<std::string, Kind> all_;
};

TEST_F(DocumentVisibilityTest, EveryPathFollowsTheRule) {
  ASSERT_EQ(all().size(), 6 * 4 * 3 + 5 * 4 * 3);
  AsEverybody([&](const DocumentCaller& caller) {
    SeenDocuments got;
    for (const auto& [name, kind] : all()) {
      const bool sees = SeesDocument(caller, kind);
      v1::GetDocumentRequest get;
      get.set_name(name);
      const auto document = caller.client.Call<Document>(get);
      EXPECT_EQ(document.ok(), sees) << caller.who << " gets " << name << " " << document.status();
      EXPECT_TRUE(document.ok() || absl::IsNotFound(document.status())) << document.status();
      if (document.ok()) got.emplace(name, *document);

      v1::ListDocumentRevisionsRequest revisions;
      revisions.set_name(name);
      EXPECT_EQ(Finds<v1::ListDocumentRevisionsResponse>(caller, revisions), sees)
          << caller.who << " lists revisions of " << name;
      v1::ListEndorsementsRequest endorsements;
      endorsements.set_parent(name);
      EXPECT_EQ(Finds<v1::ListEndorsementsResponse>(caller, endorsements), sees)
          << caller.who << " lists endorsements of " << name;
      v1::GetEndorsementRequest endorsement;
      endorsement.set_name(name + "/endorsements/first");
      EXPECT_EQ(Finds<v1::Endorsement>(caller, endorsement), sees && kind.state == Document::STATE_ADOPTED)
          << caller.who << " gets the endorsement of " << name;
    }
    for (const char* parent : {"events/-", "events/open", "events/hidden"}) {
      const SeenDocuments listed = List(caller, parent, "");
      EXPECT_EQ(KeysOf(listed), Shown(caller, parent)) << caller.who << " in " << parent << SeenNames(listed);
      for (const auto& [name, document] : listed) {
        EXPECT_TRUE(MessageDifferencer::Equals(document, got[name]))
            << caller.who << " is told in the list\n"
            << document.DebugString() << "but of the one\n"
            << got[name].DebugString();
      }
    }
  });
}

// A filter finds among what is seen alone, and counts no other.
TEST_F(DocumentVisibilityTest, FiltersRevealNothing) {
  AsEverybody([&](const DocumentCaller& caller) {
    for (const char* parent : {"events/-", "events/open", "events/hidden"}) {
      for (int state = Document::State_MIN + 1; state <= Document::State_MAX; ++state) {
        if (!Document::State_IsValid(state)) continue;
        const std::string name = Document::State_Name(static_cast<Document::State>(state)).substr(6);
        std::set<std::string> expected;
        for (const std::string& shown : Shown(caller, parent)) {
          if (all().at(shown).state == state) expected.insert(shown);
        }
        EXPECT_EQ(KeysOf(List(caller, parent, "state = " + name)), expected) << caller.who << " " << parent;
      }
      const SeenDocuments either = List(caller, parent, "NOT state = REJECTED OR state = REJECTED");
      EXPECT_EQ(KeysOf(either), Shown(caller, parent)) << caller.who << " " << parent;
    }
  });
}

// A caller who may not change a document learns that only of one that it sees.
TEST_F(DocumentVisibilityTest, RefusalsRevealNothing) {
  AsEverybody([&](const DocumentCaller& caller) {
    if (caller.role == v1::ROLE_ADMIN || caller.role == v1::ROLE_ORGANIZER) return;
    for (const auto& [name, kind] : all()) {
      const auto expected =
          SeesDocument(caller, kind) ? absl::StatusCode::kPermissionDenied : absl::StatusCode::kNotFound;
      v1::WithdrawDocumentRequest withdraw;
      withdraw.set_name(name);
      EXPECT_EQ(caller.client.Call<Document>(withdraw).status().code(), expected)
          << caller.who << " withdraws " << name;
      const auto endorse = forum().Endorsement(name, "");
      EXPECT_EQ(caller.client.Call<v1::Endorsement>(endorse).status().code(), expected)
          << caller.who << " endorses " << name;
      if (kind.state != Document::STATE_ADOPTED) continue;
      v1::WithdrawEndorsementRequest take_back;
      take_back.set_name(name + "/endorsements/first");
      EXPECT_EQ(caller.client.Call<v1::Endorsement>(take_back).status().code(), expected)
          << caller.who << " takes back the endorsement of " << name;
    }
  });
}

// An earlier point may only name what its writer sees: for others it does not exist.
TEST_F(DocumentVisibilityTest, EarlierPointsRevealNothing) {
  v1::CreateEventRequest event;
  event.set_event_id("next");
  *event.mutable_event()->mutable_title() = test::English("Next");
  forum().Make<v1::Event>(event);
  const DocumentCaller organizer{"an organizer of another event", v1::ROLE_ORGANIZER, "events/next",
                                 forum().As(v1::ROLE_ORGANIZER, "events/next")};
  auto request = forum().DocumentDraft("events/next", "later");
  request.set_validate_only(true);
  auto& point = *request.mutable_document()->mutable_clauses(0)->mutable_earlier_point();
  for (const auto& [name, kind] : all()) {
    point.set_document(name);
    const auto answer = organizer.client.Call<Document>(request);
    EXPECT_EQ(answer.ok(), SeesDocument(organizer, kind)) << name << " " << answer.status();
    if (answer.ok()) continue;
    EXPECT_EQ(errors::ReasonOf(answer.status()), v1::REFERENCE_NOT_FOUND) << answer.status();
  }
}

// A document that everybody sees does not name to them what they do not see: a draft statement, and a
// document for its drafters.
TEST_F(DocumentVisibilityTest, ClausesNameOnlyWhatIsSeen) {
  auto request = forum().DocumentDraft("events/open", "names");
  request.mutable_document()->set_visibility(Document::VISIBILITY_PUBLIC);
  auto& clause = *request.mutable_document()->mutable_clauses(0);
  clause.add_statements("events/open/statements/hidden");
  clause.add_statements("events/open/statements/shown");
  clause.mutable_earlier_point()->set_document("events/open/documents/hidden");
  auto& next = *request.mutable_document()->add_clauses();
  next.add_segments()->CopyFrom(clause.segments(0));
  next.mutable_segments(0)->set_id("next");
  next.mutable_earlier_point()->set_document("events/open/documents/shown");
  const std::string name = forum().Make<Document>(request).name();
  AsEverybody([&](const DocumentCaller& caller) {
    const bool staff = IsStaffOf(caller, "events/open");
    const auto expect = [&](const Document& document, const char* path) {
      ASSERT_EQ(document.clauses_size(), 2) << caller.who << path;
      const auto& first = document.clauses(0);
      EXPECT_EQ(first.statements_size(), staff ? 2 : 1) << caller.who << path;
      EXPECT_EQ(first.statements(first.statements_size() - 1), "events/open/statements/shown") << path;
      EXPECT_EQ(first.has_earlier_point(), staff) << caller.who << path;
      EXPECT_TRUE(document.clauses(1).has_earlier_point()) << caller.who << path;
    };
    v1::GetDocumentRequest get;
    get.set_name(name);
    const auto got = caller.client.Call<Document>(get);
    ASSERT_TRUE(got.ok()) << got.status();
    expect(*got, " get");
    v1::ListDocumentsRequest list;
    list.set_parent("events/open");
    list.set_filter("title = \"Document names\"");
    list.set_view(v1::VIEW_FULL);
    const auto page = caller.client.Call<v1::ListDocumentsResponse>(list);
    ASSERT_TRUE(page.ok()) << page.status();
    ASSERT_EQ(page->documents_size(), 1);
    expect(page->documents(0), " list");
    v1::ListDocumentRevisionsRequest revisions;
    revisions.set_name(name);
    const auto texts = caller.client.Call<v1::ListDocumentRevisionsResponse>(revisions);
    ASSERT_TRUE(texts.ok()) << texts.status();
    expect(texts->revisions(0).document(), " revisions");
    EXPECT_EQ(texts->revisions(0).has_create_time(), staff) << caller.who;
  });
}

// Of the texts before the current one, and of what is for staff in it, others see nothing.
TEST_F(DocumentVisibilityTest, OthersSeeTheCurrentRevisionAlone) {
  v1::ListDocumentRevisionsRequest request;
  request.set_name("events/open/documents/shown");
  AsEverybody([&](const DocumentCaller& caller) {
    const bool staff = IsStaffOf(caller, "events/open");
    const auto page = caller.client.Call<v1::ListDocumentRevisionsResponse>(request);
    ASSERT_TRUE(page.ok()) << caller.who << " " << page.status();
    EXPECT_EQ(page->revisions_size(), staff ? 2 : 1) << caller.who;
    EXPECT_EQ(page->total_size(), page->revisions_size()) << caller.who;
    EXPECT_EQ(page->revisions(0).document().revision(), 2) << caller.who;
    v1::GetDocumentRequest get;
    get.set_name(request.name());
    const auto document = caller.client.Call<Document>(get);
    ASSERT_TRUE(document.ok()) << document.status();
    EXPECT_EQ(document->has_update_time(), staff) << caller.who;
  });
}

// The journal says of each write who could see the document before and after.
TEST_F(DocumentVisibilityTest, TheJournalKnowsWhoSawIt) {
  v1::ListJournalRequest list;
  list.set_page_size(1'000);
  std::map<std::string, std::string> audiences;
  for (const char* scope : {"events/open", "events/hidden"}) {
    list.set_scope(scope);
    list.clear_page_token();
    do {
      const auto page = forum().Make<v1::ListJournalResponse>(list);
      for (const v1::JournalEntry& entry : page.entries()) {
        for (const auto& change : entry.changes()) audiences[change.resource()] = change.audience_after();
      }
      list.set_page_token(page.next_page_token());
    } while (!list.page_token().empty());
  }
  for (const auto& [name, kind] : all()) {
    std::string expected = "staff";
    if (kind.event == "events/open" && kind.embargo != DocumentEmbargo::kFuture) {
      if (kind.visibility == Document::VISIBILITY_PUBLIC) expected = "public";
      if (kind.visibility == Document::VISIBILITY_PARTICIPANTS) expected = "participants";
    }
    EXPECT_EQ(audiences[name], expected) << name;
    if (kind.state != Document::STATE_ADOPTED) continue;
    EXPECT_EQ(audiences[name + "/endorsements/first"], expected) << name;
  }
}

}  // namespace
}  // namespace plenary
