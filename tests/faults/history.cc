#include "faults/history.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

using Outcome = Call::Outcome;

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

std::string Quoted(const std::string& state) { return state.empty() ? "not there" : state; }

// Looks for an order of the calls at one resource in which each of them comes between its begin and its end,
// and sees what those before it made (after Wing and Gong).
class Search {
 public:
  explicit Search(std::vector<const Call*> calls) : calls_(std::move(calls)), placed_(calls_.size(), false) {}

  // How many writes changed the resource; empty if there is no order.
  std::optional<int> Run() { return Place("", 0); }

 private:
  // When a call has happened at the latest, if it has.
  static std::int64_t EndOf(const Call& call) {
    return call.outcome == Outcome::kUnknown ? kNever : call.end;
  }

  bool IsDone(const std::string& request_id) const {
    if (request_id.empty()) return false;
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      if (placed_[i] && calls_[i]->request_id == request_id && calls_[i]->outcome != Outcome::kRefused &&
          calls_[i]->outcome != Outcome::kFull) {
        return true;
      }
    }
    return false;
  }

  // The state after the call, if it can have met this one.
  std::optional<std::string> After(const Call& call, const std::string& state) const {
    const auto only_if = [&state](bool legal) { return legal ? std::optional(state) : std::nullopt; };
    if (call.kind == Call::Kind::kRead) return only_if(call.answer == state);
    if (IsDone(call.request_id)) return only_if(call.outcome == Outcome::kDone && call.answer == state);
    if (call.outcome == Outcome::kRefused) return only_if(state != call.from);
    if (state != call.from) return std::nullopt;
    if (call.outcome == Outcome::kFull) return state;
    if (call.outcome == Outcome::kDone && call.answer != call.to) return std::nullopt;
    return call.to;
  }

  // The end before which the next one has to begin.
  std::int64_t FirstEnd() const {
    std::int64_t first = kNever;
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      if (!placed_[i]) first = std::min(first, EndOf(*calls_[i]));
    }
    return first;
  }

  std::optional<int> Place(const std::string& state, int changes) {
    const std::vector<bool> before = placed_;
    PlaceWhatChangesNothing(state);
    std::optional<int> found;
    const std::int64_t first_end = FirstEnd();
    if (first_end == kNever) {
      found = changes;
    } else if (seen_.emplace(placed_, state).second) {
      for (std::size_t i = 0; i < calls_.size() && !found.has_value(); ++i) {
        if (placed_[i] || calls_[i]->begin > first_end) continue;
        const auto after = After(*calls_[i], state);
        if (!after.has_value() || *after == state) continue;
        placed_[i] = true;
        found = Place(*after, changes + 1);
        placed_[i] = false;
      }
    }
    placed_ = before;
    return found;
  }

  // What can come now and changes nothing may as well come now.
  void PlaceWhatChangesNothing(const std::string& state) {
    for (bool more = true; more;) {
      more = false;
      const std::int64_t first_end = FirstEnd();
      for (std::size_t i = 0; i < calls_.size(); ++i) {
        if (placed_[i] || calls_[i]->begin > first_end || EndOf(*calls_[i]) == kNever) continue;
        if (After(*calls_[i], state) != state) continue;
        placed_[i] = true;
        more = true;
      }
    }
  }

  const std::vector<const Call*> calls_;
  std::vector<bool> placed_;
  std::set<std::pair<std::vector<bool>, std::string>> seen_;
};

class Checker {
 public:
  Checker(const std::vector<Call>& history, const Remains& remains) : history_(history), remains_(remains) {}

  std::vector<std::string> Run() {
    CheckRepeated();
    CheckResources();
    CheckPlaces();
    CheckRevisions();
    return std::move(faults_);
  }

 private:
  template <class... Words>
  void Tell(const Words&... words) {
    faults_.push_back(absl::StrCat(words...));
  }

  void CheckRepeated() {
    std::map<std::string, const Call*> first;
    for (const Call& call : history_) {
      if (call.request_id.empty() || call.outcome != Outcome::kDone) continue;
      const Call& other = *first.try_emplace(call.request_id, &call).first->second;
      if (other.key != call.key || other.said != call.said) {
        Tell("one request id, two answers: ", Describe(other), " and ", Describe(call));
      }
    }
  }

  void CheckResources() {
    std::map<std::string, std::vector<const Call*>> calls;
    std::int64_t over = 0;
    for (const Call& call : history_) {
      over = std::max({over, call.begin, call.end});
      std::vector<const Call*>& of_key = calls[call.key];
      if (call.outcome != Outcome::kNotNow) of_key.push_back(&call);
    }
    std::map<std::string, std::string> states;
    for (const Remains::Resource& resource : remains_.resources) {
      if (!states.emplace(resource.key, resource.state).second) Tell(resource.key, " is there twice");
      if (!calls.contains(resource.key)) Tell(resource.key, " is there, and nobody asked for it");
    }
    std::map<std::string, int> entries;
    for (const Remains::Entry& entry : remains_.journal) {
      for (const std::string& key : entry.keys) ++entries[key];
    }
    for (const auto& [key, of_key] : calls) {
      Call last{
          .what = "what remains", .key = key, .begin = over + 1, .end = over + 1, .answer = states[key]};
      std::vector<const Call*> all = of_key;
      all.push_back(&last);
      const std::optional<int> changes = Search(all).Run();
      if (!changes.has_value()) {
        TellDisorder(key, all);
      } else if (entries[key] != *changes) {
        Tell("the journal has ", entries[key], " entries of ", key, ", which was written ", *changes,
             " times");
      }
    }
    for (const auto& [key, count] : entries) {
      if (!calls.contains(key)) Tell("the journal has ", key, ", for which nobody asked");
    }
  }

  void TellDisorder(const std::string& key, std::vector<const Call*> calls) {
    std::sort(calls.begin(), calls.end(), [](const Call* a, const Call* b) { return a->begin < b->begin; });
    std::string text = absl::StrCat("no order explains what was seen of ", key, ":");
    for (const Call* call : calls) absl::StrAppend(&text, "\n    ", Describe(*call));
    Tell(text);
  }

  // When those who had a place in a group got it at the earliest, and left it.
  struct Times {
    std::map<std::string, std::int64_t> asked;   // the first that may have given it began
    std::map<std::string, std::int64_t> taken;   // the first that gave it was answered
    std::map<std::string, std::int64_t> leaves;  // the first that may have freed it began
    std::map<std::string, std::int64_t> left;    // the first that freed it was answered
  };

  static void Keep(std::map<std::string, std::int64_t>& times, const std::string& key, std::int64_t time) {
    std::int64_t& kept = times.try_emplace(key, time).first->second;
    kept = std::min(kept, time);
  }

  Times TimesOf(const std::string& group) const {
    std::set<std::string> there;
    std::set<std::string> holds;
    for (const Remains::Resource& resource : remains_.resources) {
      there.insert(resource.key);
      if (resource.group == group) holds.insert(resource.key);
    }
    Times times;
    for (const Call& call : history_) {
      const bool done = call.outcome == Outcome::kDone;
      if (call.group != group || !(done || call.outcome == Outcome::kUnknown)) continue;
      // What is not there never was, and who has a place still has it.
      if (call.places > 0 && there.contains(call.key)) Keep(times.asked, call.key, call.begin);
      if (call.places > 0 && done) Keep(times.taken, call.key, call.end);
      if (call.places < 0 && !holds.contains(call.key)) Keep(times.leaves, call.key, call.begin);
      if (call.places < 0 && done) Keep(times.left, call.key, call.end);
    }
    return times;
  }

  void CheckPlaces() {
    for (const auto& [group, capacity] : remains_.capacities) {
      const auto holds = [&group = group](const Remains::Resource& resource) {
        return resource.group == group;
      };
      const auto held = std::count_if(remains_.resources.begin(), remains_.resources.end(), holds);
      if (held > capacity) Tell(group, " has ", held, " in ", capacity, " places");
      const Times times = TimesOf(group);
      CheckAlways(group, capacity, times);
      CheckRefusals(group, capacity, times);
    }
  }

  // At no time there are more than places who surely have one: it was answered, and nobody had begun to free
  // it.
  void CheckAlways(const std::string& group, int capacity, const Times& times) {
    std::vector<std::pair<std::int64_t, int>> steps;
    for (const auto& [key, time] : times.taken) {
      const auto leaves = times.leaves.find(key);
      if (leaves != times.leaves.end() && leaves->second <= time) continue;
      steps.emplace_back(time, 1);
      if (leaves != times.leaves.end()) steps.emplace_back(leaves->second, -1);
    }
    std::sort(steps.begin(), steps.end());  // those who leave first
    int held = 0;
    for (const auto& [time, step] : steps) {
      held += step;
      if (held > capacity) return Tell(group, " had ", held, " in ", capacity, " places at ", time);
    }
  }

  // Who is refused for want of a place was so while as many as there are places may have had one.
  void CheckRefusals(const std::string& group, int capacity, const Times& times) {
    const std::vector<std::int64_t> asked = Sorted(times.asked);
    const std::vector<std::int64_t> left = Sorted(times.left);
    for (const Call& call : history_) {
      if (call.group != group || call.outcome != Outcome::kFull) continue;
      const auto came = std::upper_bound(asked.begin(), asked.end(), call.end) - asked.begin();
      const auto gone = std::lower_bound(left.begin(), left.end(), call.begin) - left.begin();
      if (came - gone < capacity) Tell("refused although a place was free: ", Describe(call));
    }
  }

  static std::vector<std::int64_t> Sorted(const std::map<std::string, std::int64_t>& times) {
    std::vector<std::int64_t> sorted;
    for (const auto& [key, time] : times) sorted.push_back(time);
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

  void CheckRevisions() {
    std::map<std::string, std::int64_t> last;
    for (const Remains::Entry& entry : remains_.journal) {
      std::int64_t& before = last[entry.scope];
      if (entry.revision != before + 1) {
        Tell("the journal of ", entry.scope, " goes from revision ", before, " to ", entry.revision);
      }
      before = entry.revision;
    }
  }

  const std::vector<Call>& history_;
  const Remains& remains_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> FaultsIn(const std::vector<Call>& history, const Remains& remains) {
  return Checker(history, remains).Run();
}

std::string Describe(const Call& call) {
  static const std::map<Outcome, std::string> kWords = {{Outcome::kRefused, "was refused for its state"},
                                                        {Outcome::kFull, "found no place"},
                                                        {Outcome::kNotNow, "was not done"},
                                                        {Outcome::kUnknown, "was not answered"}};
  const std::string outcome =
      call.outcome == Outcome::kDone ? absl::StrCat("told ", Quoted(call.answer)) : kWords.at(call.outcome);
  return absl::StrCat("[", call.begin, ", ", call.end, "] ", call.what, " ", call.key, " ", outcome,
                      call.request_id.empty() ? "" : absl::StrCat(" (request ", call.request_id, ")"));
}

}  // namespace plenary::test
