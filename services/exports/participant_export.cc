#include "exports/participant_export.h"

#include <span>
#include <utility>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "journal/journal.h"
#include "messages/redaction.h"
#include "participants/participant_store.h"
#include "participants/participant_view.h"
#include "participants/waiting.h"
#include "resource/page.h"

namespace plenary::exports {
namespace {

// Maximum of participants in a statement, and of bytes in a message.
constexpr int kPage = 500;
constexpr std::size_t kPiece = 256 << 10;

}  // namespace

ParticipantExport::ParticipantExport(const v1::ExportParticipantsRequest& request, std::string time_zone,
                                     ExportRecord record, const resource::PageTokens& tokens,
                                     messages::ReadMask mask,
                                     std::unique_ptr<participant_files::ParticipantFile> file)
    : parent_(request.parent()),
      filter_(request.filter()),
      show_voided_(request.show_voided()),
      time_zone_(std::move(time_zone)),
      record_(std::move(record)),
      tokens_(tokens),
      mask_(std::move(mask)),
      file_(std::move(file)) {}

absl::StatusOr<std::optional<v1::ExportParticipantsResponse>> ParticipantExport::Next(
    rpc::Call& call, db::Connection& connection) {
  if (stage_ == Stage::kStart) return Start(call, connection);
  if (stage_ == Stage::kDone) return std::nullopt;
  while (content_.size() < kPiece && !all_read_) RETURN_IF_ERROR(ReadPage(call, connection));
  if (content_.empty()) {
    ASSIGN_OR_RETURN(content_, file_->Rest(kPiece));
  }
  if (!content_.empty()) return TakePiece();
  return End(call, connection);
}

absl::StatusOr<v1::ExportParticipantsResponse> ParticipantExport::Start(rpc::Call& call,
                                                                        db::Connection& connection) {
  Response response;
  v1::ExportParticipantsResponse::Start& start = *response.mutable_start();
  ASSIGN_OR_RETURN(const std::int64_t revision, journal::Revision(connection, contract::EventOf(parent_)));
  if (!call.caller().anonymous()) RETURN_IF_ERROR(RecordStart(connection, record_, revision));
  if (call.clearance().staff) start.set_revision(revision);
  start.set_media_type(std::string(file_->media_type()));
  file_->Begin(content_);
  RETURN_IF_ERROR(ReadPage(call, connection));
  stage_ = Stage::kRows;
  return response;
}

v1::ExportParticipantsResponse ParticipantExport::TakePiece() {
  Response response;
  std::string rest = content_.size() > kPiece ? content_.substr(kPiece) : std::string();
  content_.resize(std::min(content_.size(), kPiece));
  digest_.Add(content_);
  bytes_ += static_cast<std::int64_t>(content_.size());
  response.set_content(std::exchange(content_, std::move(rest)));
  return response;
}

absl::StatusOr<v1::ExportParticipantsResponse> ParticipantExport::End(rpc::Call& call,
                                                                      db::Connection& connection) {
  Response response;
  v1::ExportParticipantsResponse::End& end = *response.mutable_end();
  ASSIGN_OR_RETURN(const std::int64_t revision, journal::Revision(connection, contract::EventOf(parent_)));
  end.set_revision(revision);
  end.set_participant_count(participants_);
  end.set_size_bytes(bytes_);
  end.set_sha256(digest_.Digest());
  if (!call.caller().anonymous()) RETURN_IF_ERROR(RecordEnd(connection, record_, end));
  // A caller who may not see how many there are does not get the count.
  if (!call.clearance().staff) end.clear_revision();
  stage_ = Stage::kDone;
  return response;
}

absl::Status ParticipantExport::ReadPage(rpc::Call& call, db::Connection& connection) {
  ASSIGN_OR_RETURN(resource::PageOf<participants::StoredParticipant> page,
                   participants::ListParticipants({connection,
                                                   call,
                                                   tokens_,
                                                   {.parent = parent_,
                                                    .page_size = kPage,
                                                    .page_token = next_page_,
                                                    .filter = filter_,
                                                    .time_zone = time_zone_}},
                                                  {.voided = show_voided_, .by_id = true}));
  RETURN_IF_ERROR(participants::TellLimits(connection, std::span(page.items)));
  for (participants::StoredParticipant& stored : page.items) {
    const contract::AudienceSet sees = participants::SeenOf(stored, call.clearance());
    messages::Redact(stored.participant, sees);
    messages::DropUnseenMedia(stored.participant, sees);
    mask_.Trim(stored.participant);
    RETURN_IF_ERROR(file_->Add(stored.participant, content_));
  }
  participants_ += static_cast<std::int64_t>(page.items.size());
  next_page_ = std::move(page.next_page_token);
  all_read_ = next_page_.empty();
  return absl::OkStatus();
}

}  // namespace plenary::exports
