#include "list_reading/list_head.h"

#include "contract/contract_test_support.h"
#include "errors/boundary.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "participant_files/participant_rows.h"

namespace plenary::list_reading {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::ImportRow;
using Cells = std::vector<std::string>;
using Table = std::vector<Cells>;

// What became of a file.
struct Listed {
  absl::Status status;
  std::vector<participant_files::MappedColumn> columns;
  int header_row = -1;
  std::string question;
  // By its number: what it is left out for; "" for those that are read.
  std::map<int, std::string> left_out;
  // Of those that are read: the cells of columns that are read, "field=text".
  std::map<int, std::vector<std::string>> rows;

  std::string FieldOf(std::string_view header) const {
    for (const participant_files::MappedColumn& column : columns) {
      if (column.header == header) return column.field();
    }
    return "no such column";
  }
  std::string RemarkOn(std::string_view header) const {
    for (const participant_files::MappedColumn& column : columns) {
      if (column.header == header) return column.remark.reason();
    }
    return "no such column";
  }
};

Listed Read(const Table& table, const v1::PlanImportRequest& request = {}) {
  std::vector<CsvRow> rows;
  for (std::size_t i = 0; i < table.size(); ++i) {
    CsvRow row;
    row.number = static_cast<std::int64_t>(i) + 1;
    row.cells.assign(table[i].begin(), table[i].end());
    rows.push_back(std::move(row));
  }
  Listed listed;
  auto head =
      ListHead::Read(rows, request, {}, [](std::string_view title) { return title == "Lake Commission"; });
  listed.status = head.status();
  if (!head.ok()) return listed;
  listed.columns = head->columns();
  listed.header_row = head->header_row();
  if (!head->questions().empty()) listed.question = head->questions().front().message();
  for (CsvRow& row : rows) {
    ImportRow::LeftOut left_out{};
    if (!head->Take(row, left_out)) continue;
    const int number = static_cast<int>(row.number);
    if (left_out != 0) {
      listed.left_out[number] = ImportRow::LeftOut_Name(left_out).substr(std::string("LEFT_OUT_").size());
      continue;
    }
    for (std::size_t i = 0; i < listed.columns.size(); ++i) {
      if (listed.columns[i].target.field != nullptr && !row.cells[i].empty())
        listed.rows[number].push_back(listed.columns[i].field() + "=" + std::string(row.cells[i]));
    }
    if (!row.fault.empty()) listed.rows[number].push_back(row.fault);
  }
  return listed;
}

std::string ErrorOf(const Listed& listed) {
  return std::string(errors::ToPublicStatus(listed.status, "").message());
}

v1::PlanImportRequest Request(const char* text) { return contract::Parse<v1::PlanImportRequest>(text); }

TEST(ListHead, ReadsHeadersInTheFirstRow) {
  const Listed listed = Read({{"Name", "E-mail"}, {"Ana Torres", "ana@example.org"}});
  EXPECT_EQ(listed.header_row, 1);
  EXPECT_THAT(listed.left_out, IsEmpty());
  EXPECT_THAT(listed.rows.at(2), ElementsAre("name=Ana Torres", "email=ana@example.org"));
}

TEST(ListHead, FindsHeadersBelowATitleAndACover) {
  const Listed listed = Read({{"Forum on Lakes 2026"},
                              {"List of participants", "", ""},
                              {"Contact: desk@example.org"},
                              {"Full name", "Organization", "E-mail"},
                              {"Ana Torres", "Lake Institute", "ana@example.org"}});
  EXPECT_EQ(listed.header_row, 4);
  EXPECT_EQ(listed.question, "");
  EXPECT_THAT(listed.left_out,
              ElementsAre(testing::Pair(1, "COVER"), testing::Pair(2, "COVER"), testing::Pair(3, "COVER")));
  EXPECT_THAT(listed.rows.at(5),
              ElementsAre("name=Ana Torres", "affiliation=Lake Institute", "email=ana@example.org"));
}

TEST(ListHead, TakesTheRowThatIsStated) {
  const Listed listed = Read({{"Name", "Organization"}, {"Full name", "Employer"}, {"Ana", "Lake Institute"}},
                             Request("header_row: 2"));
  EXPECT_EQ(listed.header_row, 2);
  EXPECT_THAT(ErrorOf(Read({{"Name"}, {"Ana"}}, Request("header_row: 7"))), HasSubstr("row 7 is blank"));
}

TEST(ListHead, AsksWhereTwoRowsMayHaveTheHeaders) {
  const Listed listed = Read({{"Name", "Organization"}, {"Full name", "Country"}, {"Ana", "Spain"}});
  EXPECT_THAT(listed.question, HasSubstr("Which row has the headers"));
}

TEST(ListHead, ReadsHeadersOfTwoLines) {
  const Listed listed = Read({{"Name", "", "Contact", "", "Organization"},
                              {"Given name", "Family name", "E-mail", "Phone", ""},
                              {"Ana", "Torres", "ana@example.org", "+34 600 000 001", "Lake Institute"}});
  EXPECT_THAT(listed.rows.at(3), ElementsAre("given name=Ana", "family name=Torres", "email=ana@example.org",
                                             "phone=+34 600 000 001", "affiliation=Lake Institute"));
}

TEST(ListHead, LeavesOutTheHeadersOfAnotherLanguageAndOfTheNextPage) {
  const Listed listed = Read({{"Name", "Organization"},
                              {"Nombre completo", "Organización"},
                              {"Ana Torres", "Lake Institute"},
                              {"NAME", "ORGANIZATION"},
                              {"Luis Vega", "River Office"}});
  EXPECT_EQ(listed.question, "");
  EXPECT_THAT(listed.left_out,
              ElementsAre(testing::Pair(2, "REPEATED_HEADERS"), testing::Pair(4, "REPEATED_HEADERS")));
}

TEST(ListHead, SaysWhatItReadWhereThereAreNoHeaders) {
  const std::string error =
      ErrorOf(Read({{"Ana Torres", "ana@example.org"}, {"Luis Vega", "luis@example.org"}}));
  EXPECT_THAT(error,
              AllOf(HasSubstr("No row has known headers"), HasSubstr("\"Ana Torres\", \"ana@example.org\"")));
}

TEST(ListHead, ReadsAFileWithoutHeadersByLetters) {
  const Listed listed =
      Read({{"Ana Torres", "ana@example.org"}, {"Luis Vega", "luis@example.org"}},
           Request("mapping { key: 'A' value: 'name' } mapping { key: 'b' value: 'email' }"));
  EXPECT_EQ(listed.header_row, 0);
  EXPECT_THAT(listed.rows.at(1), ElementsAre("name=Ana Torres", "email=ana@example.org"));
}

TEST(ListHead, RefusesPeopleAboveTheHeaders) {
  const std::string error = ErrorOf(Read({{"Ana Torres", "ES", "ana@example.org"},
                                          {"Name", "Country", "E-mail"},
                                          {"Luis Vega", "ES", "luis@example.org"}}));
  EXPECT_THAT(error, AllOf(HasSubstr("row 2"), HasSubstr("row 1")));
}

// ---- Furniture.

TEST(ListHead, LeavesOutWhatIsNobody) {
  const Listed listed = Read({{"No.", "Name", "Country", "Nights"},
                              {"1", "Ana Torres", "ES", "2"},
                              {"2", "Luis Vega", "ES", "3"},
                              {"", "Page 1 of 2", "", ""},
                              {"No.", "Name", "Country", "Nights"},
                              {"3", "Total", "FR", "1"},
                              {"4", "", "", ""},
                              {"Total: 3", "", "", "6"},
                              {"", "", "", "6"},
                              {"* by video", "", "", ""},
                              {"Printed 12/05/2026", "", "", ""}});
  EXPECT_THAT(listed.left_out,
              ElementsAre(testing::Pair(4, "PAGE_LINE"), testing::Pair(5, "REPEATED_HEADERS"),
                          testing::Pair(7, "PAGE_LINE"), testing::Pair(8, "TOTAL"), testing::Pair(9, "TOTAL"),
                          testing::Pair(10, "FOOTNOTE"), testing::Pair(11, "PAGE_LINE")));
  EXPECT_THAT(listed.rows.at(6), ElementsAre("name=Total", "region=FR")) << "a surname";
}

TEST(ListHead, LeavesOutSumsInTheColumnOfNames) {
  const Listed listed = Read({{"Name", "Country", "Nights", "E-mail"},
                              {"Ana Torres", "ES", "2", "ana@example.org"},
                              {"Sum Wei", "CN", "3", ""},
                              {"Subtotal", "", "5", ""},
                              {"Grand total", "", "5", ""},
                              {"2 participants", "", "", ""}});
  EXPECT_THAT(listed.left_out,
              ElementsAre(testing::Pair(4, "TOTAL"), testing::Pair(5, "TOTAL"), testing::Pair(6, "TOTAL")));
}

TEST(ListHead, ReadsPeopleWhoAreCalledLikeFurniture) {
  const Listed listed = Read({{"Name", "E-mail"},
                              {"Total", "total@example.org"},
                              {"Page", "page@example.org"},
                              {"Jordan", "jordan@example.org"},
                              {"CHAD", "chad@example.org"},
                              {"Ana Torres", ""}});
  EXPECT_THAT(listed.left_out, IsEmpty());
  EXPECT_EQ(listed.rows.size(), 5U);
}

TEST(ListHead, KeepsShortRowsAndRefusesLongOnes) {
  const Listed listed =
      Read({{"Name", "Country", "E-mail"}, {"Ana Torres", "ES"}, {"Luis", "ES", "l@example.org", "x"}});
  EXPECT_THAT(listed.rows.at(2), ElementsAre("name=Ana Torres", "region=ES"));
  EXPECT_THAT(listed.rows.at(3).back(), HasSubstr("4 cells"));
}

// ---- Headings.

TEST(ListHead, HeadingsSayTheDelegationOfTheRowsBelow) {
  const Listed listed = Read({{"Name", "Title", "E-mail"},
                              {"AFGHANISTAN", "", ""},
                              {"Ana Torres", "Minister", "ana@example.org"},
                              {"Lake Commission", "", ""},
                              {"Luis Vega", "Secretary", "luis@example.org"},
                              {"Observers", "", ""},
                              {"Noor Haddad", "Observer", "noor@example.org"}});
  EXPECT_THAT(listed.left_out, ElementsAre(testing::Pair(2, "HEADING"), testing::Pair(4, "HEADING"),
                                           testing::Pair(6, "HEADING")));
  EXPECT_THAT(listed.rows.at(3), testing::Contains("delegation=AFGHANISTAN"));
  EXPECT_THAT(listed.rows.at(5), testing::Contains("delegation=Lake Commission"));
  EXPECT_THAT(listed.rows.at(7), testing::Not(testing::Contains(HasSubstr("delegation"))));
}

TEST(ListHead, TakesStatedValuesOfWhatIsMadeOfTheList) {
  const Table table = {{"Participant", "Email"},
                       {"France", ""},
                       {"Dr. Lin Wei, Mayor", "lin@example.org"},
                       {"Dr. Ana Ruiz, Mayor", "ana@example.org"}};
  const auto stated = [](const std::string& header) {
    v1::PlanImportRequest request;
    auto& value = *request.add_values();
    value.set_header(header);
    value.set_value("Mayor");
    value.set_meaning("Head");
    return request;
  };
  const Listed read = Read(table, stated("Participant: title"));
  ASSERT_TRUE(read.status.ok()) << read.status;
  for (const participant_files::MappedColumn& column : read.columns) {
    EXPECT_EQ(column.values.Find("Mayor") != nullptr, column.header == "Participant: title") << column.header;
  }
  EXPECT_TRUE(Read(table, stated("(heading)")).status.ok());
  EXPECT_FALSE(Read(table, stated("Email: title")).status.ok());
  EXPECT_FALSE(Read({{"name", "delegation"}, {"Lin Wei", "A"}}, stated("(heading)")).status.ok());
}

TEST(ListHead, ReadsAListAsMeetingsPrintIt) {
  const Listed listed = Read({{"LIST OF PARTICIPANTS"},
                              {"AFGHANISTAN"},
                              {"Head of delegation: H.E. Mr. Karim ZAHIRI, Minister of Water"},
                              {"Ms. Laila ZAHIRI, Adviser, Ministry of Water"},
                              {"SPAIN"},
                              {"Sra. Ana TORRES, Embajadora"}});
  EXPECT_EQ(listed.header_row, 0);
  EXPECT_THAT(listed.left_out, ElementsAre(testing::Pair(1, "COVER"), testing::Pair(2, "HEADING"),
                                           testing::Pair(5, "HEADING")));
  EXPECT_THAT(listed.rows.at(3),
              ElementsAre("delegation=AFGHANISTAN", "delegation role=Head of delegation",
                          "honorific=H.E. Mr.", "name=Karim ZAHIRI", "title=Minister of Water"));
  EXPECT_THAT(listed.rows.at(4), ElementsAre("delegation=AFGHANISTAN", "honorific=Ms.", "name=Laila ZAHIRI",
                                             "title=Adviser, Ministry of Water"));
  EXPECT_THAT(listed.rows.at(6),
              ElementsAre("delegation=SPAIN", "honorific=Sra.", "name=Ana TORRES", "title=Embajadora"));
  EXPECT_EQ(listed.RemarkOn("A"), "SPLIT");
}

TEST(ListHead, KeepsNamesWholeWhereNotAllAreEntries) {
  const Listed listed = Read({{"Name"}, {"Mr. Luis Vega, Director"}, {"TORRES, Ana"}});
  EXPECT_THAT(listed.rows.at(2), ElementsAre("name=Mr. Luis Vega, Director"));
  EXPECT_THAT(listed.rows.at(3), ElementsAre("name=TORRES, Ana"));
}

TEST(ListHead, LeavesHiddenRowsOutUnlessAsked) {
  std::vector<CsvRow> rows(3);
  const Table table = {{"Name"}, {"Ana Torres"}, {"Luis Vega"}};
  for (std::size_t i = 0; i < table.size(); ++i) {
    rows[i].number = static_cast<std::int64_t>(i) + 1;
    rows[i].cells.assign(table[i].begin(), table[i].end());
  }
  rows[2].hidden = true;
  for (const bool include : {false, true}) {
    v1::PlanImportRequest request;
    request.set_include_hidden_rows(include);
    auto head = ListHead::Read(rows, request, {}, {});
    ASSERT_TRUE(head.ok()) << head.status();
    CsvRow row = rows[2];
    ImportRow::LeftOut left_out{};
    EXPECT_TRUE(head->Take(row, left_out));
    EXPECT_EQ(left_out, include ? ImportRow::LEFT_OUT_UNSPECIFIED : ImportRow::LEFT_OUT_HIDDEN);
    EXPECT_EQ(head->hidden(), 1);
  }
}

}  // namespace
}  // namespace plenary::list_reading
