#include "plenary/terminal/text_diff.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using Texts = std::span<const std::string>;

// Nobody reads more steps than this, and finding them needs memory that grows with the square.
constexpr int kMostSteps = 3'000;
// Two lines are one changed line if this share of the longer one is the same.
constexpr double kAlike = 0.4;

// E. W. Myers, "An O(ND) Difference Algorithm": how far each diagonal is reached with each number of steps.
class Search {
 public:
  Search(Texts before, Texts after) : before_(before), after_(after) {}

  // False if there are too many steps.
  bool Run() {
    const int size = static_cast<int>(before_.size() + after_.size());
    std::vector<int> reached(2 * std::min(size, kMostSteps) + 3, 0);
    const int middle = static_cast<int>(reached.size()) / 2;
    for (int steps = 0; steps <= std::min(size, kMostSteps); ++steps) {
      for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
        const bool down = diagonal == -steps || (diagonal != steps && reached[middle + diagonal - 1] <
                                                                          reached[middle + diagonal + 1]);
        int x = down ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1;
        while (Same(x, x - diagonal)) ++x;
        reached[middle + diagonal] = x;
        if (x >= Before() && x - diagonal >= After()) {
          trace_.emplace_back(reached.begin() + middle - steps, reached.begin() + middle + steps + 1);
          return true;
        }
      }
      trace_.emplace_back(reached.begin() + middle - steps, reached.begin() + middle + steps + 1);
    }
    return false;
  }

  // The path that was found, from its end.
  std::vector<Edit> Way() const {
    std::vector<Edit> way;
    int x = Before();
    int y = After();
    for (int steps = static_cast<int>(trace_.size()) - 1; steps > 0; --steps) {
      const auto reached = [&](int diagonal) { return trace_[steps - 1][diagonal + steps - 1]; };
      const int diagonal = x - y;
      const bool down = diagonal == -steps || (diagonal != steps && ReachedBefore(steps, diagonal - 1) <
                                                                        ReachedBefore(steps, diagonal + 1));
      const int from = down ? diagonal + 1 : diagonal - 1;
      const int start = reached(from);
      while (x > start + (down ? 0 : 1)) TakeSame(x, y, way);
      if (down) {
        way.push_back({Edit::kAdded, after_[--y]});
      } else {
        way.push_back({Edit::kRemoved, before_[--x]});
      }
    }
    while (x > 0) TakeSame(x, y, way);
    std::reverse(way.begin(), way.end());
    return way;
  }

 private:
  int Before() const { return static_cast<int>(before_.size()); }
  int After() const { return static_cast<int>(after_.size()); }
  bool Same(int x, int y) const { return x < Before() && y < After() && y >= 0 && before_[x] == after_[y]; }
  // How far a diagonal was reached with one step less; -1 if it was not.
  int ReachedBefore(int steps, int diagonal) const {
    return std::abs(diagonal) > steps - 1 ? -1 : trace_[steps - 1][diagonal + steps - 1];
  }
  void TakeSame(int& x, int& y, std::vector<Edit>& way) const {
    way.push_back({Edit::kSame, before_[--x]});
    --y;
  }

  const Texts before_;
  const Texts after_;
  std::vector<std::vector<int>> trace_;
};

// In each run of changes, puts removals before additions.
void Sort(std::vector<Edit>& edits) {
  for (auto run = edits.begin(); run != edits.end();) {
    const auto end =
        std::find_if(run, edits.end(), [](const Edit& edit) { return edit.kind == Edit::kSame; });
    std::stable_partition(run, end, [](const Edit& edit) { return edit.kind == Edit::kRemoved; });
    run = std::find_if(end, edits.end(), [](const Edit& edit) { return edit.kind != Edit::kSame; });
  }
}

// The share of the longer of two texts that is common, in bytes.
double Likeness(const std::vector<Edit>& words) {
  std::size_t same = 0;
  std::size_t removed = 0;
  std::size_t added = 0;
  for (const Edit& word : words) {
    (word.kind == Edit::kSame ? same : word.kind == Edit::kRemoved ? removed : added) += word.text.size();
  }
  return static_cast<double>(same) /
         static_cast<double>(std::max<std::size_t>(same + std::max(removed, added), 1));
}

std::string Words(const std::vector<Edit>& words, const Style& style) {
  std::string line;
  for (std::size_t i = 0; i < words.size();) {
    const Edit::Kind kind = words[i].kind;
    std::string text;
    for (; i < words.size() && words[i].kind == kind; ++i) text += Printable(words[i].text);
    absl::StrAppend(&line, kind == Edit::kSame      ? text
                           : kind == Edit::kRemoved ? style.Red("[-" + text + "-]")
                                                    : style.Green("{+" + text + "+}"));
  }
  return line;
}

// A run of changed lines: similar ones in pairs, the others alone.
void AppendRun(const std::vector<std::string>& removed, const std::vector<std::string>& added,
               const Style& style, std::string& out) {
  std::size_t next = 0;
  for (const std::string& before : removed) {
    std::size_t match = next;
    std::vector<Edit> words;
    for (; match < added.size(); ++match) {
      words = Edits(BreakablePieces(before), BreakablePieces(added[match]));
      if (Likeness(words) >= kAlike) break;
    }
    if (match == added.size()) {
      absl::StrAppend(&out, style.Red("- " + Printable(before)), "\n");
      continue;
    }
    for (; next < match; ++next) absl::StrAppend(&out, style.Green("+ " + Printable(added[next])), "\n");
    ++next;
    absl::StrAppend(&out, "~ ", Words(words, style), "\n");
  }
  for (; next < added.size(); ++next) absl::StrAppend(&out, style.Green("+ " + Printable(added[next])), "\n");
}

}  // namespace

std::vector<Edit> Edits(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  Search search(before, after);
  std::vector<Edit> edits;
  if (search.Run()) {
    edits = search.Way();
  } else {
    for (const std::string& text : before) edits.push_back({Edit::kRemoved, text});
    for (const std::string& text : after) edits.push_back({Edit::kAdded, text});
  }
  Sort(edits);
  return edits;
}

std::string RenderDiff(std::string_view before, std::string_view after, const Style& style) {
  const auto lines = [](std::string_view text) -> std::vector<std::string> {
    return absl::StrSplit(std::string(text), '\n');
  };
  const std::vector<Edit> edits = Edits(lines(before), lines(after));
  std::string out;
  std::size_t shown = 0;  // lines up to here have been written
  for (std::size_t i = 0; i < edits.size();) {
    if (edits[i].kind == Edit::kSame) {
      ++i;
      continue;
    }
    if (i > shown + 1) absl::StrAppend(&out, style.Dim("…"), "\n");
    if (i > shown) absl::StrAppend(&out, "  ", Printable(edits[i - 1].text), "\n");
    std::vector<std::string> removed;
    std::vector<std::string> added;
    for (; i < edits.size() && edits[i].kind == Edit::kRemoved; ++i) removed.push_back(edits[i].text);
    for (; i < edits.size() && edits[i].kind == Edit::kAdded; ++i) added.push_back(edits[i].text);
    AppendRun(removed, added, style, out);
    shown = i;
    if (i < edits.size() && edits[i].kind == Edit::kSame) {
      absl::StrAppend(&out, "  ", Printable(edits[i].text), "\n");
      shown = i + 1;
    }
  }
  return out;
}

}  // namespace plenary::client
