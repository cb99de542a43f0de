// Statements for tests, made and changed through the API.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/forum.h"

namespace plenary::test {

// A test with a forum in which somebody speaks: by default participants/shown of events/open.
class StatementTest : public ForumTest {
 protected:
  // A draft with a speaker and one segment, "first".
  v1::CreateStatementRequest Draft(const std::string& id = "") const;
  v1::Statement Make(const v1::CreateStatementRequest& request) const;
  // As Draft, recorded in this state.
  v1::Statement MakeIn(v1::Statement::State state, const std::string& id = "") const;

  // As an administrator.
  v1::Statement Get(const std::string& name) const;
  std::vector<v1::StatementRevision> Revisions(const Client& client, const std::string& name) const;

  // A step whose request has a name and a reason.
  template <class Request>
  absl::StatusOr<v1::Statement> Take(const std::string& name) const {
    Request request;
    request.set_name(name);
    request.set_reason("A reason.");
    return forum().admin().Call<v1::Statement>(request);
  }
  absl::StatusOr<v1::Statement> Append(const std::string& name, const std::string& text,
                                       const std::string& id = "") const;
  absl::StatusOr<v1::Statement> Translate(const std::string& name, const std::string& segment_id,
                                          const std::string& language, const std::string& text) const;
  // Changes the title of one that is not published; of one that is.
  absl::StatusOr<v1::Statement> Retitle(const std::string& name, const std::string& title) const;
  absl::StatusOr<v1::Statement> Correct(const std::string& name, const std::string& title) const;

  // Another name for the speaker's participant.
  void Rename(const std::string& participant, const std::string& display_name) const;

  // The database's clock, in microseconds since 1970.
  std::int64_t Clock() const;
};

}  // namespace plenary::test
