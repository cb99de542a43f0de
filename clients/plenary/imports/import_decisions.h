// What is to become of rows that the server will not decide: asked in bulk, then one by one. What the user
// says goes into the request that commits them.

#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "plenary/terminal/questions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Whether a rule LINK links the row (ImportRule): exactly one candidate has 0.97 or more, and more than the
// name speaks for it. Weaker ones may stand beside it. Pure.
bool IsSure(const v1::ImportRow& row);

// Whether the request has a decision on this very row. Pure.
bool HasDecision(const v1::ImportRow& row, const v1::CommitImportRequest& request);

// Whether the request already says what becomes of an undecided row: by itself, by a rule, or as one of all.
// Pure.
bool IsDecided(const v1::ImportRow& row, const v1::CommitImportRequest& request);

struct RowCount {
  int all = 0;
  // Of these: rows that a rule LINK links.
  int sure = 0;

  void Add(bool is_sure) {
    ++all;
    if (is_sure) ++sure;
  }
};

// Undecided rows, as far as rules look at them. Affiliations are numbered from 0, and are the same as rules
// compare them (CompareForm); a row has one for each of its positions and languages.
class UndecidedRows {
 public:
  void Add(const v1::ImportRow& row);

  RowCount CountAll() const;
  // The rows that a rule for this affiliation decides.
  RowCount CountOf(int affiliation) const;
  // As the first row has it that was added.
  const std::string& TextOf(int affiliation) const { return affiliations_[affiliation].text; }
  // The affiliations with the most rows, the largest first.
  std::vector<int> Largest() const;
  // The first sure ones, to be shown.
  const std::vector<v1::ImportRow>& sure_ones() const { return sure_ones_; }

  // Removes those that are decided now.
  void TakeSure();
  void Take(int affiliation);

 private:
  struct Row {
    bool sure = false;
    std::vector<int> affiliations;
  };
  struct Affiliation {
    std::string text;
    int rows = 0;
  };

  std::vector<Row> rows_;
  std::vector<Affiliation> affiliations_;
  std::map<std::string, int> numbers_;  // of affiliations, by their forms
  std::vector<v1::ImportRow> sure_ones_;
};

// Asks about all sure rows, then about those of each large affiliation. False if the user, or the input, ends
// here.
bool AskInBulk(UndecidedRows rows, const Style& style, ReadLine read_line, std::ostream& out,
               v1::CommitImportRequest& request);

// Shows the row with its candidates and reads what to do with it. False if the user, or the input, ends here.
bool AskAboutRow(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 v1::CommitImportRequest& request);

}  // namespace plenary::client
