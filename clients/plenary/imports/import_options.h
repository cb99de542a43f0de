// Converts the options of `plenary participants import` to requests.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/request.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// The options as given. Options that may be repeated are kept as typed.
struct ImportArguments {
  std::string file;
  std::string event;
  // How to read the file.
  std::vector<std::string> mapping;  // HEADER=FIELD
  std::vector<std::string> values;   // HEADER:VALUE=MEANING
  std::string mapping_file;
  std::string save_mapping;  // file to write
  std::string source;
  std::string encoding;
  std::string separator;  // ",", ";", "|", "tab", or their names
  std::string sheet;
  int header_row = 0;  // 0: find it
  std::string dates;   // "dmy", "mdy", "ymd"
  bool split_lines = false;
  bool include_inactive = false;
  bool include_hidden_rows = false;
  // State of new participants; empty: from the file or the event's policy.
  std::string initial_state;
  // Deadline for invited participants, as people write times; empty: none.
  std::string respond_by;
  bool create_people = false;
  bool create_delegations = false;
  bool create_organizations = false;
  // The action for undecided rows that have no other one: "create" or "skip"; empty: ask.
  std::string decide;
  std::vector<std::string> decide_for;  // AFFILIATION=create, =skip, =link
  bool link_sure = false;
  std::vector<std::string> links;        // meanings of affiliations: TEXT=organizations/ID
  std::vector<std::string> corrections;  // ROW:HEADER=VALUE
  bool skip_errors = false;
  bool accept_guesses = false;
  bool dry_run = false;
  bool yes = false;
  std::string format = "text";
};

// What the user stated about a file and its rows.
struct ImportOptions {
  // How to read the file. Without its format and its content.
  v1::PlanImportRequest plan;
  // What to do with its rows. Without the name of the import.
  v1::CommitImportRequest commit;
};

// Reads the options, and their mapping file; if both state the same thing, the option is used. `zone_of`
// returns the event's time zone if a time is given. InvalidArgument names the option, or the file and its
// line.
absl::StatusOr<ImportOptions> ReadImportOptions(const ImportArguments& arguments, const ZoneOf& zone_of);

// "semicolon", ";" → ";". "" for anything else.
std::string SeparatorOf(std::string_view word);
// ";" → "semicolon".
std::string SeparatorWord(std::string_view separator);

// "dmy", "DATE_ORDER_DMY" → DATE_ORDER_DMY. Unspecified for anything else.
v1::PlanImportRequest::DateOrder DateOrderOf(std::string_view word);
// DATE_ORDER_DMY → "dmy".
std::string DateOrderWord(v1::PlanImportRequest::DateOrder order);

}  // namespace plenary::client
