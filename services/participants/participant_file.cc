#include "participants/participant_file.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "base/csv_writer.h"
#include "google/protobuf/util/json_util.h"
#include "participants/participant_rows.h"

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

class Csv final : public ParticipantFile {
 public:
  Csv(const v1::Event& event, const rpc::ReadMask& mask)
      : cells_(ExportColumns(event, [&mask](std::string_view field) { return mask.Has(field); })) {}

  std::string_view media_type() const override { return "text/csv; charset=utf-8"; }
  void Begin(std::string& out) override { AppendCsvRow(HeadersOf(cells_.columns()), out); }
  absl::Status Add(const v1::Participant& participant, std::string& out) override {
    cells_.Write(participant, row_);
    AppendCsvRow(row_, out);
    return absl::OkStatus();
  }

 private:
  const ParticipantCells cells_;
  std::vector<std::string> row_;
};

}  // namespace

std::unique_ptr<ParticipantFile> MakeParticipantFile(Request::Format format, const v1::Event& event,
                                                     const rpc::ReadMask& mask) {
  if (format == Request::FORMAT_JSON_LINES) return std::make_unique<JsonLines>();
  return std::make_unique<Csv>(event, mask);
}

}  // namespace plenary::participants
