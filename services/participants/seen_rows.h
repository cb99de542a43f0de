// Rows of one file that say the same as earlier ones. Pure. Holds some bytes a row, whatever the rows hold.

#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "directory/name_forms.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

// What a row is told from others by, as digests; 0 where it says nothing.
struct RowMarks {
  RowMarks() = default;
  // `names` are the folded names of `participant`.
  RowMarks(const v1::Participant& participant, std::span<const directory::NameForm> names);

  std::vector<std::uint64_t> ids;    // of the participant, the person, outside
  std::vector<std::uint64_t> names;  // without order, case and diacritics; none of a group
  std::uint64_t affiliations = 0;
  std::uint64_t emails = 0;
};

class SeenRows {
 public:
  // Notes a row, and returns the earliest one that names the same participant, person or external id, or has
  // the same name, however it is written, and neither another affiliation nor another e-mail address; 0 if
  // there is none.
  int Add(const RowMarks& marks, int row);

 private:
  // Of a name, what tells namesakes apart.
  struct Bearer {
    int row;
    std::uint64_t affiliations;
    std::uint64_t emails;
  };

  int AddName(std::uint64_t name, const Bearer& bearer);

  std::unordered_map<std::uint64_t, int> ids_;
  std::unordered_map<std::uint64_t, std::vector<Bearer>> names_;
};

}  // namespace plenary::participants
