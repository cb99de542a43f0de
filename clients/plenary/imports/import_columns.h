// How the columns of a list are named: by their headers, or by their letters as spreadsheets do. Pure and
// thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// 1 → "A", 28 → "AB".
std::string ColumnLetters(int position);

// A header in the form in which the server compares it; as it stands where it has no letter or digit.
std::string FoldedHeader(std::string_view header);

// What to call a column in an option: by its header, or by its letters if the header is empty or another
// column has it too.
std::string ColumnName(const v1::Import::Column& column, const v1::Import& import);

// What a mapping has to say so that a list with the same columns is read as this one was, by columns in their
// order: what was stated, and what was read by the values below the header rather than by the header. What a
// header says by itself is not in it.
std::vector<std::pair<std::string, std::string>> MappingOf(const v1::PlanImportRequest& request,
                                                           const v1::Import& import);

}  // namespace plenary::client
