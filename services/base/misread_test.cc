#include "base/misread.h"

#include "base/encoding_ranking.h"
#include "base/encoding_samples.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

TEST(BeforeMisreading, GivesBackWhatUtf8WasReadAsSomethingElse) {
  EXPECT_EQ(BeforeMisreading("JosÃ© NÃºÃ±ez"), "José Núñez");
  EXPECT_EQ(BeforeMisreading("D\u00E2\u20AC\u2122Arcy"), "D\u2019Arcy");
  for (const char* encoding : {"windows-1252", "windows-1251", "macintosh"}) {
    const std::string_view name = "Иван Müller 林";
    const std::string misread = ReadAs(name, encoding);
    ASSERT_FALSE(misread.empty());
    EXPECT_EQ(BeforeMisreading(misread), name) << encoding;
  }
}

TEST(BeforeMisreading, LeavesNamesAlone) {
  for (const samples::NamesInALanguage& one : samples::kNamesOfLanguages) {
    std::string_view names = one.names;
    while (!names.empty()) {
      const std::string_view name = names.substr(0, names.find('\n'));
      EXPECT_FALSE(BeforeMisreading(name).has_value()) << name;
      names.remove_prefix(std::min(name.size() + 1, names.size()));
    }
  }
  for (const char* text : {"", "Lin Wei", "São Paulo", "Ã", "«Été»"})
    EXPECT_FALSE(BeforeMisreading(text)) << text;
}

TEST(HasUnreadable, FindsTheCharacterThatStandsForIt) {
  EXPECT_TRUE(HasUnreadable("Jos\uFFFD"));
  EXPECT_FALSE(HasUnreadable("José"));
}

}  // namespace
}  // namespace plenary
