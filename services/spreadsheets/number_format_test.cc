#include "spreadsheets/number_format.h"

#include <gtest/gtest.h>

#include "spreadsheets/number_text.h"

namespace plenary::spreadsheets {
namespace {

std::string Shown(const std::string& code, const std::string& raw, DateSystem system = DateSystem::k1900) {
  std::string text;
  NumberFormat(code).Append(raw, system, text);
  return text;
}

std::string ShownBuiltIn(int id, const std::string& raw) {
  std::string text;
  NumberFormat::BuiltIn(id).Append(raw, DateSystem::k1900, text);
  return text;
}

struct Case {
  const char* code;
  const char* raw;
  const char* shown;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.code << " of " << one.raw; }

class NumberFormats : public testing::TestWithParam<Case> {};

TEST_P(NumberFormats, ShowWhatIsRead) { EXPECT_EQ(Shown(GetParam().code, GetParam().raw), GetParam().shown); }

INSTANTIATE_TEST_SUITE_P(
    Digits, NumberFormats,
    testing::Values(Case{"General", "34600123456", "34600123456"}, Case{"0", "7", "7"},
                    Case{"0", "3.75", "3.75"}, Case{"0.00", "3.5", "3.5"},
                    Case{"#,##0", "1234567", "1234567"}, Case{"#,##0.00 \"€\"", "1234.5", "1234.5"},
                    Case{"00000", "7", "00007"}, Case{"00000", "0", "00000"},
                    Case{"00000", "1234567", "1234567"}, Case{"00000", "-42", "-00042"},
                    Case{"+0", "34600123456", "+34600123456"}, Case{"\"+\"0", "34600123456", "+34600123456"},
                    Case{"\\+00\\ 000\\ 000\\ 000", "34600123456", "+34 600 123 456"},
                    Case{"0#\" \"##\" \"##\" \"##\" \"##", "612345678", "06 12 34 56 78"},
                    Case{"[<=9999999]###-####;(###) ###-####", "5551234", "555-1234"},
                    Case{"[<=9999999]###-####;(###) ###-####", "2025551234", "(202) 555-1234"},
                    Case{"000\\-00\\-0000", "12345678", "012-34-5678"}, Case{"0;(0)", "-5", "(5)"},
                    Case{"0;-0;\"-\"", "0", "0"}, Case{";;;", "5", "5"}, Case{"# ?/?", "0.5", "0.5"},
                    Case{"0.00E+00", "1200", "1200"}, Case{"@", "7", "7"}, Case{"[Red]0", "7", "7"},
                    Case{"[$-409]0000", "7", "0007"}, Case{"_(* #,##0_);_(* (#,##0)", "1200", "1200"},
                    Case{"0%", "0.45", "45%"}, Case{"0%", "0.4512", "45.12%"},
                    Case{"General", "no number", "no number"}));

INSTANTIATE_TEST_SUITE_P(
    Moments, NumberFormats,
    testing::Values(Case{"yyyy-mm-dd", "46115", "2026-04-03"}, Case{"dd/mm/yyyy", "46115.75", "2026-04-03"},
                    Case{"dd/mm/yyyy hh:mm", "46115.75", "2026-04-03T18:00"},
                    Case{"yyyy\\-mm\\-dd\\ hh:mm:ss", "46115.500057870369", "2026-04-03T12:00:05"},
                    Case{"d \"de\" mmmm \"de\" yyyy", "46115", "2026-04-03"},
                    Case{"[$-804]yyyy\"年\"m\"月\"d\"日\"", "46115", "2026-04-03"},
                    Case{"mmm-yy", "46115", "2026-04"}, Case{"yyyy", "46115", "2026"},
                    Case{"h:mm AM/PM", "0.75", "18:00"}, Case{"mm:ss", "0.01", "00:14:24"},
                    Case{"[h]:mm", "1.5", "36:00"}, Case{"yyyy-mm-dd", "1", "1900-01-01"},
                    Case{"yyyy-mm-dd", "59", "1900-02-28"}, Case{"yyyy-mm-dd", "60", "1900-02-29"},
                    Case{"yyyy-mm-dd", "61", "1900-03-01"}, Case{"yyyy-mm-dd", "2958465", "9999-12-31"},
                    Case{"yyyy-mm-dd", "2958466", "2958466"}, Case{"yyyy-mm-dd", "-1", "-1"},
                    Case{"yyyy-mm-dd", "46114.999999", "2026-04-03"}, Case{"d-mmm", "46115", "2026-04-03"}));

TEST(NumberFormatTest, BuiltInCodesAreKnown) {
  EXPECT_EQ(ShownBuiltIn(0, "46115"), "46115");
  EXPECT_EQ(ShownBuiltIn(1, "46115"), "46115");
  EXPECT_EQ(ShownBuiltIn(9, "0.5"), "50%");
  EXPECT_EQ(ShownBuiltIn(14, "46115"), "2026-04-03");
  EXPECT_EQ(ShownBuiltIn(20, "0.75"), "18:00");
  EXPECT_EQ(ShownBuiltIn(22, "46115.75"), "2026-04-03T18:00");
  EXPECT_EQ(ShownBuiltIn(31, "46115"), "2026-04-03");
  EXPECT_EQ(ShownBuiltIn(49, "7"), "7");
  EXPECT_EQ(ShownBuiltIn(9999, "7"), "7");
}

TEST(NumberFormatTest, TheOtherSystemCountsFrom1904) {
  EXPECT_EQ(Shown("yyyy-mm-dd", "44653", DateSystem::k1904), "2026-04-03");
  EXPECT_EQ(Shown("yyyy-mm-dd", "0", DateSystem::k1904), "1904-01-01");
}

TEST(NumberTextTest, NumbersAreAsTyped) {
  EXPECT_EQ(PlainNumber("5"), "5");
  EXPECT_EQ(PlainNumber("5.0"), "5");
  EXPECT_EQ(PlainNumber("0.10000000000000001"), "0.1");
  EXPECT_EQ(PlainNumber("0.30000000000000004"), "0.3");
  EXPECT_EQ(PlainNumber("1.1000000000000001"), "1.1");
  EXPECT_EQ(PlainNumber("3.4600123456E10"), "34600123456");
  EXPECT_EQ(PlainNumber("1E+20"), "100000000000000000000");
  EXPECT_EQ(PlainNumber("1234567890123456789"), "1234567890123456789") << "ids are longer than numbers";
  EXPECT_EQ(PlainNumber("1.0E-3"), "0.001");
  EXPECT_EQ(PlainNumber("-2.50"), "-2.5");
  EXPECT_EQ(PlainNumber("-0"), "0");
  EXPECT_EQ(PlainNumber("1E+300"), "1e+300");
  EXPECT_EQ(PlainNumber("NaN"), "NaN");
  EXPECT_EQ(PlainNumber("7 apples"), "7 apples");
  EXPECT_EQ(PlainNumber(""), "");
}

}  // namespace
}  // namespace plenary::spreadsheets
