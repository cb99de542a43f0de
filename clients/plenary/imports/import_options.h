// What the options of `plenary participants import` say, as requests.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/request.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// The options as they are given. Of options that may be given again, each as it was typed.
struct ImportArguments {
  std::string file;
  std::string event;
  // How the file is read.
  std::vector<std::string> mapping;  // HEADER=FIELD
  std::vector<std::string> values;   // HEADER:VALUE=MEANING
  std::string mapping_file;
  std::string save_mapping;  // file to write
  std::string source;
  std::string encoding;
  std::string separator;  // ",", ";", "|", "tab", or their names
  std::string sheet;
  int header_row = 0;  // 0: found
  std::string dates;   // "dmy", "mdy", "ymd"
  bool split_lines = false;
  bool include_inactive = false;
  bool include_hidden_rows = false;
  // State of new participants; empty: as the file or the event's policy says.
  std::string initial_state;
  // By when those who are invited answer, as people write times; empty: any time.
  std::string respond_by;
  bool create_people = false;
  bool create_delegations = false;
  bool create_organizations = false;
  // What becomes of undecided rows that nobody is asked about: "create" or "skip"; empty: they are asked
  // about.
  std::string decide;
  std::vector<std::string> decide_for;  // AFFILIATION=create, =skip, =link
  bool link_sure = false;
  std::vector<std::string> links;        // what affiliations mean: TEXT=organizations/ID
  std::vector<std::string> corrections;  // ROW:HEADER=VALUE
  bool skip_errors = false;
  bool accept_guesses = false;
  bool dry_run = false;
  bool yes = false;
  std::string format = "text";
};

// What the user stated of a file, and of its rows.
struct ImportOptions {
  // How the file is read. Without its format and its content.
  v1::PlanImportRequest plan;
  // What becomes of its rows. Without the name of the import.
  v1::CommitImportRequest commit;
};

// Reads the options, and the mapping file that they name; where both state the same, the option counts.
// `zone_of` is asked for the event's time zone if a time is given. InvalidArgument names the option, or the
// file and its line.
absl::StatusOr<ImportOptions> ReadImportOptions(const ImportArguments& arguments, const ZoneOf& zone_of);

// "semicolon", ";" → ";". "" for what is no separator.
std::string SeparatorOf(std::string_view word);
// ";" → "semicolon".
std::string SeparatorWord(std::string_view separator);

// "dmy", "DATE_ORDER_DMY" → DATE_ORDER_DMY. Unspecified for what is no order.
v1::PlanImportRequest::DateOrder DateOrderOf(std::string_view word);
// DATE_ORDER_DMY → "dmy".
std::string DateOrderWord(v1::PlanImportRequest::DateOrder order);

}  // namespace plenary::client
