#include "list_reading/import_file.h"

#include <algorithm>
#include <utility>

#include "base/file_kind.h"
#include "base/status_macros.h"
#include "base/text_encoding.h"
#include "errors/errors.h"
#include "list_reading/list_errors.h"
#include "list_reading/na_question.h"
#include "participant_files/column_dates.h"
#include "participant_files/packed_cells.h"
#include "participant_files/participant_json.h"
#include "participant_files/participant_merge.h"

namespace plenary::list_reading {
namespace {

// The cells of a row are kept, unless they have more bytes than this; no participant has more.
constexpr std::size_t kMostKeptBytes = 64 * 1024;

// Errors of the readers are sentences for people; the server's own errors stay as they are.
absl::Status AboutFile(const absl::Status& status) {
  if (!absl::IsInvalidArgument(status) || errors::ReasonOf(status) != v1::ERROR_REASON_UNSPECIFIED)
    return status;
  return errors::UnreadableFile(std::string(status.message()));
}

// For a file that is not text, names its format instead of complaining about its bytes.
absl::Status CheckIsText(std::string_view beginning) {
  switch (KindOf(beginning)) {
    case FileKind::kXlsx:
      return errors::UnreadableFile("It is a workbook (.xlsx), not text; state that format");
    case FileKind::kOds:
      return errors::UnreadableFile("It is a spreadsheet (.ods), not text; state that format");
    case FileKind::kOldOffice:
      return errors::UnreadableFile("It is an old workbook (.xls), not text; save it as .xlsx");
    case FileKind::kPdf:
      return errors::UnreadableFile("It is a PDF, not text; ask for the list as a spreadsheet or CSV");
    case FileKind::kText:
    case FileKind::kJsonLines:
      break;
  }
  return absl::OkStatus();
}

bool IsOfName(const participant_files::ColumnTarget& target) {
  if (target.field == nullptr) return false;
  const std::string_view name = target.field->name;
  return name == "name" || name == "given name" || name == "family name";
}

// The first string in JSON that is not ASCII, without its quotation marks.
std::string_view ForeignString(std::string_view json) {
  const auto* const foreign =
      std::find_if(json.begin(), json.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  if (foreign == json.end()) return {};
  const std::size_t at = foreign - json.begin();
  const std::size_t begin = json.rfind('"', at) + 1;  // 0 where there is none
  return json.substr(begin, std::min(json.find('"', at), json.size()) - begin);
}

// The meaning of a line break in a cell.
cells::LineBreaks BreaksFor(const v1::PlanImportRequest& request) {
  return request.split_lines() ? cells::LineBreaks::kSeparate : cells::LineBreaks::kBlank;
}

// The possible separators of a file, if its rows leave that open.
v1::Import::Question AskSeparator(const std::vector<SeparatorReading>& readings) {
  v1::Import::Question question;
  question.set_kind(v1::Import::Question::KIND_SEPARATOR);
  question.set_message(
      "Two characters may separate the cells. Check which of them does, or state the separator");
  for (const SeparatorReading& one : readings) {
    v1::Import::Reading& reading = *question.add_readings();
    reading.set_answer(std::string(1, one.separator));
    for (const std::string& cell : one.cells) reading.add_samples(cell);
  }
  return question;
}

void DescribeColumn(const participant_files::MappedColumn& mapped, v1::Import::Column& column) {
  column.set_position(mapped.position);
  column.set_header(mapped.header);
  column.set_field(mapped.field());
  column.set_mapped(mapped.stated);
  column.set_filled(mapped.filled);
  if (!mapped.remark.reason().empty()) *column.mutable_remark() = mapped.remark;
}

}  // namespace

RawRow::RawRow(const CsvRow& row, v1::ImportRow::LeftOut left_out)
    : number_(static_cast<int>(row.number)), fault_(row.fault), hidden_(row.hidden), left_out_(left_out) {
  ends_.reserve(row.cells.size());
  for (const std::string_view cell : row.cells) {
    text_.append(cell);
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
}

RawRow::RawRow(const LineReader::Line& line)
    : number_(static_cast<int>(line.number)), text_(line.text), too_long_(line.too_long), cut_(line.cut) {}

CsvRow RawRow::AsCsv() const {
  CsvRow row;
  row.number = number_;
  row.fault = fault_;
  row.hidden = hidden_;
  row.cells.reserve(ends_.size());
  std::size_t begin = 0;
  for (const std::uint32_t end : ends_) {
    row.cells.push_back(std::string_view(text_).substr(begin, end - begin));
    begin = end;
  }
  return row;
}

LineReader::Line RawRow::AsLine() const {
  return {.number = number_, .text = text_, .too_long = too_long_, .cut = cut_};
}

absl::StatusOr<std::unique_ptr<ImportFile>> ImportFile::Open(const v1::PlanImportRequest& request,
                                                             v1::Event::RegistrationPolicy policy) {
  TextDecoder decoder;
  if (!request.encoding().empty()) {
    const absl::StatusOr<TextEncoding> encoding = FindEncoding(request.encoding());
    if (!encoding.ok()) {
      return errors::InvalidField("encoding", std::string(encoding.status().message()));
    }
    decoder = TextDecoder(*encoding);
  }
  std::unique_ptr<ImportFile> file(new ImportFile(request, std::move(policy), std::move(decoder)));
  if (WorkbookSource::Takes(request.format())) {
    ASSIGN_OR_RETURN(file->workbook_, WorkbookSource::Create(request));
  } else if (!request.sheet().empty()) {
    return errors::InvalidField("sheet", "leave it empty: only workbooks have sheets");
  }
  return file;
}

ImportFile::ImportFile(const v1::PlanImportRequest& request, v1::Event::RegistrationPolicy policy,
                       TextDecoder decoder)
    : request_(request),
      policy_(std::move(policy)),
      decoder_(std::move(decoder)),
      csv_(request.separator().empty() ? '\0' : request.separator()[0]) {}

absl::Status ImportFile::Read(std::string_view bytes, OnRow on_row) {
  if (size_ == 0 && !OfWorkbook()) RETURN_IF_ERROR(CheckIsText(bytes));
  digest_.Add(bytes);
  size_ += static_cast<std::int64_t>(bytes.size());
  if (OfWorkbook()) return workbook_->Append(bytes);
  std::string text;
  const absl::Status decoded = decoder_.Decode(bytes, text);
  if (!decoded.ok()) return AboutFile(decoded);
  return ReadText(text, on_row);
}

absl::Status ImportFile::Finish(OnRow on_row) {
  if (OfWorkbook()) return ReadWorkbook(on_row);
  std::string text;
  const absl::Status decoded = decoder_.Finish(text);
  if (!decoded.ok()) return AboutFile(decoded);
  RETURN_IF_ERROR(ReadText(text, on_row));
  if (!csv()) {
    return AboutFile(lines_.Finish([&](const LineReader::Line& line) { return TakeLine(line, on_row); }));
  }
  RETURN_IF_ERROR(AboutFile(csv_.Finish([&](const CsvRow& row) { return TakeRow(row, on_row); })));
  return head_.has_value() ? absl::OkStatus() : ReadHead(on_row);
}

absl::Status ImportFile::ReadWorkbook(OnRow on_row) {
  RETURN_IF_ERROR(workbook_->Open());
  CsvRow row;
  while (true) {
    ASSIGN_OR_RETURN(const bool more, workbook_->Next(row));
    if (!more) break;
    RETURN_IF_ERROR(TakeRow(row, on_row));
  }
  return head_.has_value() ? absl::OkStatus() : ReadHead(on_row);
}

absl::Status ImportFile::ReadText(std::string_view text, OnRow on_row) {
  // Text before the first character that is not ASCII says nothing about the encoding.
  if (!encoding_question_.has_value() && !decoder_.encoding().rivals.empty()) {
    encoding_question_.emplace(decoder_.encoding());
  }
  if (csv()) return AboutFile(csv_.Read(text, [&](const CsvRow& row) { return TakeRow(row, on_row); }));
  return AboutFile(lines_.Read(text, [&](const LineReader::Line& line) { return TakeLine(line, on_row); }));
}

absl::Status ImportFile::TakeLine(const LineReader::Line& line, OnRow on_row) {
  if (line.text.empty()) return absl::OkStatus();
  if (encoding_question_.has_value()) {
    encoding_question_->See(ForeignString(line.text), true);
    encoding_question_->EndRow();
  }
  return on_row(RawRow(line));
}

absl::Status ImportFile::TakeRow(const CsvRow& row, OnRow on_row) {
  if (head_.has_value()) return HandOn(row, on_row);
  first_rows_.emplace_back(row);
  first_bytes_ += first_rows_.back().size();
  const bool enough = first_rows_.size() >= kHeadRows && row.number > request_.header_row();
  if (!enough && first_bytes_ < kHeadBytes) return absl::OkStatus();
  return ReadHead(on_row);
}

absl::Status ImportFile::ReadHead(OnRow on_row) {
  const std::vector<RawRow> first_rows = std::exchange(first_rows_, {});
  std::vector<CsvRow> rows;
  rows.reserve(first_rows.size());
  for (const RawRow& row : first_rows) rows.push_back(row.AsCsv());
  ASSIGN_OR_RETURN(head_, ListHead::Read(rows, request_, policy_, is_delegation_));
  for (const v1::Import::Question& question : head_->questions()) AddQuestion(question);
  rows_.emplace(head_->columns(), request_.parent(), policy_, BreaksFor(request_));
  for (const CsvRow& row : rows) RETURN_IF_ERROR(HandOn(row, on_row));
  return absl::OkStatus();
}

absl::Status ImportFile::HandOn(const CsvRow& row, OnRow on_row) {
  handed_on_ = row;
  v1::ImportRow::LeftOut left_out{};
  SeeCells(row);
  if (!head_->Take(handed_on_, left_out)) return absl::OkStatus();
  return on_row(RawRow(handed_on_, left_out));
}

void ImportFile::SeeCells(const CsvRow& row) {
  if (!encoding_question_.has_value()) return;
  const std::vector<participant_files::MappedColumn>& columns = rows_->columns();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    encoding_question_->See(row.cells[i], i < columns.size() && IsOfName(columns[i].target));
  }
  encoding_question_->EndRow();
}

participant_files::ParticipantRow ImportFile::Parse(const RawRow& row) const {
  if (row.left_out() != v1::ImportRow::LEFT_OUT_UNSPECIFIED) {
    participant_files::ParticipantRow nobody;
    nobody.left_out = row.left_out();
    return nobody;
  }
  return csv() ? rows_->Read(row.AsCsv())
               : participant_files::ReadJsonLine(row.AsLine(), request_.parent(), policy_);
}

participant_files::ParticipantRow ImportFile::ParseChange(const RawRow& row,
                                                          const v1::Participant& before) const {
  if (csv()) return rows_->Change(row.AsCsv(), before);
  participant_files::ParticipantRow change = Parse(row);
  v1::Participant after = before;
  participant_files::Merge(change.participant, after);
  // Each of the two may be right, but the combination may not.
  if (change.errors.empty())
    change.errors = participant_files::CheckRow(after, request_.parent(), policy_, {});
  after.set_state(change.participant.state());
  change.participant = std::move(after);
  return change;
}

absl::StatusOr<std::unique_ptr<ImportFile>> ImportFile::Reopen(const v1::Import& import,
                                                               const v1::PlanImportRequest& options,
                                                               v1::Event::RegistrationPolicy policy) {
  const auto no_more = [&] {
    return errors::WrongState(import.name(), "PLANNED", "have cells corrected", "PLANNED",
                              "The event's questions have changed since; plan the file again.");
  };
  std::vector<participant_files::MappedColumn> columns;
  for (const v1::Import::Column& told : import.columns()) {
    participant_files::MappedColumn& column = columns.emplace_back();
    column.header = told.header();
    column.stated = told.mapped();
    column.position = told.position();
    if (told.field().empty()) continue;
    const std::optional<participant_files::ColumnTarget> target =
        participant_files::ParseTarget(told.field(), policy);
    if (!target.has_value()) return no_more();
    column.target = *target;
    column.dates = participant_files::OrderOfRemark(told.remark().reason());
    column.na = NaOf(import, column.name());
  }
  participant_files::StateAgain(options, columns);
  std::unique_ptr<ImportFile> file(new ImportFile(options, policy, TextDecoder()));
  file->rows_.emplace(std::move(columns), options.parent(), std::move(policy), BreaksFor(options));
  return file;
}

std::span<const participant_files::MappedColumn> ImportFile::columns() const {
  return rows_.has_value() ? std::span<const participant_files::MappedColumn>(rows_->columns())
                           : std::span<const participant_files::MappedColumn>();
}

std::string ImportFile::CellOf(const RawRow& row, int column) const {
  if (column < 0 || !rows_.has_value()) return "";
  const CsvRow cells = row.AsCsv();
  const auto at = static_cast<std::size_t>(column);
  return at < cells.cells.size() ? std::string(cells.cells[at]) : "";
}

std::string ImportFile::CellsOf(const RawRow& row) const {
  if (!rows_.has_value() || row.size() > kMostKeptBytes) return "";
  return participant_files::PackCells(row.AsCsv().cells);
}

std::string ImportFile::HeaderOf(int column) const {
  if (column < 0 || !rows_.has_value()) return "";
  return rows_->columns()[static_cast<std::size_t>(column)].header;
}

bool ImportFile::Says(std::string_view field) const {
  const int column = csv() ? ColumnOf(field) : -1;
  // A derived column may have a value in some rows only.
  return !csv() || (column >= 0 && rows_->columns()[static_cast<std::size_t>(column)].position > 0);
}

int ImportFile::ColumnOf(std::string_view field) const {
  if (!rows_.has_value()) return -1;
  const auto& columns = rows_->columns();
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const participant_files::MappedColumn& column) {
        return column.target.field != nullptr && column.target.field->path == field;
      });
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string ImportFile::CellOf(const RawRow& row, std::string_view field) const {
  const int column = ColumnOf(field);
  const CsvRow cells = column < 0 ? CsvRow() : row.AsCsv();
  if (column < 0 || static_cast<std::size_t>(column) >= cells.cells.size()) return "";
  return std::string(cells.cells[static_cast<std::size_t>(column)]);
}

// A hidden column is read like the others: wide columns and those for machines are often hidden, and needed.
void ImportFile::TellHidden(v1::Import::Column& column) const {
  if (column.has_remark() || !workbook_->Hides(static_cast<std::size_t>(column.position()) - 1)) return;
  column.mutable_remark()->set_reason("HIDDEN_COLUMN");
  column.mutable_remark()->set_message("The workbook hides this column. It is treated like the others");
}

void ImportFile::Describe(v1::Import& import) const {
  import.set_format(csv() ? v1::Import::FORMAT_CSV : v1::Import::FORMAT_JSON_LINES);
  if (OfWorkbook()) {
    workbook_->Describe(import);
  } else {
    import.set_encoding(decoder_.encoding().name);
    import.set_encoding_confidence(decoder_.encoding().confidence);
  }
  import.set_content_digest(digest_.Digest());
  import.set_content_size(size_);
  for (const v1::Import::Question& question : questions_) *import.add_questions() = question;
  if (encoding_question_.has_value()) {
    if (auto question = encoding_question_->Ask(); question.has_value()) *import.add_questions() = *question;
  }
  if (!rows_.has_value()) return;
  if (csv_.separator() != '\0') import.set_separator(std::string(1, csv_.separator()));
  if (!csv_.separator_readings().empty()) *import.add_questions() = AskSeparator(csv_.separator_readings());
  import.set_header_row(head_->header_row());
  import.set_hidden_rows(head_->hidden());
  import.set_source(request_.source());
  *import.mutable_values() = request_.values();
  const std::vector<participant_files::MappedColumn>& columns = rows_->columns();
  // A column keeps its position in each row, so only cells after the last used column are left out.
  std::size_t end = columns.size();
  while (end > 0 && !head_->IsUsed(end - 1)) --end;
  for (std::size_t i = 0; i < end; ++i) {
    DescribeColumn(columns[i], *import.add_columns());
    if (OfWorkbook() && columns[i].position > 0) TellHidden(*import.mutable_columns()->rbegin());
  }
}

}  // namespace plenary::list_reading
