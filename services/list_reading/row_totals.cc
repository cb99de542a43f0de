#include "list_reading/row_totals.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

namespace plenary::list_reading {
namespace {

using v1::Import;
using v1::ImportRow;

constexpr int kMostTotals = 100;
// Maximum of values with a count of their own; further ones are counted together.
constexpr std::size_t kMostValues = 10'000;
// Maximum of pairs of column and reason; no file has nearly as many.
constexpr std::size_t kMostKinds = 10'000;

bool IsMoreFrequent(const Import::ErrorTotal& a, const Import::ErrorTotal& b) {
  return std::tuple(-a.count(), a.first_row(), std::string_view(a.reason()), std::string_view(a.column())) <
         std::tuple(-b.count(), b.first_row(), std::string_view(b.reason()), std::string_view(b.column()));
}

}  // namespace

void RowTotals::Tally::Add(int row, const std::string& text) {
  if (count++ > 0) return;
  first_row = row;
  message = text;
}

void RowTotals::Add(int row, const google::protobuf::RepeatedPtrField<ImportRow::Error>& errors) {
  std::set<std::pair<std::string_view, std::string_view>> of_row;
  for (const ImportRow::Error& error : errors) {
    if (!of_row.emplace(error.column(), error.reason()).second) continue;
    auto kind = kinds_.find({error.column(), error.reason()});
    if (kind == kinds_.end()) {
      if (kinds_.size() == kMostKinds) continue;
      kind = kinds_.emplace(std::pair(error.column(), error.reason()), Kind()).first;
    }
    auto& values = kind->second.values;
    const auto known = values.find(error.value());
    if (known != values.end()) {
      known->second.Add(row, error.message());
    } else if (values_ < kMostValues) {
      ++values_;
      values[error.value()].Add(row, error.message());
    } else {
      kind->second.rest.Add(row, error.message());
    }
  }
}

void RowTotals::Write(google::protobuf::RepeatedPtrField<Import::ErrorTotal>& totals) const {
  std::vector<Import::ErrorTotal> all;
  for (const auto& [key, kind] : kinds_) {
    const auto tell = [&, &key = key](const std::string& value, const Tally& tally) {
      Import::ErrorTotal& total = all.emplace_back();
      total.set_column(key.first);
      total.set_reason(key.second);
      total.set_value(value);
      total.set_count(tally.count);
      total.set_message(tally.message);
      total.set_first_row(tally.first_row);
    };
    const bool one_value = kind.values.size() == 1 && kind.rest.count == 0;
    Tally others = kind.rest;
    for (const auto& [value, tally] : kind.values) {
      if (tally.count > 1 || one_value) {
        tell(value, tally);
        continue;
      }
      const int count = others.count + tally.count;
      if (others.count == 0 || tally.first_row < others.first_row) others = tally;
      others.count = count;
    }
    if (others.count > 0) tell("", others);
  }
  std::sort(all.begin(), all.end(), IsMoreFrequent);
  if (all.size() > kMostTotals) all.resize(kMostTotals);
  for (Import::ErrorTotal& total : all) *totals.Add() = std::move(total);
}

}  // namespace plenary::list_reading
