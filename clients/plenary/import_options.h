// What the options of `plenary participants import` say, as requests.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "plenary/commands.h"
#include "plenary/request.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

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
