#include "base/cell_cleaning.h"

#include "base/hidden_marks.h"
#include "gtest/gtest.h"

namespace plenary {
namespace {

struct Cleaned {
  std::string text;
  bool changed;
  bool operator==(const Cleaned&) const = default;
};

void PrintTo(const Cleaned& cleaned, std::ostream* out) {
  *out << '"' << cleaned.text << "\" " << (cleaned.changed ? "changed" : "as it was");
}

Cleaned Clean(std::string_view cell, Lines lines = Lines::kJoined) {
  std::string buffer;
  const CleanCell clean = CleanedCell(cell, lines, buffer);
  return {std::string(clean.text), clean.changed};
}

Cleaned Addresses(std::string_view cell) {
  std::string buffer;
  const CleanCell clean = CleanedAddresses(cell, buffer);
  return {std::string(clean.text), clean.changed};
}

TEST(CleanedCell, LeavesWhatIsCleanWhereItIs) {
  for (const std::string_view cell :
       {"Lin Wei", "O'Neill; Jr", "Lin  Wei", "=SUM(A1)", "林维", "Nguyễn Thị Thu Hằng", "Анна", "김민수",
        "🎉", "می‌خواهم", "क्‍ष", ""}) {
    std::string buffer;
    const CleanCell clean = CleanedCell(cell, Lines::kJoined, buffer);
    EXPECT_EQ(clean.text, cell);
    EXPECT_FALSE(clean.changed) << cell;
  }
}

TEST(CleanedCell, DoesNotCopyPlainCells) {
  const std::string_view cell = "  Lin Wei ";
  std::string buffer;
  EXPECT_EQ(CleanedCell(cell, Lines::kJoined, buffer).text.data(), cell.data() + 2);
  EXPECT_EQ(buffer, "");
}

TEST(CleanedCell, SaysNothingOfBlanksAtTheEnds) {
  for (const char* cell : {" Lin ", "Lin\n", "\tLin", "\u00A0Lin\u00A0", "\u3000Lin\u2003 ", "Lin\r\n"}) {
    EXPECT_EQ(Clean(cell), (Cleaned{"Lin", false})) << cell;
  }
  EXPECT_EQ(Clean("\u00A0"), (Cleaned{"", false}));
}

TEST(CleanedCell, MakesBlanksOfEveryKindPlain) {
  for (const char* blank : {"\u00A0", "\u3000", "\u2009", "\u202F", "\u2007", "\t", "\n", "\r\n", "\u2028",
                            "\u0085", "\v", " \n ", "\u00A0\u00A0"}) {
    EXPECT_EQ(Clean(std::string("Lin") + blank + "Wei"), (Cleaned{"Lin Wei", true})) << blank;
  }
}

TEST(CleanedCell, TakesAwayWhatNobodySees) {
  EXPECT_EQ(Clean("\uFEFFLin"), (Cleaned{"Lin", true}));
  EXPECT_EQ(Clean("Lin\u200B"), (Cleaned{"Lin", true}));
  EXPECT_EQ(Clean("Lin \u200B"), (Cleaned{"Lin", true}));
  EXPECT_EQ(Clean("Mül\u00ADler"), (Cleaned{"Müller", true}));
  EXPECT_EQ(Clean("Lin\u202EWei"), (Cleaned{"LinWei", true}));
  EXPECT_EQ(Clean("Lin\u200E\u200F\u2060Wei"), (Cleaned{"LinWei", true}));
  EXPECT_EQ(Clean(std::string_view("Lin\0\x01Wei\x7F", 9)), (Cleaned{"LinWei", true}));
}

TEST(CleanedCell, LeavesNoMarkThatANameMayNotHave) {
  const char* const kParts[] = {"\u200B", "\u200C", "\u200D", "\u200E", "\u202E", "\u2066", "\u00AD",
                                "\uFE0F", "a",      "ب",      "क",      " ",      "ក"};
  for (const char* a : kParts) {
    for (const char* b : kParts) {
      for (const char* c : kParts) {
        const std::string cell = std::string(a) + b + c;
        const std::string text = Clean(cell).text;
        EXPECT_FALSE(FindUnneededMark(text).has_value()) << cell;
        EXPECT_EQ(Clean(text).text, text) << cell;
      }
    }
  }
}

TEST(CleanedCell, Composes) { EXPECT_EQ(Clean("Jose\u0301"), (Cleaned{"José", true})); }

TEST(CleanedCell, KeepsLinesThatMeanSomething) {
  EXPECT_EQ(Clean("1 Rue\nGenève", Lines::kKept), (Cleaned{"1 Rue\nGenève", false}));
  EXPECT_EQ(Clean("1 Road\r\n\r\n\tGeneva", Lines::kKept), (Cleaned{"1 Road\r\n\r\n\tGeneva", false}));
  EXPECT_EQ(Clean("1\u00A0Road\nGeneva", Lines::kKept), (Cleaned{"1 Road\nGeneva", true}));
}

TEST(CleanedCell, LeavesWhatIsNoText) {
  EXPECT_EQ(Clean("Lin\xFF\u00A0Wei"), (Cleaned{"Lin\xFF\u00A0Wei", false}));
}

TEST(CleanedAddresses, AreBare) {
  EXPECT_EQ(Addresses("lin@example.org"), (Cleaned{"lin@example.org", false}));
  EXPECT_EQ(Addresses(" Lin.Wei+x@Example.ORG "), (Cleaned{"Lin.Wei+x@Example.ORG", false}));
  for (const char* cell :
       {"mailto:lin@example.org", "MAILTO:lin@example.org?subject=Forum", "<lin@example.org>",
        "Lin Wei <lin@example.org>", "\"Lin, Wei\" <lin@example.org>", "lin@example.org.", "lin@example.org,",
        "lin@example.org;", "lin＠example.org", "ｌｉｎ＠ｅｘａｍｐｌｅ．ｏｒｇ", "lin@example.org\u200B",
        "(lin@example.org)", "lin@example.org\u3002"}) {
    EXPECT_EQ(Addresses(cell), (Cleaned{"lin@example.org", true})) << cell;
  }
}

TEST(CleanedAddresses, AreAList) {
  for (const char* cell :
       {"a@x.org, b@x.org", "a@x.org\nb@x.org", "a@x.org b@x.org", "A <a@x.org>; B, C <b@x.org>",
        "a@x.org；b@x.org", "a@x.org、b@x.org", "a@x.org|b@x.org"}) {
    EXPECT_EQ(Addresses(cell), (Cleaned{"a@x.org; b@x.org", true})) << cell;
  }
  EXPECT_EQ(Addresses("a@x.org; b@x.org"), (Cleaned{"a@x.org; b@x.org", false}));
}

TEST(CleanedAddresses, LeaveWhatMayMeanSomethingElse) {
  for (const char* cell :
       {"lin@x.org (work)", "not an address", "lin @x.org", "a@x.org or b@x.org", "a\\;b@x.org"}) {
    EXPECT_EQ(Addresses(cell), (Cleaned{cell, false})) << cell;
  }
}

}  // namespace
}  // namespace plenary
