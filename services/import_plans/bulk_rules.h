// Rules for many rows of an import at once. Pure.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "errors/errors.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "plenary/v1/import.pb.h"

namespace plenary::import_plans::rules {

// A rule may link candidates with at least this score, if there is evidence besides the name.
inline constexpr double kSureScore = 0.97;

// The candidate that a rule may link the row to: the only one with at least kSureScore, and with an address,
// an affiliation or an earlier event as evidence besides its name. Empty if there is none, or if the row is
// no MATCH.
std::string SureLinkOf(const v1::ImportRow& row);

// Every fault in the rules of a request.
void AddFaults(const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules,
               std::vector<errors::FieldViolation>& violations);

// The properties of an undecided row that rules depend on.
struct OpenRow {
  int row = 0;
  v1::ImportRow::Outcome outcome{};
  std::vector<std::string> affiliations = {};  // in the form for comparisons
  std::string sure_link = {};                  // from SureLinkOf
};

class BulkRules {
 public:
  // `compared` gives an affiliation in the form for comparisons.
  BulkRules(const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules,
            std::string (*compared)(std::string_view));

  // The action of the first rule that fits the row; unspecified if none fits.
  v1::ImportDecision Decide(const OpenRow& row) const;

 private:
  const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules_;
  std::map<std::string, std::vector<int>>
      by_affiliation_;  // positions in rules_; "" for rules without an affiliation
};

}  // namespace plenary::import_plans::rules
