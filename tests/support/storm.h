// Many bad calls at once.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/v1/error_reason.pb.h"
#include "support/contract.h"
#include "support/forum.h"

namespace plenary::test {

// A call that is bad in one way.
struct Attack {
  std::string what;
  const MethodDescriptor* method = nullptr;
  std::string bytes{};
  // The field that the error has to name; empty for any.
  std::string field{};
  // What the error has to be; unspecified: any client error will do, and so will an answer.
  v1::ErrorReason reason = v1::ERROR_REASON_UNSPECIFIED;
};

using LabelledClient = std::pair<std::string, Client>;

// Makes every attack as the administrator, who has to get the very error that the attack deserves, and as one
// of the others in turn. Expects of each answer what FaultOf says.
void Weather(const std::vector<Attack>& attacks, const LabelledClient& administrator,
             const std::vector<LabelledClient>& others);

// Text of this many characters, of three bytes each, that does not compress. Another one each time.
std::string LongText(std::size_t characters);

// A test with a forum that is attacked: by an administrator, a registrar, a participant and anonymously.
class HostileTest : public ForumTest {
 protected:
  void SetUp() override;

  // Makes every attack. The server has to live on.
  void Run(const std::vector<Attack>& attacks);
  // How many writes there have been.
  std::int64_t Writes();

 private:
  std::vector<LabelledClient> others_;
};

}  // namespace plenary::test
