// Where anonymous calls come from: the only thing that tells their callers apart.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/ip_address.h"
#include "rpc/credentials.h"

namespace plenary::rpc {

struct Origin {
  std::string address;  // what counts as one (IpAddress::CountedAs), or "unix"
  // It is this machine, whose operator's tools call from there, as does a proxy on it that nobody trusts.
  bool local = false;
};

// The peers whose word is taken for it: proxies. Constant, so that all threads may ask.
class TrustedProxies {
 public:
  // Each is "ADDRESS", "ADDRESS/BITS", or "unix" for all Unix sockets. INVALID_ARGUMENT for another text.
  static absl::StatusOr<TrustedProxies> Of(const std::vector<std::string>& texts);
  // None.
  TrustedProxies() = default;

  // Where a call comes from that `peer` ("192.0.2.1", "unix") sent: the peer itself; or, if that is trusted,
  // whom it names in X-Forwarded-For or, without that, in Forwarded (RFC 7239). Of several the last that is
  // not trusted itself: those before it are what a stranger says.
  Origin OriginOf(std::string_view peer, const Headers& headers) const;

 private:
  bool Trusts(std::string_view peer) const;

  std::vector<IpRange> ranges_;
  bool unix_ = false;
};

}  // namespace plenary::rpc
