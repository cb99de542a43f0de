// What an import did not take, as a file beside the list.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "plenary/connection.h"
#include "plenary/import_source.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Writes the rows of the import that the filter takes to a file beside `list` (error_file.h), each with what
// is wrong with it, and the headings above them that say of which delegation they are. Answers the name of
// the file.
absl::StatusOr<std::string> WriteLeftOut(Connection& connection, const v1::Import& import, const char* filter,
                                         const std::string& list, ImportSource& source);

// Tells the user of that file, and with which options it is read after a list that was read as the request
// says. Pure.
std::string LeftOutFileText(const std::string& file, const v1::PlanImportRequest& request);

}  // namespace plenary::client
