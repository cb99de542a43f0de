// Names in the parts of an .xlsx workbook: each namespace in its usual and in its strict form.

#pragma once

#include <string_view>

namespace plenary::spreadsheets::xlsx {

inline constexpr std::string_view kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline constexpr std::string_view kStrictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
inline constexpr std::string_view kRelations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr std::string_view kStrictRelations =
    "http://purl.oclc.org/ooxml/officeDocument/relationships";
inline constexpr std::string_view kPackageRelations =
    "http://schemas.openxmlformats.org/package/2006/relationships";

}  // namespace plenary::spreadsheets::xlsx
