#include "participants/participant_file.h"

#include "absl/strings/str_cat.h"
#include "google/protobuf/util/json_util.h"

namespace plenary::participants {
namespace {

using Request = v1::ExportParticipantsRequest;

class JsonLines final : public ParticipantFile {
 public:
  JsonLines() { options_.preserve_proto_field_names = true; }

  std::string_view media_type() const override { return "application/jsonl"; }
  void Begin(std::string&) override {}
  absl::Status Add(const v1::Participant& participant, std::string& out) override {
    line_.clear();
    const auto written = google::protobuf::util::MessageToJsonString(participant, &line_, options_);
    if (!written.ok()) return absl::InternalError(written.ToString());
    absl::StrAppend(&out, line_, "\n");
    return absl::OkStatus();
  }

 private:
  google::protobuf::util::JsonPrintOptions options_;
  std::string line_;
};

}  // namespace

std::unique_ptr<ParticipantFile> MakeParticipantFile(Request::Format, const v1::Event&,
                                                     const rpc::ReadMask&) {
  return std::make_unique<JsonLines>();
}

}  // namespace plenary::participants
