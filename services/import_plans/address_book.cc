#include "import_plans/address_book.h"

#include <algorithm>

#include "absl/strings/str_split.h"
#include "base/compare_form.h"
#include "base/status_macros.h"
#include "import_plans/import_evidence.h"
#include "import_plans/queries.h"

namespace plenary::import_plans {
namespace {

// Participants read by one statement.
constexpr int kAddressesRead = 10'000;

}  // namespace

absl::StatusOr<AddressBook> AddressBook::Read(db::Connection& connection, const std::string& event_id) {
  AddressBook book;
  std::string last_id;
  while (true) {
    ASSIGN_OR_RETURN(const db::Result rows,
                     connection.Execute(queries::kReadAddresses,
                                        db::Params().Text(event_id).Text(last_id).Int(kAddressesRead)));
    for (const db::Row row : rows) {
      last_id = row.String(0);
      const auto who = static_cast<std::uint32_t>(book.ends_.size());
      book.ids_ += last_id;
      book.ends_.push_back(static_cast<std::uint32_t>(book.ids_.size()));
      for (const std::string& address :
           std::vector<std::string>(absl::StrSplit(row.String(1), ' ', absl::SkipEmpty()))) {
        book.holders_.emplace_back(DigestOf(FoldAddress(address)), who);
      }
    }
    if (rows.size() < kAddressesRead) break;
  }
  std::sort(book.holders_.begin(), book.holders_.end());
  return book;
}

std::vector<std::string> AddressBook::HoldersOf(std::string_view address, std::size_t limit) const {
  std::vector<std::string> ids;
  if (holders_.empty()) return ids;
  const std::uint64_t digest = DigestOf(FoldAddress(address));
  for (auto found = std::lower_bound(holders_.begin(), holders_.end(), std::pair(digest, std::uint32_t{0}));
       found != holders_.end() && found->first == digest && ids.size() < limit; ++found) {
    const std::size_t who = found->second;
    const std::size_t begin = who == 0 ? 0 : ends_[who - 1];
    ids.push_back(ids_.substr(begin, ends_[who] - begin));
  }
  return ids;
}

}  // namespace plenary::import_plans
