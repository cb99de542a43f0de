// Writes what an import left out to a file beside the list.

#pragma once

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/imports/error_file.h"
#include "plenary/imports/import_source.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Writes the rows of the import that match the filter to a file beside `list` (error_file.h), each with its
// fault, and the headings above them that name their delegation. Returns the name of the file.
absl::StatusOr<std::string> WriteLeftOut(Connection& connection, const v1::Import& import, const char* filter,
                                         const std::string& list, ImportSource& source);

// Those of the headings, in the order of the file, that give the delegation and role of later rows. Headings
// may stack ("FRANCE", below it "Advisers"). The plan marks a heading as a delegation only if that does not
// exist yet; so all headings from the last of these on are kept, and only the last of several equal ones.
// With their cells. Pure.
ErrorRows HeadingsAbove(const ErrorRows& rows, const std::vector<v1::ImportRow>& headings,
                        const v1::Import& plan);

// Tells the user about that file, and which options read it in the same way as the list: `request` has the
// stated ones, and `plan` the result. Pure.
std::string LeftOutFileText(const std::string& file, const v1::PlanImportRequest& request,
                            const v1::Import& plan);

}  // namespace plenary::client
