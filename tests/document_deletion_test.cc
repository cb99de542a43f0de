// Which documents can be deleted, and which are kept for ever.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "support/document_fixture.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using v1::Document;
using v1::Endorsement;

class DocumentDeletionTest : public test::DocumentTest {};

TEST_F(DocumentDeletionTest, ADraftIsDeletedWithItsRevisions) {
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
TEST_F(DocumentDeletionTest, WhatOthersSawIsKept) {
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
    EXPECT_EQ(errors::ReasonOf(Delete(name).status()), v1::WAS_PUBLIC) << name;
  }
  const std::string never = show("never", Document::VISIBILITY_PARTICIPANTS, kFuture);
  hide(never);
  EXPECT_TRUE(Delete(never).ok());

  // Its embargo is over, and nothing has been written since.
  const std::string by_clock = show("by-clock", Document::VISIBILITY_PARTICIPANTS, kPast);
  Sql("UPDATE documents SET was_visible = false WHERE id = 'by-clock'");
  EXPECT_EQ(errors::ReasonOf(Delete(by_clock).status()), v1::WAS_PUBLIC);
  hide(by_clock);
  EXPECT_EQ(errors::ReasonOf(Delete(by_clock).status()), v1::WAS_PUBLIC);

  EXPECT_EQ(errors::ReasonOf(Delete("events/open/documents/hidden").status()), v1::WAS_PUBLIC)
      << "it was adopted";
  EXPECT_TRUE(Delete("events/hidden/documents/secret").ok()) << "nobody sees the event";
}

TEST_F(DocumentDeletionTest, WhatIsNamedByOthersIsNotDeleted) {
  const std::string earlier = forum().Make<Document>(Draft("events/open", "earlier")).name();
  auto later = Draft("events/hidden", "later");
  later.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(earlier);
  later.mutable_document()->add_sponsors()->set_delegation("events/hidden/delegations/theirs");
  later.mutable_document()->add_sponsors()->set_organization("organizations/second");
  const Document made = forum().Make<Document>(later);
  EXPECT_EQ(errors::ReasonOf(Delete(earlier).status()), v1::STILL_REFERENCED);
  v1::DeleteDelegationRequest delegation;
  delegation.set_name("events/hidden/delegations/theirs");
  EXPECT_EQ(errors::ReasonOf(Call<Empty>(delegation).status()), v1::STILL_REFERENCED);

  v1::UpdateDocumentRequest update;
  *update.mutable_document() = made;
  update.mutable_document()->clear_sponsors();
  update.mutable_document()->mutable_clauses(0)->clear_earlier_point();
  update.mutable_update_mask()->add_paths("*");
  forum().Make<Document>(update);
  EXPECT_TRUE(Delete(earlier).ok()) << "an earlier revision does not hold it";
  EXPECT_TRUE(Call<Empty>(delegation).ok());
}

TEST_F(DocumentDeletionTest, AnEventTakesItsDocumentsAlong) {
  // They refer to each other both ways round.
  for (const auto& [id, earlier] : {std::pair("a", "secret"), std::pair("z", "a"), std::pair("b", "z")}) {
    auto request = Draft("events/hidden", id);
    request.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(
        absl::StrCat("events/hidden/documents/", earlier));
    forum().Make<Document>(request);
  }
  v1::DeleteEventRequest request;
  request.set_name("events/hidden");
  EXPECT_EQ(errors::ReasonOf(Call<Empty>(request).status()), v1::STILL_REFERENCED);
  request.set_force(true);
  // As long as no document of another event names one of them.
  auto outside = Draft("events/open", "outside");
  outside.mutable_document()->mutable_clauses(0)->mutable_earlier_point()->set_document(
      "events/hidden/documents/a");
  const std::string name = forum().Make<Document>(outside).name();
  EXPECT_EQ(errors::ReasonOf(Call<Empty>(request).status()), v1::STILL_REFERENCED);
  EXPECT_TRUE(Delete(name).ok());
  const auto deleted = Call<Empty>(request);
  EXPECT_TRUE(deleted.ok()) << deleted.status();
  EXPECT_EQ(Number("SELECT count(*) FROM changes WHERE scope = 'events/hidden' AND audience_after = '' AND "
                   "resource LIKE '%/documents/%'"),
            4);
}

TEST_F(DocumentDeletionTest, AnArchiveTakesNothing) {
  const Document draft = forum().Make<Document>(Draft("events/open", "late"));
  v1::ConcludeEventRequest conclude;
  conclude.set_name("events/open");
  forum().Make<v1::Event>(conclude);
  v1::ArchiveEventRequest archive;
  archive.set_name("events/open");
  archive.set_force(true);
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
    EXPECT_EQ(errors::ReasonOf(status), v1::EVENT_ARCHIVED) << status;
  }
}

}  // namespace
}  // namespace plenary
