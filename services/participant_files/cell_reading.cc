#include "participant_files/cell_reading.h"

#include <algorithm>
#include <array>

#include "absl/strings/ascii.h"
#include "base/cell_cleaning.h"
#include "base/compare_form.h"
#include "cells/cell_text.h"
#include "cells/nothing.h"
#include "cells/regions.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

template <std::size_t count>
bool IsOneOf(std::string_view path, const std::array<std::string_view, count>& paths) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

bool IsList(const ColumnTarget& target) {
  using Form = ColumnField::Form;
  return target.position == 0 &&
         (target.field->form == Form::kList || target.field->form == Form::kLocalizedList);
}

}  // namespace

bool KeepsLines(const ColumnTarget& target) {
  static constexpr std::array<std::string_view, 10> kPaths = {"contact.postal_address",
                                                              "answers",
                                                              "consents",
                                                              "citations",
                                                              "media",
                                                              "contact.phones",
                                                              "languages",
                                                              "roles",
                                                              "nominating_organizations",
                                                              "credit.positions.organization"};
  return IsOneOf(target.field->path, kPaths);
}

namespace {

// Null, None and Na are surnames.
bool IsName(const ColumnTarget& target) { return target.field->path == "credit.display_name"; }

bool IsRegion(const ColumnTarget& target) { return target.field->path == "region_code"; }

// Whether a word for nothing has a meaning in the column: "none" is an answer and a value of listing; "無" is
// not.
bool MeansSomething(std::string_view word, const ColumnTarget& target) {
  static constexpr std::array<std::string_view, 2> kWords = {"answers", "listing"};
  static constexpr std::array<std::string_view, 2> kYesOrNo = {"consents", "collective"};
  return IsOneOf(target.field->path, kWords) ||
         (IsOneOf(target.field->path, kYesOrNo) && FindYesNo(word).has_value());
}

bool SaysNothing(std::string_view text, const ColumnTarget& target, cells::Nothing& kind) {
  if (IsName(target)) return false;
  kind = cells::FindNothing(text);
  return kind != cells::Nothing::kNo && (kind != cells::Nothing::kWord || !MeansSomething(text, target));
}

CellRemark Cleaned() { return {"CLEANED", "was read without unusual blanks, hidden marks and line breaks"}; }

// "NA" in a column of regions.
CellReading ReadAsNa(std::string_view text, NaReading na) {
  CellReading reading;
  if (na == NaReading::kNamibia) {
    reading.text = text;
    reading.remark = {kReadAsNamibia,
                      "was read as Namibia, whose code it is; state what \"NA\" means if it is nothing"};
  } else if (na == NaReading::kNothing) {
    reading.remark = {"NOTHING", "was read as nothing; state what \"NA\" means if it is Namibia"};
  } else {
    reading.unclear = "may be Namibia, whose code it is, or nothing; state what \"NA\" means";
  }
  return reading;
}

constexpr char kShield = '\\';

std::string_view WithoutShields(std::string_view text) {
  while (text.starts_with(kShield) && text.size() > 1) text.remove_prefix(1);
  return text;
}

CellReading ReadUnshielded(std::string_view cell, const ColumnTarget& target, NaReading na, bool split_lines,
                           std::string& buffer) {
  const bool addresses = target.field->path == "contact.emails";
  const bool kept =
      KeepsLines(target) || (split_lines && IsList(target)) || cells::IsTagged(WithoutShields(cell));
  const Lines lines = kept ? Lines::kKept : Lines::kJoined;
  const CleanCell clean = addresses ? CleanedAddresses(cell, buffer) : CleanedCell(cell, lines, buffer);
  if (clean.text.empty()) return {};
  if (IsRegion(target) && IsNa(clean.text)) return ReadAsNa(clean.text, na);
  CellReading reading;
  cells::Nothing kind = cells::Nothing::kNo;
  if (SaysNothing(clean.text, target, kind)) {
    if (kind != cells::Nothing::kBlank) reading.remark = {"NOTHING", "was read as nothing"};
    return reading;
  }
  reading.text = clean.text;
  if (clean.changed) reading.remark = Cleaned();
  return reading;
}

// Whether the text is read back unchanged only with a backslash before it. Backslashes already before it make
// no difference.
bool NeedsShield(std::string_view text, const ColumnTarget& target) {
  text = WithoutShields(text);
  std::string buffer;
  return ReadUnshielded(text, target, NaReading::kNamibia, false, buffer).text != text;
}

bool IsShielded(std::string_view cell, const ColumnTarget& target) {
  return cell.starts_with(kShield) && cell.size() > 1 && NeedsShield(cell.substr(1), target);
}

}  // namespace

bool IsNa(std::string_view cell) {
  return cell.size() == 2 && absl::ascii_toupper(static_cast<unsigned char>(cell[0])) == 'N' &&
         absl::ascii_toupper(static_cast<unsigned char>(cell[1])) == 'A';
}

CellReading ReadCellText(std::string_view cell, const ColumnTarget& target, NaReading na, bool split_lines,
                         std::string& buffer) {
  if (IsShielded(cell, target)) return {.text = cell.substr(1), .remark = {}, .unclear = {}};
  return ReadUnshielded(cell, target, na, split_lines, buffer);
}

std::string WriteCellText(std::string text, const ColumnTarget& target) {
  if (NeedsShield(text, target)) text.insert(text.begin(), kShield);
  return text;
}

}  // namespace plenary::participant_files
