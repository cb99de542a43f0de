#include "participant_files/cell_remarks.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/concat.h"
#include "base/misread.h"

namespace plenary::participant_files {
namespace {

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

std::vector<RowError> RemarksOn(std::string_view cell, int items) {
  std::vector<RowError> remarks;
  if (items > 1) {
    remarks.push_back({-1, "SEVERAL", Concat("is read as a list of ", std::to_string(items))});
  }
  if (IsAscii(cell)) return remarks;
  if (HasUnreadable(cell)) {
    remarks.push_back(
        {-1, "UNREADABLE", "has a character that could not be read when the file was made; type it again"});
  } else if (const std::optional<std::string> before = BeforeMisreading(cell); before.has_value()) {
    remarks.push_back(
        {-1, "MISREAD",
         Concat("looks like a text that was read in a wrong encoding before it was saved; is \"", *before,
                "\" meant?")});
  }
  return remarks;
}

}  // namespace plenary::participant_files
