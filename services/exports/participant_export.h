// Streams a file of participants, page by page. Each page is a statement of its own, so that no transaction
// stays open while the caller reads.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "base/crypto.h"
#include "exports/export_store.h"
#include "messages/read_mask.h"
#include "participant_files/participant_file.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/page_token.h"
#include "rpc/stream.h"

namespace plenary::exports {

// The request, its filter and its mask must have been checked. The tokens outlive the stream. Exports by
// callers with a key are recorded: before anything is sent, and when all is sent.
class ParticipantExport final : public rpc::Source<v1::ExportParticipantsResponse> {
 public:
  // `time_zone` is the time zone of the event.
  ParticipantExport(const v1::ExportParticipantsRequest& request, std::string time_zone, ExportRecord record,
                    const resource::PageTokens& tokens, messages::ReadMask mask,
                    std::unique_ptr<participant_files::ParticipantFile> file);

  absl::StatusOr<std::optional<v1::ExportParticipantsResponse>> Next(rpc::Call& call,
                                                                     db::Connection& connection) override;

 private:
  using Response = v1::ExportParticipantsResponse;

  absl::StatusOr<Response> Start(rpc::Call& call, db::Connection& connection);
  Response TakePiece();
  absl::StatusOr<Response> End(rpc::Call& call, db::Connection& connection);
  absl::Status ReadPage(rpc::Call& call, db::Connection& connection);

  const std::string parent_;
  const std::string filter_;
  const bool show_voided_;
  const std::string time_zone_;
  const ExportRecord record_;
  const resource::PageTokens& tokens_;
  const messages::ReadMask mask_;
  const std::unique_ptr<participant_files::ParticipantFile> file_;

  enum class Stage { kStart, kRows, kDone } stage_ = Stage::kStart;
  std::string next_page_;
  bool all_read_ = false;
  std::string content_;  // written, not sent yet
  std::int64_t participants_ = 0;
  std::int64_t bytes_ = 0;
  Sha256Stream digest_;
};

}  // namespace plenary::exports
