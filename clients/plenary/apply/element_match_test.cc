#include "plenary/apply/element_match.h"

#include <random>
#include <set>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using contract::Parse;
using testing::ElementsAre;
using testing::IsEmpty;

template <class Resource>
ElementMatches MatchList(const Resource& stored, const Resource& wanted, const char* list) {
  return MatchElements(stored, wanted, *Resource::descriptor()->FindFieldByName(list));
}

// For each wanted element the place of the stored one, "new", or "?" where it is in doubt.
std::vector<std::string> InWords(const ElementMatches& matches) {
  std::vector<std::string> words;
  for (const auto& stored : matches.stored) words.push_back(stored ? absl::StrCat(*stored) : "new");
  for (const Doubt& doubt : matches.doubts) words[doubt.wanted] = "?";
  return words;
}

// A statement with a segment for each text; "a=One" is one that has an id.
v1::Statement StatementOf(const std::vector<std::string>& segments) {
  v1::Statement statement;
  for (const std::string& segment : segments) {
    const std::size_t mark = segment.find('=');
    v1::Segment& made = *statement.add_segments();
    made.set_language("en");
    made.set_text(segment.substr(mark == std::string::npos ? 0 : mark + 1));
    if (mark != std::string::npos) made.set_id(segment.substr(0, mark));
  }
  return statement;
}

std::vector<std::string> Segments(const std::vector<std::string>& stored,
                                  const std::vector<std::string>& wanted) {
  return InWords(MatchList(StatementOf(stored), StatementOf(wanted), "segments"));
}

// A document with a clause for each "number text".
v1::Document DocumentOf(const std::vector<std::string>& clauses) {
  v1::Document document;
  int id = 0;
  for (const std::string& clause : clauses) {
    const std::pair<std::string, std::string> parts = absl::StrSplit(clause, absl::MaxSplits(' ', 1));
    v1::Document::Clause& made = *document.add_clauses();
    made.set_id(absl::StrCat("c", ++id));
    made.set_number(parts.first == "-" ? "" : parts.first);
    made.add_segments()->set_text(parts.second);
  }
  return document;
}

std::vector<std::string> Clauses(const std::vector<std::string>& stored,
                                 const std::vector<std::string>& wanted) {
  v1::Document document = DocumentOf(wanted);
  for (auto& clause : *document.mutable_clauses()) clause.clear_id();
  return InWords(MatchList(DocumentOf(stored), document, "clauses"));
}

TEST(ElementMatch, IsByEqualText) {
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"One", "Two"}), ElementsAre("0", "1"));
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"Two", "One"}), ElementsAre("1", "0"));
  EXPECT_THAT(Segments({"a=One", "b=Two", "c=Three"}, {"One", "Three"}), ElementsAre("0", "2"));
  EXPECT_THAT(Segments({"a=Same", "b=Same"}, {"Same", "Same", "Same"}), ElementsAre("0", "1", "new"));
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"New", "One", "Two"}), ElementsAre("new", "0", "1"));
}

TEST(ElementMatch, IsByIdBeforeAll) {
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"One", "a=Other"}), ElementsAre("?", "0"));
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"own=One", "Two"}), ElementsAre("new", "1"));
  EXPECT_THAT(Segments({"a=One"}, {"new=Other", "One"}), ElementsAre("new", "0"));
  EXPECT_THAT(Segments({}, {"One", "own=Two"}), ElementsAre("new", "new"));
}

TEST(ElementMatch, IsByLikenessWhereThatIsUnique) {
  const std::vector<std::string> stored = {"a=We agree on peace.", "b=Trade needs clear rules for all."};
  EXPECT_THAT(Segments(stored, {"We all agree on peace.", "Trade needs clear rules for all."}),
              ElementsAre("0", "1"));
  // One is inserted in front, and another is changed.
  EXPECT_THAT(Segments(stored, {"Here begins the text.", "We all agree on peace.",
                                "Trade needs clear rules for all."}),
              ElementsAre("new", "0", "1"));
  EXPECT_THAT(Segments(stored, {"Here begins the text.", "We all agree on peace."}), ElementsAre("?", "0"));
}

TEST(ElementMatch, IsInDoubtWhereNothingTells) {
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"1", "Two"}), ElementsAre("?", "1"));
  EXPECT_THAT(Segments({"a=One", "b=Two"}, {"1", "2", "3"}), ElementsAre("?", "?", "?"));
  // As like one as another.
  EXPECT_THAT(Segments({"a=We agree on peace.", "b=We agree on trade."},
                       {"We agree on health.", "We agree on trade."}),
              ElementsAre("?", "1"));
  const ElementMatches matches = MatchList(StatementOf({"a=We go on.", "b=We agree on trade and peace."}),
                                           StatementOf({"Today we agree."}), "segments");
  ASSERT_EQ(matches.doubts.size(), 1u);
  EXPECT_EQ(matches.doubts[0].candidates[0].stored, 1);
  EXPECT_GT(matches.doubts[0].candidates[0].likeness, matches.doubts[0].candidates[1].likeness);
}

TEST(ElementMatch, IsByTheNumberOfAClauseWhileNumbersStand) {
  EXPECT_THAT(Clauses({"1 One", "2 Two"}, {"1 Uno", "2 Two"}), ElementsAre("0", "1"));
  EXPECT_THAT(Clauses({"1 One", "2 Two"}, {"1 Uno", "2 Dos"}), ElementsAre("0", "1"));
  // One is inserted, and those behind are numbered anew: a number says nothing then.
  EXPECT_THAT(Clauses({"1 One", "2 Two"}, {"1 Zero", "2 Uno", "3 Two"}), ElementsAre("?", "?", "1"));
  // Neither does it where the words say otherwise.
  EXPECT_THAT(Clauses({"1 We agree on peace."}, {"1 It begins here.", "2 We all agree on peace."}),
              ElementsAre("new", "0"));
  EXPECT_THAT(Clauses({"1 We agree on peace.", "2 Trade needs rules."}, {"1 Trade needs clear rules."}),
              ElementsAre("1"));
}

TEST(ElementMatch, OfAppearancesIsByWhoAppears) {
  const auto session = [](const std::string& text) { return Parse<v1::Session>(text); };
  const auto stored = session(
      "appearances { id: 'a' participant: 'p' role: ROLE_CHAIR }"
      "appearances { id: 'b' label { entries { language: 'id' text: 'Satu' } } }");
  EXPECT_THAT(InWords(MatchList(stored,
                                session("appearances { label { entries { language: 'id' text: 'Satu' } } }"
                                        "appearances { participant: 'p' role: ROLE_MODERATOR }"),
                                "appearances")),
              ElementsAre("1", "0"));
  EXPECT_THAT(
      InWords(MatchList(stored, session("appearances { participant: 'q' role: ROLE_CHAIR }"), "appearances")),
      ElementsAre("?"));
}

TEST(ElementMatch, OfKeyedListsIsByTheKeyAlone) {
  const auto stored = Parse<v1::Event>(
      "hosts { organization: 'a' role: ROLE_HOST } hosts { organization: 'a' role: ROLE_ORGANIZER }"
      "hosts { organization: 'b' role: ROLE_HOST }");
  const auto wanted = Parse<v1::Event>(
      "hosts { organization: 'b' role: ROLE_SUPPORTER } hosts { organization: 'a' role: ROLE_ORGANIZER "
      "credited_as { "
      "entries { language: 'en' text: 'with' } } } hosts { organization: 'c' role: ROLE_HOST }");
  EXPECT_THAT(InWords(MatchList(stored, wanted, "hosts")), ElementsAre("2", "1", "new"));
}

TEST(ElementMatch, OfListsWithoutKeysIsByWhatTheySay) {
  const auto stored = Parse<v1::Event>(
      "citations { source { publisher: 'Daily News' title: 'A forum on rights opens' } }"
      "citations { source { publisher: 'Other' } quoted_span: 'nearly three hundred guests came' }");
  EXPECT_THAT(InWords(MatchList(stored, Parse<v1::Event>("citations { source { publisher: 'Other' } }"),
                                "citations")),
              ElementsAre("1"));
  const auto edited = Parse<v1::Event>(
      "citations { source { publisher: 'Other' } quoted_span: 'nearly two hundred guests came' }"
      "citations { source { title: 'Quite something else' } }");
  EXPECT_THAT(InWords(MatchList(stored, edited, "citations")), ElementsAre("1", "new"));
}

// ---- A property: whatever is inserted, deleted, changed and moved, no id moves to another text.

class Edits {
 public:
  explicit Edits(unsigned seed) : random_(seed) {}

  int Up(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  // Some of twenty words, so that texts share many.
  std::string Text() {
    std::vector<std::string> words;
    for (int i = 0, count = 3 + Up(7); i < count; ++i) words.push_back(absl::StrCat("word", Up(19)));
    return absl::StrJoin(words, " ");
  }

  void Edit(std::string& text) {
    std::vector<std::string> words = absl::StrSplit(text, ' ');
    words[Up(static_cast<int>(words.size()) - 1)] = absl::StrCat("word", Up(19));
    text = absl::StrJoin(words, " ");
  }

  std::mt19937& random() { return random_; }

 private:
  std::mt19937 random_;
};

TEST(ElementMatch, NeverMovesAnIdToAnotherText) {
  int kept = 0;
  int asked = 0;
  for (unsigned seed = 0; seed < 1000; ++seed) {
    Edits edits(seed);
    std::set<std::string> texts;
    while (texts.size() < 2 + seed % 6) texts.insert(edits.Text());
    std::vector<std::string> stored(texts.begin(), texts.end());
    std::shuffle(stored.begin(), stored.end(), edits.random());

    // Each wanted segment knows which stored one it was; -1: none.
    struct Wanted {
      std::string text;
      int was;
    };
    std::vector<Wanted> wanted;
    for (std::size_t s = 0; s < stored.size(); ++s) wanted.push_back({stored[s], static_cast<int>(s)});
    for (int i = 0; i < 3; ++i) {
      const int at = edits.Up(static_cast<int>(wanted.size()));
      const bool inside = at < static_cast<int>(wanted.size());
      switch (edits.Up(3)) {
        case 0:
          wanted.insert(wanted.begin() + at, {edits.Text(), -1});
          break;
        case 1:
          if (inside) wanted.erase(wanted.begin() + at);
          break;
        case 2:
          if (inside) edits.Edit(wanted[at].text);
          break;
        default:
          std::shuffle(wanted.begin(), wanted.end(), edits.random());
      }
    }
    std::vector<std::string> with_ids;
    for (std::size_t s = 0; s < stored.size(); ++s) with_ids.push_back(absl::StrCat("s", s, "=", stored[s]));
    std::vector<std::string> without;
    for (const Wanted& segment : wanted) without.push_back(segment.text);
    const ElementMatches matches = MatchList(StatementOf(with_ids), StatementOf(without), "segments");

    std::set<int> taken;
    for (std::size_t w = 0; w < wanted.size(); ++w) {
      const auto& match = matches.stored[w];
      if (match) {
        EXPECT_TRUE(taken.insert(*match).second) << "seed " << seed << ": one id twice";
      }
      const auto same = std::find(stored.begin(), stored.end(), wanted[w].text);
      const bool unchanged = same != stored.end();
      const bool only_one = std::count(without.begin(), without.end(), wanted[w].text) == 1;
      if (unchanged && only_one) {
        // What is not changed keeps its id.
        ASSERT_TRUE(match) << "seed " << seed;
        EXPECT_EQ(*match, same - stored.begin()) << "seed " << seed;
        ++kept;
      } else if (match && !unchanged) {
        // What is changed has that of a text which it is like, and no other is.
        const double likeness = 0.6;
        const auto share = [](const std::string& a, const std::string& b) {
          const std::multiset<std::string> x = absl::StrSplit(a, ' ');
          const std::multiset<std::string> y = absl::StrSplit(b, ' ');
          std::vector<std::string> common;
          std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(common));
          return 2.0 * static_cast<double>(common.size()) / static_cast<double>(x.size() + y.size());
        };
        const double own = share(wanted[w].text, stored[*match]);
        EXPECT_GE(own, likeness) << "seed " << seed;
        for (std::size_t s = 0; s < stored.size(); ++s) {
          if (static_cast<int>(s) == *match) continue;
          EXPECT_LE(share(wanted[w].text, stored[s]), own - 0.1 + 1e-9) << seed;
        }
      }
    }
    asked += static_cast<int>(matches.doubts.size());
  }
  EXPECT_GT(kept, 1000);
  EXPECT_GT(asked, 50) << "the property asks too little of it";
}

}  // namespace
}  // namespace plenary::client
