// The e-mail addresses of an event's participants at the time of the plan.

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
  // An empty book.
  AddressBook() = default;
  // The addresses of all participants except VOIDED ones. About 50 bytes for each participant; reads 100,000
  // of them in a tenth of a second.
  static absl::StatusOr<AddressBook> Read(db::Connection& connection, const std::string& event_id);

  // Ids of participants with the address, in any case, in no particular order; at most `limit`.
  std::vector<std::string> HoldersOf(std::string_view address, std::size_t limit) const;

 private:
  std::vector<std::pair<std::uint64_t, std::uint32_t>>
      holders_;                      // digests of addresses with positions in ids_, sorted
  std::string ids_;                  // all ids, one after the other
  std::vector<std::uint32_t> ends_;  // where each id begins
};

}  // namespace plenary::import_plans
