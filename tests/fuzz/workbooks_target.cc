#include <string>

#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "spreadsheets/test_workbook.h"
#include "spreadsheets/workbook.h"

namespace plenary::fuzz {
namespace {

using spreadsheets::Workbook;
namespace made = spreadsheets::test;

// Rows of a sheet that are read; one that repeats its rows may have many.
constexpr int kMostRows = 10'000;

void ReadSheets(Workbook& workbook) {
  for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
    const auto rows = workbook.Read(i);
    if (!rows.ok()) continue;
    CsvRow row;
    std::int64_t number = 0;
    for (int count = 0; count < kMostRows; ++count) {
      const auto next = (*rows)->Next(row);
      if (!next.ok() || !*next) break;
      Expect(row.number > number, "rows come in their order");
      number = row.number;
    }
  }
}

void ReadPart(std::string_view bytes, bool ods) {
  auto file = TemporaryFile::Create();
  Expect(file.ok() && file->Append(bytes).ok(), "there is room");
  const auto workbook = ods ? Workbook::OpenOds(*file) : Workbook::OpenXlsx(*file);
  if (workbook.ok()) ReadSheets(**workbook);
}

void ReadXlsx(const made::Xlsx& xlsx) { ReadPart(made::ZipOf(made::PartsOf(xlsx)), false); }

}  // namespace

// The first byte says what the others are: a whole file, or a part of one, which mutations would else hardly
// ever reach.
void ReadWorkbooks(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string part(bytes.substr(1));
  const std::string cells = R"(<sheetData><row><c t="s" s="1"><v>0</v></c><c><v>1</v></c></row></sheetData>)";
  switch (bytes.front()) {
    case 'X':
      return ReadPart(part, false);
    case 'O':
      return ReadPart(part, true);
    case 's':
      return ReadXlsx({.sheets = {{.content = part}}, .strings = "<si><t>a</t></si>"});
    case 't':
      return ReadXlsx({.sheets = {{.content = cells}}, .strings = part});
    case 'y':
      return ReadXlsx({.sheets = {{.content = cells}}, .strings = "<si><t>a</t></si>", .styles = part});
    default:
      return ReadPart(made::ZipOf(made::OdsParts(part)), true);
  }
}

}  // namespace plenary::fuzz
