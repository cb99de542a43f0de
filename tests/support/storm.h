// Many bad calls at once.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/v1/error_reason.pb.h"
#include "support/contract.h"
#include "support/forum.h"

namespace plenary::test {

// A call with one fault.
struct Attack {
  std::string what;
  const MethodDescriptor* method = nullptr;
  std::string bytes{};
  // The field that the error must name; empty for any.
  std::string field{};
  // The expected error; unspecified: any client error, or an answer.
  v1::ErrorReason reason = v1::ERROR_REASON_UNSPECIFIED;
};

using LabelledClient = std::pair<std::string, Client>;

// Makes every attack as the administrator, who must get exactly the expected error, and as one of the others
// in turn. Checks each answer with FaultOf.
void Weather(const std::vector<Attack>& attacks, const LabelledClient& administrator,
             const std::vector<LabelledClient>& others);

// Text of this many characters, of three bytes each, that does not compress; different each time.
std::string LongText(std::size_t characters);

// A test with a forum and its attackers: an administrator, a registrar, a participant and anonymous callers.
class HostileTest : public ForumTest {
 protected:
  void SetUp() override;

  // Makes every attack. The server must survive.
  void Run(const std::vector<Attack>& attacks);
  // How many writes there have been.
  std::int64_t Writes();

 private:
  std::vector<LabelledClient> others_;
};

}  // namespace plenary::test
