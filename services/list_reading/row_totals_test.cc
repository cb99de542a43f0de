#include "list_reading/row_totals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "absl/strings/str_cat.h"

namespace plenary::list_reading {
namespace {

using ::testing::ElementsAre;
using v1::Import;
using v1::ImportRow;

class Totals : public ::testing::Test {
 protected:
  void Add(int row, const std::string& column, const std::string& reason, const std::string& value) {
    google::protobuf::RepeatedPtrField<ImportRow::Error> errors;
    ImportRow::Error& error = *errors.Add();
    error.set_column(column);
    error.set_reason(reason);
    error.set_value(value);
    error.set_message(absl::StrCat("of row ", row));
    totals_.Add(row, errors);
  }
  std::vector<std::string> Told() const {
    google::protobuf::RepeatedPtrField<Import::ErrorTotal> totals;
    totals_.Write(totals);
    std::vector<std::string> told;
    for (const Import::ErrorTotal& total : totals) {
      told.push_back(absl::StrCat(total.count(), " ", total.column(), " ", total.reason(), " '",
                                  total.value(), "' from ", total.first_row(), " ", total.message()));
    }
    return told;
  }

  RowTotals totals_;
};

TEST_F(Totals, AValueOfSeveralRowsHasATotalAndValuesThatDifferEachTimeAreOne) {
  Add(2, "Country", "UNKNOWN_VALUE", "Atlantis");
  Add(3, "Country", "UNKNOWN_VALUE", "Utopia");
  Add(4, "Country", "UNKNOWN_VALUE", "Atlantis");
  Add(5, "Country", "UNKNOWN_VALUE", "Lilliput");
  Add(6, "Country", "UNKNOWN_VALUE", "Atlantis");
  EXPECT_THAT(Told(), ElementsAre("3 Country UNKNOWN_VALUE 'Atlantis' from 2 of row 2",
                                  "2 Country UNKNOWN_VALUE '' from 3 of row 3"));
}

TEST_F(Totals, TheOnlyValueIsToldThoughOneRowHasIt) {
  Add(7, "Email", "BAD_EMAIL", "nobody@");
  EXPECT_THAT(Told(), ElementsAre("1 Email BAD_EMAIL 'nobody@' from 7 of row 7"));
}

TEST_F(Totals, ARowThatHasAKindTwiceCountsOnce) {
  google::protobuf::RepeatedPtrField<ImportRow::Error> errors;
  for (int i = 0; i < 2; ++i) {
    ImportRow::Error& error = *errors.Add();
    error.set_reason("INVALID");
    error.set_message("no good");
  }
  totals_.Add(4, errors);
  EXPECT_THAT(Told(), ElementsAre("1  INVALID '' from 4 no good"));
}

TEST_F(Totals, NoRowIsLostWhereValuesAreTooManyToBeCountedOneByOne) {
  for (int row = 1; row <= 20'000; ++row) Add(row, "Email", "BAD_EMAIL", absl::StrCat(row));
  for (int row = 20'001; row <= 20'003; ++row) Add(row, "Name", "MISSING", "");
  EXPECT_THAT(Told(), ElementsAre("20000 Email BAD_EMAIL '' from 1 of row 1",
                                  "3 Name MISSING '' from 20001 of row 20001"));
}

TEST_F(Totals, AtMostAHundredAreTold) {
  for (int column = 0; column < 150; ++column) Add(2, absl::StrCat(column), "INVALID", "x");
  EXPECT_EQ(Told().size(), 100u);
}

}  // namespace
}  // namespace plenary::list_reading
