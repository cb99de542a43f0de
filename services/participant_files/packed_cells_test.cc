#include "participant_files/packed_cells.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace plenary::participant_files {
namespace {

using ::testing::ElementsAreArray;

TEST(PackedCells, ComeBackAsTheyWere) {
  const std::string long_cell(70'000, 'x');
  const std::string medium(128, 'y');
  const std::vector<std::string_view> cells = {"Lin Wei", "",     "林维",
                                               long_cell, medium, std::string_view("\0", 1)};
  const std::string packed = PackCells(cells);
  const auto unpacked = UnpackCells(packed);
  ASSERT_TRUE(unpacked.has_value());
  EXPECT_THAT(*unpacked, ElementsAreArray(cells));
}

TEST(PackedCells, EmptyOnesAtTheEndTakeNothing) {
  EXPECT_EQ(PackCells(std::vector<std::string_view>{"a", "", ""}),
            PackCells(std::vector<std::string_view>{"a"}));
  EXPECT_EQ(PackCells(std::vector<std::string_view>{"", ""}), "");
  EXPECT_TRUE(UnpackCells("")->empty());
}

TEST(PackedCells, WhatIsCutIsNone) {
  const std::string packed = PackCells(std::vector<std::string_view>{"Lin Wei"});
  EXPECT_FALSE(UnpackCells(packed.substr(0, 4)).has_value());
  EXPECT_FALSE(UnpackCells("\xff\xff\xff\xff\xff\xff\xff").has_value());
}

}  // namespace
}  // namespace plenary::participant_files
