#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "plenary/commands.h"
#include "plenary/contract.h"
#include "plenary/error_file.h"
#include "plenary/import_decisions.h"
#include "plenary/import_report.h"
#include "plenary/import_rows.h"
#include "plenary/import_source.h"
#include "plenary/interrupt.h"
#include "plenary/invitation_file.h"
#include "plenary/json.h"
#include "plenary/local_time.h"
#include "plenary/progress.h"
#include "plenary/resource_calls.h"
#include "plenary/resource_type.h"
#include "plenary/terminal.h"
#include "plenary/text.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using v1::Import;
using v1::ImportDecision;
using v1::ImportRow;

// Rows with errors that are read to be shown and written; of more, only so many.
constexpr std::size_t kMostErrorRows = 250'000;
// Rows in which organizations are looked for that affiliations may mean.
constexpr std::size_t kMostNearRows = 1'000;

const MethodDescriptor& Method(const char* name) {
  return *v1::PlanImportRequest::descriptor()
              ->file()
              ->FindServiceByName("ParticipantService")
              ->FindMethodByName(name);
}

// ---- What is asked for.

absl::StatusOr<std::string> SeparatorOf(const std::string& word) {
  if (word == "comma") return ",";
  if (word == "semicolon") return ";";
  if (word == "tab" || word == "\\t") return "\t";
  if (word.empty() || word == "," || word == ";" || word == "\t") return word;
  return absl::InvalidArgumentError("--separator: wants comma, semicolon or tab");
}

// "a=b=c" as "a=b" and "c": what is in the file may have an equals sign in it, what it means has none.
std::optional<std::pair<std::string, std::string>> SplitPair(const std::string& pair) {
  const std::size_t equals = pair.rfind('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) return std::nullopt;
  return std::pair(pair.substr(0, equals), pair.substr(equals + 1));
}

absl::Status AddMapping(const std::vector<std::string>& mapping, v1::PlanImportRequest& request) {
  for (const std::string& text : mapping) {
    auto pair = SplitPair(text);
    if (!pair.has_value()) {
      return absl::InvalidArgumentError("--map: wants HEADER=FIELD, such as \"Correo=email\" or \"Notes=-\"");
    }
    (*request.mutable_mapping())[pair->first] = std::move(pair->second);
  }
  return absl::OkStatus();
}

using Links = std::vector<v1::CommitImportRequest::OrganizationLink>;

absl::StatusOr<Links> LinksOf(const std::vector<std::string>& links) {
  Links all;
  for (const std::string& text : links) {
    auto pair = SplitPair(text);
    if (!pair.has_value() || !pair->second.starts_with("organizations/")) {
      return absl::InvalidArgumentError(
          "--link: wants TEXT=organizations/ID, such as \"UCM=organizations/ucm\"");
    }
    auto& link = all.emplace_back();
    link.set_text(std::move(pair->first));
    link.set_organization(std::move(pair->second));
  }
  return all;
}

absl::StatusOr<v1::PlanImportRequest> FirstRequest(Connection& connection, const ImportArguments& arguments,
                                                   const ImportSource& source) {
  v1::PlanImportRequest request;
  request.set_parent(EventName(arguments.event));
  request.set_format(source.format());
  request.set_encoding(arguments.encoding);
  std::string separator;
  ASSIGN_OR_RETURN(separator, SeparatorOf(arguments.separator));
  request.set_separator(separator);
  RETURN_IF_ERROR(AddMapping(arguments.mapping, request));
  if (!arguments.initial_state.empty()) {
    const auto* state = FindValue(*v1::Participant::State_descriptor(), arguments.initial_state);
    if (state == nullptr) {
      return absl::InvalidArgumentError(
          absl::StrCat("--state: wants one of ", ShortNames(*v1::Participant::State_descriptor())));
    }
    request.set_initial_state(static_cast<v1::Participant::State>(state->number()));
  }
  if (!arguments.respond_by.empty()) {
    if (request.initial_state() != v1::Participant::STATE_INVITED) {
      return absl::InvalidArgumentError("--respond-by: only invitations are answered; add --state invited");
    }
    const auto time = ParseDeadline(arguments.respond_by, TimeZoneOf(connection, request.parent()));
    if (!time.ok())
      return absl::InvalidArgumentError(absl::StrCat("--respond-by: ", time.status().message()));
    *request.mutable_respond_by_time() = *time;
  }
  return request;
}

// ---- Calls.

absl::StatusOr<Import> Plan(Connection& connection, const ImportArguments& arguments, ImportSource& source) {
  v1::PlanImportRequest request;
  ASSIGN_OR_RETURN(request, FirstRequest(connection, arguments, source));
  Progress progress("Sending", source.size());
  std::int64_t sent = 0;
  bool first = true;
  const auto next = [&]() -> absl::StatusOr<const Message*> {
    if (std::exchange(first, false)) return &request;
    std::string piece;
    ASSIGN_OR_RETURN(piece, source.Read());
    if (piece.empty()) return nullptr;
    progress.Show(sent += static_cast<std::int64_t>(piece.size()));
    request.Clear();
    request.set_content(std::move(piece));
    return &request;
  };
  Import plan;
  RETURN_IF_ERROR(connection.Upload(Method("PlanImport"), next, &plan));
  return plan;
}

absl::StatusOr<Import> Commit(Connection& connection, const ImportArguments& arguments, const Import& plan,
                              const Links& links, const ImportDecisions& decisions, bool skip_errors) {
  v1::CommitImportRequest request;
  request.set_name(plan.name());
  request.set_etag(plan.etag());
  request.set_request_id(NewUuid());
  request.set_skip_errors(skip_errors);
  request.set_create_people(arguments.create_people);
  request.set_undecided(decisions.rest);
  for (const auto& link : links) *request.add_organizations() = link;
  for (const ImportDecision& decision : decisions.rows) *request.add_decisions() = decision;
  Import committed;
  RETURN_IF_ERROR(connection.Call(Method("CommitImport"), request, &committed, Patience::kToTheEnd));
  return committed;
}

// ---- What the user sees and says.

bool CanAsk(const ImportArguments& arguments) {
  return !arguments.yes && arguments.format == "text" && arguments.file != "-" && isatty(STDIN_FILENO) != 0 &&
         isatty(STDOUT_FILENO) != 0;
}

// The next line that the user types; false at the end and after Ctrl-C.
bool ReadAnswer(std::string& line) {
  return AwaitInput(STDIN_FILENO) && static_cast<bool>(std::getline(std::cin, line));
}

std::string InvitationsText(int count, const std::string& file) {
  return absl::StrCat(CountOf(count, "code"), " with which the invited answer: ", OneLine(file),
                      ", which only you can read.\n");
}

// One import, from the file to the commit. What is said to the user goes to standard output, or, where that
// is for a program, to standard error.
class ImportRun {
 public:
  ImportRun(Connection& connection, const ImportArguments& arguments)
      : connection_(connection),
        arguments_(arguments),
        json_(arguments.format == "json"),
        out_(json_ ? std::cerr : std::cout),
        style_(StyleOf(json_ ? STDERR_FILENO : STDOUT_FILENO)) {}

  absl::StatusOr<ExitCode> Run() {
    ASSIGN_OR_RETURN(links_, LinksOf(arguments_.links));
    std::optional<ImportSource> source;
    ASSIGN_OR_RETURN(source, ImportSource::Open(arguments_.file));
    ASSIGN_OR_RETURN(import_, Plan(connection_, arguments_, *source));
    out_ << ImportText(import_, style_);
    RETURN_IF_ERROR(ShowNear());
    if (import_.counts().error() > 0) RETURN_IF_ERROR(ShowErrors(*source));
    bool agreed = false;
    ASSIGN_OR_RETURN(agreed, Agree());
    if (!agreed || arguments_.dry_run) return Stay(agreed);
    auto committed = Commit(connection_, arguments_, import_, links_, decisions_, skip_errors_);
    if (!committed.ok()) return NotKnown(committed.status());
    import_ = *std::move(committed);
    out_ << style_.Green("Imported.") << "\n" << ImportText(import_, style_);
    RETURN_IF_ERROR(KeepCodes());
    out_ << "To take it back: plenary participants undo-import " << import_.name() << "\n";
    return Finish(kOk);
  }

 private:
  absl::Status ShowErrors(ImportSource& source) {
    std::vector<ImportRow> shown;
    RowErrors errors;
    RETURN_IF_ERROR(ForEachRow(connection_, import_.name(), "outcome = ERROR", [&](const ImportRow& row) {
      if (shown.size() < 20) shown.push_back(row);
      errors[row.row()] = ErrorsOf(row);
      return errors.size() < kMostErrorRows;
    }));
    out_ << "\n" << ErrorTable(shown, static_cast<int>(errors.size() - shown.size()), style_);
    ASSIGN_OR_RETURN(error_file_, WriteErrorFile(arguments_.file, source, import_, errors));
    out_ << "These rows are in " << OneLine(error_file_) << ": correct them there and import that file.\n";
    return absl::OkStatus();
  }

  // Organizations that affiliations may mean and that nothing links yet.
  absl::Status ShowNear() {
    std::set<std::string> linked;
    for (const auto& link : links_) linked.insert(link.text());
    std::vector<ImportRow> rows;
    RETURN_IF_ERROR(
        ForEachRow(connection_, import_.name(), "near_organizations = true", [&](const ImportRow& row) {
          const auto open = [&](const auto& near) { return !linked.contains(near.text()); };
          if (std::ranges::any_of(row.near_organizations(), open)) rows.push_back(row);
          return rows.size() < kMostNearRows;
        }));
    const std::string table = NearTable(rows, style_);
    if (!table.empty())
      out_ << "\n" << table << "--link AFFILIATION=NAME says that it is that organization.\n";
    return absl::OkStatus();
  }

  // Whether everything is decided and the user wants it.
  absl::StatusOr<bool> Agree() {
    skip_errors_ = arguments_.skip_errors;
    if (arguments_.decide == "create") decisions_.rest = ImportDecision::ACTION_CREATE;
    if (arguments_.decide == "skip") decisions_.rest = ImportDecision::ACTION_SKIP;
    const auto& counts = import_.counts();
    const bool undecided = counts.match() + counts.duplicate() > 0 && arguments_.decide.empty();
    const bool errors = counts.error() > 0 && !skip_errors_;
    if (arguments_.dry_run || !CanAsk(arguments_)) {
      if (errors) out_ << "Rows with errors: --skip-errors imports the others.\n";
      if (undecided) out_ << "Undecided rows: --decide create or --decide skip says what becomes of them.\n";
      if (!arguments_.dry_run && !arguments_.yes) {
        out_ << "Nobody can be asked here. To import it all the same: --yes"
             << (errors ? " --skip-errors" : "") << (undecided ? " --decide create" : "") << "\n";
      }
      return !errors && !undecided && (arguments_.dry_run || arguments_.yes);
    }
    if (undecided) {
      bool decided = false;
      ASSIGN_OR_RETURN(decided, AskAboutRows());
      if (!decided) return false;
    }
    const std::string skipped = errors ? absl::StrCat(" and leave out ", counts.error(), " with errors") : "";
    skip_errors_ = skip_errors_ || errors;
    return AskWhether(absl::StrCat("Import this into ", EventName(arguments_.event), skipped, "?"),
                      ReadAnswer, out_);
  }

  // Codes of those who are now invited. It is imported, whatever becomes of the file.
  absl::Status KeepCodes() {
    if (import_.initial_state() != v1::Participant::STATE_INVITED) return absl::OkStatus();
    const std::string file = InvitationFileBeside(arguments_.file, import_.name());
    const auto count = WriteInvitations(connection_, import_.name(), file);
    if (count.ok()) {
      invitation_file_ = file;
      out_ << InvitationsText(*count, file);
    } else {
      out_ << "It is imported, but its codes could not be written to " << OneLine(file) << ": "
           << count.status().message() << "\nTo write them: plenary participants codes " << import_.name()
           << "\n";
    }
    return absl::OkStatus();
  }

  absl::StatusOr<bool> AskAboutRows() {
    bool going_on = true;
    RETURN_IF_ERROR(ForEachRow(
        connection_, import_.name(), "outcome = MATCH OR outcome = DUPLICATE", [&](const ImportRow& row) {
          going_on = AskAboutRow(row, style_, ReadAnswer, out_, decisions_) && !IsInterrupted();
          return going_on && decisions_.rest == ImportDecision::ACTION_UNSPECIFIED;
        }));
    return going_on;
  }

  // Nothing is committed: the plan stays.
  absl::StatusOr<ExitCode> Stay(bool clean) {
    if (IsInterrupted()) out_ << "\nStopped.\n";
    out_ << "No participant was changed. The plan is " << import_.name() << ", kept for 7 days.\n";
    if (IsInterrupted()) return Finish(kInterrupted);
    return Finish(clean ? kOk : kRowsLeft);
  }

  // An answer that did not come leaves it open whether there was a commit.
  absl::Status NotKnown(absl::Status status) const {
    if (ExitCodeOf(status) != kUnreachable) return status;
    out_ << "Whether it was imported is not known, but either all of it was or nothing: plenary get "
         << import_.name() << " tells.\n";
    return status;
  }

  absl::StatusOr<ExitCode> Finish(ExitCode exit_code) const {
    if (!json_) return exit_code;
    Json json;
    ASSIGN_OR_RETURN(json, ToJson(import_));
    std::cout << Pretty(Json{
                     {"import", json}, {"error_file", error_file_}, {"invitation_file", invitation_file_}})
              << "\n";
    return exit_code;
  }

  Connection& connection_;
  const ImportArguments& arguments_;
  const bool json_;
  std::ostream& out_;
  const Style style_;
  Import import_;
  Links links_;
  ImportDecisions decisions_;
  bool skip_errors_ = false;
  std::string error_file_;
  std::string invitation_file_;
};

}  // namespace

absl::StatusOr<ExitCode> RunImport(Connection& connection, const ImportArguments& arguments) {
  const InterruptScope scope;
  absl::StatusOr<ExitCode> exit_code = ImportRun(connection, arguments).Run();
  if (exit_code.ok() || !IsInterrupted() || !absl::IsCancelled(exit_code.status())) return exit_code;
  std::cerr << "\nStopped: nothing was changed.\n";
  return kInterrupted;
}

absl::StatusOr<ExitCode> RunCodes(Connection& connection, const CodesArguments& arguments) {
  const std::string file =
      arguments.output.empty() ? InvitationFileBeside("", arguments.name) : arguments.output;
  int count = 0;
  ASSIGN_OR_RETURN(count, WriteInvitations(connection, arguments.name, file));
  if (arguments.format == "json") {
    std::cout << Pretty(Json{{"invitation_file", file}, {"codes", count}}) << "\n";
  } else {
    std::cout << InvitationsText(count, file);
  }
  return kOk;
}

absl::StatusOr<ExitCode> RunUndoImport(Connection& connection, const UndoImportArguments& arguments) {
  v1::UndoImportRequest request;
  request.set_name(arguments.name);
  request.set_request_id(NewUuid());
  Import undone;
  RETURN_IF_ERROR(connection.Call(Method("UndoImport"), request, &undone, Patience::kToTheEnd));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, ToJson(undone));
    std::cout << Pretty(json) << "\n";
  } else {
    std::cout << StyleOf(STDOUT_FILENO).Green("Taken back.") << " Everything is as it was before "
              << OneLine(undone.name()) << ".\n";
  }
  return kOk;
}

}  // namespace plenary::client
