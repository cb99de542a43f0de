#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "base/status_macros.h"
#include "plenary/apply/apply.h"
#include "plenary/apply/apply_questions.h"
#include "plenary/apply/plan.h"
#include "plenary/calls/document.h"
#include "plenary/commands/commands.h"
#include "plenary/files/files.h"
#include "plenary/terminal/interrupt.h"
#include "plenary/terminal/questions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using Action = Outcome::Action;

// The words for an outcome: when done, and in a `--dry-run`.
struct ActionName {
  Action action;
  const char* done;
  const char* planned;
};

constexpr ActionName kActionNames[] = {
    {Action::kCreated, "created", "would create"},  {Action::kChanged, "changed", "would change"},
    {Action::kUnchanged, "unchanged", "unchanged"}, {Action::kRefused, "refused", "refused"},
    {Action::kSkipped, "skipped", "would skip"},
};

std::string WordFor(Action action, bool dry_run) {
  for (const ActionName& name : kActionNames) {
    if (name.action == action) return dry_run ? name.planned : name.done;
  }
  return "";
}

std::string Coloured(const Style& style, Action action, const std::string& text) {
  switch (action) {
    case Action::kCreated:
      return style.Green(text);
    case Action::kChanged:
      return style.Yellow(text);
    case Action::kUnchanged:
      return style.Dim(text);
    default:
      return style.Red(text);
  }
}

// "hosts[0].role" → "hosts".
std::string TopLevelField(const Difference& difference) {
  return difference.path.substr(0, difference.path.find_first_of(".["));
}

std::string ChangedFields(const Outcome& outcome) {
  std::vector<std::string> fields;
  for (const Difference& difference : outcome.differences) {
    const std::string field = TopLevelField(difference);
    if (fields.empty() || fields.back() != field) fields.push_back(field);
  }
  return absl::StrJoin(fields, ", ");
}

std::string DifferenceLine(const Style& style, const Difference& difference) {
  const std::string before = OneLine(difference.before);
  const std::string after = OneLine(difference.after);
  if (before.empty()) return style.Green(absl::StrCat("    + ", difference.path, ": ", after));
  if (after.empty()) return style.Red(absl::StrCat("    - ", difference.path, ": ", before));
  return style.Yellow(absl::StrCat("    ~ ", difference.path, ": ", before, " → ", after));
}

// Maximum of kept elements that are listed.
constexpr std::size_t kMostKept = 5;

bool IsRemoval(const Difference& difference) {
  return difference.after.empty() && !difference.before.empty();
}

std::string KeptLine(const Style& style, const Removal& kept) {
  return Shorten(absl::StrCat("    kept, not in the file: ", kept.path, ": ", OneLine(kept.value)),
                 style.width);
}

// Prints outcomes as they arrive, and counts them.
class Report {
 public:
  Report(bool dry_run, bool json) : dry_run_(dry_run), json_(json), style_(StyleOf(STDOUT_FILENO)) {}

  void Add(const Outcome& outcome) {
    // A resource reported again is counted once: created stays created, otherwise the later report counts.
    auto [counted, first] = actions_.try_emplace(outcome.name, outcome.action);
    if (!first && !(counted->second == Action::kCreated && outcome.action == Action::kChanged)) {
      counted->second = outcome.action;
    }
    kept_ = kept_ || !outcome.kept.empty();
    json_ ? AddJson(outcome) : Print(outcome);
  }

  void End() const {
    if (json_) {
      std::cout << Pretty(outcomes_) << "\n";
      return;
    }
    std::vector<std::string> counts;
    for (const ActionName& name : kActionNames) {
      const int count = Count(name.action);
      const bool always = name.action != Action::kRefused && name.action != Action::kSkipped;
      if (count > 0 || always) {
        counts.push_back(absl::StrCat(
            count, " ", dry_run_ && always && name.action != Action::kUnchanged ? "to be " : "", name.done));
      }
    }
    std::cout << style_.Bold(absl::StrJoin(counts, ", ") + ".") << std::endl;
    if (kept_) std::cout << "--remove removes what the lists of a file lack." << std::endl;
  }

  ExitCode exit_code() const {
    if (Count(Action::kRefused) + Count(Action::kSkipped) > 0) return kRefused;
    return dry_run_ && Count(Action::kCreated) + Count(Action::kChanged) > 0 ? kDifferent : kOk;
  }

 private:
  int Count(Action action) const {
    int count = 0;
    for (const auto& [name, counted] : actions_) count += counted == action ? 1 : 0;
    return count;
  }

  // What would change, except removals.
  std::string Differences(const Outcome& outcome) const {
    std::string lines;
    std::string removals;
    for (const Difference& difference : outcome.differences) {
      absl::StrAppend(IsRemoval(difference) ? &removals : &lines, "\n", DifferenceLine(style_, difference));
    }
    return removals.empty() ? lines : absl::StrCat(lines, "\n    removes", removals);
  }

  // What was changed: the fields, and each removed value.
  std::string Changes(const Outcome& outcome) const {
    std::string lines = outcome.action == Action::kChanged ? ": " + ChangedFields(outcome) : "";
    for (const Difference& difference : outcome.differences) {
      if (IsRemoval(difference)) absl::StrAppend(&lines, "\n", DifferenceLine(style_, difference));
    }
    return lines;
  }

  void Print(const Outcome& outcome) const {
    std::string line = absl::StrCat(
        Coloured(style_, outcome.action, Pad(WordFor(outcome.action, dry_run_), dry_run_ ? 14 : 11)),
        outcome.name);
    if (!outcome.error.ok()) {
      absl::StrAppend(&line, "\n    ", absl::StrReplaceAll(Explain(outcome.error), {{"\n", "\n    "}}));
    } else {
      absl::StrAppend(&line, dry_run_ ? Differences(outcome) : Changes(outcome));
    }
    for (std::size_t i = 0; i < std::min(outcome.kept.size(), kMostKept); ++i) {
      absl::StrAppend(&line, "\n", style_.Dim(KeptLine(style_, outcome.kept[i])));
    }
    if (outcome.kept.size() > kMostKept) {
      absl::StrAppend(&line, "\n",
                      style_.Dim(absl::StrCat("    and ", outcome.kept.size() - kMostKept, " more")));
    }
    for (const std::string& note : outcome.notes) {
      absl::StrAppend(&line, "\n    note: ", OneLine(note));
    }
    if (!outcome.unrecorded.empty()) {
      absl::StrAppend(&line, "\n    not recorded: ", absl::StrJoin(outcome.unrecorded, ", "));
    }
    std::cout << line << std::endl;
  }

  void AddJson(const Outcome& outcome) {
    Json json = {{"name", outcome.name}, {"action", WordFor(outcome.action, false)}};
    for (const Difference& difference : outcome.differences) {
      const auto value = [](const std::string& text) {
        return text.empty() ? Json(nullptr) : Json::parse(text);
      };
      json["differences"].push_back({{"path", difference.path},
                                     {"before", value(difference.before)},
                                     {"after", value(difference.after)}});
    }
    for (const Removal& kept : outcome.kept) {
      json["kept"].push_back({{"path", kept.path}, {"value", Json::parse(kept.value)}});
    }
    if (!outcome.notes.empty()) json["notes"] = outcome.notes;
    if (!outcome.unrecorded.empty()) json["not_recorded"] = outcome.unrecorded;
    if (!outcome.error.ok()) json["error"] = Explain(outcome.error);
    outcomes_.push_back(std::move(json));
  }

  const bool dry_run_;
  const bool json_;
  const Style style_;
  bool kept_ = false;
  std::map<std::string, Action> actions_;
  Json outcomes_ = Json::array();
};

// Whether a question can be asked: not in a script, nor if standard input is the file.
bool CanAsk(const ApplyArguments& arguments) {
  const auto& files = arguments.files;
  return arguments.format == "text" && std::find(files.begin(), files.end(), "-") == files.end() &&
         isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
}

ApplyOptions OptionsOf(const ApplyArguments& arguments) {
  ApplyOptions options{.dry_run = arguments.dry_run, .remove = arguments.remove};
  if (!CanAsk(arguments)) return options;
  options.confirm = [](const std::string& name, const auto& asked, const auto& lacking) {
    return AskAboutRemovals(name, asked, lacking, StyleOf(STDOUT_FILENO), ReadAnswer, std::cout);
  };
  options.choose = [](const std::string& name, const ElementQuestion& question) {
    return AskAboutElement(name, question, StyleOf(STDOUT_FILENO), ReadAnswer, std::cout);
  };
  return options;
}

}  // namespace

absl::StatusOr<ExitCode> RunApply(Connection& connection, const ApplyArguments& arguments) {
  std::vector<Entry> entries;
  std::vector<std::string> faults;
  std::vector<std::string> files;
  for (const std::string& path : arguments.files) {
    std::vector<std::string> meant;
    ASSIGN_OR_RETURN(meant, FilesOf(path));
    files.insert(files.end(), meant.begin(), meant.end());
  }
  for (const std::string& file : files) {
    std::string text;
    ASSIGN_OR_RETURN(text, ReadFile(file));
    const absl::Status status = ReadDocument(
        file, text, &entries, [&](const std::string& event) { return TimeZoneOf(connection, event); });
    if (!status.ok()) faults.emplace_back(status.message());
  }
  if (!faults.empty()) {
    return absl::InvalidArgumentError(absl::StrCat("nothing was applied:\n", absl::StrJoin(faults, "\n")));
  }
  std::vector<Step> steps;
  ASSIGN_OR_RETURN(steps, MakePlan(std::move(entries)));

  connection.AskForAllLanguages();
  Report report(arguments.dry_run, arguments.format == "json");
  const absl::Status status =
      Apply(connection, steps, OptionsOf(arguments), [&](const Outcome& outcome) { report.Add(outcome); });
  report.End();
  RETURN_IF_ERROR(status);
  return report.exit_code();
}

}  // namespace plenary::client
