// How the lists of one sender are read, as a YAML file to be used again:
//
//   source: ministry-a
//   encoding: windows-1251
//   separator: semicolon
//   header_row: 3
//   dates: dmy
//   columns:
//     Correo: email
//     Notes: "-"
//   values:
//     Category:
//       Delegates: OFFICIAL

#pragma once

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Copies the settings in `text`, the content of `file`, to the request. InvalidArgument lists every fault
// with its line; an unknown key is a fault. Pure.
absl::Status ReadMappingFile(std::string_view file, const std::string& text, v1::PlanImportRequest& request);

// A file with the settings of the request, and the columns of the plan whose headers do not explain how they
// were read (MappingOf). Other columns are left out, because the next list may not have them. Pure.
std::string MappingFileText(const v1::PlanImportRequest& request, const v1::Import& plan);

// Sets the field of a column, and replaces an earlier one. Headers are compared without case, accents and
// blanks.
void StateColumn(const std::string& header, const std::string& field, v1::PlanImportRequest& request);
// Sets the meaning of a value in a column, likewise.
void StateValue(const std::string& header, const std::string& value, const std::string& meaning,
                v1::PlanImportRequest& request);

}  // namespace plenary::client
