#include "resource/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace plenary::resource {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> TextsOf(const db::Params& params) {
  std::vector<std::string> texts;
  for (const db::Params::Value& value : params.values()) texts.push_back(value.bytes);
  return texts;
}

TEST(RowsTest, AKeyIsTheIdsInAName) {
  EXPECT_THAT(TextsOf(IdsIn("organizations/o")), ElementsAre("o"));
  EXPECT_THAT(TextsOf(IdsIn("events/e")), ElementsAre("e"));
  EXPECT_THAT(TextsOf(IdsIn("events/e/rooms/r")), ElementsAre("e", "r"));
  EXPECT_THAT(TextsOf(IdsIn("events/e/documents/d/endorsements/n")), ElementsAre("e", "d", "n"));
  EXPECT_THAT(TextsOf(IdsIn("")), IsEmpty());
}

TEST(RowsTest, LastIdsKeepTheOrderOfTheNames) {
  EXPECT_THAT(LastIds(std::vector<std::string>{"people/b", "events/e/sessions/a"}), ElementsAre("b", "a"));
  EXPECT_THAT(LastIds(std::set<std::string>{}), IsEmpty());
}

}  // namespace
}  // namespace plenary::resource
