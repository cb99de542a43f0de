// A write: one call, one transaction, one journal entry for each scope. What every mutating method does
// around its own few lines is here once.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/empty.pb.h"
#include "journal/bulk.h"
#include "journal/journal.h"
#include "resource/collection.h"
#include "rpc/call.h"

namespace plenary::journal {

// The change by which `call` gives `resource`, which has a name, its present content: who may see it now, and
// who could before (kNobody if it is new).
Change ChangeBy(const rpc::Call& call, const google::protobuf::Message& resource, std::string_view before,
                std::string_view after);
// The change by which `call` removes `name`.
Change RemovalBy(const rpc::Call& call, std::string name, std::string_view before);

// A write under way. Lives in its transaction.
class Write {
 public:
  Write(const rpc::Call& call, db::Connection& connection) : call_(call), connection_(connection) {}

  db::Connection& connection() { return connection_; }
  const rpc::Call& call() const { return call_; }

  // Records that `resource` now has this content; see ChangeBy.
  void Changed(const google::protobuf::Message& resource, std::string_view before, std::string_view after);
  // Records changes that a collection's hook made.
  void Touched(const std::vector<resource::Touched>& touched);
  // Records that `name` is gone.
  void Removed(std::string name, std::string_view before);

  // Records a bulk of changes that was written in this transaction; see bulk.h.
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

// The options of Commit around its body.
struct WriteOptions {
  // Key for the digests of remembered payloads (rpc::Secrets::payloads).
  std::string_view payload_key;
  // The resource that the call makes or changes, if it is known before the body runs.
  std::string name;
  // For a stream of requests: a digest of those after the first.
  std::string_view content_digest{};
  // The body needs one consistent snapshot for all of its reads, as when it copies what others write
  // meanwhile.
  bool one_snapshot = false;
};

// Claims the call's request id, runs `body`, appends the journal and commits, in one transaction. Runs again
// after a serialization failure or deadlock. Returns `repeat(name)`, the resource as it is now, if the caller
// made this call before, and if the answer to COMMIT was lost but the claim shows that it succeeded. With
// `validate_only`, or if the body recorded no change, nothing is kept.
template <class Response>
absl::StatusOr<Response> Commit(const rpc::Call& call, db::Connection& connection,
                                const WriteOptions& options,
                                const std::function<absl::StatusOr<Response>(const std::string&)>& repeat,
                                const std::function<absl::StatusOr<Response>(Write&)>& body);

// For Commit of a deletion: if the call is repeated, the resource stays deleted.
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
