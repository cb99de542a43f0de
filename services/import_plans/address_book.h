// The e-mail addresses of an event's participants, as they are when a file is planned: who has which.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::import_plans {

class AddressBook {
 public:
  // Nobody's.
  AddressBook() = default;
  // Of everybody but the VOIDED. Some 50 bytes a participant; a tenth of a second for 100,000 of them.
  static absl::StatusOr<AddressBook> Read(db::Connection& connection, const std::string& event_id);

  // Ids of participants who have the address, however it is cased, in no particular order; at most `limit`.
  std::vector<std::string> HoldersOf(std::string_view address, std::size_t limit) const;

 private:
  std::vector<std::pair<std::uint64_t, std::uint32_t>> holders_;  // digests of addresses, and who: sorted
  std::string ids_;                                               // one after the other
  std::vector<std::uint32_t> ends_;                               // of each in it
};

}  // namespace plenary::import_plans
