#include "names/name_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "names/name_score.h"

namespace plenary::names {
namespace {

using WordList = std::vector<std::string>;

const WordList kWords = {"María",   "Carmen",  "Rodríguez", "Fuente",   "Gómez",  "Suárez",
                         "Benali",  "Omar",    "Lin",       "Weiming",  "Okafor", "Volkov",
                         "Nguyen",  "Antonio", "Hassan",    "Thandiwe", "Peter",  "Sergei",
                         "Beridze", "Diallo",  "Mansour",   "Chloé",    "Tanaka", "Miller"};

WordList SomeWords(std::mt19937& random, int count) {
  WordList all = kWords;
  std::shuffle(all.begin(), all.end(), random);
  all.resize(count);
  return all;
}

// The name as somebody else has it: words left out, moved, misspelled, joined or as initials.
WordList Otherwise(std::mt19937& random, WordList words) {
  for (int changes = static_cast<int>(random() % 4); changes > 0; --changes) {
    const std::size_t at = random() % words.size();
    switch (random() % 5) {
      case 0:
        if (words.size() > 2) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at), words.end());
        break;
      case 2:
        std::swap(words[at][words[at].size() / 2], words[at][words[at].size() / 2 - 1]);
        break;
      case 3:
        if (at + 1 < words.size()) {
          words[at] += words[at + 1];
          words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
        break;
      default:
        words[at] = words[at].substr(0, 1) + ".";
    }
  }
  return words;
}

bool Finds(const std::vector<SearchKey>& asked, const std::vector<std::int64_t>& kept) {
  return std::ranges::any_of(asked,
                             [&](const SearchKey& key) { return std::ranges::count(kept, key.key) > 0; });
}

// What makes the planning of a file slow is how many keys are looked up.
TEST(NameKeysTest, ALongNameIsLookedForByFewKeys) {
  std::mt19937 random(1);
  std::vector<std::size_t> most(11);
  for (int count = 1; count <= 10; ++count) {
    for (int i = 0; i < 200; ++i) {
      const NameForm name = PersonForm(absl::StrJoin(SomeWords(random, count), " "));
      most[count] = std::max(most[count], PersonMatchKeys(name).size());
    }
    EXPECT_LE(most[count], kMostMatchKeys) << count;
  }
  EXPECT_LE(most[7] * 2, most[2] * 5)
      << "two and a half times what two words take, " << most[7] << " and " << most[2];
  EXPECT_LE(most[3], most[7]);
  EXPECT_GT(PersonSearchKeys(PersonForm("María Carmen Rodríguez Fuente Gómez Suárez Omar")).size(), 60U)
      << "as one who waits is answered";
  for (const char* dense :
       {"J. P. C. D. García", "María del Carmen Rodríguez de la Fuente", "محمد أحمد علي حسن إبراهيم"}) {
    EXPECT_LE(PersonMatchKeys(PersonForm(dense)).size(), kMostMatchKeys) << dense;
  }
}

// A name that fits well and is found by all keys is also found by the few, except for some of which nearly
// every word differs in another way.
TEST(NameKeysTest, FewKeysFindWhoFitsWell) {
  std::mt19937 random(2);
  int well = 0;
  int missed = 0;
  for (int i = 0; i < 1'000; ++i) {
    const WordList words = SomeWords(random, 2 + static_cast<int>(random() % 6));
    const std::string one = absl::StrJoin(words, " ");
    const std::string other = absl::StrJoin(Otherwise(random, words), " ");
    for (const auto& [asked, on_record] : {std::pair(one, other), std::pair(other, one)}) {
      const NameForm name = PersonForm(asked);
      const std::vector<NameForm> forms = {PersonForm(on_record)};
      if (name.words.empty() || BestPersonMatch(name, forms).score < kAlike) continue;
      const std::vector<std::int64_t> kept = PersonKeys(forms);
      if (!Finds(PersonSearchKeys(name), kept)) continue;
      ++well;
      if (Finds(PersonMatchKeys(name), kept)) continue;
      ++missed;
    }
  }
  EXPECT_GT(well, 1'000);
  EXPECT_LE(missed * 50, well) << missed << " of " << well;
}

}  // namespace
}  // namespace plenary::names
