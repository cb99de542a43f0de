// Counts errors and remarks in the rows of a file by column, reason and value. Pure. Uses a bounded amount of
// memory, whatever the rows have.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "google/protobuf/repeated_ptr_field.h"
#include "plenary/v1/import.pb.h"

namespace plenary::list_reading {

class RowTotals {
 public:
  // Counts the errors or remarks of row `row`; each column and reason only once.
  void Add(int row, const google::protobuf::RepeatedPtrField<v1::ImportRow::Error>& errors);

  // The most frequent first, at most 100. A value that several rows have in the column gets its own total;
  // values that occur once share one without a value.
  void Write(google::protobuf::RepeatedPtrField<v1::Import::ErrorTotal>& totals) const;

 private:
  struct Tally {
    int count = 0;
    int first_row = 0;
    std::string message;  // of the first row

    void Add(int row, const std::string& text);
  };
  // The counts of one column and reason.
  struct Kind {
    std::map<std::string, Tally> values;
    Tally rest;  // rows whose values are too many to be counted separately
  };

  std::map<std::pair<std::string, std::string>, Kind> kinds_;
  std::size_t values_ = 0;
};

}  // namespace plenary::list_reading
