// Page tokens (AIP-158): keyset positions, sealed with a key of the installation and bound to query and
// caller.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::resource {

// The position where a page ended.
struct PagePosition {
  // Sort values of the last row, in order; empty optional for NULL. The last one is the id.
  std::vector<std::optional<std::string>> keys;
  // Total, counted with the first page.
  std::int64_t total = 0;
};

// Seals and opens tokens. Thread-safe.
class PageTokens {
 public:
  // `key`: 32 bytes, the same for every server of an installation.
  explicit PageTokens(std::string key) : key_(std::move(key)) {}

  // `query` has everything that a token is bound to: method, parent, filter, order, caller.
  std::string Seal(const PagePosition& position, std::string_view query) const;
  // InvalidPageToken unless `token` was sealed with this key for the same `query`.
  absl::StatusOr<PagePosition> Open(std::string_view token, std::string_view query) const;

 private:
  const std::string key_;
};

// 0 → 50, above 1,000 → 1,000. Negative sizes are refused by validation before.
int EffectivePageSize(int page_size);

}  // namespace plenary::resource
