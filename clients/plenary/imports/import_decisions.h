// Asks what to do with undecided rows: first many at once, then one by one. The answers go into the request
// that commits the import.

#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "plenary/terminal/questions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// Whether a rule LINK links the row (ImportRule): exactly one candidate has 0.97 or more, with evidence
// besides the name. There may be weaker candidates. Pure.
bool IsSure(const v1::ImportRow& row);

// Whether the request has a decision on this row itself. Pure.
bool HasDecision(const v1::ImportRow& row, const v1::CommitImportRequest& request);

// Whether the request already has an action for an undecided row: by its own decision, a rule, or the action
// for all. Pure.
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

// Undecided rows, with what rules depend on. Affiliations are numbered from 0, and compared as rules compare
// them (CompareForm); a row has one for each of its positions and languages.
class UndecidedRows {
 public:
  void Add(const v1::ImportRow& row);

  RowCount CountAll() const;
  // The rows to which a rule for this affiliation applies.
  RowCount CountOf(int affiliation) const;
  // As in the first row that was added.
  const std::string& TextOf(int affiliation) const { return affiliations_[affiliation].text; }
  // The affiliations with the most rows, the largest first.
  std::vector<int> Largest() const;
  // The first rows with a sure candidate, to be shown.
  const std::vector<v1::ImportRow>& sure_ones() const { return sure_ones_; }

  // Removes the rows that now have an action.
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
  std::map<std::string, int> numbers_;  // numbers of affiliations, by their forms
  std::vector<v1::ImportRow> sure_ones_;
};

// Asks about all rows with a sure candidate, then about those of each large affiliation. False if the user,
// or the input, ends here.
bool AskInBulk(UndecidedRows rows, const Style& style, ReadLine read_line, std::ostream& out,
               v1::CommitImportRequest& request);

// Shows the row with its candidates and reads the user's choice. False if the user, or the input, ends here.
bool AskAboutRow(const v1::ImportRow& row, const Style& style, ReadLine read_line, std::ostream& out,
                 v1::CommitImportRequest& request);

}  // namespace plenary::client
