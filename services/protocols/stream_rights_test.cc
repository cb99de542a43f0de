// A stream goes on only as long as its caller's rights are those by which it began.

#include <gtest/gtest.h>

#include <functional>
#include <tuple>

#include "errors/errors.h"
#include "protocols/stream_test_support.h"
#include "rpc/stream.h"

namespace plenary::protocols {
namespace {

// What happens to a caller's rights in the middle, and how it is told.
struct Change {
  const char* what;
  std::function<void(MovingGate&)> happens;
  v1::ErrorReason reason;
  grpc::StatusCode code;
};
void PrintTo(const Change& change, std::ostream* out) { *out << change.what; }

class StreamRightsTest : public StreamTest,
                         public testing::WithParamInterface<std::tuple<Transport, Change>> {
 protected:
  StreamRightsTest() : StreamTest(std::get<Transport>(GetParam())) {}
  static const Change& change() { return std::get<Change>(GetParam()); }
};

TEST_P(StreamRightsTest, NoFurtherMessageGoesOut) {
  const auto counter = Count(To(1'000'000'000, 64 << 10));
  EXPECT_TRUE(counter->Read());
  change().happens(gate_);
  const int made = seen_.produced;
  const grpc::Status status = counter->ReadAll();
  EXPECT_EQ(ReasonIn(status), change().reason);
  EXPECT_EQ(status.error_code(), change().code);
  EXPECT_LE(seen_.produced, made + 1) << "one may be made, and is thrown away";
  EXPECT_LE(counter->messages, made);
  ExpectEnds({change().code});
}

TEST_P(StreamRightsTest, NoFurtherMessageIsTakenIn) {
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(1, "events/open"));
  EXPECT_TRUE(summer->Write(2));
  EXPECT_TRUE(Eventually([&] { return seen_.taken == 2; }));
  change().happens(gate_);
  while (summer->Write(3)) {
  }
  EXPECT_EQ(ReasonIn(summer->writer->Finish()), change().reason);
  EXPECT_EQ(seen_.taken, 2);
  ExpectEnds({change().code});
}

TEST_P(StreamRightsTest, TheEndTakesNoEffect) {
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(1, "events/open"));
  EXPECT_TRUE(Eventually([&] { return seen_.taken == 1; }));
  change().happens(gate_);
  EXPECT_EQ(ReasonIn(summer->Finish()), change().reason);
  EXPECT_EQ(seen_.finished, 0);
  ExpectEnds({change().code});
}

const Change kChanges[] = {
    {"the key is revoked", [](MovingGate& gate) { gate.Revoke(); }, v1::INVALID_CREDENTIALS,
     grpc::StatusCode::UNAUTHENTICATED},
    {"it may no longer", [](MovingGate& gate) { gate.Close(); }, v1::NOT_FOUND, grpc::StatusCode::NOT_FOUND},
    {"it has another role",
     [](MovingGate& gate) { gate.Grant({{.role = v1::ROLE_VIEWER, .scope = "", .person = ""}}); },
     v1::RIGHTS_CHANGED, grpc::StatusCode::ABORTED}};

INSTANTIATE_TEST_SUITE_P(Changes, StreamRightsTest,
                         testing::Combine(testing::ValuesIn(kTransports), testing::ValuesIn(kChanges)));

}  // namespace
}  // namespace plenary::protocols
