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

// Puts what `text`, the content of `file`, states into the request. InvalidArgument lists every fault with
// its line; a key that there is not is one. Pure.
absl::Status ReadMappingFile(std::string_view file, const std::string& text, v1::PlanImportRequest& request);

// Such a file of what the request states, and of the columns of the plan that were not read by their headers
// (MappingOf). What a header says by itself is not in it: the next list may lack that column. Pure.
std::string MappingFileText(const v1::PlanImportRequest& request, const v1::Import& plan);

// Says what a column is, in the place of what was said of it before. Headers are the same whatever their
// case, accents and blanks.
void StateColumn(const std::string& header, const std::string& field, v1::PlanImportRequest& request);
// Says what a value of a column means, likewise.
void StateValue(const std::string& header, const std::string& value, const std::string& meaning,
                v1::PlanImportRequest& request);

}  // namespace plenary::client
