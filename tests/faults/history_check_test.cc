// The checker of histories, with correct and broken histories.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "faults/history.h"

namespace plenary::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using Outcome = Call::Outcome;

// Two places.
constexpr char kCheckedHall[] = "hall";

Call Registers(const std::string& key, std::int64_t begin, std::int64_t end,
               Outcome outcome = Outcome::kDone) {
  return {.kind = Call::Kind::kWrite,
          .what = "register",
          .key = key,
          .to = "CONFIRMED",
          .request_id = "to register " + key,
          .group = kCheckedHall,
          .places = 1,
          .begin = begin,
          .end = end,
          .outcome = outcome,
          .answer = outcome == Outcome::kDone ? "CONFIRMED" : "",
          .said = outcome == Outcome::kDone ? key : ""};
}
Call Withdraws(const std::string& key, std::int64_t begin, std::int64_t end,
               Outcome outcome = Outcome::kDone) {
  return {.kind = Call::Kind::kWrite,
          .what = "withdraw",
          .key = key,
          .from = "CONFIRMED",
          .to = "WITHDRAWN",
          .group = kCheckedHall,
          .places = -1,
          .begin = begin,
          .end = end,
          .outcome = outcome,
          .answer = outcome == Outcome::kDone ? "WITHDRAWN" : ""};
}
Call Reads(const std::string& key, std::int64_t begin, std::int64_t end, const std::string& state) {
  return {.what = "get", .key = key, .begin = begin, .end = end, .answer = state};
}

// What remains of resources in these states, with a journal that tells of every step to them.
Remains Left(const std::vector<std::pair<std::string, std::string>>& states) {
  Remains remains;
  remains.capacities[kCheckedHall] = 2;
  for (const auto& [key, state] : states) {
    remains.resources.push_back({key, state, state == "CONFIRMED" ? kCheckedHall : ""});
    for (int i = 0; i < (state == "WITHDRAWN" ? 2 : 1); ++i) {
      remains.journal.push_back({kCheckedHall, static_cast<std::int64_t>(remains.journal.size()) + 1, {key}});
    }
  }
  return remains;
}

void ExpectFault(const std::vector<Call>& history, const Remains& remains, const std::string& words) {
  EXPECT_THAT(FaultsIn(history, remains), Contains(HasSubstr(words)));
}

TEST(HistoryCheck, ARightOnePasses) {
  EXPECT_THAT(FaultsIn({Registers("ann", 1, 2), Reads("ann", 3, 4, "CONFIRMED"), Registers("bob", 2, 9),
                        Reads("bob", 3, 4, ""), Reads("bob", 5, 6, "CONFIRMED"), Withdraws("ann", 7, 8),
                        Withdraws("ann", 9, 10, Outcome::kRefused)},
                       Left({{"ann", "WITHDRAWN"}, {"bob", "CONFIRMED"}})),
              IsEmpty());
}

TEST(HistoryCheck, AnUnansweredCallMayHaveHappenedOrNotAndLater) {
  const Call unanswered = Registers("ann", 1, 2, Outcome::kUnknown);
  EXPECT_THAT(FaultsIn({unanswered}, Left({})), IsEmpty());
  EXPECT_THAT(FaultsIn({unanswered}, Left({{"ann", "CONFIRMED"}})), IsEmpty());
  EXPECT_THAT(FaultsIn({unanswered, Reads("ann", 5, 6, ""), Reads("ann", 7, 8, "CONFIRMED")},
                       Left({{"ann", "CONFIRMED"}})),
              IsEmpty());
  ExpectFault({unanswered, Reads("ann", 5, 6, "CONFIRMED"), Reads("ann", 7, 8, "")}, Left({}),
              "no order explains");
}

TEST(HistoryCheck, ARepeatedCallSeesWhatThereIs) {
  const Call unanswered = Registers("ann", 1, 2, Outcome::kUnknown);
  Call repeated = Registers("ann", 3, 4);
  EXPECT_THAT(FaultsIn({unanswered, repeated}, Left({{"ann", "CONFIRMED"}})), IsEmpty());
  Call late = Registers("ann", 7, 8);
  late.answer = "WITHDRAWN";
  EXPECT_THAT(FaultsIn({repeated, Withdraws("ann", 5, 6), late}, Left({{"ann", "WITHDRAWN"}})), IsEmpty());
}

TEST(HistoryCheck, ARefusedCallMayBeRepeatedAndHappen) {
  Call refused = Withdraws("ann", 1, 2, Outcome::kRefused);
  Call done = Withdraws("ann", 5, 6);
  refused.request_id = done.request_id = "to withdraw ann";
  EXPECT_THAT(FaultsIn({refused, Registers("ann", 3, 4), done}, Left({{"ann", "WITHDRAWN"}})), IsEmpty());
  Remains left = Left({{"ann", "CONFIRMED"}});
  left.capacities.clear();
  EXPECT_THAT(FaultsIn({Registers("ann", 1, 2, Outcome::kFull), Registers("ann", 3, 4)}, left), IsEmpty());
}

TEST(HistoryCheck, AnAnswerThatTellsAnotherStateIsFound) {
  Call call = Registers("ann", 1, 2);
  call.answer = "WAITLISTED";
  ExpectFault({call}, Left({{"ann", "CONFIRMED"}}), "no order explains");
}

TEST(HistoryCheck, ALostWriteIsFound) {
  ExpectFault({Registers("ann", 1, 2)}, Left({}), "no order explains what was seen of ann");
  ExpectFault({Registers("ann", 1, 2), Withdraws("ann", 3, 4)}, Left({{"ann", "CONFIRMED"}}), "ann");
}

TEST(HistoryCheck, ADoubledWriteIsFound) {
  const std::vector<Call> history = {Registers("ann", 1, 2)};
  Remains twice = Left({{"ann", "CONFIRMED"}});
  twice.resources.push_back(twice.resources.front());
  ExpectFault(history, twice, "ann is there twice");
  Remains two_entries = Left({{"ann", "CONFIRMED"}});
  two_entries.journal.push_back({kCheckedHall, 2, {"ann"}});
  ExpectFault(history, two_entries, "2 entries of ann, which was written 1 times");
  // The second of the same request is no repetition but another one.
  Call other = Registers("ann", 3, 4);
  other.said = "ann-2";
  ExpectFault({history.front(), other}, Left({{"ann", "CONFIRMED"}}), "one request id, two answers");
  // Nor may it be told that somebody else did it.
  ExpectFault({history.front(), Registers("ann", 3, 4, Outcome::kRefused)}, Left({{"ann", "CONFIRMED"}}),
              "ann");
}

TEST(HistoryCheck, AStaleReadIsFound) {
  ExpectFault({Registers("ann", 1, 2), Reads("ann", 3, 4, "")}, Left({{"ann", "CONFIRMED"}}),
              "get ann told not there");
  // Two reads, one after the other, that go back.
  ExpectFault({Registers("ann", 1, 9), Reads("ann", 2, 3, "CONFIRMED"), Reads("ann", 4, 5, "")},
              Left({{"ann", "CONFIRMED"}}), "no order explains");
}

TEST(HistoryCheck, TheOrderOfAnswersHolds) {
  // Withdrawn, and answered, before the registration began.
  ExpectFault({Withdraws("ann", 1, 2), Registers("ann", 3, 4)}, Left({{"ann", "WITHDRAWN"}}),
              "no order explains");
  EXPECT_THAT(FaultsIn({Withdraws("ann", 1, 3), Registers("ann", 2, 4)}, Left({{"ann", "WITHDRAWN"}})),
              IsEmpty());
}

TEST(HistoryCheck, ARefusedCallThatHappenedIsFound) {
  ExpectFault({Registers("ann", 1, 2, Outcome::kNotNow)}, Left({{"ann", "CONFIRMED"}}), "no order explains");
  ExpectFault({Registers("ann", 1, 2, Outcome::kFull)}, Left({{"ann", "CONFIRMED"}}), "no order explains");
  ExpectFault({Registers("ann", 1, 2), Withdraws("ann", 3, 4, Outcome::kRefused)},
              Left({{"ann", "CONFIRMED"}}), "withdraw ann was refused");
}

TEST(HistoryCheck, OverbookingIsFound) {
  const std::vector<Call> three = {Registers("ann", 1, 2), Registers("bob", 1, 2), Registers("cid", 3, 4)};
  ExpectFault(three, Left({{"ann", "CONFIRMED"}, {"bob", "CONFIRMED"}, {"cid", "CONFIRMED"}}),
              "3 in 2 places");
  // In between, though not at the end.
  std::vector<Call> between = three;
  between.push_back(Withdraws("ann", 5, 6));
  const Remains left = Left({{"ann", "WITHDRAWN"}, {"bob", "CONFIRMED"}, {"cid", "CONFIRMED"}});
  ExpectFault(between, left, "had 3 in 2 places");
  between.back().begin = 3;
  EXPECT_THAT(FaultsIn(between, left), IsEmpty());
  // Somebody who came and left meanwhile makes no room earlier.
  between.back().begin = 5;
  between.push_back(Registers("dan", 1, 9));
  between.push_back(Withdraws("dan", 2, 10));
  Remains more = left;
  more.resources.push_back({"dan", "WITHDRAWN"});
  for (int i = 0; i < 2; ++i)
    more.journal.push_back({kCheckedHall, more.journal.back().revision + 1, {"dan"}});
  ExpectFault(between, more, "had 3 in 2 places");
  // By calls that were not answered.
  std::vector<Call> unanswered = three;
  for (Call& call : unanswered) call = Registers(call.key, call.begin, call.end, Outcome::kUnknown);
  ExpectFault(unanswered, Left({{"ann", "CONFIRMED"}, {"bob", "CONFIRMED"}, {"cid", "CONFIRMED"}}),
              "has 3 in 2 places");
}

TEST(HistoryCheck, AWithdrawalThatDidNotHappenMakesNoRoom) {
  ExpectFault({Registers("ann", 1, 2), Registers("bob", 1, 2), Withdraws("ann", 3, 4, Outcome::kUnknown),
               Registers("cid", 5, 6), Withdraws("bob", 7, 8)},
              Left({{"ann", "CONFIRMED"}, {"bob", "WITHDRAWN"}, {"cid", "CONFIRMED"}}), "had 3 in 2 places");
  EXPECT_THAT(FaultsIn({Registers("ann", 1, 2), Registers("bob", 1, 2),
                        Withdraws("bob", 3, 4, Outcome::kUnknown), Registers("cid", 5, 6, Outcome::kFull)},
                       Left({{"ann", "CONFIRMED"}, {"bob", "CONFIRMED"}})),
              IsEmpty());
}

TEST(HistoryCheck, APlaceThatWasFreeAndRefusedIsFound) {
  const Call full = Registers("cid", 5, 6, Outcome::kFull);
  ExpectFault({Registers("ann", 1, 2), full}, Left({{"ann", "CONFIRMED"}}), "although a place was free");
  // Somebody who may have had it; not one who never was.
  const Call unanswered = Registers("bob", 3, 4, Outcome::kUnknown);
  EXPECT_THAT(FaultsIn({Registers("ann", 1, 2), unanswered, full},
                       Left({{"ann", "CONFIRMED"}, {"bob", "CONFIRMED"}})),
              IsEmpty());
  ExpectFault({Registers("ann", 1, 2), unanswered, full}, Left({{"ann", "CONFIRMED"}}),
              "although a place was free");
  ExpectFault({Registers("ann", 1, 2), Registers("bob", 1, 2), Withdraws("bob", 3, 4), full},
              Left({{"ann", "CONFIRMED"}, {"bob", "WITHDRAWN"}}), "although a place was free");
}

TEST(HistoryCheck, AGapInTheJournalIsFound) {
  Remains remains = Left({{"ann", "CONFIRMED"}, {"bob", "CONFIRMED"}});
  remains.journal.back().revision = 3;
  ExpectFault({Registers("ann", 1, 2), Registers("bob", 1, 2)}, remains, "from revision 1 to 3");
  remains.journal.pop_back();
  ExpectFault({Registers("ann", 1, 2), Registers("bob", 1, 2)}, remains, "0 entries of bob");
}

TEST(HistoryCheck, WhatNobodyAskedForIsFound) {
  ExpectFault({}, Left({{"ann", "CONFIRMED"}}), "nobody asked for it");
  ExpectFault({Reads("ann", 1, 2, "")}, Left({{"ann", "CONFIRMED"}}), "no order explains");
  Remains told = Left({{"ann", "CONFIRMED"}});
  told.resources.clear();
  ExpectFault({}, told, "the journal has ann, for which nobody asked");
}

// Histories that happened: each call at a moment of its own between its begin and its end, in one order.
class Happened {
 public:
  explicit Happened(unsigned seed) : random_(seed) {
    for (int i = 0; i < 60; ++i) Happen();
  }

  std::vector<Call> history;
  std::map<std::string, std::string> states;

  Remains Rest() const {
    std::vector<std::pair<std::string, std::string>> there;
    for (const auto& [key, state] : states) {
      if (!state.empty()) there.emplace_back(key, state);
    }
    Remains remains = Left(there);
    remains.capacities.clear();
    return remains;
  }

 private:
  void Happen() {
    moment_ += 10;
    const std::string key = absl::StrCat("k", random_() % 4);
    const auto begin = moment_ - static_cast<std::int64_t>(random_() % 60);
    const auto end = moment_ + static_cast<std::int64_t>(random_() % 60);
    std::string& state = states[key];
    switch (random_() % 3) {
      case 0:
        return history.push_back(Reads(key, begin, end, state));
      case 1:
        return Write(Registers(key, begin, end), state);
      default:
        return Write(Withdraws(key, begin, end), state);
    }
  }
  void Write(Call call, std::string& state) {
    const bool repeated = !call.request_id.empty() && !state.empty();
    const bool legal = state == call.from;
    const bool answered = random_() % 3 != 0;
    if (legal && (answered || random_() % 2 == 0)) state = call.to;
    call.answer = repeated || legal ? state : "";
    if (!repeated && !legal) call.outcome = Outcome::kRefused;
    if (!answered) call.outcome = Outcome::kUnknown;
    history.push_back(call);
  }

  std::mt19937 random_;
  std::int64_t moment_ = 1'000;
};

TEST(HistoryCheck, WhatHappenedPassesAndWhatWasChangedIsFound) {
  int changed = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Happened happened(seed);
    ASSERT_THAT(FaultsIn(happened.history, happened.Rest()), IsEmpty()) << "seed " << seed;
    // Where the last that was told of a resource, and nothing unanswered, says what it is, it cannot be
    // otherwise.
    for (const auto& [key, state] : happened.states) {
      const auto of_key = [&key = key](const Call& call) { return call.key == key; };
      const bool sure = std::none_of(happened.history.begin(), happened.history.end(), [&](const Call& call) {
        return of_key(call) && call.outcome == Outcome::kUnknown;
      });
      if (!sure || state.empty()) continue;
      Happened other = happened;
      other.states[key] = state == "CONFIRMED" ? "WITHDRAWN" : "CONFIRMED";
      EXPECT_THAT(FaultsIn(other.history, other.Rest()), Not(IsEmpty())) << "seed " << seed << " " << key;
      other.states[key] = "";
      EXPECT_THAT(FaultsIn(other.history, other.Rest()), Not(IsEmpty())) << "seed " << seed << " " << key;
      ++changed;
    }
  }
  EXPECT_GT(changed, 10);
}

}  // namespace
}  // namespace plenary::test
