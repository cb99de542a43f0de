#include "plenary/imports/import_options.h"

#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/contract/contract.h"
#include "plenary/contract/resource_type.h"
#include "plenary/files/files.h"
#include "plenary/imports/import_mapping_file.h"
#include "plenary/text/local_time.h"

namespace plenary::client {
namespace {

using v1::CommitImportRequest;
using v1::ImportDecision;
using v1::PlanImportRequest;

struct Separator {
  std::string_view character, word;
};
constexpr Separator kSeparators[] = {{",", "comma"}, {";", "semicolon"}, {"\t", "tab"}, {"|", "pipe"}};

absl::Status Wants(const char* option, const std::string& what) {
  return absl::InvalidArgumentError(absl::StrCat(option, ": wants ", what));
}

struct Pair {
  std::string left, right;
};

// Splits "a=b=c" into "a=b" and "c": text of the file may have an equals sign, its meaning has none.
std::optional<Pair> SplitAtLast(const std::string& text, char between) {
  const std::size_t at = text.rfind(between);
  if (at == std::string::npos || at == 0) return std::nullopt;
  return Pair{text.substr(0, at), text.substr(at + 1)};
}

std::optional<Pair> SplitAtFirst(const std::string& text, char between) {
  const std::size_t at = text.find(between);
  if (at == std::string::npos || at == 0) return std::nullopt;
  return Pair{text.substr(0, at), text.substr(at + 1)};
}

// ---- How to read the file.

absl::Status AddMapping(const ImportArguments& arguments, PlanImportRequest& request) {
  for (const std::string& text : arguments.mapping) {
    auto pair = SplitAtLast(text, '=');
    if (!pair.has_value() || pair->right.empty()) {
      return Wants("--map", "HEADER=FIELD, such as \"Correo=email\", \"C=title\" or \"Notes=-\"");
    }
    StateColumn(pair->left, pair->right, request);
  }
  return absl::OkStatus();
}

absl::Status AddValues(const ImportArguments& arguments, PlanImportRequest& request) {
  for (const std::string& text : arguments.values) {
    const auto meaning = SplitAtLast(text, '=');
    const auto cell = meaning.has_value() ? SplitAtFirst(meaning->left, ':') : std::nullopt;
    if (!cell.has_value() || cell->right.empty()) {
      return Wants("--map-value",
                   "HEADER:VALUE=MEANING, such as \"Category:Delegates=OFFICIAL\"; a header with a colon is "
                   "named by its letter");
    }
    StateValue(cell->left, cell->right, meaning->right, request);
  }
  return absl::OkStatus();
}

absl::Status AddState(const ImportArguments& arguments, const ZoneOf& zone_of, PlanImportRequest& request) {
  if (!arguments.initial_state.empty()) {
    const auto* state = FindValue(*v1::Participant::State_descriptor(), arguments.initial_state);
    if (state == nullptr)
      return Wants("--state", absl::StrCat("one of ", ShortNames(*v1::Participant::State_descriptor())));
    request.set_initial_state(static_cast<v1::Participant::State>(state->number()));
  }
  if (arguments.respond_by.empty()) return absl::OkStatus();
  // Without an option, rows of the file may invite by their state.
  if (!arguments.initial_state.empty() && request.initial_state() != v1::Participant::STATE_INVITED)
    return Wants("--respond-by", "--state invited: only invitations are answered");
  const auto time = ParseDeadline(arguments.respond_by, zone_of(request.parent()));
  if (!time.ok()) return absl::InvalidArgumentError(absl::StrCat("--respond-by: ", time.status().message()));
  *request.mutable_respond_by_time() = *time;
  return absl::OkStatus();
}

absl::Status AddShape(const ImportArguments& arguments, PlanImportRequest& request) {
  if (!arguments.separator.empty()) {
    const std::string separator = SeparatorOf(arguments.separator);
    if (separator.empty()) return Wants("--separator", "comma, semicolon, tab or pipe");
    request.set_separator(separator);
  }
  if (!arguments.dates.empty()) request.set_date_order(DateOrderOf(arguments.dates));
  if (!arguments.encoding.empty()) request.set_encoding(arguments.encoding);
  if (!arguments.sheet.empty()) request.set_sheet(arguments.sheet);
  if (!arguments.source.empty()) request.set_source(arguments.source);
  if (arguments.header_row > 0) request.set_header_row(arguments.header_row);
  if (arguments.split_lines) request.set_split_lines(true);
  request.set_include_inactive(arguments.include_inactive);
  request.set_include_hidden_rows(arguments.include_hidden_rows);
  return absl::OkStatus();
}

absl::Status ReadPlan(const ImportArguments& arguments, const ZoneOf& zone_of, PlanImportRequest& request) {
  request.set_parent(EventName(arguments.event));
  if (!arguments.mapping_file.empty()) {
    std::string text;
    ASSIGN_OR_RETURN(text, ReadFile(arguments.mapping_file));
    RETURN_IF_ERROR(ReadMappingFile(arguments.mapping_file, text, request));
  }
  RETURN_IF_ERROR(AddShape(arguments, request));
  RETURN_IF_ERROR(AddMapping(arguments, request));
  RETURN_IF_ERROR(AddValues(arguments, request));
  return AddState(arguments, zone_of, request);
}

// ---- What to do with its rows.

absl::Status AddLinks(const ImportArguments& arguments, CommitImportRequest& request) {
  for (const std::string& text : arguments.links) {
    auto pair = SplitAtLast(text, '=');
    if (!pair.has_value() || !absl::StartsWith(pair->right, "organizations/")) {
      return Wants("--link", "TEXT=organizations/ID, such as \"UCM=organizations/ucm\"");
    }
    auto& link = *request.add_organizations();
    link.set_text(std::move(pair->left));
    link.set_organization(std::move(pair->right));
  }
  return absl::OkStatus();
}

// UNSPECIFIED for any other word.
ImportDecision::Action ActionOf(std::string_view word) {
  if (word == "create") return ImportDecision::ACTION_CREATE;
  if (word == "skip") return ImportDecision::ACTION_SKIP;
  if (word == "link") return ImportDecision::ACTION_LINK;
  return ImportDecision::ACTION_UNSPECIFIED;
}

// In the same order as at a terminal: sure rows before those of an affiliation. The first rule that fits
// applies.
absl::Status AddRules(const ImportArguments& arguments, CommitImportRequest& request) {
  if (arguments.link_sure) request.add_rules()->set_action(ImportDecision::ACTION_LINK);
  for (const std::string& text : arguments.decide_for) {
    auto pair = SplitAtLast(text, '=');
    const auto action = pair.has_value() ? ActionOf(pair->right) : ImportDecision::ACTION_UNSPECIFIED;
    if (action == ImportDecision::ACTION_UNSPECIFIED) {
      return Wants("--decide-for", "AFFILIATION=create, AFFILIATION=skip or AFFILIATION=link");
    }
    auto& rule = *request.add_rules();
    rule.set_affiliation(std::move(pair->left));
    rule.set_action(action);
  }
  return absl::OkStatus();
}

ImportDecision& DecisionOn(int row, CommitImportRequest& request) {
  for (ImportDecision& decision : *request.mutable_decisions()) {
    if (decision.row() == row) return decision;
  }
  ImportDecision& decision = *request.add_decisions();
  decision.set_row(row);
  return decision;
}

absl::Status AddCorrections(const ImportArguments& arguments, CommitImportRequest& request) {
  for (const std::string& text : arguments.corrections) {
    const auto row = SplitAtFirst(text, ':');
    const auto cell = row.has_value() ? SplitAtFirst(row->right, '=') : std::nullopt;
    int number = 0;
    if (!cell.has_value() || !absl::SimpleAtoi(row->left, &number) || number < 1) {
      return Wants("--correct", "ROW:HEADER=VALUE, such as \"4:Correo=sol@example.org\"");
    }
    auto& corrected = *DecisionOn(number, request).add_cells();
    corrected.set_column(cell->left);
    corrected.set_value(cell->right);
  }
  return absl::OkStatus();
}

absl::Status ReadCommit(const ImportArguments& arguments, CommitImportRequest& request) {
  request.set_undecided(ActionOf(arguments.decide));
  request.set_skip_errors(arguments.skip_errors);
  request.set_create_people(arguments.create_people);
  request.set_create_delegations(arguments.create_delegations);
  request.set_create_organizations(arguments.create_organizations);
  request.set_accept_guesses(arguments.accept_guesses);
  RETURN_IF_ERROR(AddLinks(arguments, request));
  RETURN_IF_ERROR(AddRules(arguments, request));
  return AddCorrections(arguments, request);
}

}  // namespace

absl::StatusOr<ImportOptions> ReadImportOptions(const ImportArguments& arguments, const ZoneOf& zone_of) {
  ImportOptions options;
  RETURN_IF_ERROR(ReadPlan(arguments, zone_of, options.plan));
  RETURN_IF_ERROR(ReadCommit(arguments, options.commit));
  return options;
}

std::string SeparatorOf(std::string_view word) {
  if (word == "\\t") return "\t";
  for (const Separator& separator : kSeparators) {
    if (word == separator.word || word == separator.character) return std::string(separator.character);
  }
  return "";
}

std::string SeparatorWord(std::string_view separator) {
  for (const Separator& known : kSeparators) {
    if (known.character == separator) return std::string(known.word);
  }
  return std::string(separator);
}

PlanImportRequest::DateOrder DateOrderOf(std::string_view word) {
  const auto* order = FindValue(*PlanImportRequest::DateOrder_descriptor(), std::string(word));
  return order == nullptr ? PlanImportRequest::DATE_ORDER_UNSPECIFIED
                          : static_cast<PlanImportRequest::DateOrder>(order->number());
}

std::string DateOrderWord(PlanImportRequest::DateOrder order) {
  std::string name = PlanImportRequest::DateOrder_Name(order);
  return absl::AsciiStrToLower(name.substr(std::string("DATE_ORDER_").size()));
}

}  // namespace plenary::client
