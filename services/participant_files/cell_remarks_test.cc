#include "participant_files/cell_remarks.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::participant_files {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(CellRemarks, SayHowManyItemsAListHas) {
  EXPECT_THAT(RemarksOn("X", 1), IsEmpty());
  EXPECT_THAT(RemarksOn("X", 0), IsEmpty());
  const std::vector<RowError> remarks = RemarksOn("X; Y", 2);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].reason, "SEVERAL");
  EXPECT_EQ(remarks[0].message, "is read as a list of 2");
}

TEST(CellRemarks, TellTextsThatWereMisreadBefore) {
  const std::vector<RowError> remarks = RemarksOn("JosÃ© NÃºÃ±ez", 0);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_EQ(remarks[0].reason, "MISREAD");
  EXPECT_THAT(remarks[0].message, HasSubstr("is \"José Núñez\" meant"));
  ASSERT_EQ(RemarksOn("Jos\uFFFD", 0).size(), 1U);
  EXPECT_EQ(RemarksOn("Jos\uFFFD", 0)[0].reason, "UNREADABLE");
  for (const char* text : {"José", "林维", "Иван", "Lin Wei", ""})
    EXPECT_THAT(RemarksOn(text, 0), IsEmpty()) << text;
}

}  // namespace
}  // namespace plenary::participant_files
