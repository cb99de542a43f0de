#include <unistd.h>

#include <iostream>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/crypto.h"
#include "base/status_macros.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract.h"
#include "plenary/contract/resource_type.h"
#include "plenary/files/private_file.h"
#include "plenary/terminal/interrupt.h"
#include "plenary/terminal/progress.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

v1::ExportParticipantsRequest::Format NamedFormat(const std::string& word) {
  if (word == "jsonl") return v1::ExportParticipantsRequest::FORMAT_JSON_LINES;
  if (word == "xlsx") return v1::ExportParticipantsRequest::FORMAT_XLSX;
  return v1::ExportParticipantsRequest::FORMAT_CSV;
}

v1::ExportParticipantsRequest RequestOf(const ExportArguments& arguments) {
  v1::ExportParticipantsRequest request;
  request.set_parent(EventName(arguments.event));
  request.set_filter(arguments.filter);
  request.set_show_voided(arguments.show_voided);
  for (const std::string& field : arguments.fields) request.mutable_read_mask()->add_paths(field);
  request.set_format(NamedFormat(arguments.format));
  return request;
}

// Binary output would confuse a terminal.
absl::Status CheckOutput(const ExportArguments& arguments) {
  if (arguments.format != "xlsx" || arguments.output != "-" || isatty(STDOUT_FILENO) == 0)
    return absl::OkStatus();
  return absl::InvalidArgumentError("--format xlsx: wants --output FILE, since a workbook is not text");
}

// The destination of the bytes.
class Output {
 public:
  static absl::StatusOr<Output> Open(const std::string& name) {
    Output output;
    if (name == "-") return output;
    ASSIGN_OR_RETURN(output.file_, PrivateFile::Replace(name));
    return output;
  }

  absl::Status Write(const std::string& bytes) {
    size_ += static_cast<std::int64_t>(bytes.size());
    if (file_.has_value()) return file_->Write(bytes);
    std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return std::cout ? absl::OkStatus() : absl::InvalidArgumentError("the output cannot be written");
  }
  // Only now the file appears.
  absl::Status Close() { return file_.has_value() ? file_->Close() : absl::OkStatus(); }
  std::int64_t size() const { return size_; }

 private:
  std::optional<PrivateFile> file_;
  std::int64_t size_ = 0;
};

// Only the event's staff gets revisions.
std::string Summary(const v1::ExportParticipantsResponse::End& end, bool changed) {
  const std::string revision = end.revision() == 0 ? "" : absl::StrCat(", as of revision ", end.revision());
  return absl::StrCat(CountOf(end.participant_count(), "participant"), revision,
                      changed ? "; the event changed meanwhile" : "", "\n");
}

absl::StatusOr<ExitCode> Export(Connection& connection, const ExportArguments& arguments) {
  RETURN_IF_ERROR(CheckOutput(arguments));
  std::optional<Output> output;
  ASSIGN_OR_RETURN(output, Output::Open(arguments.output));
  Progress progress("Receiving", 0);
  v1::ExportParticipantsResponse part;
  v1::ExportParticipantsResponse::Start start;
  std::optional<v1::ExportParticipantsResponse::End> end;
  Sha256Stream digest;
  absl::Status written;
  RETURN_IF_ERROR(connection.Stream(
      MethodPath(MethodOf(*v1::ExportParticipantsRequest::descriptor())), RequestOf(arguments), &part,
      [&] {
        if (part.has_start()) start = part.start();
        if (part.has_end()) end = part.end();
        if (!written.ok() || part.content().empty()) return;
        digest.Add(part.content());
        written = output->Write(part.content());
        progress.Show(output->size());
      },
      Patience::kEndless));
  progress.Clear();
  RETURN_IF_ERROR(written);
  if (!end.has_value() || end->size_bytes() != output->size() || end->sha256() != digest.Digest()) {
    return absl::InvalidArgumentError("the file did not arrive completely; export it again");
  }
  RETURN_IF_ERROR(output->Close());
  std::cerr << Summary(*end, start.revision() != end->revision());
  return kOk;
}

}  // namespace

absl::StatusOr<ExitCode> RunExport(Connection& connection, const ExportArguments& arguments) {
  const InterruptScope scope;
  absl::StatusOr<ExitCode> exit_code = Export(connection, arguments);
  if (exit_code.ok() || !IsInterrupted()) return exit_code;
  std::cerr << (arguments.output == "-" ? "\nStopped: the output is incomplete.\n"
                                        : "\nStopped: no file was written.\n");
  return kInterrupted;
}

}  // namespace plenary::client
