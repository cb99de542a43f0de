#include <algorithm>
#include <chrono>
#include <string>

#include "base/concat.h"
#include "errors/status_details.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "protocols/timeouts.h"

namespace plenary::fuzz {
namespace {

using protocols::Timeout;
using std::chrono::nanoseconds;

constexpr std::chrono::hours kYear{24 * 365};

bool IsDigits(std::string_view text, std::size_t most) {
  return !text.empty() && text.size() <= most &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// What is written as it should be is read, and nothing else.
void CheckTimeout(const absl::StatusOr<Timeout>& read, std::string_view text, bool is_one) {
  Expect(read.ok() == (text.empty() || is_one), "a timeout is read if it is one");
  if (!read.ok()) {
    Expect(errors::ReasonOf(read.status()) == v1::INVALID_FIELDS, "a refusal is about what was sent");
    return;
  }
  Expect(read->has_value() != text.empty(), "no text is no timeout");
  if (read->has_value()) Expect(**read >= nanoseconds(0) && **read <= kYear, "a timeout has an end");
}

}  // namespace

// The timeouts of gRPC and of Connect.
void ReadTimeouts(std::string_view text) {
  const bool has_unit =
      !text.empty() && std::string_view("HMSmun").find(text.back()) != std::string_view::npos;
  const auto of_grpc = protocols::ParseGrpcTimeout(text);
  CheckTimeout(of_grpc, text, has_unit && IsDigits(text.substr(0, text.size() - 1), 8));
  CheckTimeout(protocols::ParseConnectTimeout(text), text, IsDigits(text, 10));
  if (!of_grpc.ok() || !of_grpc->has_value()) return;
  // Milliseconds are the same in both.
  if (text.back() != 'm') return;
  const auto of_connect = protocols::ParseConnectTimeout(text.substr(0, text.size() - 1));
  Expect(of_connect.ok() && *of_connect == *of_grpc, "both read the same milliseconds");
}

}  // namespace plenary::fuzz
