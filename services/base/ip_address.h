// Addresses of the Internet, and ranges of them.

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// An address of version 4 or 6. One of version 4 within version 6 ("::ffff:192.0.2.1") is one of version 4.
class IpAddress {
 public:
  // Nothing for any other text.
  static std::optional<IpAddress> Parse(std::string_view text);

  // Whether it is this machine: 127.0.0.0/8 or ::1.
  bool IsLoopback() const;
  // What counts as one address: of version 6 its /64, since whoever has one address has all of that.
  std::string CountedAs() const;

 private:
  friend class IpRange;
  // Of version 4 as within version 6.
  using Bytes = std::array<std::uint8_t, 16>;

  explicit IpAddress(const Bytes& bytes) : bytes_(bytes) {}
  bool IsV4() const;

  Bytes bytes_;
};

// Whether a host is this machine: "localhost", or an address of loopback. Any other name may lead anywhere,
// also "127.example.org".
bool IsThisMachine(std::string_view host);

// All addresses that begin with the same bits.
class IpRange {
 public:
  // "192.0.2.0/24", "2001:db8::/32"; without a number of bits it is one address. Nothing for any other text.
  static std::optional<IpRange> Parse(std::string_view text);

  bool Contains(const IpAddress& address) const;

 private:
  IpRange(const IpAddress& first, int bits) : first_(first), bits_(bits) {}

  IpAddress first_;
  int bits_;  // of the 128
};

}  // namespace plenary
