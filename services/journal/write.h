// A write: one call, one transaction, one journal entry a scope. What every mutating method does around its
// own few lines stands here once.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "journal/bulk.h"
#include "journal/journal.h"
#include "resource/collection.h"
#include "rpc/call.h"

namespace plenary::journal {

// That `call` made `resource`, which has a name, what it now is: who may see it now, and who could before
// (kNobody when it is new).
Change ChangeBy(const rpc::Call& call, const google::protobuf::Message& resource, std::string_view before,
                std::string_view after);
// That `call` removed `name`.
Change RemovalBy(const rpc::Call& call, std::string name, std::string_view before);

// The write under way. Lives in its transaction.
class Write {
 public:
  Write(const rpc::Call& call, db::Connection& connection) : call_(call), connection_(connection) {}

  db::Connection& connection() { return connection_; }
  const rpc::Call& call() const { return call_; }

  // Notes that `resource` is now as given; see ChangeBy.
  void Changed(const google::protobuf::Message& resource, std::string_view before, std::string_view after);
  // Notes what a collection's hook changed.
  void Touched(const std::vector<resource::Touched>& touched);
  // Notes that `name` is gone.
  void Removed(std::string name, std::string_view before);

  // Notes a bulk of changes that was written in this transaction; see bulk.h.
  void Wrote(const BulkWriter& bulk);

  const std::vector<Change>& changes() const { return changes_; }
  const std::vector<Bulk>& bulks() const { return bulks_; }
  bool empty() const { return changes_.empty() && bulks_.empty(); }

 private:
  const rpc::Call& call_;
  db::Connection& connection_;
  std::vector<Change> changes_;
  std::vector<Bulk> bulks_;
};

// What surrounds the body of a write.
struct WriteOptions {
  // Key under which payloads are remembered (rpc::Secrets::payloads).
  std::string_view payload_key;
  // The resource that the call makes or changes, known before it runs.
  std::string name;
  // Of a stream of requests: a digest of what follows the first.
  std::string_view content_digest{};
  // All that the body reads is as it was at one moment. For who copies what others write meanwhile.
  bool one_snapshot = false;
};

// Runs `body` in a transaction with the call's request id claimed, appends the journal and commits. Runs it
// again after a serialization failure or deadlock. Returns `repeat(name)`, the resource as it now is, when
// the caller made this call before; also when the answer to COMMIT was lost and the claim shows that it went
// through. With `validate_only`, or when the body noted no change, nothing is kept.
template <class Response>
absl::StatusOr<Response> Commit(const rpc::Call& call, db::Connection& connection,
                                const WriteOptions& options,
                                const std::function<absl::StatusOr<Response>(const std::string&)>& repeat,
                                const std::function<absl::StatusOr<Response>(Write&)>& body);

// For Commit of a deletion: what was deleted before is deleted.
inline absl::StatusOr<google::protobuf::Empty> Gone(const std::string&) { return google::protobuf::Empty(); }

// How a write ended, for Commit.
enum class Ending { kDone, kRepeated };

// The part of Commit that does not depend on the response.
absl::StatusOr<Ending> RunWrite(const rpc::Call& call, db::Connection& connection,
                                const WriteOptions& options, std::string& repeated_name,
                                const std::function<absl::Status(Write&)>& body);

template <class Response>
absl::StatusOr<Response> Commit(const rpc::Call& call, db::Connection& connection,
                                const WriteOptions& options,
                                const std::function<absl::StatusOr<Response>(const std::string&)>& repeat,
                                const std::function<absl::StatusOr<Response>(Write&)>& body) {
  Response response;
  std::string repeated_name;
  ASSIGN_OR_RETURN(const Ending ending,
                   RunWrite(call, connection, options, repeated_name, [&](Write& write) -> absl::Status {
                     ASSIGN_OR_RETURN(response, body(write));
                     return absl::OkStatus();
                   }));
  if (ending == Ending::kRepeated) return repeat(repeated_name);
  return response;
}

}  // namespace plenary::journal
