#include "base/line_reader.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

using testing::ElementsAre;

TEST(LineReader, ReadsTheSameInWhateverPieces) {
  const std::string text = "one\r\n\ntwo\nthree";
  for (std::size_t size = 1; size < text.size(); ++size) {
    LineReader reader;
    std::vector<std::string> lines;
    const auto take = [&](const LineReader::Line& line) {
      lines.push_back(std::to_string(line.number) + std::string(line.text) + (line.cut ? "…" : ""));
      return absl::OkStatus();
    };
    for (std::size_t at = 0; at < text.size(); at += size) {
      ASSERT_TRUE(reader.Read(std::string_view(text).substr(at, size), take).ok());
    }
    ASSERT_TRUE(reader.Finish(take).ok());
    EXPECT_THAT(lines, ElementsAre("1one", "2", "3two", "4three…"));
  }
}

TEST(LineReader, HoldsNoHugeLine) {
  LineReader reader;
  std::size_t size = 0;
  const auto take = [&](const LineReader::Line& line) {
    size = line.text.size();
    EXPECT_TRUE(line.too_long);
    return absl::OkStatus();
  };
  for (int i = 0; i < 3'000; ++i) ASSERT_TRUE(reader.Read(std::string(1'000, 'x'), take).ok());
  ASSERT_TRUE(reader.Read("\n", take).ok());
  EXPECT_EQ(size, LineReader::kMaxLine);
}

}  // namespace
}  // namespace plenary
