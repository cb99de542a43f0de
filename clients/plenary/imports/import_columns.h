// The names of a list's columns: their headers, or letters as in spreadsheets. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// 1 → "A", 28 → "AB".
std::string ColumnLetters(int position);

// A header in the form in which the server compares it; unchanged if it has no letter or digit.
std::string FoldedHeader(std::string_view header);

// The name of a column in an option: its header, or its letters if the header is empty or not unique.
std::string ColumnName(const v1::Import::Column& column, const v1::Import& import);

// The part of a mapping that is needed to read a list with the same columns in the same way, in the order of
// columns: what was stated, and what follows from values rather than from the header. What the header says by
// itself is left out.
std::vector<std::pair<std::string, std::string>> MappingOf(const v1::PlanImportRequest& request,
                                                           const v1::Import& import);

}  // namespace plenary::client
