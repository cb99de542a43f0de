// A server with few descriptors, and connections that send nothing and never close.

#include <gtest/gtest.h>

#include "faults/installation.h"
#include "plenary/v1/access_service.pb.h"
#include "support/silent.h"

namespace plenary {
namespace {

using std::chrono::seconds;

constexpr int kDescriptors = 256;
// A connection on which HTTP/2 has not begun by then is closed.
constexpr seconds kHandshake(20);

class Descriptors : public test::FaultTest {};

TEST_F(Descriptors, SilentConnectionsAreClosedAndOthersGetIn) {
  const test::MigratedDatabase database;
  test::Program program = StartServing({"--database-url", database.url()}, kDescriptors);
  const int port = Port();
  test::Silent silent(port, 2 * kDescriptors);
  EXPECT_TRUE(test::Within(test::kSlack, [&] { return silent.CountClosed() > kDescriptors; }));
  // Somebody new each time: a channel of gRPC that was refused connects again only while somebody waits on
  // it.
  const auto answers = [&] {
    return test::Plenaryd::ConnectTo(port).Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok();
  };
  EXPECT_FALSE(answers()) << "there is room though all are open";
  EXPECT_TRUE(test::Within(kHandshake + test::kSlack, answers));
  EXPECT_TRUE(
      test::Within(kHandshake + test::kSlack, [&] { return silent.CountClosed() == 2 * kDescriptors; }));
  program.Signal(SIGTERM);
  EXPECT_EQ(program.Wait(), 0) << Output();
}

}  // namespace
}  // namespace plenary
