#include "participant_files/participant_file.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/csv_writer.h"
#include "base/status_macros.h"
#include "base/temporary_file.h"
#include "errors/errors.h"
#include "google/protobuf/util/json_util.h"
#include "participant_files/participant_rows.h"
#include "spreadsheets/workbook_writer.h"

namespace plenary::participant_files {
namespace {

using ExportRequest = v1::ExportParticipantsRequest;

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
  absl::StatusOr<std::string> Rest(std::size_t) override { return ""; }

 private:
  google::protobuf::util::JsonPrintOptions options_;
  std::string line_;
};

class Csv final : public ParticipantFile {
 public:
  explicit Csv(ParticipantCells cells) : cells_(std::move(cells)) {}

  std::string_view media_type() const override { return "text/csv; charset=utf-8"; }
  void Begin(std::string& out) override { AppendCsvRow(HeadersOf(cells_.columns()), out); }
  absl::Status Add(const v1::Participant& participant, std::string& out) override {
    cells_.Write(participant, row_);
    AppendCsvRow(row_, out);
    return absl::OkStatus();
  }
  absl::StatusOr<std::string> Rest(std::size_t) override { return ""; }

 private:
  const ParticipantCells cells_;
  std::vector<std::string> row_;
};

// Its bytes exist once it is complete; until then its rows are in temporary files.
class Xlsx final : public ParticipantFile {
 public:
  static absl::StatusOr<std::unique_ptr<ParticipantFile>> Create(ParticipantCells cells) {
    ASSIGN_OR_RETURN(auto writer,
                     spreadsheets::WorkbookWriter::Create("Participants", HeadersOf(cells.columns())));
    return std::unique_ptr<ParticipantFile>(new Xlsx(std::move(cells), std::move(writer)));
  }

  std::string_view media_type() const override {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  void Begin(std::string&) override {}
  absl::Status Add(const v1::Participant& participant, std::string&) override {
    cells_.Write(participant, row_);
    const absl::Status added = writer_->AddRow(row_);
    if (!absl::IsOutOfRange(added)) return added;
    return errors::InvalidField("format",
                                absl::StrCat("cannot be a workbook: ", std::string(added.message()), ", and ",
                                             participant.name(), " has more; ask for CSV or JSON lines"));
  }
  absl::StatusOr<std::string> Rest(std::size_t most) override {
    if (!whole_.has_value()) {
      ASSIGN_OR_RETURN(whole_, writer_->Finish());
      writer_.reset();
    }
    std::string piece(most, '\0');
    ASSIGN_OR_RETURN(const std::size_t size, whole_->ReadAt(given_, piece));
    piece.resize(size);
    given_ += static_cast<std::int64_t>(size);
    return piece;
  }

 private:
  Xlsx(ParticipantCells cells, std::unique_ptr<spreadsheets::WorkbookWriter> writer)
      : cells_(std::move(cells)), writer_(std::move(writer)) {}

  const ParticipantCells cells_;
  std::unique_ptr<spreadsheets::WorkbookWriter> writer_;  // until it is complete
  std::vector<std::string> row_;
  std::optional<TemporaryFile> whole_;
  std::int64_t given_ = 0;
};

// The columns for files of `event` with the fields of `mask`.
ParticipantCells CellsOf(const v1::Event& event, const messages::ReadMask& mask) {
  return ParticipantCells(ExportColumns(event, [&mask](std::string_view field) { return mask.Has(field); }));
}

}  // namespace

absl::StatusOr<std::unique_ptr<ParticipantFile>> MakeParticipantFile(ExportRequest::Format format,
                                                                     const v1::Event& event,
                                                                     const messages::ReadMask& mask) {
  if (format == ExportRequest::FORMAT_JSON_LINES) return std::make_unique<JsonLines>();
  if (format == ExportRequest::FORMAT_XLSX) return Xlsx::Create(CellsOf(event, mask));
  return std::make_unique<Csv>(CellsOf(event, mask));
}

}  // namespace plenary::participant_files
