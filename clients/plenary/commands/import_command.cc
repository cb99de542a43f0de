#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "plenary/calls/explain.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/resource_type.h"
#include "plenary/files/private_file.h"
#include "plenary/imports/import_calls.h"
#include "plenary/imports/import_corrections.h"
#include "plenary/imports/import_decisions.h"
#include "plenary/imports/import_document.h"
#include "plenary/imports/import_guesses.h"
#include "plenary/imports/import_left_out.h"
#include "plenary/imports/import_mapping_file.h"
#include "plenary/imports/import_needs.h"
#include "plenary/imports/import_options.h"
#include "plenary/imports/import_questions.h"
#include "plenary/imports/import_report.h"
#include "plenary/imports/import_row_report.h"
#include "plenary/imports/import_rows.h"
#include "plenary/imports/import_source.h"
#include "plenary/imports/invitation_file.h"
#include "plenary/terminal/interrupt.h"
#include "plenary/terminal/questions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/text.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

using v1::Import;
using v1::ImportDecision;
using v1::ImportRow;

// Rows in which organizations for affiliations are looked for.
constexpr std::size_t kMostNearRows = 1'000;
// Maximum of rows shown that change somebody, or are undecided.
constexpr std::size_t kMostChanges = 10;
constexpr std::size_t kMostUndecided = 5;

bool IsWorkbook(const ImportSource& source) {
  return source.format() == Import::FORMAT_XLSX || source.format() == Import::FORMAT_ODS;
}

// One import, from the file to the commit. Messages for the user go to standard output or, if that is for a
// program, to standard error.
class ImportRun {
 public:
  ImportRun(Connection& connection, const ImportArguments& arguments)
      : connection_(connection),
        arguments_(arguments),
        json_(arguments.format == "json"),
        out_(json_ ? std::cerr : std::cout),
        style_(StyleOf(json_ ? STDERR_FILENO : STDOUT_FILENO)) {}

  absl::StatusOr<ExitCode> Run() {
    const auto zone_of = [&](const std::string& event) { return TimeZoneOf(connection_, event); };
    ASSIGN_OR_RETURN(options_, ReadImportOptions(arguments_, zone_of));
    ASSIGN_OR_RETURN(source_, ImportSource::Open(arguments_.file));
    FitToSource();
    bool going_on = false;
    ASSIGN_OR_RETURN(going_on, Plan());
    if (!going_on) return Stay(false);
    RETURN_IF_ERROR(SaveMapping());
    RETURN_IF_ERROR(ShowPlan());
    ASSIGN_OR_RETURN(going_on, Agree());
    if (!going_on || arguments_.dry_run) return Stay(going_on);
    return Commit();
  }

 private:
  bool CanAsk() const {
    return !arguments_.yes && !arguments_.dry_run && !json_ && arguments_.file != "-" &&
           isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
  }

  // A mapping file may come from a list in another format; settings for other formats are then ignored.
  void FitToSource() {
    if (IsWorkbook(*source_)) {
      if (arguments_.encoding.empty()) options_.plan.clear_encoding();
      if (arguments_.separator.empty()) options_.plan.clear_separator();
    } else if (arguments_.sheet.empty()) {
      options_.plan.clear_sheet();
    }
  }

  // Reads the file, again each time the user changes how to read it. False if the user stops.
  absl::StatusOr<bool> Plan() {
    while (true) {
      ASSIGN_OR_RETURN(import_, PlanFile(connection_, options_.plan, *source_));
      if (import_.questions().empty() || options_.commit.accept_guesses() || !CanAsk()) return true;
      out_ << ReadingText(import_, style_);
      const GuessAnswer answer = AskAboutGuesses(import_, style_, ReadAnswer, out_, options_.plan);
      if (answer == GuessAnswer::kStopped || IsInterrupted()) return false;
      if (answer == GuessAnswer::kOtherwise) continue;
      options_.commit.set_accept_guesses(true);
      return true;
    }
  }

  absl::Status SaveMapping() const {
    if (arguments_.save_mapping.empty()) return absl::OkStatus();
    std::optional<PrivateFile> file;
    ASSIGN_OR_RETURN(file, PrivateFile::Replace(arguments_.save_mapping));
    RETURN_IF_ERROR(file->Write(MappingFileText(options_.plan, import_)));
    RETURN_IF_ERROR(file->Close());
    out_ << "How it was read is in " << OneLine(arguments_.save_mapping)
         << ": --mapping reads the next list so.\n";
    return absl::OkStatus();
  }

  // ---- What the user sees, the most important last.

  absl::Status ShowPlan() {
    out_ << ReadingText(import_, style_);
    Show(SampleText(import_, style_));
    out_ << "\n" << CountsText(import_, style_);
    std::vector<ImportRow> rows;
    if (import_.counts().left_out() > 0) {
      ASSIGN_OR_RETURN(rows, FirstRows("outcome = LEFT_OUT", kMostLeftOut));
      Show(LeftOutText(rows, import_.counts().left_out(), style_));
    }
    Show(RemarksText(import_, style_));
    if (import_.counts().update() > 0) {
      ASSIGN_OR_RETURN(rows, FirstRows("outcome = UPDATE", kMostChanges));
      Show(ChangesText(rows, import_.counts().update(), style_));
    }
    RETURN_IF_ERROR(ShowNear());
    const int undecided = import_.counts().match() + import_.counts().duplicate();
    if (undecided > 0 && !CanAsk()) {
      ASSIGN_OR_RETURN(rows, FirstRows(kUndecidedRows, kMostUndecided));
      Show(UndecidedText(rows, undecided, style_));
    }
    Show(NewDelegationsText(import_, style_));
    Show(NewOrganizationsText(import_, style_));
    Show(ErrorsText(import_, style_));
    // Rows that the user has just answered are not shown again.
    if (!options_.commit.accept_guesses() || arguments_.accept_guesses) {
      for (const auto& question : import_.questions()) Show(GuessText(import_, question, style_));
    }
    return absl::OkStatus();
  }

  void Show(const std::string& text) {
    if (!text.empty()) out_ << "\n" << text;
  }

  absl::StatusOr<std::vector<ImportRow>> FirstRows(const char* filter, std::size_t most) {
    std::vector<ImportRow> rows;
    RETURN_IF_ERROR(ForEachRow(connection_, import_.name(), filter, [&](const ImportRow& row) {
      rows.push_back(row);
      return rows.size() < most;
    }));
    return rows;
  }

  // Organizations that affiliations may mean and that are not linked yet.
  absl::Status ShowNear() {
    std::set<std::string> linked;
    for (const auto& link : options_.commit.organizations()) linked.insert(link.text());
    std::vector<ImportRow> rows;
    RETURN_IF_ERROR(
        ForEachRow(connection_, import_.name(), "near_organizations = true", [&](const ImportRow& row) {
          const auto open = [&](const auto& near) { return !linked.contains(near.text()); };
          if (std::ranges::any_of(row.near_organizations(), open)) rows.push_back(row);
          return rows.size() < kMostNearRows;
        }));
    const std::string table = NearTable(rows, style_);
    if (!table.empty()) Show(table + "--link AFFILIATION=NAME says that it is that organization.\n");
    return absl::OkStatus();
  }

  // ---- The user's answers.

  // Whether everything needed is stated, and the user wants to import.
  absl::StatusOr<bool> Agree() {
    if (!CanAsk()) return AgreeUnasked();
    ImportQuestions questions(connection_, import_, style_, ReadAnswer, out_, options_.commit);
    bool going_on = false;
    ASSIGN_OR_RETURN(going_on, questions.Ask());
    if (!going_on) return false;
    const std::string skipped = options_.commit.skip_errors() ? " and skip what cannot be imported" : "";
    return AskWhether(absl::StrCat("Import this into ", EventName(arguments_.event), skipped, "?"),
                      ReadAnswer, out_);
  }

  absl::StatusOr<bool> AgreeUnasked() {
    OpenRows open;
    ASSIGN_OR_RETURN(open, CountOpen(connection_, import_, options_.commit));
    const std::vector<ImportNeed> needs = NeedsOf(import_, options_.commit, open);
    if (!needs.empty()) out_ << "\n";
    std::vector<std::string> all = {"--yes"};
    for (const ImportNeed& need : needs) {
      out_ << need.what << ": " << need.option << "\n";
      all.push_back(need.option);
    }
    if (!arguments_.dry_run && !arguments_.yes) {
      out_ << "This is not a terminal, so no question can be asked. To import anyway: "
           << absl::StrJoin(all, " ") << "\n";
    }
    bool holds = true;
    if (arguments_.dry_run) {
      ASSIGN_OR_RETURN(holds, DoCorrectionsHold());
    }
    return holds && needs.empty() && (arguments_.dry_run || arguments_.yes);
  }

  // Whether the server accepts the corrected cells.
  absl::StatusOr<bool> DoCorrectionsHold() {
    if (!CorrectsAny(options_.commit)) return true;
    const absl::Status checked = CheckPlan(connection_, import_, options_.commit);
    if (!checked.ok() && !AreRowsRefused(checked)) return checked;
    if (!checked.ok()) out_ << Explain(checked) << "\n";
    return checked.ok();
  }

  // ---- Afterwards.

  absl::StatusOr<ExitCode> Commit() {
    auto committed = CommitPlan(connection_, import_, options_.commit);
    while (!committed.ok()) {
      const absl::Status& refusal = committed.status();
      if (!AreRowsRefused(refusal) && !AreGuessesRefused(refusal)) return NotKnown(refusal);
      out_ << Explain(refusal) << "\n";
      if (!(AreRowsRefused(refusal) ? AgreeToSkip() : AgreeToGuesses())) return Stay(false);
      committed = CommitPlan(connection_, import_, options_.commit);
    }
    import_ = *std::move(committed);
    out_ << style_.Green("Imported.") << "\n" << CountsText(import_, style_);
    KeepRows();
    KeepCodes();
    out_ << "To undo it: plenary participants undo-import " << import_.name() << "\n";
    return Finish(kOk);
  }

  // Whether to skip what the server refused.
  bool AgreeToSkip() {
    if (!CanAsk() || options_.commit.skip_errors()) {
      out_ << "To skip what cannot be imported: --skip-errors\n";
      return false;
    }
    const bool agreed = AskWhether("Skip what cannot be imported, and import the rest?", ReadAnswer, out_);
    options_.commit.set_skip_errors(agreed);
    return agreed;
  }

  // Whether to accept the guesses. Corrected cells may lead to a question that the plan did not have.
  bool AgreeToGuesses() {
    if (!CanAsk() || options_.commit.accept_guesses()) {
      out_ << "To accept the guesses: --accept-guesses\n";
      return false;
    }
    const bool agreed = AskWhether("Accept the guesses?", ReadAnswer, out_);
    options_.commit.set_accept_guesses(agreed);
    return agreed;
  }

  // Skipped rows, for correction. The import succeeded, even if the file cannot be written.
  void KeepRows() {
    if (import_.counts().skipped() == 0) return;
    auto file = WriteLeftOut(connection_, import_, "action = SKIP", arguments_.file, *source_);
    if (file.ok()) {
      files_.errors = *file;
      out_ << LeftOutFileText(*file, options_.plan, import_);
    } else {
      out_ << "It is imported, but what was skipped could not be written to a file: "
           << Explain(file.status()) << "\n";
    }
  }

  // The codes of invited people, likewise.
  void KeepCodes() {
    if (import_.initial_state() != v1::Participant::STATE_INVITED && import_.counts().invited() == 0) return;
    const std::string file = InvitationFileBeside(arguments_.file, import_.name());
    const auto count = WriteInvitations(connection_, import_.name(), file);
    if (count.ok()) {
      files_.invitations = file;
      out_ << InvitationsText(*count, file);
    } else {
      out_ << "It is imported, but its codes could not be written to " << OneLine(file) << ": "
           << Explain(count.status()) << "\nTo write them: plenary participants codes " << import_.name()
           << "\n";
    }
  }

  // Nothing is committed: the plan stays.
  absl::StatusOr<ExitCode> Stay(bool clean) {
    if (IsInterrupted()) out_ << "\nStopped.\n";
    if (import_.counts().error() > 0 && !IsInterrupted()) {
      const auto file = WriteLeftOut(connection_, import_, kErrorRows, arguments_.file, *source_);
      if (file.ok()) {
        files_.errors = *file;
        out_ << LeftOutFileText(*file, options_.plan, import_);
      } else {
        out_ << "Rows with errors could not be written to a file: " << Explain(file.status()) << "\n";
      }
    }
    out_ << "No participant was changed. The plan is " << import_.name() << ", kept for 7 days.\n";
    if (IsInterrupted()) return Finish(kInterrupted);
    return Finish(clean ? kOk : kRowsLeft);
  }

  // Without an answer it is unknown whether the import was committed.
  absl::Status NotKnown(absl::Status status) const {
    if (ExitCodeOf(status) != kUnreachable) return status;
    out_ << "Whether it was imported is not known, but either all rows were imported or none: plenary get "
         << import_.name() << " shows it.\n";
    return status;
  }

  absl::StatusOr<ExitCode> Finish(ExitCode exit_code) const {
    if (!json_) return exit_code;
    std::string document;
    ASSIGN_OR_RETURN(document, ImportDocument(connection_, import_, files_));
    std::cout << document << "\n";
    return exit_code;
  }

  Connection& connection_;
  const ImportArguments& arguments_;
  const bool json_;
  std::ostream& out_;
  const Style style_;
  ImportOptions options_;
  std::optional<ImportSource> source_;
  Import import_;
  ImportFiles files_;
};

}  // namespace

absl::StatusOr<ExitCode> RunImport(Connection& connection, const ImportArguments& arguments) {
  const InterruptScope scope;
  absl::StatusOr<ExitCode> exit_code = ImportRun(connection, arguments).Run();
  if (exit_code.ok() || !IsInterrupted() || !absl::IsCancelled(exit_code.status())) return exit_code;
  std::cerr << "\nStopped: nothing was changed.\n";
  return kInterrupted;
}

}  // namespace plenary::client
