// Documents through the API: what is stored and read again, what is refused, and why.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/document_fixture.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using test::English;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;

class DocumentTest : public test::DocumentTest {};

TEST_F(DocumentTest, WhatIsGivenIsReadAgain) {
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
  clause.add_statements("events/open/statements/shown");
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
  EXPECT_EQ(made.clauses(0).statements(0), "events/open/statements/shown");
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
    EXPECT_EQ(errors::ReasonOf(refused.status()), v1::ILLEGAL_STATE) << refused.status();
    EXPECT_EQ(test::MetadataOf(refused.status())["from"], Document::State_Name(state).substr(6));
    EXPECT_EQ(test::MetadataOf(refused.status())["allowed_from"], "DRAFTING, TABLED, NEGOTIATION");
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
  EXPECT_THAT(test::FaultyFields(Call(request).status()),
              ElementsAre("document.sponsors[0]", "document.sponsors[1].delegation", "document.clauses[1].id",
                          "document.clauses[1].earlier_point.document", "adoption.in_favour", "adoption"));
}

TEST_F(DocumentTest, WhatIsNamedHasToBeThere) {
  const auto missing = [&](const std::string& field, const std::string& name, const auto& set) {
    auto request = Draft("events/open", "naming");
    set(*request.mutable_document());
    test::ExpectMissing(Call(request).status(), field, name);
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
    document.mutable_clauses(0)->add_statements("events/open/statements/shown");
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
  EXPECT_THAT(test::FaultyFields(Call(request).status()),
              ElementsAre("document.clauses[0].earlier_point.clause_id"));
  point.set_clause_id("first");
  EXPECT_TRUE(Call(request).ok());
}

TEST_F(DocumentTest, ASymbolAndAnIdAreTakenOnce) {
  auto request = Draft("events/open", "one");
  request.mutable_document()->set_symbol("A/1");
  forum().Make<Document>(request);
  EXPECT_EQ(errors::ReasonOf(Call(request).status()), v1::ALREADY_EXISTS);
  request.set_document_id("two");
  EXPECT_EQ(errors::ReasonOf(Call(request).status()), v1::ALREADY_EXISTS);
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
    EXPECT_EQ(errors::ReasonOf(status), v1::ETAG_MISMATCH) << status;
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
  EXPECT_EQ(forum().Make<Document>(get).warnings_size(), 1);
  get.set_view(v1::VIEW_BASIC);
  EXPECT_THAT(forum().Make<Document>(get).warnings(), IsEmpty());
  v1::ListDocumentsRequest list;
  list.set_parent("events/open");
  list.set_view(v1::VIEW_FULL);
  const auto page = forum().Make<v1::ListDocumentsResponse>(list);
  for (const Document& listed : page.documents()) {
    EXPECT_THAT(listed.warnings(), IsEmpty()) << listed.name();
  }
}

TEST_F(DocumentTest, WhatRestsOnARetractedStatementIsWarnedOf) {
  auto request = Draft("events/open", "resting");
  auto& clause = *request.mutable_document()->mutable_clauses(0);
  clause.add_statements("events/open/statements/hidden");
  clause.add_statements("events/open/statements/shown");
  const Document made = forum().Make<Document>(request);
  EXPECT_THAT(made.warnings(), IsEmpty());
  v1::RetractStatementRequest retract;
  retract.set_name("events/open/statements/shown");
  retract.set_reason("It was never said.");
  forum().Make<v1::Statement>(retract);
  const Document warned = Get(made.name());
  ASSERT_EQ(warned.warnings_size(), 1);
  EXPECT_EQ(warned.warnings(0).reason(), v1::Warning::REASON_RESTS_ON_RETRACTED);
  EXPECT_EQ(warned.warnings(0).field_path(), "clauses[0].statements[1]");
  request.set_document_id("");
  request.set_validate_only(true);
  EXPECT_EQ(forum().Make<Document>(request).warnings_size(), 1) << "also before it is made";
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

TEST_F(DocumentTest, SponsorsKeepTheNameTheyHad) {
  auto request = Draft("events/open", "sponsored");
  request.mutable_document()->add_sponsors()->set_organization("organizations/first");
  request.mutable_document()->add_sponsors()->set_delegation("events/open/delegations/ours");
  const Document made = forum().Make<Document>(request);
  v1::GetOrganizationRequest get;
  get.set_name("organizations/first");
  const auto organization = forum().Make<v1::Organization>(get);
  ASSERT_EQ(made.sponsors(0).label().entries(0).text(), organization.title().entries(0).text());
  EXPECT_FALSE(made.sponsors(1).label().entries().empty());

  v1::UpdateOrganizationRequest rename;
  rename.mutable_organization()->set_name(organization.name());
  *rename.mutable_organization()->mutable_title() = English("Another name");
  forum().Make<v1::Organization>(rename);
  EXPECT_EQ(Get(made.name()).sponsors(0).label().entries(0).text(), organization.title().entries(0).text());
}

TEST_F(DocumentTest, WhatIsTooLongToBeReadIsRefused) {
  auto request = Draft("events/open", "endless");
  auto& clause = *request.mutable_document()->mutable_clauses(0);
  for (int i = 0; i < 94; ++i) {
    *clause.add_segments() = clause.segments(0);
    clause.mutable_segments(i + 1)->set_text(std::string(20'000, 'x'));
  }
  EXPECT_TRUE(Call(request).ok());
  request.set_document_id("more");
  *clause.add_segments() = clause.segments(1);
  EXPECT_THAT(test::FaultyFields(Call(request).status()), ElementsAre("document.clauses"));
}

// However long the texts are, a client that takes no more than 4 MiB at once gets them all.
TEST_F(DocumentTest, PagesOfLongTextsFitIntoAnAnswer) {
  auto request = Draft("events/open", "long");
  for (int i = 0; i < 40; ++i) {
    v1::Segment& segment = *request.mutable_document()->mutable_clauses(0)->add_segments();
    segment = request.document().clauses(0).segments(0);
    segment.set_text(std::string(20'000, 'x'));
  }
  request.mutable_document()->clear_symbol();
  std::string name;
  for (int i = 0; i < 5; ++i) {
    request.set_document_id(absl::StrCat("long-", i));
    name = forum().Make<Document>(request).name();
  }
  v1::ListDocumentsRequest list;
  list.set_parent("events/open");
  list.set_filter("title = \"long\"");
  list.set_view(v1::VIEW_FULL);
  std::vector<int> sizes;
  do {
    const auto page = forum().Make<v1::ListDocumentsResponse>(list);
    EXPECT_EQ(page.total_size(), 5);
    sizes.push_back(page.documents_size());
    list.set_page_token(page.next_page_token());
  } while (!list.page_token().empty());
  EXPECT_THAT(sizes, ElementsAre(2, 2, 1));

  Document changed = Get(name);
  for (int i = 0; i < 4; ++i) {
    changed.set_symbol(absl::StrCat("A/", i));
    v1::UpdateDocumentRequest update;
    *update.mutable_document() = changed;
    changed = forum().Make<Document>(update);
  }
  v1::ListDocumentRevisionsRequest revisions;
  revisions.set_name(name);
  std::vector<std::int64_t> numbers;
  do {
    const auto page = forum().Make<v1::ListDocumentRevisionsResponse>(revisions);
    EXPECT_LT(page.revisions_size(), 3);
    for (const auto& revision : page.revisions()) numbers.push_back(revision.document().revision());
    revisions.set_page_token(page.next_page_token());
  } while (!revisions.page_token().empty());
  EXPECT_THAT(numbers, ElementsAre(5, 4, 3, 2, 1));
}

}  // namespace
}  // namespace plenary
