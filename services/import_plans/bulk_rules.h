// Rules that decide on many rows of an import at once. Pure.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "errors/errors.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "plenary/v1/import.pb.h"

namespace plenary::import_plans::rules {

// Candidates from this score on are linked by a rule, if more than the name speaks for them.
inline constexpr double kSureScore = 0.97;

// The candidate that a rule may link the row to: the only one of at least kSureScore, for which an address,
// an affiliation or an earlier event speaks besides its name. Empty if there is none, or the row is no MATCH.
std::string SureLinkOf(const v1::ImportRow& row);

// Every fault of the rules of a request.
void AddFaults(const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules,
               std::vector<errors::FieldViolation>& violations);

// A row that is to be decided, as far as rules look at it.
struct OpenRow {
  int row = 0;
  v1::ImportRow::Outcome outcome{};
  std::vector<std::string> affiliations = {};  // in the form that is compared
  std::string sure_link = {};                  // as SureLinkOf
};

class BulkRules {
 public:
  // `compared` gives the form of an affiliation in which it is compared.
  BulkRules(const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules,
            std::string (*compared)(std::string_view));

  // What the first rule that fits the row makes of it; its action is unspecified if none fits.
  v1::ImportDecision Decide(const OpenRow& row) const;

 private:
  const google::protobuf::RepeatedPtrField<v1::ImportRule>& rules_;
  std::map<std::string, std::vector<int>> by_affiliation_;  // positions in rules_; "": of any
};

}  // namespace plenary::import_plans::rules
