// Documents through the API: what is stored and read again, what is refused, and why.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using test::English;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;
using v1::Endorsement;
using Adoption = Document::Adoption;

// The fields that an error finds fault with.
std::vector<std::string> FieldsOf(const absl::Status& status) {
  std::vector<std::string> fields;
  const auto bad = test::DetailOf<google::rpc::BadRequest>(status);
  if (!bad.has_value()) return fields;
  for (const auto& violation : bad->field_violations()) fields.push_back(violation.field());
  return fields;
}

// A variable of an error's message.
std::string Told(const absl::Status& status, const char* variable) {
  const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
  if (!info.has_value() || info->metadata().count(variable) == 0) return "";
  return info->metadata().at(variable);
}

class DocumentTest : public test::ForumTest {
 protected:
  static v1::CreateDocumentRequest Draft(const std::string& event, const std::string& id) {
    v1::CreateDocumentRequest request;
    request.set_parent(event);
    request.set_document_id(id);
    *request.mutable_document()->mutable_title() = English(id);
    auto& segment = *request.mutable_document()->add_clauses()->add_segments();
    segment.set_kind(v1::Segment::KIND_QUOTE);
    segment.set_language("en");
    segment.set_text("We agree.");
    return request;
  }

  template <class Response = Document, class Request>
  absl::StatusOr<Response> Call(const Request& request) {
    return forum().admin().Call<Response>(request);
  }

  Document Get(const std::string& name) {
    v1::GetDocumentRequest request;
    request.set_name(name);
    return forum().Make<Document>(request);
  }

  // A draft of events/open in this state.
  Document Recorded(const std::string& id, Document::State state) {
    auto request = Draft("events/open", id);
    request.set_initial_state(state);
    return forum().Make<Document>(request);
  }

  absl::StatusOr<Empty> Delete(const std::string& name) {
    v1::DeleteDocumentRequest request;
    request.set_name(name);
    return Call<Empty>(request);
  }

  v1::ListDocumentRevisionsResponse Revisions(const std::string& name) {
    v1::ListDocumentRevisionsRequest request;
    request.set_name(name);
    return forum().Make<v1::ListDocumentRevisionsResponse>(request);
  }

  // Ids of the documents of events/open in a list, less those of the forum.
  std::vector<std::string> List(const std::string& filter, const std::string& order = "") {
    v1::ListDocumentsRequest request;
    request.set_parent("events/open");
    request.set_filter(filter);
    request.set_order_by(order);
    const auto page = Call<v1::ListDocumentsResponse>(request);
    EXPECT_TRUE(page.ok()) << filter << " " << page.status();
    std::vector<std::string> ids;
    if (!page.ok()) return ids;
    for (const Document& document : page->documents()) {
      const std::string id = document.name().substr(document.name().rfind('/') + 1);
      if (id != "shown" && id != "hidden") ids.push_back(id);
    }
    return ids;
  }

  std::vector<std::string> ListEndorsed(const std::string& document, const std::string& filter = "",
                                        const std::string& order = "") {
    v1::ListEndorsementsRequest request;
    request.set_parent(document);
    request.set_filter(filter);
    request.set_order_by(order);
    const auto page = Call<v1::ListEndorsementsResponse>(request);
    EXPECT_TRUE(page.ok()) << filter << " " << page.status();
    std::vector<std::string> ids;
    if (!page.ok()) return ids;
    for (const Endorsement& endorsement : page->endorsements()) {
      ids.push_back(endorsement.name().substr(endorsement.name().rfind('/') + 1));
    }
    return ids;
  }

  void Sql(const std::string& sql) {
    db::Connection connection({.url = server().database().url()});
    const absl::Status status = connection.ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << sql << "\n" << status;
  }
  std::int64_t Number(const std::string& sql) {
    db::Connection connection({.url = server().database().url()});
    const auto rows = connection.ExecuteComposed(sql, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }

  // A session and a statement of the event.
  void MakeRecord(const std::string& event_id) {
    Sql(absl::StrCat(
        "INSERT INTO sessions (event_id, id, title, names, kind, state, during, detail) VALUES ('", event_id,
        "', 'closing', 'Closing', 'Closing', 0, 1, '[2025-04-02, 2025-04-03)', '')"));
    Sql(
        absl::StrCat("INSERT INTO statements (event_id, id, title, names, mode, basis, state, revision, "
                     "whole_revision) VALUES ('",
                     event_id, "', 'said', 'Said', 'Said', 0, 0, 1, 1, 1)"));
  }

  void ExpectMissing(const absl::Status& status, const std::string& field, const std::string& name) {
    EXPECT_EQ(rpc::ReasonOf(status), v1::ERROR_REASON_REFERENCE_NOT_FOUND) << field << " " << status;
    EXPECT_EQ(Told(status, "field"), field) << status;
    EXPECT_EQ(Told(status, "resource"), name) << status;
  }
};

// ---- Texts.

TEST_F(DocumentTest, WhatIsGivenIsReadAgain) {
  MakeRecord("open");
  auto request = Draft("events/open", "full");
  Document& document = *request.mutable_document();
  document.set_kind(Document::KIND_CONSENSUS_DOCUMENT);
  document.set_symbol("A/CONF.157/23");
  document.add_sponsors()->set_organization("organizations/first");
  document.add_sponsors()->set_delegation("events/open/delegations/ours");
  *document.add_sponsors()->mutable_label() = English("The chair");
  document.set_visibility(Document::VISIBILITY_PARTICIPANTS);
  document.mutable_embargo_time()->set_seconds(1'000'000'000);
  document.mutable_embargo_time()->set_nanos(123'456'789);
  auto& clause = *document.mutable_clauses(0);
  clause.set_number("II.4");
  clause.set_kind(Document::Clause::KIND_COMMITMENT);
  *clause.mutable_heading() = English("Heading");
  clause.add_statements("events/open/statements/said");
  clause.mutable_earlier_point()->set_document("events/open/documents/hidden");
  clause.mutable_earlier_point()->set_clause_id("first");
  document.set_completeness(Document::COMPLETENESS_PARTIAL);
  document.set_declared_point_count(0);
  document.add_citations()->mutable_source()->set_title("A report");
  document.add_media()->set_url("https://example.org/text.pdf");
  const Document made = forum().Make<Document>(request);
  EXPECT_TRUE(MessageDifferencer::Equals(Get(made.name()), made));

  EXPECT_EQ(made.name(), "events/open/documents/full");
  EXPECT_EQ(made.state(), Document::STATE_DRAFTING);
  EXPECT_EQ(made.revision(), 1);
  EXPECT_NE(made.etag(), "");
  EXPECT_NE(made.clauses(0).id(), "") << "the server gives ids";
  EXPECT_NE(made.clauses(0).segments(0).id(), "");
  EXPECT_EQ(made.clauses(0).statements(0), "events/open/statements/said");
  EXPECT_EQ(made.clauses(0).earlier_point().clause_id(), "first");
  EXPECT_EQ(made.embargo_time().nanos(), 123'456'789);
  EXPECT_EQ(made.sponsors_size(), 3);
  EXPECT_TRUE(made.has_declared_point_count());
  EXPECT_FALSE(made.has_adoption());
}

TEST_F(DocumentTest, EachTextIsARevisionAndNothingElseIs) {
  const Document first = forum().Make<Document>(Draft("events/open", "drafts"));
  v1::UpdateDocumentRequest text;
  text.mutable_document()->set_name(first.name());
  *text.mutable_document()->mutable_title() = English("Second title");
  const Document second = forum().Make<Document>(text);
  EXPECT_EQ(second.revision(), 2);
  EXPECT_EQ(second.clauses(0).id(), first.clauses(0).id()) << "an id is for life";
  EXPECT_EQ(second.clauses(0).segments(0).id(), first.clauses(0).segments(0).id());

  v1::UpdateDocumentRequest rest;
  rest.mutable_document()->set_name(first.name());
  rest.mutable_document()->set_visibility(Document::VISIBILITY_DRAFTERS);
  rest.mutable_document()->mutable_embargo_time()->set_seconds(1'000'000'000);
  rest.mutable_document()->add_citations()->set_quoted_span("agreed");
  rest.mutable_document()->add_media()->set_credit("somebody");
  const Document third = forum().Make<Document>(rest);
  EXPECT_EQ(third.revision(), 2);
  EXPECT_NE(third.etag(), second.etag());
  EXPECT_EQ(third.media(0).credit(), "somebody");

  const auto writes = Number("SELECT revision FROM journal_heads WHERE scope = 'events/open'");
  EXPECT_EQ(forum().Make<Document>(text).etag(), third.etag()) << "which changes nothing";
  EXPECT_EQ(forum().Make<Document>(rest).etag(), third.etag());
  EXPECT_EQ(Number("SELECT revision FROM journal_heads WHERE scope = 'events/open'"), writes);

  const auto revisions = Revisions(first.name());
  ASSERT_EQ(revisions.revisions_size(), 2);
  EXPECT_EQ(revisions.revisions(0).document().title().entries(0).text(), "Second title");
  EXPECT_EQ(revisions.revisions(1).document().title().entries(0).text(), "drafts");
  EXPECT_EQ(revisions.revisions(1).document().name(), first.name());
  EXPECT_TRUE(revisions.revisions(1).has_create_time());
}

TEST_F(DocumentTest, WhatIsClosedStillShowsItselfToOthers) {
  for (const auto state : {Document::STATE_ADOPTED, Document::STATE_REJECTED, Document::STATE_WITHDRAWN}) {
    const Document closed = Recorded(absl::StrCat("closed-", state), state);
    v1::UpdateDocumentRequest request;
    request.mutable_document()->set_name(closed.name());
    request.mutable_document()->set_visibility(Document::VISIBILITY_PUBLIC);
    request.mutable_document()->mutable_embargo_time()->set_seconds(1'000'000'000);
    request.mutable_document()->add_citations()->set_quoted_span("agreed");
    request.mutable_document()->add_media()->set_credit("somebody");
    const Document shown = forum().Make<Document>(request);
    EXPECT_EQ(shown.revision(), 1);
    EXPECT_EQ(shown.media_size(), 1);

    request.mutable_document()->set_symbol("A/1");
    const auto refused = Call(request);
    EXPECT_EQ(rpc::ReasonOf(refused.status()), v1::ERROR_REASON_ILLEGAL_STATE) << refused.status();
    EXPECT_EQ(Told(refused.status(), "from"), Document::State_Name(state).substr(6));
    EXPECT_EQ(Told(refused.status(), "allowed_from"), "DRAFTING, TABLED, NEGOTIATION, SILENCE");
  }
}

TEST_F(DocumentTest, EveryFaultIsToldAtOnce) {
  auto request = Draft("events/open", "faulty");
  Document& document = *request.mutable_document();
  document.add_sponsors();
  document.add_sponsors()->set_delegation("events/hidden/delegations/ours");
  document.mutable_clauses(0)->set_id("a");
  *document.add_clauses() = document.clauses(0);
  document.mutable_clauses(1)->mutable_earlier_point()->set_document("events/open/documents/faulty");
  request.mutable_adoption()->set_in_favour(3);
  EXPECT_THAT(FieldsOf(Call(request).status()),
              ElementsAre("document.sponsors[0]", "document.sponsors[1].delegation", "document.clauses[1].id",
                          "document.clauses[1].earlier_point.document", "adoption.in_favour", "adoption"));
}

TEST_F(DocumentTest, WhatIsNamedHasToBeThere) {
  MakeRecord("open");
  const auto missing = [&](const std::string& field, const std::string& name, const auto& set) {
    auto request = Draft("events/open", "naming");
    set(*request.mutable_document());
    ExpectMissing(Call(request).status(), field, name);
  };
  missing("document.sponsors[1].organization", "organizations/nobody", [](Document& document) {
    document.add_sponsors()->set_organization("organizations/first");
    document.add_sponsors()->set_organization("organizations/nobody");
  });
  missing("document.sponsors[1].delegation", "events/open/delegations/nobody", [](Document& document) {
    document.add_sponsors()->set_delegation("events/open/delegations/ours");
    document.add_sponsors()->set_delegation("events/open/delegations/nobody");
  });
  missing("document.clauses[0].statements[1]", "events/open/statements/nothing", [](Document& document) {
    document.mutable_clauses(0)->add_statements("events/open/statements/said");
    document.mutable_clauses(0)->add_statements("events/open/statements/nothing");
  });
  missing(
      "document.clauses[0].earlier_point.document", "events/hidden/documents/none", [](Document& document) {
        document.mutable_clauses(0)->mutable_earlier_point()->set_document("events/hidden/documents/none");
      });
  auto request = Draft("events/open", "naming");
  auto& point = *request.mutable_document()->mutable_clauses(0)->mutable_earlier_point();
  point.set_document("events/open/documents/shown");
  point.set_clause_id("nineteenth");
  EXPECT_THAT(FieldsOf(Call(request).status()), ElementsAre("document.clauses[0].earlier_point.clause_id"));
  point.set_clause_id("first");
  EXPECT_TRUE(Call(request).ok());
}

TEST_F(DocumentTest, ASymbolAndAnIdAreTakenOnce) {
  auto request = Draft("events/open", "one");
  request.mutable_document()->set_symbol("A/1");
  forum().Make<Document>(request);
  EXPECT_EQ(rpc::ReasonOf(Call(request).status()), v1::ERROR_REASON_ALREADY_EXISTS);
  request.set_document_id("two");
  EXPECT_EQ(rpc::ReasonOf(Call(request).status()), v1::ERROR_REASON_ALREADY_EXISTS);
  request.set_parent("events/hidden");
  EXPECT_TRUE(Call(request).ok()) << "of another event";
  request.set_parent("events/open");
  request.mutable_document()->clear_symbol();
  EXPECT_TRUE(Call(request).ok());
  request.set_document_id("three");
  EXPECT_TRUE(Call(request).ok()) << "none is no symbol";
}

TEST_F(DocumentTest, StaleChangesAreRefused) {
  const Document draft = forum().Make<Document>(Draft("events/open", "stale"));
  v1::TableDocumentRequest table;
  table.set_name(draft.name());
  table.set_etag(draft.etag());
  forum().Make<Document>(table);
  v1::UpdateDocumentRequest update;
  update.mutable_document()->set_name(draft.name());
  update.mutable_document()->set_etag(draft.etag());
  update.mutable_document()->set_symbol("A/1");
  v1::DeleteDocumentRequest remove;
  remove.set_name(draft.name());
  remove.set_etag(draft.etag());
  for (const absl::Status& status :
       {Call(table).status(), Call(update).status(), Call<Empty>(remove).status()}) {
    EXPECT_EQ(rpc::ReasonOf(status), v1::ERROR_REASON_ETAG_MISMATCH) << status;
  }
}

TEST_F(DocumentTest, WarningsAreForStaff) {
  auto request = Draft("events/open", "warned");
  Document& document = *request.mutable_document();
  document.set_visibility(Document::VISIBILITY_PUBLIC);
  document.set_completeness(Document::COMPLETENESS_COMPLETE);
  document.mutable_clauses(0)->set_kind(Document::Clause::KIND_CONSENSUS_POINT);
  document.set_declared_point_count(6);
  const Document made = forum().Make<Document>(request);
  EXPECT_EQ(made.warnings_size(), 1);
  v1::GetDocumentRequest get;
  get.set_name(made.name());
  const auto seen = forum().anonymous().Call<Document>(get);
  ASSERT_TRUE(seen.ok()) << seen.status();
  EXPECT_THAT(seen->warnings(), IsEmpty());
  EXPECT_EQ(seen->declared_point_count(), 6);
  get.set_view(v1::VIEW_BASIC);
  EXPECT_EQ(forum().Make<Document>(get).warnings_size(), 1) << "without the clauses that it counts";
}

TEST_F(DocumentTest, ABasicViewLeavesTheTextOut) {
  auto request = Draft("events/open", "viewed");
  request.mutable_document()->add_citations()->set_quoted_span("agreed");
  request.mutable_document()->add_media()->set_credit("somebody");
  const Document full = forum().Make<Document>(request);
  Document basic = full;
  basic.clear_clauses();
  basic.clear_citations();
  basic.clear_media();
  v1::ListDocumentsRequest list;
  list.set_parent("events/open");
  list.set_filter("title = \"viewed\"");
  EXPECT_TRUE(MessageDifferencer::Equals(forum().Make<v1::ListDocumentsResponse>(list).documents(0), basic));
  list.set_view(v1::VIEW_FULL);
  EXPECT_TRUE(MessageDifferencer::Equals(forum().Make<v1::ListDocumentsResponse>(list).documents(0), full));
}

TEST_F(DocumentTest, ClausesAreReadInTheCallersLanguage) {
  auto request = Draft("events/open", "languages");
  request.mutable_document()->set_visibility(Document::VISIBILITY_PUBLIC);
  auto& translation =
      *request.mutable_document()->mutable_clauses(0)->mutable_segments(0)->add_translations();
  translation.set_language("es");
  translation.set_text("Estamos de acuerdo.");
  translation.set_status(v1::Segment::Translation::STATUS_OFFICIAL);
  v1::GetDocumentRequest get;
  get.set_name(forum().Make<Document>(request).name());
  const auto seen = forum().anonymous().WithLanguages("es").Call<Document>(get);
  ASSERT_TRUE(seen.ok()) << seen.status();
  EXPECT_EQ(seen->clauses(0).segments(0).resolved().text(), "Estamos de acuerdo.");
  EXPECT_EQ(seen->clauses(0).segments(0).text(), "We agree.");
  EXPECT_EQ(seen->title().resolved().text(), "languages");
}

// ---- Adoption.

TEST_F(DocumentTest, AVoteIsOnRecord) {
  MakeRecord("open");
  const Document tabled = Recorded("voted", Document::STATE_TABLED);
  v1::AdoptDocumentRequest request;
  request.set_name(tabled.name());
  request.set_reason("After a vote");
  Adoption& adoption = *request.mutable_adoption();
  adoption.set_method(Adoption::METHOD_VOTE);
  adoption.set_in_favour(30);
  adoption.set_abstentions(0);
  adoption.set_session("events/open/sessions/closing");
  adoption.mutable_date()->set_year(2025);
  adoption.mutable_date()->set_month(4);
  adoption.set_revision(7);  // means nothing
  auto& vote = *adoption.add_recorded_votes();
  vote.set_delegation("events/open/delegations/ours");
  vote.set_vote(Adoption::RecordedVote::VOTE_IN_FAVOUR);
  const Document adopted = forum().Make<Document>(request);
  EXPECT_EQ(adopted.state(), Document::STATE_ADOPTED);
  EXPECT_EQ(adopted.state_reason(), "After a vote");
  adoption.set_revision(1);
  EXPECT_TRUE(MessageDifferencer::Equals(adopted.adoption(), adoption));
  EXPECT_TRUE(MessageDifferencer::Equals(Get(tabled.name()), adopted));

  EXPECT_THAT(List("adoption.date = 2025"), ElementsAre("voted"));
  EXPECT_THAT(List("adoption.date < \"2025-04-01\""), IsEmpty());
  EXPECT_THAT(List("NOT adoption.date:*"), IsEmpty());
}

TEST_F(DocumentTest, AnAdoptionNamesWhatIsThere) {
  MakeRecord("open");
  v1::AdoptDocumentRequest request;
  request.set_name(Recorded("unadopted", Document::STATE_TABLED).name());
  request.mutable_adoption()->set_method(Adoption::METHOD_VOTE);
  request.mutable_adoption()->set_session("events/open/sessions/none");
  ExpectMissing(Call(request).status(), "adoption.session", "events/open/sessions/none");
  request.mutable_adoption()->set_session("events/open/sessions/closing");
  for (const char* delegation : {"events/open/delegations/ours", "events/open/delegations/none"}) {
    auto& vote = *request.mutable_adoption()->add_recorded_votes();
    vote.set_delegation(delegation);
    vote.set_vote(Adoption::RecordedVote::VOTE_AGAINST);
  }
  ExpectMissing(Call(request).status(), "adoption.recorded_votes[1].delegation",
                "events/open/delegations/none");
  request.mutable_adoption()->mutable_recorded_votes(1)->set_delegation("events/open/delegations/ours");
  request.mutable_adoption()->set_against(1);
  request.mutable_adoption()->set_session("events/hidden/sessions/closing");
  EXPECT_THAT(FieldsOf(Call(request).status()),
              ElementsAre("adoption.against", "adoption.recorded_votes[1].delegation", "adoption.session"));
  EXPECT_EQ(Get(request.name()).state(), Document::STATE_TABLED);
}

TEST_F(DocumentTest, OnlyATextIsAdoptedAndOnlyInPublic) {
  auto empty = Draft("events/open", "empty");
  empty.mutable_document()->clear_clauses();
  empty.set_initial_state(Document::STATE_NEGOTIATION);
  v1::AdoptDocumentRequest adopt;
  adopt.set_name(forum().Make<Document>(empty).name());
  EXPECT_EQ(rpc::ReasonOf(Call(adopt).status()), v1::ERROR_REASON_INCOMPLETE);

  auto secret = Draft("events/hidden", "tabled");
  secret.set_initial_state(Document::STATE_TABLED);
  adopt.set_name(forum().Make<Document>(secret).name());
  EXPECT_EQ(rpc::ReasonOf(Call(adopt).status()), v1::ERROR_REASON_EVENT_NOT_PUBLIC);
  secret.set_document_id("adopted");
  secret.set_initial_state(Document::STATE_ADOPTED);
  EXPECT_EQ(rpc::ReasonOf(Call(secret).status()), v1::ERROR_REASON_EVENT_NOT_PUBLIC);
}

TEST_F(DocumentTest, WhatIsKnownFromASourceIsRecordedAsItStands) {
  auto request = Draft("events/open", "known");
  request.mutable_document()->clear_clauses();
  request.set_initial_state(Document::STATE_ADOPTED);
  const Document adopted = forum().Make<Document>(request);
  EXPECT_TRUE(adopted.has_adoption()) << "how is not known";
  EXPECT_EQ(adopted.adoption().method(), Adoption::METHOD_UNSPECIFIED);
  EXPECT_EQ(adopted.adoption().revision(), 1);

  request.set_document_id("known-how");
  request.mutable_adoption()->set_method(Adoption::METHOD_ACCLAMATION);
  EXPECT_EQ(forum().Make<Document>(request).adoption().method(), Adoption::METHOD_ACCLAMATION);

  request.set_document_id("silent");
  request.set_initial_state(Document::STATE_SILENCE);
  EXPECT_THAT(FieldsOf(Call(request).status()), ElementsAre("adoption"));
  request.clear_adoption();
  EXPECT_EQ(forum().Make<Document>(request).state(), Document::STATE_SILENCE);

  // By administrators alone.
  const auto organizer = forum().As(v1::ROLE_ORGANIZER, "events/open");
  for (int state = 0; state <= Document::State_MAX; ++state) {
    auto record = Draft("events/open", "initial");
    record.set_initial_state(static_cast<Document::State>(state));
    record.set_validate_only(true);
    const auto answer = organizer.Call<Document>(record);
    EXPECT_EQ(answer.status().code(),
              state <= Document::STATE_DRAFTING ? absl::StatusCode::kOk : absl::StatusCode::kPermissionDenied)
        << state << " " << answer.status();
  }
}

// ---- Lists.

TEST_F(DocumentTest, ListsAreFilteredAndOrdered) {
  auto first = Draft("events/open", "alpha");
  first.mutable_document()->mutable_title()->mutable_entries(0)->set_text("Zagreb declaration");
  first.mutable_document()->set_kind(Document::KIND_DECLARATION);
  first.mutable_document()->set_symbol("A/1");
  first.mutable_document()->set_visibility(Document::VISIBILITY_PARTICIPANTS);
  first.set_initial_state(Document::STATE_ADOPTED);
  first.mutable_adoption()->mutable_date()->set_year(2024);
  forum().Make<Document>(first);
  auto second = Draft("events/open", "beta");
  auto& spanish = *second.mutable_document()->mutable_title()->add_entries();
  spanish.set_language("es");
  spanish.set_text("Acuerdo de Madrid");
  second.mutable_document()->set_completeness(Document::COMPLETENESS_PARTIAL);
  forum().Make<Document>(second);

  EXPECT_THAT(List(""), ElementsAre("beta", "alpha")) << "by title";
  EXPECT_THAT(List("", "title desc"), ElementsAre("alpha", "beta"));
  EXPECT_THAT(List("", "symbol"), ElementsAre("alpha", "beta")) << "unknown last";
  EXPECT_THAT(List("", "create_time desc"), ElementsAre("beta", "alpha"));
  EXPECT_THAT(List("title:declar"), ElementsAre("alpha"));
  EXPECT_THAT(List("names:madrid"), ElementsAre("beta"));
  EXPECT_THAT(List("kind = DECLARATION AND title:zagreb"), ElementsAre("alpha"));
  EXPECT_THAT(List("state = DRAFTING"), ElementsAre("beta"));
  EXPECT_THAT(List("symbol = \"A*\""), ElementsAre("alpha"));
  EXPECT_THAT(List("completeness = PARTIAL"), ElementsAre("beta"));
  EXPECT_THAT(List("visibility = PARTICIPANTS"), ElementsAre("alpha"));
  EXPECT_THAT(List("adoption.date > 2023"), ElementsAre("alpha"));
  EXPECT_THAT(List("update_time > \"2100-01-01T00:00:00Z\""), IsEmpty());
}

// ---- Deletion.

TEST_F(DocumentTest, ADraftIsDeletedWithItsRevisions) {
  const Document draft = forum().Make<Document>(Draft("events/open", "draft"));
  v1::UpdateDocumentRequest update;
  update.mutable_document()->set_name(draft.name());
  update.mutable_document()->set_symbol("A/1");
  update.mutable_document()->add_sponsors()->set_organization("organizations/first");
  forum().Make<Document>(update);
  EXPECT_TRUE(Delete(draft.name()).ok());
  EXPECT_EQ(Delete(draft.name()).status().code(), absl::StatusCode::kNotFound);
  for (const char* table : {"document_revisions", "document_clauses", "document_sponsors"}) {
    EXPECT_EQ(Number(absl::StrCat("SELECT count(*) FROM ", table, " WHERE document_id = 'draft'")), 0)
        << table;
  }
}

// What others could see is kept, also when they no longer do, and when only the clock showed it to them.
TEST_F(DocumentTest, WhatOthersSawIsKept) {
  const auto show = [&](const std::string& id, Document::Visibility visibility, std::int64_t embargo) {
    auto request = Draft("events/open", id);
    request.mutable_document()->set_visibility(visibility);
    if (embargo != 0) request.mutable_document()->mutable_embargo_time()->set_seconds(embargo);
    return forum().Make<Document>(request).name();
  };
  const auto hide = [&](const std::string& name) {
    v1::UpdateDocumentRequest request;
    request.mutable_document()->set_name(name);
    request.mutable_document()->set_visibility(Document::VISIBILITY_DRAFTERS);
    forum().Make<Document>(request);
  };
  constexpr std::int64_t kPast = 1'000'000'000;
  constexpr std::int64_t kFuture = 4'102'444'800;
  for (const auto& name : {show("public", Document::VISIBILITY_PUBLIC, 0),
                           show("to-participants", Document::VISIBILITY_PARTICIPANTS, kPast),
                           show("to-the-press", Document::VISIBILITY_PUBLIC, kFuture)}) {
    hide(name);
    EXPECT_EQ(rpc::ReasonOf(Delete(name).status()), v1::ERROR_REASON_WAS_PUBLIC) << name;
  }
  const std::string never = show("never", Document::VISIBILITY_PARTICIPANTS, kFuture);
  hide(never);
  EXPECT_TRUE(Delete(never).ok());

  // Its embargo is over, and nothing has been written since.
  const std::string by_clock = show("by-clock", Document::VISIBILITY_PARTICIPANTS, kPast);
  Sql("UPDATE documents SET was_visible = false WHERE id = 'by-clock'");
  EXPECT_EQ(rpc::ReasonOf(Delete(by_clock).status()), v1::ERROR_REASON_WAS_PUBLIC);
  hide(by_clock);
  EXPECT_EQ(rpc::ReasonOf(Delete(by_clock).status()), v1::ERROR_REASON_WAS_PUBLIC);

  EXPECT_EQ(rpc::ReasonOf(Delete("events/open/documents/hidden").status()), v1::ERROR_REASON_WAS_PUBLIC)
      << "it was adopted";
  EXPECT_TRUE(Delete("events/hidden/documents/secret").ok()) << "nobody sees the event";
}

TEST_F(DocumentTest, WhatIsNamedByOthersIsNotDeleted) {
  const std::string earlier = forum().Make<Document>(Draft("events/open", "earlier")).name();
  auto later = Draft("events/hidden", "later");
  later.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(earlier);
  later.mutable_document()->add_sponsors()->set_delegation("events/hidden/delegations/theirs");
  later.mutable_document()->add_sponsors()->set_organization("organizations/second");
  const Document made = forum().Make<Document>(later);
  EXPECT_EQ(rpc::ReasonOf(Delete(earlier).status()), v1::ERROR_REASON_STILL_REFERENCED);
  v1::DeleteDelegationRequest delegation;
  delegation.set_name("events/hidden/delegations/theirs");
  EXPECT_EQ(rpc::ReasonOf(Call<Empty>(delegation).status()), v1::ERROR_REASON_STILL_REFERENCED);

  v1::UpdateDocumentRequest update;
  *update.mutable_document() = made;
  update.mutable_document()->clear_sponsors();
  update.mutable_document()->mutable_clauses(0)->clear_earlier_point();
  update.mutable_update_mask()->add_paths("*");
  forum().Make<Document>(update);
  EXPECT_TRUE(Delete(earlier).ok()) << "an earlier revision does not hold it";
  EXPECT_TRUE(Call<Empty>(delegation).ok());
}

TEST_F(DocumentTest, AnEventTakesItsDocumentsAlong) {
  // They refer to each other both ways round.
  for (const auto& [id, earlier] : {std::pair("a", "secret"), std::pair("z", "a"), std::pair("b", "z")}) {
    auto request = Draft("events/hidden", id);
    request.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(
        absl::StrCat("events/hidden/documents/", earlier));
    forum().Make<Document>(request);
  }
  v1::DeleteEventRequest request;
  request.set_name("events/hidden");
  EXPECT_EQ(rpc::ReasonOf(Call<Empty>(request).status()), v1::ERROR_REASON_STILL_REFERENCED);
  request.set_force(true);
  // As long as no document of another event names one of them.
  auto outside = Draft("events/open", "outside");
  outside.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(
      "events/hidden/documents/a");
  const std::string name = forum().Make<Document>(outside).name();
  EXPECT_EQ(rpc::ReasonOf(Call<Empty>(request).status()), v1::ERROR_REASON_STILL_REFERENCED);
  EXPECT_TRUE(Delete(name).ok());
  const auto deleted = Call<Empty>(request);
  EXPECT_TRUE(deleted.ok()) << deleted.status();
  EXPECT_EQ(Number("SELECT count(*) FROM changes WHERE scope = 'events/hidden' AND audience_after = '' AND "
                   "resource LIKE '%/documents/%'"),
            4);
}

TEST_F(DocumentTest, AnArchiveTakesNothing) {
  const Document draft = forum().Make<Document>(Draft("events/open", "late"));
  v1::ConcludeEventRequest conclude;
  conclude.set_name("events/open");
  forum().Make<v1::Event>(conclude);
  v1::ArchiveEventRequest archive;
  archive.set_name("events/open");
  forum().Make<v1::Event>(archive);
  v1::UpdateDocumentRequest update;
  update.mutable_document()->set_name(draft.name());
  update.mutable_document()->set_symbol("A/1");
  v1::TableDocumentRequest table;
  table.set_name(draft.name());
  v1::WithdrawEndorsementRequest withdraw;
  withdraw.set_name("events/open/documents/shown/endorsements/first");
  for (const absl::Status& status :
       {Call(Draft("events/open", "later")).status(), Call(update).status(), Call(table).status(),
        Delete(draft.name()).status(),
        Call<Endorsement>(forum().Endorsement("events/open/documents/shown", "late")).status(),
        Call<Endorsement>(withdraw).status()}) {
    EXPECT_EQ(rpc::ReasonOf(status), v1::ERROR_REASON_EVENT_ARCHIVED) << status;
  }
}

// ---- Declarations.

TEST_F(DocumentTest, DeclarationsAreReadAgain) {
  const std::string document = Recorded("declared-on", Document::STATE_ADOPTED).name();
  const std::string clause = Get(document).clauses(0).id();
  auto first = forum().Endorsement(document, "b");
  *first.mutable_endorsement()->mutable_text() = English("We stand by it.");
  first.mutable_endorsement()->add_citations()->set_quoted_span("stand by");
  const auto endorsement = forum().Make<Endorsement>(first);
  EXPECT_EQ(endorsement.name(), document + "/endorsements/b");
  EXPECT_TRUE(endorsement.has_create_time());
  v1::GetEndorsementRequest get;
  get.set_name(endorsement.name());
  EXPECT_TRUE(MessageDifferencer::Equals(forum().Make<Endorsement>(get), endorsement));

  auto second = forum().Endorsement(document, "a");
  second.mutable_endorsement()->clear_organization();
  second.mutable_endorsement()->set_delegation("events/open/delegations/ours");
  second.mutable_endorsement()->set_kind(Endorsement::KIND_RESERVATION);
  second.mutable_endorsement()->set_clause_id(clause);
  forum().Make<Endorsement>(second);
  auto third = forum().Endorsement(document, "c");
  third.mutable_endorsement()->clear_organization();
  third.mutable_endorsement()->set_participant("events/open/participants/shown");
  third.mutable_endorsement()->set_kind(Endorsement::KIND_DISSOCIATION);
  forum().Make<Endorsement>(third);

  EXPECT_THAT(ListEndorsed(document), ElementsAre("b", "a", "c")) << "as they were made";
  EXPECT_THAT(ListEndorsed(document, "", "kind desc"), ElementsAre("c", "a", "b"));
  EXPECT_THAT(ListEndorsed(document, "kind = RESERVATION"), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "organization = \"organizations/first\""), ElementsAre("b"));
  EXPECT_THAT(ListEndorsed(document, "delegation = \"events/open/delegations/ours\""), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "participant = \"events/open/participants/shown\""), ElementsAre("c"));
  EXPECT_THAT(ListEndorsed(document, "clause_id:*"), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "create_time > \"2100-01-01T00:00:00Z\""), IsEmpty());
}

TEST_F(DocumentTest, ADeclarationStandsUntilItIsTakenBack) {
  const std::string document = Recorded("taken-back", Document::STATE_ADOPTED).name();
  const auto first = forum().Make<Endorsement>(forum().Endorsement(document, "first"));
  const auto again = forum().Endorsement(document, "again");
  EXPECT_EQ(rpc::ReasonOf(Call<Endorsement>(again).status()), v1::ERROR_REASON_ALREADY_EXISTS);
  auto on_clause = forum().Endorsement(document, "on-clause");
  on_clause.mutable_endorsement()->set_clause_id(Get(document).clauses(0).id());
  EXPECT_TRUE(Call<Endorsement>(on_clause).ok()) << "on a clause is another matter";

  v1::WithdrawEndorsementRequest withdraw;
  withdraw.set_name(first.name());
  withdraw.set_etag("\"0\"");
  EXPECT_EQ(rpc::ReasonOf(Call<Endorsement>(withdraw).status()), v1::ERROR_REASON_ETAG_MISMATCH);
  withdraw.set_etag(first.etag());
  const auto withdrawn = forum().Make<Endorsement>(withdraw);
  EXPECT_TRUE(withdrawn.has_withdraw_time());
  EXPECT_NE(withdrawn.etag(), first.etag());
  withdraw.clear_etag();
  EXPECT_EQ(rpc::ReasonOf(Call<Endorsement>(withdraw).status()), v1::ERROR_REASON_ILLEGAL_STATE);
  EXPECT_TRUE(Call<Endorsement>(again).ok());
  EXPECT_THAT(ListEndorsed(document), ElementsAre("first", "on-clause", "again")) << "it is kept";
}

// Of many who declare the same for one at the same moment, one does.
TEST_F(DocumentTest, OneDeclarationOfMany) {
  constexpr int kCalls = 6;
  const std::string document = Recorded("rushed", Document::STATE_ADOPTED).name();
  std::vector<absl::Status> answers(kCalls);
  test::InParallel(kCalls, [&](int i) {
    answers[i] = Call<Endorsement>(forum().Endorsement(document, absl::StrCat("number-", i))).status();
  });
  EXPECT_EQ(std::count_if(answers.begin(), answers.end(), [](const auto& status) { return status.ok(); }), 1);
  EXPECT_EQ(ListEndorsed(document).size(), 1);
}

TEST_F(DocumentTest, OnlyWhatIsAdoptedAndThereIsEndorsed) {
  auto request = forum().Endorsement(Recorded("tabled", Document::STATE_TABLED).name(), "early");
  const absl::Status early = Call<Endorsement>(request).status();
  EXPECT_EQ(rpc::ReasonOf(early), v1::ERROR_REASON_ILLEGAL_STATE) << early;
  EXPECT_EQ(Told(early, "from"), "TABLED");
  EXPECT_EQ(Told(early, "allowed_from"), "ADOPTED");

  request = forum().Endorsement("events/open/documents/shown", "other");
  Endorsement& endorsement = *request.mutable_endorsement();
  endorsement.set_clause_id("nineteenth");
  EXPECT_THAT(FieldsOf(Call<Endorsement>(request).status()), ElementsAre("endorsement.clause_id"));
  endorsement.clear_clause_id();
  endorsement.set_organization("organizations/nobody");
  ExpectMissing(Call<Endorsement>(request).status(), "endorsement.organization", "organizations/nobody");
  endorsement.clear_organization();
  EXPECT_THAT(FieldsOf(Call<Endorsement>(request).status()), ElementsAre("endorsement"));
  endorsement.set_delegation("events/open/delegations/nobody");
  ExpectMissing(Call<Endorsement>(request).status(), "endorsement.delegation",
                "events/open/delegations/nobody");
  endorsement.clear_delegation();
  endorsement.set_participant("events/open/participants/nobody");
  ExpectMissing(Call<Endorsement>(request).status(), "endorsement.participant",
                "events/open/participants/nobody");
  endorsement.set_participant("events/hidden/participants/secret");
  EXPECT_THAT(FieldsOf(Call<Endorsement>(request).status()), ElementsAre("endorsement.participant"));
}

TEST_F(DocumentTest, WhoEndorsedStays) {
  auto request = forum().Endorsement("events/open/documents/shown", "theirs");
  request.mutable_endorsement()->clear_organization();
  request.mutable_endorsement()->set_delegation("events/open/delegations/theirs");
  forum().Make<Endorsement>(request);
  v1::DeleteDelegationRequest remove;
  remove.set_name("events/open/delegations/theirs");
  const auto refused = Call<Empty>(remove);
  EXPECT_EQ(rpc::ReasonOf(refused.status()), v1::ERROR_REASON_STILL_REFERENCED) << refused.status();
}

}  // namespace
}  // namespace plenary
