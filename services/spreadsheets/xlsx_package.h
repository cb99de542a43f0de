// Finds the parts of an .xlsx workbook: the relations of its archive (ECMA-376 part 2), and its list of
// sheets.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "spreadsheets/archive.h"
#include "spreadsheets/serial_date.h"

namespace plenary::spreadsheets {

struct XlsxSheetPart {
  std::string title;
  bool hidden = false;
  std::string part;
};

struct XlsxPackage {
  std::vector<XlsxSheetPart> sheets;
  std::string shared_strings;  // empty if there are none
  std::string styles;          // empty if there are none
  DateSystem dates = DateSystem::k1900;
};

absl::StatusOr<XlsxPackage> ReadXlsxPackage(Archive& archive);

// The part that `target` means in a relation of the part `source`: "xl/worksheets/sheet1.xml" for
// "xl/workbook.xml" and "worksheets/sheet1.xml".
std::string ResolvePart(std::string_view source, std::string_view target);

}  // namespace plenary::spreadsheets
