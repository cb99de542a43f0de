// Workbooks for tests, in the form in which programs write them: parts of XML in a zip archive.

#pragma once

#include <zip.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/temporary_file.h"
#include "spreadsheets/workbook.h"

namespace plenary::spreadsheets::test {

// Names and contents of parts.
using Parts = std::vector<std::pair<std::string, std::string>>;

// An archive with these parts; those with a `password` are encrypted.
inline std::string ZipOf(const Parts& parts, const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const bytes = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* const archive = zip_open_from_source(bytes, ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error(zip_error_strerror(&error));
  zip_source_keep(bytes);
  for (const auto& [name, content] : parts) {
    zip_source_t* const source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (name == "mimetype")
      zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    if (password != nullptr) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
  }
  if (zip_close(archive) != 0) throw std::runtime_error(zip_strerror(archive));
  zip_stat_t facts;
  zip_source_stat(bytes, &facts);
  std::string all(facts.size, '\0');
  zip_source_open(bytes);
  zip_source_read(bytes, all.data(), all.size());
  zip_source_close(bytes);
  zip_source_free(bytes);
  return all;
}

// A sheet of an .xlsx workbook: the content of <worksheet>.
struct XlsxSheet {
  std::string title = "Sheet1";
  std::string content = {};
  std::string state = {};  // "hidden", "veryHidden"
};

struct Xlsx {
  std::vector<XlsxSheet> sheets;
  std::string strings = {};   // what stands in <sst>
  std::string styles = {};    // what stands in <styleSheet>
  std::string workbook = {};  // what stands in <workbook> before <sheets>
};

inline constexpr char kDeclaration[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

inline std::string XlsxElement(const std::string& name, const std::string& content) {
  return std::string(kDeclaration) + "\n<" + name +
         R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")"
         R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">)" +
         content + "</" + name + ">";
}

inline std::string RelationsOf(const std::vector<std::pair<std::string, std::string>>& targets) {
  std::string relations =
      std::string(kDeclaration) +
      R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
  int id = 0;
  for (const auto& [type, target] : targets) {
    relations += R"(<Relationship Id="rId)" + std::to_string(++id) +
                 R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + type +
                 R"(" Target=")" + target + R"("/>)";
  }
  return relations + "</Relationships>";
}

inline Parts PartsOf(const Xlsx& xlsx) {
  std::string sheets;
  std::vector<std::pair<std::string, std::string>> relations;
  Parts parts = {{"[Content_Types].xml",
                  R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)"},
                 {"_rels/.rels", RelationsOf({{"officeDocument", "xl/workbook.xml"}})}};
  for (const XlsxSheet& sheet : xlsx.sheets) {
    const std::string number = std::to_string(relations.size() + 1);
    const std::string state = sheet.state.empty() ? "" : R"( state=")" + sheet.state + R"(")";
    sheets += R"(<sheet name=")" + sheet.title + R"(" sheetId=")" + number + R"(")" + state +
              R"( r:id="rId)" + number + R"("/>)";
    relations.emplace_back("worksheet", "worksheets/sheet" + number + ".xml");
    parts.emplace_back("xl/worksheets/sheet" + number + ".xml", XlsxElement("worksheet", sheet.content));
  }
  if (!xlsx.strings.empty()) {
    relations.emplace_back("sharedStrings", "sharedStrings.xml");
    parts.emplace_back("xl/sharedStrings.xml", XlsxElement("sst", xlsx.strings));
  }
  if (!xlsx.styles.empty()) {
    relations.emplace_back("styles", "/xl/styles.xml");
    parts.emplace_back("xl/styles.xml", XlsxElement("styleSheet", xlsx.styles));
  }
  parts.emplace_back("xl/workbook.xml",
                     XlsxElement("workbook", xlsx.workbook + "<sheets>" + sheets + "</sheets>"));
  parts.emplace_back("xl/_rels/workbook.xml.rels", RelationsOf(relations));
  return parts;
}

// A workbook with one sheet of texts.
inline std::string XlsxOf(const std::vector<std::vector<std::string>>& rows) {
  std::string data = "<sheetData>";
  for (const auto& row : rows) {
    data += "<row>";
    for (const std::string& cell : row)
      data += R"(<c t="inlineStr"><is><t xml:space="preserve">)" + cell + "</t></is></c>";
    data += "</row>";
  }
  return ZipOf(PartsOf({.sheets = {{.content = data + "</sheetData>"}}}));
}

// An OpenDocument spreadsheet: the contents of <office:automatic-styles> and <office:spreadsheet>.
inline Parts OdsParts(const std::string& tables, const std::string& styles = "") {
  const std::string content =
      std::string(kDeclaration) +
      R"(<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
      R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
      R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
      R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
      R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
      R"( xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">)"
      "<office:automatic-styles>" +
      styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
      "</office:spreadsheet></office:body></office:document-content>";
  return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
          {"META-INF/manifest.xml", "<manifest/>"},
          {"content.xml", content}};
}

inline TemporaryFile FileOf(std::string_view bytes) {
  auto file = TemporaryFile::Create();
  if (!file.ok() || !file->Append(bytes).ok()) throw std::runtime_error("no room for a temporary file");
  return *std::move(file);
}

// A row as it was read.
struct ReadRow {
  std::int64_t number = 0;
  std::vector<std::string> cells;
  bool hidden = false;
  std::string fault;
};

// All rows of a sheet; throws the reader's error if it cannot be read.
inline std::vector<ReadRow> RowsOf(Workbook& workbook, std::size_t sheet = 0) {
  auto rows = workbook.Read(sheet);
  if (!rows.ok()) throw std::runtime_error(rows.status().ToString());
  std::vector<ReadRow> all;
  CsvRow row;
  while (true) {
    const auto next = (*rows)->Next(row);
    if (!next.ok()) throw std::runtime_error(next.status().ToString());
    if (!*next) return all;
    all.push_back({row.number, {row.cells.begin(), row.cells.end()}, row.hidden, row.fault});
  }
}

}  // namespace plenary::spreadsheets::test
