// Documents for tests, made and changed through the API by an administrator.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "support/forum.h"

namespace plenary::test {

// A test with a forum and documents of its events.
class DocumentTest : public ForumTest {
 protected:
  // A draft with a title and one clause of one segment.
  static v1::CreateDocumentRequest Draft(const std::string& event, const std::string& id);
  // One of events/open in this state.
  v1::Document Recorded(const std::string& id, v1::Document::State state) const;

  template <class Response = v1::Document, class Request>
  absl::StatusOr<Response> Call(const Request& request) const {
    return forum().admin().Call<Response>(request);
  }
  v1::Document Get(const std::string& name) const;
  absl::StatusOr<google::protobuf::Empty> Delete(const std::string& name) const;
  v1::ListDocumentRevisionsResponse Revisions(const std::string& name) const;
  // Ids of the documents of events/open in a list, less those of the forum.
  std::vector<std::string> List(const std::string& filter, const std::string& order = "") const;
};

// Expects that `status` says that `field` names something that is not there.
void ExpectMissing(const absl::Status& status, const std::string& field, const std::string& name);

}  // namespace plenary::test
