// The files of an import: what is sent, and the rows with errors as a file.

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/file_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/files/private_file.h"
#include "plenary/imports/error_file.h"
#include "plenary/imports/import_source.h"

namespace plenary::client {
namespace {

namespace fs = std::filesystem;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

class ImportFilesTest : public testing::Test {
 protected:
  ImportFilesTest() {
    std::string pattern = fs::temp_directory_path() / "plenary-import.XXXXXX";
    directory_ = mkdtemp(pattern.data());
  }
  ~ImportFilesTest() override { fs::remove_all(directory_); }

  std::string Path(const std::string& name) const { return directory_ / name; }
  std::string Write(const std::string& name, const std::string& content) const {
    std::ofstream(Path(name), std::ios::binary) << content;
    return Path(name);
  }
  static std::string ReadAll(ImportSource& source) {
    std::string all;
    for (auto piece = source.Read(); piece.ok() && !piece->empty(); piece = source.Read()) all += *piece;
    return all;
  }

 private:
  fs::path directory_;
};

v1::Import ImportFrom(const std::string& encoding, const std::string& separator) {
  v1::Import import;
  import.set_encoding(encoding);
  import.set_separator(separator);
  return import;
}

TEST_F(ImportFilesTest, AreReadTwice) {
  const std::string content(1'000'000, 'x');
  auto source = ImportSource::Open(Write("list.csv", content));
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source->size(), 1'000'000);
  EXPECT_EQ(ReadAll(*source), content);
  source->Rewind();
  EXPECT_EQ(ReadAll(*source), content);
}

TEST_F(ImportFilesTest, AreReadTwiceAlsoFromAPipe) {
  const std::string pipe = Path("pipe");
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << "name\nx\n"; });
  auto source = ImportSource::Open(pipe);
  writer.join();
  ASSERT_TRUE(source.ok()) << source.status();
  EXPECT_EQ(source->size(), 7);
  EXPECT_EQ(ReadAll(*source), "name\nx\n");
  source->Rewind();
  EXPECT_EQ(ReadAll(*source), "name\nx\n");
}

TEST_F(ImportFilesTest, AreKnownByWhatIsInThem) {
  const auto format = [&](const std::string& name, const std::string& content) {
    return ImportSource::Open(Write(name, content))->format();
  };
  EXPECT_EQ(format("list.csv", "{\"credit\": {}}\n"), v1::Import::FORMAT_JSON_LINES);
  EXPECT_EQ(format("list.xlsx", "name,email\n"), v1::Import::FORMAT_CSV);
  EXPECT_EQ(format("list.csv", plenary::ReadFile(TESTS_DIR "/data/participants.xlsx")),
            v1::Import::FORMAT_XLSX);
  EXPECT_EQ(format("list", std::string("PK\x03\x04", 4) + std::string(26, '\0') +
                               "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            v1::Import::FORMAT_ODS);
  EXPECT_EQ(format("list.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), v1::Import::FORMAT_XLSX)
      << "the server says whether it is old or has a password";
}

TEST_F(ImportFilesTest, WorkbooksAreSentAsTheyAre) {
  auto source = ImportSource::Open(TESTS_DIR "/data/participants.xlsx");
  ASSERT_TRUE(source.ok()) << source.status();
  EXPECT_EQ(ReadAll(*source), plenary::ReadFile(TESTS_DIR "/data/participants.xlsx"));
}

TEST_F(ImportFilesTest, ThatCannotBeReadAreSaidSo) {
  EXPECT_THAT(std::string(ImportSource::Open(Path("absent.csv")).status().message()),
              HasSubstr("cannot be read"));
  EXPECT_THAT(std::string(ImportSource::Open(Path("")).status().message()), HasSubstr("cannot be read"));
  EXPECT_THAT(std::string(ImportSource::Open(Write("empty.csv", "")).status().message()), HasSubstr("empty"));
}

TEST_F(ImportFilesTest, RowsWithErrorsAreWrittenToBeCorrected) {
  // windows-1252, semicolons, a blank row, a cell of two lines, a formula made safe.
  const std::string list = Write("list.csv", "name;email\nJos\xE9;x\n\n\"a\nb\";y\n'=1;z\n");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  const auto written = WriteErrorFile(list, *source, ImportFrom("windows-1252", ";"),
                                      {{2, {"email: must be an e-mail address"}}, {5, {"=bad"}}});
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(*written, Path("list.errors.csv"));
  EXPECT_EQ(plenary::ReadFile(*written),
            "name,email,error\r\nJosé,x,email: must be an e-mail address\r\n'=1,z,'=bad\r\n");
  EXPECT_EQ(fs::status(*written).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(ImportFilesTest, WhatStandsAboveTheHeadersIsNotWritten) {
  const std::string list = Write("list.csv", "List of guests\n\nname,email\nLin,x\nSol,y,z\n");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  v1::Import import = ImportFrom("UTF-8", ",");
  import.set_header_row(3);
  const auto written = WriteErrorFile(list, *source, import, {{4, {"bad"}}, {5, {"has three cells"}}});
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(plenary::ReadFile(*written), "name,email,error\r\nLin,x,bad\r\nSol,y,has three cells,z\r\n");
}

v1::Import WithColumns(v1::Import import, const std::vector<std::string>& headers) {
  for (const std::string& header : headers) {
    auto& column = *import.add_columns();
    column.set_header(header);
    column.set_position(import.columns_size());
  }
  return import;
}

TEST_F(ImportFilesTest, AListWithoutHeadersGetsItsLetters) {
  const std::string list = Write("list.csv", "Lin,lin@\nSol,sol@example.org\nEva,eva@\n");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  const v1::Import import = WithColumns(ImportFrom("UTF-8", ","), {"A", "B"});
  const auto written = WriteErrorFile(list, *source, import, {{1, {"bad"}}, {3, {"bad too"}}});
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(plenary::ReadFile(*written), "A,B,error\r\nLin,lin@,bad\r\nEva,eva@,bad too\r\n");
}

TEST_F(ImportFilesTest, HeadersOfTwoLinesAreOne) {
  const std::string list = Write("list.csv", "Guest,,Contact\nFirst,Last,Mail\nLin,Wei,lin@\n");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  v1::Import import = WithColumns(ImportFrom("UTF-8", ","), {"Guest: First", "Guest: Last", "Contact: Mail"});
  import.set_header_row(2);
  const auto written = WriteErrorFile(list, *source, import, {{3, {"bad"}}});
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(plenary::ReadFile(*written),
            "Guest: First,Guest: Last,Contact: Mail,error\r\nLin,Wei,lin@,bad\r\n");
}

TEST_F(ImportFilesTest, CellsOfColumnsThatAreCalledTheSameStandInTheirOrder) {
  auto source = ImportSource::Open(TESTS_DIR "/data/participants.xlsx");
  ASSERT_TRUE(source.ok()) << source.status();
  const v1::Import import = WithColumns(v1::Import(), {"name", "tel", "mail", "tel"});
  ErrorRows rows = {{7, {"bad"}}};
  for (const auto& [column, value] :
       {std::pair("name", "Lin"), std::pair("mail", "lin@"), std::pair("tel", "2")}) {
    auto& cell = *rows.at(7).cells.Add();
    cell.set_column(column);
    cell.set_value(value);
  }
  const auto written = WriteErrorFile(Path("list.xlsx"), *source, import, rows);
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(plenary::ReadFile(*written), "name,tel,mail,tel,error\r\nLin,,lin@,2,bad\r\n");
}

TEST_F(ImportFilesTest, RowsOfAWorkbookAreWrittenFromTheirCells) {
  auto source = ImportSource::Open(TESTS_DIR "/data/participants.xlsx");
  ASSERT_TRUE(source.ok()) << source.status();
  ASSERT_EQ(source->format(), v1::Import::FORMAT_XLSX);
  v1::Import import;
  for (const char* header : {"name", "tel", "tel"}) {
    auto& column = *import.add_columns();
    column.set_header(header);
    column.set_position(import.columns_size());
  }
  import.add_columns()->set_header("(heading)");  // of no place in the file
  ErrorRows rows = {{7, {"bad"}}};
  for (const auto& [column, value] :
       {std::pair("name", "Lin"), std::pair("tel", "=1"), std::pair("tel", "2")}) {
    auto& cell = *rows.at(7).cells.Add();
    cell.set_column(column);
    cell.set_value(value);
  }
  const auto written = WriteErrorFile(Path("list.xlsx"), *source, import, rows);
  ASSERT_TRUE(written.ok()) << written.status();
  EXPECT_EQ(*written, Path("list.errors.csv"));
  EXPECT_EQ(plenary::ReadFile(*written), "name,tel,tel,error\r\nLin,'=1,2,bad\r\n");
}

TEST_F(ImportFilesTest, NoFileOfErrorsIsWrittenOver) {
  const std::string list = Write("list.csv", "name\nx\n");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  const v1::Import import = ImportFrom("UTF-8", ",");
  EXPECT_THAT(*WriteErrorFile(list, *source, import, {{2, {"bad"}}}), EndsWith("list.errors.csv"));
  EXPECT_THAT(*WriteErrorFile(list, *source, import, {{2, {"bad"}}}), EndsWith("list.errors-2.csv"));
  // The file of errors, imported in its turn, keeps its one column of errors.
  const std::string again = Path("list.errors-2.csv");
  auto errors = ImportSource::Open(again);
  ASSERT_TRUE(errors.ok());
  const auto third = WriteErrorFile(again, *errors, import, {{2, {"still bad"}}});
  ASSERT_TRUE(third.ok());
  EXPECT_EQ(*third, Path("list.errors-3.csv"));
  EXPECT_EQ(ReadFile(*third), "name,error\r\nx,still bad\r\n");
}

TEST_F(ImportFilesTest, LinesOfJsonStayAsTheyWere) {
  const std::string list = Write("list.jsonl", "{\"a\":1}\n{\"b\":2}\n{\"c\":3}");
  auto source = ImportSource::Open(list);
  ASSERT_TRUE(source.ok());
  const auto written = WriteErrorFile(list, *source, ImportFrom("UTF-8", ""), {{2, {"bad"}}, {3, {"bad"}}});
  ASSERT_TRUE(written.ok());
  EXPECT_EQ(*written, Path("list.errors.jsonl"));
  EXPECT_EQ(plenary::ReadFile(*written), "{\"b\":2}\n{\"c\":3}\n");
}

TEST_F(ImportFilesTest, AFileAppearsWholeOrNotAtAll) {
  const std::string path = Write("out.csv", "before");
  {
    auto file = PrivateFile::Replace(path);
    ASSERT_TRUE(file.ok());
    ASSERT_TRUE(file->Write("half").ok());
  }
  EXPECT_EQ(ReadFile(path), "before");
  auto file = PrivateFile::Replace(path);
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file->Write("whole").ok());
  ASSERT_TRUE(file->Close().ok());
  EXPECT_EQ(ReadFile(path), "whole");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const fs::directory_iterator directory(fs::path(path).parent_path());
  EXPECT_EQ(std::distance(begin(directory), end(directory)), 1);
}

}  // namespace
}  // namespace plenary::client
