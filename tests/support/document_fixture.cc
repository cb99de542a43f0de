#include "support/document_fixture.h"

#include <gtest/gtest.h>

#include "errors/errors.h"
#include "errors/status_details.h"

namespace plenary::test {

v1::CreateDocumentRequest DocumentTest::Draft(const std::string& event, const std::string& id) {
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

v1::Document DocumentTest::Recorded(const std::string& id, v1::Document::State state) const {
  auto request = Draft("events/open", id);
  request.set_initial_state(state);
  return forum().Make<v1::Document>(request);
}

v1::Document DocumentTest::Get(const std::string& name) const {
  v1::GetDocumentRequest request;
  request.set_name(name);
  return forum().Make<v1::Document>(request);
}

absl::StatusOr<google::protobuf::Empty> DocumentTest::Delete(const std::string& name) const {
  v1::DeleteDocumentRequest request;
  request.set_name(name);
  return Call<google::protobuf::Empty>(request);
}

v1::ListDocumentRevisionsResponse DocumentTest::Revisions(const std::string& name) const {
  v1::ListDocumentRevisionsRequest request;
  request.set_name(name);
  return forum().Make<v1::ListDocumentRevisionsResponse>(request);
}

std::vector<std::string> DocumentTest::List(const std::string& filter, const std::string& order) const {
  v1::ListDocumentsRequest request;
  request.set_parent("events/open");
  request.set_filter(filter);
  request.set_order_by(order);
  const auto page = Call<v1::ListDocumentsResponse>(request);
  EXPECT_TRUE(page.ok()) << filter << " " << page.status();
  std::vector<std::string> ids;
  if (!page.ok()) return ids;
  for (const v1::Document& document : page->documents()) {
    const std::string id = document.name().substr(document.name().rfind('/') + 1);
    if (id != "shown" && id != "hidden") ids.push_back(id);
  }
  return ids;
}

void ExpectMissing(const absl::Status& status, const std::string& field, const std::string& name) {
  EXPECT_EQ(errors::ReasonOf(status), v1::REFERENCE_NOT_FOUND) << field << " " << status;
  EXPECT_EQ(MetadataOf(status)["field"], field) << status;
  EXPECT_EQ(MetadataOf(status)["resource"], name) << status;
}

}  // namespace plenary::test
