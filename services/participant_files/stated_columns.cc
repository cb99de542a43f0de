#include "participant_files/stated_columns.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/concat.h"
#include "participant_files/column_header.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

// Maximum of headers in an error.
constexpr std::size_t kMostNear = 3;
// Maximum length up to which headers are compared.
constexpr std::size_t kCompared = 64;

// How many letters must change to turn one into the other.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

// The headers most similar to `name`, for an error.
std::string NearestHeaders(std::string_view name, std::span<const std::string> headers) {
  const std::string folded = FoldWord(name).substr(0, kCompared);
  std::vector<std::pair<std::size_t, std::size_t>> distances;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (!headers[i].empty())
      distances.emplace_back(Distance(folded, FoldWord(headers[i]).substr(0, kCompared)), i);
  }
  std::sort(distances.begin(), distances.end());
  std::string near;
  for (std::size_t i = 0; i < distances.size() && i < kMostNear; ++i) {
    absl::StrAppend(&near, near.empty() ? "" : ", ", "\"", headers[distances[i].second], "\"");
  }
  return near;
}

std::string UnknownHeader(std::string_view name, std::span<const std::string> headers) {
  const std::string near = NearestHeaders(name, headers);
  return Concat("must name headers of the file, or columns by their letters; it has no \"", name, "\"",
                near.empty() ? std::string() : Concat("; the nearest are ", near));
}

}  // namespace

bool StatedValues::Add(std::string_view value, std::string_view meaning) {
  const std::string trimmed = Trimmed(value);
  const auto [stated, is_new] = exact_.try_emplace(trimmed, meaning);
  if (!is_new) return stated->second == meaning;
  const std::string folded = FoldWord(trimmed);
  ++alike_[folded];
  folded_[folded] = stated->second;
  return true;
}

const std::string* StatedValues::Find(std::string_view cell) const {
  const std::string trimmed = Trimmed(cell);
  if (const auto exact = exact_.find(trimmed); exact != exact_.end()) return &exact->second;
  const std::string folded = FoldWord(trimmed);
  const auto found = folded.empty() ? folded_.end() : folded_.find(folded);
  return found == folded_.end() || alike_.at(folded) > 1 ? nullptr : &found->second;
}

std::vector<int> ColumnsNamed(std::string_view name, std::span<const std::string> headers) {
  std::vector<int> columns;
  const auto add_where = [&](auto is_called) {
    for (std::size_t i = 0; i < headers.size(); ++i) {
      if (is_called(headers[i])) columns.push_back(static_cast<int>(i));
    }
  };
  add_where([&](const std::string& header) { return header == name; });
  if (!columns.empty()) return columns;
  const std::string folded = FoldWord(name);
  if (!folded.empty()) add_where([&](const std::string& header) { return FoldWord(header) == folded; });
  if (!columns.empty()) return columns;
  const int index = ColumnIndex(name, static_cast<int>(headers.size()));
  if (index >= 0) columns.push_back(index);
  return columns;
}

std::vector<std::optional<std::string>> StatedColumns(std::span<const std::string> headers,
                                                      const std::map<std::string, std::string>& mapping,
                                                      std::vector<errors::FieldViolation>& violations) {
  std::vector<std::optional<std::string>> stated(headers.size());
  for (const auto& [name, words] : mapping) {
    const std::vector<int> columns = ColumnsNamed(name, headers);
    if (columns.empty()) violations.push_back({"mapping", UnknownHeader(name, headers)});
    for (const int column : columns) {
      std::optional<std::string>& said = stated[static_cast<std::size_t>(column)];
      if (said.has_value() && *said != words) {
        violations.push_back(
            {"mapping", Concat("must say one thing of each column; \"", name,
                               "\" is named twice, once as column ", ColumnLetters(column))});
      }
      said = words;
    }
  }
  return stated;
}

std::vector<StatedValues> ValuesOfColumns(std::span<const std::string> headers, const ValueMappings& values,
                                          std::vector<errors::FieldViolation>& violations) {
  std::vector<StatedValues> stated(headers.size());
  for (const v1::Import::ValueMapping& value : values) {
    const std::vector<int> columns = ColumnsNamed(value.header(), headers);
    if (columns.empty()) violations.push_back({"values", UnknownHeader(value.header(), headers)});
    for (const int column : columns) {
      if (stated[static_cast<std::size_t>(column)].Add(value.value(), value.meaning())) continue;
      violations.push_back(
          {"values", Concat("must give one meaning to \"", value.value(), "\" of \"", value.header(), "\"")});
    }
  }
  return stated;
}

}  // namespace plenary::participant_files
