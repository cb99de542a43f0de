// What other systems export comes in without a mapping.

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "list_reading/list_head.h"
#include "participant_files/participant_rows.h"

namespace plenary::list_reading {
namespace {

using testing::IsSupersetOf;
using Table = std::vector<std::vector<std::string>>;

// The columns as they are read, "header > field", those that are not read aside.
std::vector<std::string> ColumnsOf(const Table& table, const std::string& source = "") {
  std::vector<CsvRow> rows;
  for (std::size_t i = 0; i < table.size(); ++i) {
    CsvRow row;
    row.number = static_cast<std::int64_t>(i) + 1;
    row.cells.assign(table[i].begin(), table[i].end());
    rows.push_back(std::move(row));
  }
  v1::PlanImportRequest request;
  request.set_source(source);
  const auto head = ListHead::Read(rows, request, {}, {});
  EXPECT_TRUE(head.ok()) << head.status();
  std::vector<std::string> columns;
  if (!head.ok()) return columns;
  for (const participant_files::MappedColumn& column : head->columns()) {
    if (column.position > 0 && column.target.field != nullptr)
      columns.push_back(column.header + " > " + column.field());
    if (column.position > 0 && column.target.field == nullptr) {
      EXPECT_NE(column.remark.message(), "") << column.header << " is left out without a word";
    }
  }
  return columns;
}

TEST(ForeignLists, OfIndico) {
  const Table table = {{"ID", "Name", "Email Address", "Affiliation", "Position", "Phone Number", "Country",
                        "Registration date", "Registration state", "Tags"},
                       {"7", "Ana Torres", "ana@example.org", "Lake Institute", "Director", "+34 600 000 001",
                        "Spain", "2026-04-03", "Complete", ""},
                       {"9", "Luis Vega", "luis@example.org", "River Office", "Adviser", "+34 600 000 002",
                        "Chile", "2026-04-04", "Withdrawn", "vip"},
                       {"12", "Mei Tan", "mei@example.org", "Harbour School", "Dean", "+65 6000 0003",
                        "Singapore", "2026-04-05", "Pending", ""}};
  EXPECT_THAT(
      ColumnsOf(table),
      IsSupersetOf({"Name > name", "Email Address > email", "Affiliation > affiliation", "Position > title",
                    "Phone Number > phone", "Country > region", "Registration state > state"}));
  EXPECT_THAT(ColumnsOf(table, "indico"), testing::Contains("ID > external id"));
}

TEST(ForeignLists, OfPretix) {
  const Table table = {
      {"Order code", "Attendee name", "Attendee name: Given name", "Attendee name: Family name",
       "Attendee email", "Company", "Product", "Status"},
      {"AB3CD", "Ana Torres", "Ana", "Torres", "ana@example.org", "Lake Institute", "Regular", "paid"},
      {"AB3CD", "Luis Vega", "Luis", "Vega", "luis@example.org", "River Office", "Regular", "paid"},
      {"ZX9KL", "Mei Tan", "Mei", "Tan", "mei@example.org", "Harbour School", "Student", "canceled"}};
  EXPECT_THAT(ColumnsOf(table), IsSupersetOf({"Attendee name > name", "Attendee email > email",
                                              "Company > affiliation", "Status > state"}));
  EXPECT_THAT(ColumnsOf(table, "pretix"), testing::Not(testing::Contains("Order code > external id")))
      << "an order may be for several people";
}

TEST(ForeignLists, OfPretalx) {
  const Table table = {{"ID", "Name", "E-Mail", "Biography", "Proposal IDs"},
                       {"QW3RT", "Ana Torres", "ana@example.org", "Ana works on lakes.", "P1"},
                       {"AS4DF", "Luis Vega", "luis@example.org", "Luis works on rivers.", "P2"},
                       {"YX5CV", "Mei Tan", "mei@example.org", "Mei works on harbours.", "P3, P4"}};
  EXPECT_THAT(ColumnsOf(table), IsSupersetOf({"Name > name", "E-Mail > email"}));
  EXPECT_THAT(ColumnsOf(table, "pretalx"), testing::Contains("ID > external id"));
}

TEST(ForeignLists, OfEventbrite) {
  const Table table = {{"Order #", "Order Date", "First Name", "Last Name", "Email", "Ticket Type",
                        "Attendee #", "Attendee Status", "Job Title", "Company"},
                       {"10001", "2026-04-03", "Ana", "Torres", "ana@example.org", "General Admission", "501",
                        "Attending", "Director", "Lake Institute"},
                       {"10002", "2026-04-03", "Luis", "Vega", "luis@example.org", "General Admission", "502",
                        "Not Attending", "Adviser", "River Office"},
                       {"10003", "2026-04-04", "Mei", "Tan", "mei@example.org", "VIP", "503", "Checked In",
                        "Dean", "Harbour School"}};
  EXPECT_THAT(ColumnsOf(table),
              IsSupersetOf({"First Name > given name", "Last Name > family name", "Email > email",
                            "Job Title > title", "Company > affiliation", "Attendee Status > state"}));
}

TEST(ForeignLists, OfOpenSlides) {
  const Table table = {
      {"title", "first_name", "last_name", "username", "email", "gender", "structure level", "number",
       "is_active", "is_present", "vote_weight"},
      {"Dr.", "Ana", "Torres", "atorres", "ana@example.org", "female", "Region North", "17", "1", "0",
       "1.000000"},
      {"", "Luis", "Vega", "lvega", "luis@example.org", "male", "Region South", "23", "1", "1", "1.000000"},
      {"Prof.", "Mei", "Tan", "mtan", "mei@example.org", "female", "Region East", "31", "1", "1",
       "1.000000"}};
  EXPECT_THAT(ColumnsOf(table),
              IsSupersetOf({"title > honorific", "first_name > given name", "last_name > family name",
                            "email > email", "structure level > affiliation"}));
}

}  // namespace
}  // namespace plenary::list_reading
