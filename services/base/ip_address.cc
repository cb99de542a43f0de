#include "base/ip_address.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>

#include "absl/strings/match.h"

namespace plenary {
namespace {

constexpr std::array<std::uint8_t, 12> kV4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr int kBits = 128;
constexpr int kBitsBeforeV4 = 96;
constexpr std::uint8_t kFirstOfLoopbackV4 = 127;
constexpr std::size_t kNetworkBytes = 8;

}  // namespace

std::optional<IpAddress> IpAddress::Parse(std::string_view text) {
  const std::string whole(text);  // ends in NUL, as inet_pton wants it
  if (whole.find('\0') != std::string::npos) return std::nullopt;
  Bytes bytes{};
  std::copy(kV4Prefix.begin(), kV4Prefix.end(), bytes.begin());
  if (inet_pton(AF_INET, whole.c_str(), bytes.data() + kV4Prefix.size()) == 1) return IpAddress(bytes);
  if (inet_pton(AF_INET6, whole.c_str(), bytes.data()) == 1) return IpAddress(bytes);
  return std::nullopt;
}

bool IpAddress::IsV4() const { return std::equal(kV4Prefix.begin(), kV4Prefix.end(), bytes_.begin()); }

bool IpAddress::IsLoopback() const {
  if (IsV4()) return bytes_[kV4Prefix.size()] == kFirstOfLoopbackV4;
  return bytes_.back() == 1 && std::all_of(bytes_.begin(), bytes_.end() - 1, [](auto b) { return b == 0; });
}

std::string IpAddress::CountedAs() const {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (IsV4()) {
    inet_ntop(AF_INET, bytes_.data() + kV4Prefix.size(), text.data(), text.size());
  } else {
    Bytes network = bytes_;
    std::fill(network.begin() + kNetworkBytes, network.end(), 0);
    inet_ntop(AF_INET6, network.data(), text.data(), text.size());
  }
  return text.data();
}

bool IsThisMachine(std::string_view host) {
  const std::optional<IpAddress> address = IpAddress::Parse(host);
  if (address.has_value()) return address->IsLoopback();
  return absl::EqualsIgnoreCase(absl::string_view(host.data(), host.size()), "localhost");
}

std::optional<IpRange> IpRange::Parse(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<IpAddress> first = IpAddress::Parse(text.substr(0, slash));
  if (!first.has_value()) return std::nullopt;
  if (slash == std::string_view::npos) return IpRange(*first, kBits);
  const std::string_view number = text.substr(slash + 1);
  const int before = first->IsV4() ? kBitsBeforeV4 : 0;
  int bits = -1;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), bits);
  if (error != std::errc() || end != number.data() + number.size() || bits < 0 || before + bits > kBits) {
    return std::nullopt;
  }
  return IpRange(*first, before + bits);
}

bool IpRange::Contains(const IpAddress& address) const {
  const auto whole = static_cast<std::size_t>(bits_ / 8);
  const int rest = bits_ % 8;
  if (!std::equal(first_.bytes_.begin(), first_.bytes_.begin() + whole, address.bytes_.begin())) return false;
  return rest == 0 || (first_.bytes_[whole] ^ address.bytes_[whole]) >> (8 - rest) == 0;
}

}  // namespace plenary
