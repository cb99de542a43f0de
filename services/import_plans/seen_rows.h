// Rows of one file that say the same as earlier ones. Pure. Holds some bytes a row, whatever the rows hold.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/name_forms.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

// What a row is told from others by, as digests; 0 where it says nothing.
struct RowMarks {
  RowMarks() = default;
  // `names` are the folded names of `participant`.
  RowMarks(const v1::Participant& participant, std::span<const names::NameForm> names);

  std::vector<std::uint64_t> ids;        // of the participant, the person, outside
  std::uint64_t participant = 0;         // of the participant that it states
  std::vector<std::uint64_t> names;      // without order, case and diacritics; none of a group
  std::uint64_t affiliations = 0;        // of all of them
  std::vector<std::uint64_t> addresses;  // of each e-mail address, folded
  std::string name;                      // the words of the first name
};

class SeenRows {
 public:
  // Earlier rows that have something in common with a row; 0 if there is none.
  struct Seen {
    // The earliest one that says the same: names the same participant, person or external id; has the same
    // name, however it is written, and not another affiliation; or has the same e-mail address and a name
    // that may be another way to write this one. Never one that states another participant.
    int duplicate_of = 0;
    // One that has the same name and another affiliation.
    int namesake = 0;
    // One that has the same e-mail address and another name.
    int shares_address = 0;
  };
  // Notes a row.
  Seen Add(const RowMarks& marks, int row);

 private:
  // Of a name, what tells namesakes apart.
  struct Bearer {
    int row;
    std::uint64_t participant;
    std::uint64_t affiliations;
  };
  // Of an address, who has it.
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
