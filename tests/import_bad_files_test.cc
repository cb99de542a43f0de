// Bad files and wrong calls: each gets a clear answer, and nothing is half done.

#include <gmock/gmock.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "errors/status_details.h"
#include "support/forum.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using ::testing::HasSubstr;
using v1::Import;
using v1::ImportRow;

class BadFiles : public test::ImportTest {
 protected:
  // What a file as a whole is answered.
  void ExpectRefused(std::string_view file, const std::string& said) const {
    const absl::Status status = Plan(file).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    EXPECT_THAT(std::string(status.message()), HasSubstr(said));
    v1::ListImportsRequest list;
    list.set_parent(kEvent);
    EXPECT_EQ(Make<v1::ListImportsResponse>(list).imports_size(), 0) << "nothing of it is to be seen";
  }
};

TEST_F(BadFiles, AQuotationThatNeverEnds) {
  ExpectRefused("name,email\nLin Wei,lin@example.org\n\"Laura Suero Mor", "line 3");
  // Whatever follows it: a row of it would be a guess.
  ExpectRefused("name,email\n\"Lin Wei,lin@example.org\nLaura Suero Moreno,\n", "line 2");
}

// A last row that is short and has no line end is a row; a quotation that is open is not.
TEST_F(BadFiles, TheLastRowMayBeShort) {
  ExpectRefused("name,email\nLin Wei,lin@example.org\nLaura Suero,\"laura@", "line 3");
  const auto import = Plan("name,email\nLin Wei,lin@example.org\nLaura Suero Moreno");
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().create(), 2);
}

TEST_F(BadFiles, MixedEncodings) { ExpectRefused("name\nJosé\nJos\xe9\n", "line"); }

TEST_F(BadFiles, TwoMegabytesInOneCell) {
  const auto import =
      Plan(absl::StrCat("name,email\n", std::string(2 << 20, 'x'), ",a@example.org\nLin Wei,\n"));
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().error(), 1);
  EXPECT_EQ(import->counts().create(), 1) << "the row after it is read";
}

TEST_F(BadFiles, TenThousandColumns) {
  std::string header = "name";
  for (int i = 1; i < 10'000; ++i) absl::StrAppend(&header, ",column ", i);
  ExpectRefused(header + "\nLin Wei\n", "column");
}

TEST_F(BadFiles, NothingAtAll) {
  ExpectRefused("", "empty");
  ExpectRefused(std::string("\0\0\0\0\0\0", 6), "");
  ExpectRefused("a,b,c\n1,2,3\n", "");
}

// What only looks like a name of one line becomes one, and it is told; what is too long is an error.
TEST_F(BadFiles, NamesAreOneLineWithoutHiddenMarks) {
  const std::string longest(300, 'x');
  const auto import =
      Plan(absl::StrCat("name,affiliation\n\"Anna\nIN the Minister\",\nAnna\u202Eretsinim,\n", longest,
                        "x,Institute\n", longest, ",Institute\nLin Wei,\"In\u200Bstitute\"\n"));
  ASSERT_TRUE(import.ok()) << import.status();
  std::vector<std::string> names, told;
  for (const ImportRow& row : Rows(import->name())) {
    names.push_back(row.participant().credit().display_name().entries(0).text().substr(0, 20));
    for (const auto& error : row.errors()) {
      told.push_back(absl::StrCat(row.row(), " ", error.column(), " ", error.reason()));
    }
    for (const auto& remark : row.remarks()) {
      told.push_back(absl::StrCat(row.row(), " ", remark.column(), " ", remark.reason()));
    }
  }
  EXPECT_THAT(names, testing::ElementsAre("Anna IN the Minister", "Annaretsinim", longest.substr(0, 20),
                                          longest.substr(0, 20), "Lin Wei"));
  EXPECT_THAT(told, testing::ElementsAre("2 name CLEANED", "3 name CLEANED", "4 name TOO_LONG",
                                         "6 affiliation CLEANED"));
}

// Also where a row and what it changes are each as they may be.
TEST_F(BadFiles, AParticipantThatIsTooLargeIsAnErrorOfItsRow) {
  const auto line = [](const std::string& start, const std::string& list, const std::string& field,
                       int count) {
    const std::string one = absl::StrCat("{\"purpose\":\"p\",\"wording\":\"", std::string(4'000, 'x'), "\"}");
    const std::string other = absl::StrCat("{\"quotedSpan\":\"", std::string(4'000, 'x'), "\"}");
    std::vector<std::string> parts(count, field == "consents" ? one : other);
    return absl::StrCat("{", start, ",\"", list, "\":[", absl::StrJoin(parts, ","), "]}\n");
  };
  const std::string name = R"("credit":{"displayName":{"entries":[{"language":"en","text":"Lin Wei"}]}})";
  const std::string id = R"("name":"events/forum/participants/lin")";
  v1::PlanImportRequest lines = Options();
  lines.set_format(Import::FORMAT_JSON_LINES);
  const auto refused = [&](const std::string& file) {
    const auto import = Plan(file, lines);
    EXPECT_TRUE(import.ok()) << import.status();
    if (!import.ok()) return;
    const auto rows = Rows(import->name());
    ASSERT_EQ(rows.size(), 1u);
    ASSERT_EQ(rows[0].errors_size(), 1) << rows[0].errors(0).message();
    EXPECT_EQ(rows[0].errors(0).reason(), "TOO_LONG");
    EXPECT_THAT(rows[0].errors(0).message(), HasSubstr("65536 bytes"));
  };
  refused(line(name, "consents", "consents", 17));

  v1::RegisterParticipantRequest registration;
  registration.set_parent(kEvent);
  registration.set_participant_id("lin");
  v1::Participant& lin = *registration.mutable_participant();
  *lin.mutable_credit()->mutable_display_name() = test::English("Lin Wei");
  for (int i = 0; i < 15; ++i) {
    lin.add_consents()->set_purpose("p");
    lin.mutable_consents(i)->set_wording(std::string(4'000, 'x'));
  }
  Make<v1::Participant>(registration);
  refused(line(absl::StrCat(id, ",", name), "citations", "citations", 2));
}

// What only the first message may say: later it would come too late, and is not dropped in silence.
TEST_F(BadFiles, HeadersInALaterMessage) {
  const std::vector<std::pair<std::string, std::string>> headers = {
      {"parent", "parent: 'events/other'"},
      {"import_id", "import_id: 'mine'"},
      {"format", "format: FORMAT_JSON_LINES"},
      {"encoding", "encoding: 'windows-1251'"},
      {"separator", "separator: ';'"},
      {"mapping", "mapping { key: 'a' value: 'name' }"},
      {"initial_state", "initial_state: STATE_INVITED"},
      {"request_id", "request_id: '6a2f41a3-c54c-fce8-32d2-0324e1c32e22'"},
      {"validate_only", "validate_only: true"},
      {"respond_by_time", "respond_by_time { seconds: 1 }"},
      {"sheet", "sheet: 'People'"},
      {"header_row", "header_row: 2"},
      {"values", "values { header: 'name' value: 'a' meaning: 'b' }"},
      {"source", "source: 'ministry-a'"},
      {"include_inactive", "include_inactive: true"},
      {"include_hidden_rows", "include_hidden_rows: true"},
      {"date_order", "date_order: DATE_ORDER_DMY"},
      {"split_lines", "split_lines: true"}};
  ASSERT_EQ(headers.size(), static_cast<std::size_t>(v1::PlanImportRequest::descriptor()->field_count() - 1));
  for (const auto& [field, text] : headers) {
    std::vector<v1::PlanImportRequest> messages = Messages(Options(), "name\nLin Wei\n");
    v1::PlanImportRequest later;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &later)) << text;
    later.set_content("Laura Suero Moreno\n");
    messages.push_back(later);
    const absl::Status status = admin().Send<Import>(messages).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    EXPECT_EQ(test::FaultyFields(status), std::vector<std::string>{field}) << status;
  }
}

TEST_F(BadFiles, AClientThatVanishes) {
  std::string file = "name,external id\n";
  for (int i = 0; i < 5'000; ++i) absl::StrAppend(&file, "Somebody ", i, ",x-", i, "\n");
  v1::PlanImportRequest options = Options();
  options.set_import_id("mine");
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(admin().Send<Import>(Messages(options, file, 4'000), /*vanishing=*/true).ok());
  }
  v1::ListImportsRequest list;
  list.set_parent(kEvent);
  EXPECT_EQ(Make<v1::ListImportsResponse>(list).imports_size(), 0);
  // A later call with the same id takes over what was given up.
  const auto import = Plan(file, options);
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->counts().create(), 5'000);
  EXPECT_EQ(Rows(import->name()).size(), 5'000u);
  EXPECT_EQ(Count("import_rows"), 5'000);
  EXPECT_TRUE(absl::IsAlreadyExists(Plan(file, options).status()));
}

TEST_F(BadFiles, TheSameFromTwoClientsAtOnce) {
  std::string file = "name,affiliation\n";
  for (int i = 0; i < 500; ++i) absl::StrAppend(&file, "Somebody Number", i, ",Institute ", i, "\n");
  std::vector<absl::StatusOr<Import>> plans(2, absl::UnknownError(""));
  test::InParallel(2, [&](int i) { plans[i] = Plan(file); });
  ASSERT_TRUE(plans[0].ok() && plans[1].ok()) << plans[0].status() << plans[1].status();
  std::vector<absl::Status> commits(2);
  test::InParallel(2, [&](int i) { commits[i] = Commit(plans[i]->name()).status(); });
  EXPECT_NE(commits[0].ok(), commits[1].ok()) << commits[0] << "\n" << commits[1];
  const absl::Status& refused = commits[0].ok() ? commits[1] : commits[0];
  EXPECT_EQ(errors::ReasonOf(refused), v1::ROWS_REFUSED) << refused;
  EXPECT_EQ(Everybody().size(), 500u) << "nobody twice";
}

}  // namespace
}  // namespace plenary
