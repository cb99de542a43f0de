// The states of documents: methods called in any order, compared with a model. No state is reached by a
// step that is not allowed, each refusal names both states, every text is kept as a revision, and an
// adopted one never changes.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "contract/state_steps.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/document_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Document;

std::vector<Document::State> AllStates() {
  std::vector<Document::State> states;
  for (int state = Document::State_MIN + 1; state <= Document::State_MAX; ++state) {
    if (Document::State_IsValid(state)) states.push_back(static_cast<Document::State>(state));
  }
  return states;
}

std::string NameOf(Document::State state) { return Document::State_Name(state).substr(6); }

Document::State DocumentStateCalled(const std::string& name) {
  Document::State state = Document::STATE_UNSPECIFIED;
  EXPECT_TRUE(Document::State_Parse(absl::StrCat("STATE_", name), &state)) << name;
  return state;
}

// Where each method leads from where, as the contract has it.
using Steps = std::map<std::string, std::pair<std::set<Document::State>, Document::State>>;
const Steps& AllSteps() {
  static const auto* const steps = [] {
    auto* const all = new Steps;
    const auto& service = *v1::GetDocumentRequest::descriptor()->file()->service(0);
    for (const auto& step : contract::StateStepsOf(*Document::descriptor(), service)) {
      auto& [from, to] = (*all)[step.method->name()];
      from.insert(DocumentStateCalled(step.from));
      to = DocumentStateCalled(step.to);
    }
    return all;
  }();
  return *steps;
}

// What the document has to be.
struct DocumentModel {
  Document::State state = Document::STATE_DRAFTING;
  std::vector<std::string> titles;  // of its revisions
  Document::Visibility visibility = Document::VISIBILITY_UNSPECIFIED;
  std::size_t adopted = 0;  // the revision that was; 0 if none
  std::string translation{};
  bool was_visible = false;

  bool open() const { return state <= Document::STATE_NEGOTIATION; }
};

class DocumentStatesTest : public test::ForumTest {
 protected:
  // A document in this state, with its model.
  DocumentModel Begin(const std::string& id, Document::State state) {
    auto request = forum().DocumentDraft("events/open", id);
    request.set_initial_state(state);
    const auto made = forum().Make<Document>(request);
    name_ = made.name();
    DocumentModel model{.state = state, .titles = {"Document " + id}};
    if (state == Document::STATE_ADOPTED) model.adopted = 1;
    return model;
  }

  absl::StatusOr<Document> Take(const std::string& step) {
    if (step == "TableDocument") return Call<v1::TableDocumentRequest>();
    if (step == "OpenNegotiation") return Call<v1::OpenNegotiationRequest>();
    if (step == "AdoptDocument") return Call<v1::AdoptDocumentRequest>();
    if (step == "RejectDocument") return Call<v1::RejectDocumentRequest>();
    return Call<v1::WithdrawDocumentRequest>();
  }

  void StepAndCheck(const std::string& step, DocumentModel& model) {
    const auto& [from, to] = AllSteps().at(step);
    const auto answer = Take(step);
    if (from.contains(model.state)) {
      ASSERT_TRUE(answer.ok()) << step << " from " << NameOf(model.state) << " " << answer.status();
      model.state = to;
      if (to == Document::STATE_ADOPTED) model.adopted = model.titles.size();
      EXPECT_EQ(answer->state_reason(), "because of " + step);
      return;
    }
    ExpectRefusal(answer.status(), step, {model.state, to});
  }

  void RetitleAndCheck(const std::string& title, DocumentModel& model) {
    v1::UpdateDocumentRequest request;
    request.mutable_document()->set_name(name_);
    *request.mutable_document()->mutable_title() = test::English(title);
    const auto answer = forum().admin().Call<Document>(request);
    if (title == model.titles.back()) {
      EXPECT_TRUE(answer.ok()) << answer.status();
    } else if (model.open()) {
      ASSERT_TRUE(answer.ok()) << answer.status();
      model.titles.push_back(title);
    } else {
      ExpectRefusal(answer.status(), "a new title", {model.state, Document::STATE_DRAFTING});
    }
  }

  // A translation is taken in every state, and is a revision with the same title.
  void TranslateAndCheck(const std::string& text, DocumentModel& model) {
    v1::SetDocumentTranslationRequest request;
    request.set_name(name_);
    request.set_clause_id("first");
    request.set_segment_id("words");
    request.mutable_translation()->set_language("es");
    request.mutable_translation()->set_text(text);
    request.mutable_translation()->set_status(v1::Segment::Translation::STATUS_DRAFT);
    const auto answer = forum().admin().Call<Document>(request);
    ASSERT_TRUE(answer.ok()) << NameOf(model.state) << " " << answer.status();
    if (text != model.translation) model.titles.push_back(std::string(model.titles.back()));
    model.translation = text;
  }

  void CorrectAndCheck(const std::string& reason, const DocumentModel& model) {
    v1::CorrectAdoptionRequest request;
    request.set_name(name_);
    request.mutable_adoption()->set_method(Document::Adoption::METHOD_ACCLAMATION);
    request.mutable_adoption()->set_revision(7);  // means nothing
    request.set_reason(reason);
    const auto answer = forum().admin().Call<Document>(request);
    if (model.state != Document::STATE_ADOPTED) {
      ExpectRefusal(answer.status(), "a correction", {model.state, Document::STATE_ADOPTED});
      return;
    }
    ASSERT_TRUE(answer.ok()) << answer.status();
    EXPECT_EQ(answer->state_reason(), reason);
    EXPECT_EQ(answer->adoption().method(), Document::Adoption::METHOD_ACCLAMATION);
  }

  void ShowAndCheck(Document::Visibility visibility, DocumentModel& model) {
    v1::UpdateDocumentRequest request;
    request.mutable_document()->set_name(name_);
    request.mutable_document()->set_visibility(visibility);
    request.mutable_update_mask()->add_paths("visibility");
    const auto answer = forum().admin().Call<Document>(request);
    ASSERT_TRUE(answer.ok()) << answer.status();
    model.visibility = visibility;
    model.was_visible |= visibility >= Document::VISIBILITY_PARTICIPANTS;
  }

  void EndorseAndCheck(const std::string& clause, const DocumentModel& model) {
    auto request = forum().Endorsement(name_, "");
    request.set_validate_only(true);
    request.mutable_endorsement()->set_clause_id(clause);
    const auto answer = forum().admin().Call<v1::Endorsement>(request);
    if (model.adopted != 0) {
      EXPECT_TRUE(answer.ok()) << answer.status();
    } else {
      ExpectRefusal(answer.status(), "an endorsement", {model.state, Document::STATE_ADOPTED});
    }
  }

  void DeleteAndCheck(const DocumentModel& model) {
    v1::DeleteDocumentRequest request;
    request.set_name(name_);
    const auto answer = forum().admin().Call<google::protobuf::Empty>(request);
    if (model.was_visible || model.adopted != 0) {
      EXPECT_EQ(errors::ReasonOf(answer.status()), v1::WAS_PUBLIC) << answer.status();
    } else {
      EXPECT_TRUE(answer.ok()) << answer.status();
    }
  }

  void ExpectAsModelled(const DocumentModel& model) {
    v1::GetDocumentRequest get;
    get.set_name(name_);
    const auto document = forum().Make<Document>(get);
    EXPECT_EQ(NameOf(document.state()), NameOf(model.state));
    EXPECT_EQ(document.revision(), model.titles.size());
    EXPECT_EQ(document.title().entries(0).text(), model.titles.back());
    EXPECT_EQ(document.visibility(), model.visibility);
    EXPECT_EQ(document.has_adoption(), model.adopted != 0);
    EXPECT_EQ(document.adoption().revision(), model.adopted);
    v1::ListDocumentRevisionsRequest list;
    list.set_name(name_);
    const auto revisions = forum().Make<v1::ListDocumentRevisionsResponse>(list);
    ASSERT_EQ(revisions.revisions_size(), model.titles.size()) << name_;
    EXPECT_EQ(revisions.total_size(), model.titles.size());
    for (std::size_t i = 0; i < model.titles.size(); ++i) {
      const Document& text = revisions.revisions(static_cast<int>(model.titles.size() - 1 - i)).document();
      EXPECT_EQ(text.revision(), i + 1);
      EXPECT_EQ(text.title().entries(0).text(), model.titles[i]);
      EXPECT_EQ(text.clauses_size(), 1);
      EXPECT_EQ(text.clauses(0).segments(0).text(), "We agree.");
    }
    for (std::size_t i = model.adopted; model.adopted != 0 && i < model.titles.size(); ++i) {
      EXPECT_EQ(model.titles[i], model.titles[model.adopted - 1]) << "another text after the adopted one";
    }
  }

  const std::string& name() const { return name_; }

 private:
  template <class Request>
  absl::StatusOr<Document> Call() {
    Request request;
    request.set_name(name_);
    const std::string method = Request::descriptor()->name();
    for (const auto& [step, states] : AllSteps()) {
      if (absl::StartsWith(method, step)) request.set_reason("because of " + step);
    }
    return forum().admin().Call<Document>(request);
  }

  static void ExpectRefusal(const absl::Status& status, const std::string& what,
                            const std::vector<Document::State>& states) {
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition) << what << " " << status;
    EXPECT_EQ(errors::ReasonOf(status), v1::ILLEGAL_STATE) << what << " " << status;
    for (const Document::State state : states) {
      EXPECT_TRUE(absl::StrContains(status.message(), NameOf(state)))
          << what << " does not name " << NameOf(state) << ": " << status;
    }
  }

  std::string name_;
};

TEST_F(DocumentStatesTest, AnythingInAnyOrder) {
  constexpr int kDocuments = 40;
  constexpr int kActs = 14;
  std::mt19937 random;  // NOLINT: the same walk in every run
  const auto one_of = [&](int count) { return std::uniform_int_distribution<int>(0, count - 1)(random); };
  const std::vector<Document::State> states = AllStates();
  std::set<Document::State> reached;
  for (int i = 0; i < kDocuments; ++i) {
    // Most begin as drafts.
    const auto first =
        one_of(3) == 0 ? states[one_of(static_cast<int>(states.size()))] : Document::STATE_DRAFTING;
    DocumentModel model = Begin(absl::StrCat("walk-", i), first);
    for (int act = 0; act < kActs; ++act) {
      switch (one_of(7)) {
        case 0:
          RetitleAndCheck(absl::StrCat("Title ", one_of(4)), model);
          break;
        case 1:
          ShowAndCheck(static_cast<Document::Visibility>(one_of(Document::Visibility_MAX + 1)), model);
          break;
        case 2:
          EndorseAndCheck(one_of(2) == 0 ? "" : "first", model);
          break;
        case 3:
          TranslateAndCheck(absl::StrCat("Texto ", one_of(4)), model);
          break;
        case 4:
          CorrectAndCheck(absl::StrCat("reason ", one_of(4)), model);
          break;
        default:
          StepAndCheck(std::next(AllSteps().begin(), one_of(static_cast<int>(AllSteps().size())))->first,
                       model);
      }
      reached.insert(model.state);
      if (HasFatalFailure()) return;
    }
    ExpectAsModelled(model);
    DeleteAndCheck(model);
  }
  EXPECT_EQ(reached.size(), states.size()) << "the walk is too short";
}

// Every step from every state, also those that no method leads to.
TEST_F(DocumentStatesTest, EveryStepFromEveryState) {
  for (const Document::State state : AllStates()) {
    for (const auto& [step, states] : AllSteps()) {
      const std::string id = absl::AsciiStrToLower(absl::StrCat("from-", state, "-", step));
      DocumentModel model = Begin(id, state);
      StepAndCheck(step, model);
      ExpectAsModelled(model);
    }
  }
}

// Two who decide at the same moment: one does, and the other is told what the first made of it.
TEST_F(DocumentStatesTest, OneOfManyDecides) {
  constexpr int kCallers = 6;
  for (int i = 0; i < 5; ++i) {
    Begin(absl::StrCat("contested-", i), Document::STATE_TABLED);
    std::vector<absl::StatusOr<Document>> answers(kCallers, absl::UnknownError("not called"));
    test::InParallel(kCallers, [&](int caller) {
      if (caller % 2 == 0) {
        v1::AdoptDocumentRequest adopt;
        adopt.set_name(name());
        answers[caller] = forum().admin().Call<Document>(adopt);
      } else {
        v1::RejectDocumentRequest reject;
        reject.set_name(name());
        answers[caller] = forum().admin().Call<Document>(reject);
      }
    });
    int decided = 0;
    Document::State state = Document::STATE_UNSPECIFIED;
    for (const auto& answer : answers) {
      if (!answer.ok()) continue;
      ++decided;
      state = answer->state();
    }
    EXPECT_EQ(decided, 1);
    for (const auto& answer : answers) {
      if (answer.ok()) continue;
      EXPECT_TRUE(absl::StrContains(answer.status().message(), NameOf(state))) << answer.status();
    }
  }
}

// Texts written at the same moment each become a revision of their own.
TEST_F(DocumentStatesTest, RevisionsHaveNoGap) {
  constexpr int kCallers = 8;
  DocumentModel model = Begin("busy", Document::STATE_NEGOTIATION);
  test::InParallel(kCallers, [&](int caller) {
    v1::UpdateDocumentRequest request;
    request.mutable_document()->set_name(name());
    *request.mutable_document()->mutable_title() = test::English(absl::StrCat("By ", caller));
    EXPECT_TRUE(forum().admin().Call<Document>(request).ok());
  });
  v1::ListDocumentRevisionsRequest list;
  list.set_name(name());
  list.set_page_size(3);
  std::set<std::string> titles;
  std::int64_t next = kCallers + 1;
  do {
    const auto page = forum().Make<v1::ListDocumentRevisionsResponse>(list);
    EXPECT_EQ(page.total_size(), kCallers + 1);
    for (const v1::DocumentRevision& revision : page.revisions()) {
      EXPECT_EQ(revision.document().revision(), next--);
      titles.insert(revision.document().title().entries(0).text());
    }
    list.set_page_token(page.next_page_token());
  } while (!list.page_token().empty());
  EXPECT_EQ(titles.size(), kCallers + 1);
}

// What was adopted is the text that it was, whatever is tried on it since.
TEST_F(DocumentStatesTest, TheAdoptedTextNeverChanges) {
  DocumentModel model = Begin("kept", Document::STATE_TABLED);
  StepAndCheck("AdoptDocument", model);
  const auto read = [&] {
    v1::ListDocumentRevisionsRequest list;
    list.set_name(name());
    return forum().Make<v1::ListDocumentRevisionsResponse>(list);
  };
  const auto adopted = read();
  v1::UpdateDocumentRequest request;
  Document& document = *request.mutable_document();
  document.set_name(name());
  *document.mutable_title() = test::English("Another");
  document.set_symbol("A/2");
  document.set_kind(Document::KIND_REPORT);
  document.set_completeness(Document::COMPLETENESS_COMPLETE);
  document.set_declared_point_count(3);
  *document.add_sponsors()->mutable_label() = test::English("Somebody");
  for (const char* path : {"title", "symbol", "kind", "completeness", "declared_point_count", "sponsors",
                           "clauses", "title.entries", "*"}) {
    request.mutable_update_mask()->clear_paths();
    request.mutable_update_mask()->add_paths(path);
    const auto refused = forum().admin().Call<Document>(request);
    EXPECT_EQ(errors::ReasonOf(refused.status()), v1::ILLEGAL_STATE) << path << " " << refused.status();
  }
  EXPECT_TRUE(MessageDifferencer::Equals(read(), adopted));
}

}  // namespace
}  // namespace plenary
