// Finds rows of one file that repeat earlier ones. Pure. Uses a few bytes for each row, whatever the rows
// have.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/name_forms.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

// The identifying values of a row, as digests; 0 where the row is empty.
struct RowMarks {
  RowMarks() = default;
  // `names` are the folded names of `participant`.
  RowMarks(const v1::Participant& participant, std::span<const names::NameForm> names);

  std::vector<std::uint64_t> ids;        // ids of the participant, of the person, of elsewhere
  std::uint64_t participant = 0;         // of the participant in the row
  std::vector<std::uint64_t> names;      // without order, case and diacritics; 0 for a group
  std::uint64_t affiliations = 0;        // of all of them
  std::vector<std::uint64_t> addresses;  // of each e-mail address, folded
  std::string name;                      // the words of the first name
};

class SeenRows {
 public:
  // Earlier rows that share something with a row; 0 if there is none.
  struct Seen {
    // The earliest repeated row: it names the same participant, person or external id; or has the same name
    // in any spelling, and not another affiliation; or the same e-mail address and a name that may be a
    // spelling of this one. Never a row that names another participant.
    int duplicate_of = 0;
    // A row with the same name and another affiliation.
    int namesake = 0;
    // A row with the same e-mail address and another name.
    int shares_address = 0;
  };
  // Adds a row.
  Seen Add(const RowMarks& marks, int row);

 private:
  // For a name: what distinguishes namesakes.
  struct Bearer {
    int row;
    std::uint64_t participant;
    std::uint64_t affiliations;
  };
  // For an address: its owners.
  struct Holder {
    int row;
    std::uint64_t participant;
    std::string name;
  };

  void AddName(std::uint64_t name, const RowMarks& marks, int row, Seen& seen);
  void AddAddress(std::uint64_t address, const RowMarks& marks, int row, Seen& seen);

  std::unordered_map<std::uint64_t, int> ids_;
  std::unordered_map<std::uint64_t, std::vector<Bearer>> names_;
  std::unordered_multimap<std::uint64_t, Holder> addresses_;
};

}  // namespace plenary::import_plans
