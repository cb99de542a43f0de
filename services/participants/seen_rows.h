// Rows of one file that say the same as earlier ones. Pure. Holds some bytes a row, whatever the rows hold.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plenary/v1/participant.pb.h"

namespace plenary::participants {

class SeenRows {
 public:
  // Notes a row, and returns the earliest one that names the same participant, person or external id, or has
  // the same name, however it is written, and neither another affiliation nor another e-mail address; 0 if
  // there is none.
  int Add(const v1::Participant& participant, int row);

 private:
  // Of a name, what tells namesakes apart, as digests; 0 where a row says nothing.
  struct Bearer {
    int row;
    std::uint64_t affiliations;
    std::uint64_t emails;
  };

  int AddKey(std::string_view kind, std::string_view key, int row);
  int AddName(const v1::Participant& participant, int row);

  std::unordered_map<std::uint64_t, int> keys_;
  std::unordered_map<std::uint64_t, std::vector<Bearer>> names_;
};

}  // namespace plenary::participants
