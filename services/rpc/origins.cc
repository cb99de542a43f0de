#include "rpc/origins.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "base/concat.h"

namespace plenary::rpc {
namespace {

constexpr std::string_view kUnix = "unix";

// The elements of all headers of this name, in their order.
std::vector<std::string_view> ElementsOf(std::string_view name, const Headers& headers) {
  std::vector<std::string_view> elements;
  for (const auto& [its_name, text] : headers) {
    if (its_name != name) continue;
    for (const absl::string_view element : absl::StrSplit(absl::string_view(text.data(), text.size()), ',')) {
      elements.emplace_back(element.data(), element.size());
    }
  }
  return elements;
}

// `for` of an element of Forwarded; empty without one.
std::string_view ForOf(std::string_view element) {
  for (absl::string_view pair : absl::StrSplit(absl::string_view(element.data(), element.size()), ';')) {
    pair = absl::StripAsciiWhitespace(pair);
    if (absl::StartsWithIgnoreCase(pair, "for=")) return {pair.data() + 4, pair.size() - 4};
  }
  return {};
}

// An address as proxies write it: in quotes, in brackets, with a port.
std::string_view Bare(std::string_view node) {
  absl::string_view text = absl::StripAsciiWhitespace(absl::string_view(node.data(), node.size()));
  if (absl::ConsumePrefix(&text, "\"")) absl::ConsumeSuffix(&text, "\"");
  if (absl::ConsumePrefix(&text, "[")) {
    text = text.substr(0, text.find(']'));
  } else if (std::count(text.begin(), text.end(), ':') == 1) {
    text = text.substr(0, text.find(':'));
  }
  return {text.data(), text.size()};
}

// Whom proxies say that they passed on, the nearest last.
std::vector<std::string_view> NodesIn(const Headers& headers) {
  std::vector<std::string_view> nodes = ElementsOf("x-forwarded-for", headers);
  if (nodes.empty()) {
    nodes = ElementsOf("forwarded", headers);
    std::ranges::transform(nodes, nodes.begin(), ForOf);
  }
  std::ranges::transform(nodes, nodes.begin(), Bare);
  return nodes;
}

// For each call: an address of version 4 counts as it is written, without a look at its bytes.
Origin Counted(std::string_view peer) {
  const bool is_v6 = peer.find(':') != std::string_view::npos;
  const std::optional<IpAddress> address = is_v6 ? IpAddress::Parse(peer) : std::nullopt;
  if (address.has_value()) return {.address = address->CountedAs(), .local = address->IsLoopback()};
  return {.address = std::string(peer), .local = peer == kUnix || peer.starts_with("127.")};
}

}  // namespace

absl::StatusOr<TrustedProxies> TrustedProxies::Of(const std::vector<std::string>& texts) {
  TrustedProxies proxies;
  for (const std::string& text : texts) {
    if (text == kUnix) {
      proxies.unix_ = true;
    } else if (const std::optional<IpRange> range = IpRange::Parse(text); range.has_value()) {
      proxies.ranges_.push_back(*range);
    } else {
      return absl::InvalidArgumentError(
          Concat(text, " is no address, no range such as 10.0.0.0/8, and not \"unix\""));
    }
  }
  return proxies;
}

Origin TrustedProxies::OriginOf(std::string_view peer, const Headers& headers) const {
  if (!Trusts(peer)) return Counted(peer);
  std::string_view origin = peer;
  const std::vector<std::string_view> nodes = NodesIn(headers);
  for (auto node = nodes.rbegin(); node != nodes.rend(); ++node) {
    if (!IpAddress::Parse(*node).has_value()) break;  // "unknown", or a name that the proxy made up
    origin = *node;
    if (!Trusts(origin)) break;
  }
  return Counted(origin);
}

bool TrustedProxies::Trusts(std::string_view peer) const {
  if (ranges_.empty() && !unix_) return false;
  if (peer == kUnix) return unix_;
  const std::optional<IpAddress> address = IpAddress::Parse(peer);
  const auto has = [&](const IpRange& range) { return range.Contains(*address); };
  return address.has_value() && std::ranges::any_of(ranges_, has);
}

}  // namespace plenary::rpc
