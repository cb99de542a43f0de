// What an import did not take, as a file beside the list.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/imports/error_file.h"
#include "plenary/imports/import_source.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Writes the rows of the import that the filter takes to a file beside `list` (error_file.h), each with what
// is wrong with it, and the headings above them that say of which delegation they are. Answers the name of
// the file.
absl::StatusOr<std::string> WriteLeftOut(Connection& connection, const v1::Import& import, const char* filter,
                                         const std::string& list, ImportSource& source);

// Those of the headings, in the order of the file, that say of which delegation and in which role the rows
// below them are. Headings stack ("FRANCE", below it "Advisers"), and only of a delegation that is not on
// record the plan says that a heading names it: so there are all from the last of those on, of several that
// say the same the last. With their cells. Pure.
ErrorRows HeadingsAbove(const ErrorRows& rows, const std::vector<v1::ImportRow>& headings,
                        const v1::Import& plan);

// Tells the user of that file, and with which options it is read as the list was, of which `request` says how
// it was to be read and `plan` how it was. Pure.
std::string LeftOutFileText(const std::string& file, const v1::PlanImportRequest& request,
                            const v1::Import& plan);

}  // namespace plenary::client
