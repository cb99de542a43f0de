#include "plenary/overview/overview_statistics.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "plenary/terminal/bars.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using Buckets = google::protobuf::RepeatedPtrField<v1::StatisticBucket>;
// The name of a key.
using Named = std::function<std::string(const std::string& key)>;

constexpr int kMostBars = 8;
constexpr int kWidestLabel = 28;
constexpr int kWidestBar = 40;

struct Item {
  std::string label;
  std::int64_t count = 0;
  v1::StatisticBucket::Disclosure disclosure = v1::StatisticBucket::DISCLOSURE_UNSPECIFIED;

  bool told() const { return disclosure == v1::StatisticBucket::DISCLOSURE_UNSPECIFIED; }
};

// The text in place of a hidden count.
std::string InsteadOfCount(const Item& item) {
  return item.disclosure == v1::StatisticBucket::DISCLOSURE_FEWER_THAN_FIVE ? "fewer than 5" : "withheld";
}

// "CIVIL_SOCIETY" → "civil society".
std::string EnumInWords(const std::string& key) {
  return absl::AsciiStrToLower(absl::StrReplaceAll(key, {{"_", " "}}));
}

std::string TitleOfDelegation(const Overview& overview, const std::string& name) {
  for (const v1::Delegation& delegation : overview.delegations) {
    if (delegation.name() == name) return TitleOf(delegation);
  }
  return name;
}

class Dimensions {
 public:
  Dimensions(const Overview& overview, PageWriter& page) : overview_(overview), page_(page) {}

  void Write() {
    const v1::EventStatistics& statistics = overview_.statistics;
    const Named as_it_is = [](const std::string& key) { return key; };
    const Named delegation = [this](const std::string& key) { return TitleOfDelegation(overview_, key); };
    WriteOne("Registration", statistics.by_state(), EnumInWords, "unknown");
    WriteOne("Category", statistics.by_category(), EnumInWords, "unknown");
    WriteOne("State or territory", statistics.by_region(), RegionName, "unknown");
    WriteOne("Delegation", statistics.by_delegation(), delegation, "in none");
    WriteOne("Language", statistics.by_language(), as_it_is, "unknown");
    WriteOne("Attendance", statistics.by_attendance_mode(), EnumInWords, "unknown");
    WriteOne("Arrived", statistics.by_arrival_day(), as_it_is, "not yet");
  }

 private:
  void WriteOne(const char* title, const Buckets& buckets, const Named& named, const char* without_key) {
    if (buckets.size() < 2) return;  // all are alike
    if (!std::exchange(begun_, true)) page_.Section("In numbers");
    std::vector<Item> items;
    for (const v1::StatisticBucket& bucket : buckets) {
      items.push_back(
          {bucket.key().empty() ? without_key : named(bucket.key()), bucket.count(), bucket.disclosure()});
    }
    page_.Group(title);
    WriteBars(Shortened(std::move(items)));
  }

  // The first rows; the last line sums up the others, unless one of them is hidden.
  static std::vector<Item> Shortened(std::vector<Item> items) {
    if (items.size() <= kMostBars) return items;
    Item rest{.label = absl::StrCat(items.size() - kMostBars + 1, " others")};
    for (std::size_t i = kMostBars - 1; i < items.size(); ++i) {
      rest.count += items[i].count;
      if (!items[i].told()) rest.disclosure = v1::StatisticBucket::DISCLOSURE_WITHHELD;
    }
    items.resize(kMostBars - 1);
    items.push_back(std::move(rest));
    return items;
  }

  void WriteBars(const std::vector<Item>& items) {
    int label_width = 0;
    std::int64_t most = 0;
    std::size_t digits = 0;
    for (const Item& item : items) {
      label_width = std::max(label_width, DisplayWidth(OneLine(item.label)));
      if (!item.told()) continue;
      most = std::max(most, item.count);
      digits = std::max(digits, absl::StrCat(item.count).size());
    }
    label_width = std::min(label_width, kWidestLabel);
    const int indent = 2 * PageWriter::kIndent;
    const int left = page_.style().width - indent - label_width - static_cast<int>(digits) - 4;
    const int bar_width = std::clamp(left, 1, kWidestBar);
    for (const Item& item : items) {
      const std::string label = Pad(Isolated(Shorten(OneLine(item.label), label_width)), label_width);
      if (!item.told()) {
        page_.Line(indent, absl::StrCat(label, "  ", InsteadOfCount(item)));
        continue;
      }
      const std::string count = absl::StrCat(item.count);
      const std::string number = std::string(digits - count.size(), ' ') + count;
      const std::string bar = Bar(item.count, most, bar_width, page_.style());
      page_.Line(indent, absl::StrCat(label, "  ", number, bar.empty() ? "" : "  ", bar));
    }
  }

  const Overview& overview_;
  PageWriter& page_;
  bool begun_ = false;
};

}  // namespace

void WriteStatistics(const Overview& overview, PageWriter& page) { Dimensions(overview, page).Write(); }

}  // namespace plenary::client
