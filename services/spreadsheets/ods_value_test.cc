#include "spreadsheets/ods_value.h"

#include <gtest/gtest.h>

namespace plenary::spreadsheets {
namespace {

TEST(OdsValueTest, NumbersAreAsTypedUnlessMoreIsShown) {
  EXPECT_EQ(TextOf({"float", "1234567", "1,234,567"}), "1234567");
  EXPECT_EQ(TextOf({"float", "1234567", "1.234.567"}), "1234567");
  EXPECT_EQ(TextOf({"float", "1234567", "1\u202F234\u202F567"}), "1234567");
  EXPECT_EQ(TextOf({"float", "3.14159", "3,14"}), "3.14159");
  EXPECT_EQ(TextOf({"float", "3", "3.00"}), "3");
  EXPECT_EQ(TextOf({"float", "0", "0.00"}), "0");
  EXPECT_EQ(TextOf({"float", "7", "00007"}), "00007");
  EXPECT_EQ(TextOf({"float", "0", "00000"}), "00000");
  EXPECT_EQ(TextOf({"float", "34600123456", "+34600123456"}), "+34600123456");
  EXPECT_EQ(TextOf({"float", "34600123456", "+34 600 123 456"}), "+34 600 123 456");
  EXPECT_EQ(TextOf({"float", "612345678", "06 12 34 56 78"}), "06 12 34 56 78");
  EXPECT_EQ(TextOf({"float", "-5", "-5"}), "-5");
  EXPECT_EQ(TextOf({"float", "1.23456789012346E+015", "1.23E+15"}), "1234567890123460");
  EXPECT_EQ(TextOf({"currency", "1234.5", "1.234,50 €"}), "1234.5");
  EXPECT_EQ(TextOf({"percentage", "0.4512", "45 %"}), "45.12%");
}

TEST(OdsValueTest, DaysAndTimesAreIso8601) {
  EXPECT_EQ(TextOf({"date", "2026-04-03", "3 de abril"}), "2026-04-03");
  EXPECT_EQ(TextOf({"date", "2026-04-03T00:00:00", "03/04/26"}), "2026-04-03");
  EXPECT_EQ(TextOf({"date", "2026-04-03T18:00:00", "03/04/26 18:00"}), "2026-04-03T18:00");
  EXPECT_EQ(TextOf({"date", "2026-04-03T18:00:05.123", ""}), "2026-04-03T18:00:05");
  EXPECT_EQ(TextOf({"time", "PT18H30M00S", "18:30"}), "18:30");
  EXPECT_EQ(TextOf({"time", "PT36H00M05.5S", "36:00"}), "36:00:05");
  EXPECT_EQ(TextOf({"time", "soon", "soon"}), "soon");
}

TEST(OdsValueTest, OthersAreAsShown) {
  EXPECT_EQ(TextOf({"string", "", "Lin Wei"}), "Lin Wei");
  EXPECT_EQ(TextOf({"string", "Lin Wei", ""}), "Lin Wei");
  EXPECT_EQ(TextOf({"", "", "Lin Wei"}), "Lin Wei");
  EXPECT_EQ(TextOf({"boolean", "true", "VERDADERO"}), "TRUE");
  EXPECT_EQ(TextOf({"boolean", "false", "FALSO"}), "FALSE");
  EXPECT_EQ(TextOf({"string", "", "#N/A"}), "#N/A");
}

}  // namespace
}  // namespace plenary::spreadsheets
