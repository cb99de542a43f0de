#include "participants/promotion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>

namespace plenary::participants {
namespace {

using events::Admission;
using events::Dimension;
using events::Place;
using v1::Participant;

// A line of random people at an event with random limits.
struct Case {
  Admission admission;
  std::vector<Waiting> line;
};

Case RandomCase(std::mt19937& random) {
  const auto upto = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  const std::vector<std::string> delegations = {"", "cn", "es"};
  const std::vector<Participant::Category> categories = {
      Participant::CATEGORY_EXPERT, Participant::CATEGORY_YOUTH, Participant::CATEGORY_MEDIA};
  Case made;
  if (upto(3) > 0) made.admission.capacity = upto(30);
  const auto limit = [&](Dimension dimension, const std::string& value) {
    events::AdmissionCounter& counter = made.admission.counters[{dimension, value}];
    if (upto(1) > 0) counter.reserved = upto(5);
    if (upto(1) > 0) counter.quota = counter.reserved + upto(8);
  };
  for (const auto category : categories) {
    if (upto(1) > 0) limit(Dimension::kCategory, std::to_string(category));
  }
  for (const std::string& delegation : delegations) {
    if (!delegation.empty() && upto(1) > 0) limit(Dimension::kDelegation, delegation);
  }
  const int length = upto(60);
  for (int i = 0; i < length; ++i) {
    made.line.push_back({.id = "p" + std::to_string(i),
                         .place = {.category = categories[static_cast<std::size_t>(upto(2))],
                                   .delegation_id = delegations[static_cast<std::size_t>(upto(2))]},
                         .number = i + 1});
  }
  return made;
}

// By the rule itself: the first of the whole line for whom every limit fits, again and again.
std::vector<std::string> OneByOne(std::vector<Waiting> line, Admission admission) {
  std::vector<std::string> ids;
  for (auto one = line.begin(); one != line.end();) {
    if (!events::Fits(admission, one->place)) {
      ++one;
      continue;
    }
    events::Take(admission, one->place);
    ids.push_back(one->id);
    line.erase(one);
    one = line.begin();
  }
  return ids;
}

// What ReadLine gives of the line.
std::vector<Waiting> FirstOfEachKind(const std::vector<Waiting>& line, int per_kind) {
  std::map<std::pair<int, std::string>, int> seen;
  std::vector<Waiting> first;
  for (const Waiting& one : line) {
    if (seen[{one.place.category, one.place.delegation_id}]++ < per_kind) first.push_back(one);
  }
  return first;
}

TEST(Promotion, GivesEachPlaceToTheFirstWhomEveryLimitFits) {
  std::mt19937 random(20261128);
  int given = 0;
  for (int round = 0; round < 1000; ++round) {
    const auto [before, line] = RandomCase(random);
    const std::vector<std::string> expected = OneByOne(line, before);
    for (const int per_kind : {1, 3, 100}) {
      Admission admission = before;
      std::vector<Waiting> rest = line;
      std::vector<std::string> ids;
      for (bool more = true; more;) {
        const Chosen chosen = Choose(FirstOfEachKind(rest, per_kind), per_kind, admission);
        ids.insert(ids.end(), chosen.ids.begin(), chosen.ids.end());
        more = chosen.more;
        std::erase_if(rest, [&](const Waiting& one) {
          return std::find(chosen.ids.begin(), chosen.ids.end(), one.id) != chosen.ids.end();
        });
      }
      ASSERT_EQ(ids, expected) << "round " << round << ", " << per_kind << " of each kind";
      EXPECT_EQ(admission.confirmed, std::ssize(expected));
    }
    given += static_cast<int>(expected.size());
  }
  EXPECT_GT(given, 3000);
}

TEST(Promotion, LooksNoFurtherOnceNobodyElseFits) {
  Admission admission;
  admission.capacity = 1;
  const std::vector<Waiting> line = {
      {.id = "a", .place = {.category = Participant::CATEGORY_EXPERT, .delegation_id = {}}, .number = 4}};
  const Chosen chosen = Choose(line, 1, admission);
  EXPECT_THAT(chosen.ids, testing::ElementsAre("a"));
  EXPECT_FALSE(chosen.more);
}

}  // namespace
}  // namespace plenary::participants
