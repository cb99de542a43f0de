// Calls with many messages, over each transport: what one of them promises, all keep.

#include "rpc/stream.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <random>
#include <thread>

#include "errors/errors.h"
#include "protocols/stream_test_support.h"

namespace plenary::protocols {
namespace {

class StreamOverTest : public StreamTest, public testing::WithParamInterface<Transport> {
 protected:
  StreamOverTest() : StreamTest(GetParam()) {}
};
INSTANTIATE_TEST_SUITE_P(Each, StreamOverTest, testing::ValuesIn(kTransports));

// ---- Streams of answers.

TEST_P(StreamOverTest, EveryMessageInOrderThenTheStatus) {
  const auto counter = Count(To(1'000));
  EXPECT_TRUE(counter->ReadAll().ok());
  EXPECT_EQ(counter->messages, 1'000);
  EXPECT_EQ(counter->context.GetServerTrailingMetadata().count("plenary-call-id"), 1U);
  ExpectEnds({grpc::StatusCode::OK});
  EXPECT_EQ(Metric("grpc_server_msg_sent_total", "server_stream"), 1'000);
  EXPECT_EQ(Metric("grpc_server_msg_received_total", "server_stream"), 1);
}

TEST_P(StreamOverTest, NoMessageAtAll) {
  const auto counter = Count(To(0));
  EXPECT_TRUE(counter->ReadAll().ok());
  EXPECT_EQ(counter->messages, 0);
}

TEST_P(StreamOverTest, AnErrorComesAfterWhatWasSentBefore) {
  CountRequest request = To(1'000);
  request.set_fail_at(100);
  const auto counter = Count(request);
  const grpc::Status status = counter->ReadAll();
  EXPECT_EQ(counter->messages, 99);
  EXPECT_EQ(ReasonIn(status), v1::NOT_FOUND);
  ExpectEnds({grpc::StatusCode::NOT_FOUND});
}

TEST_P(StreamOverTest, RefusedBeforeAnythingIsMade) {
  CountRequest secret = To(10);
  secret.set_name("events/secret");
  CountRequest invalid = To(-1);
  CountRequest too_far = To(2'000'000'000);
  EXPECT_EQ(ReasonIn(Count(secret)->ReadAll()), v1::NOT_FOUND);
  EXPECT_EQ(ReasonIn(Count(invalid)->ReadAll()), v1::INVALID_FIELDS);
  EXPECT_EQ(ReasonIn(Count(CountRequest())->ReadAll()), v1::INVALID_FIELDS);
  EXPECT_EQ(ReasonIn(Count(too_far)->ReadAll()), v1::INVALID_FIELDS);
  EXPECT_EQ(ReasonIn(Count(To(10), "wrong")->ReadAll()), v1::INVALID_CREDENTIALS);
  EXPECT_EQ(seen_.produced, 0);
}

TEST_P(StreamOverTest, BytesThatAreNoMessage) {
  grpc::ClientContext context;
  grpc::Slice noise(std::string("\xFF\xFF\xFF noise"));
  const std::unique_ptr<grpc::ClientReader<grpc::ByteBuffer>> reader(
      grpc::internal::ClientReaderFactory<grpc::ByteBuffer>::Create(channel_.get(), kCount, &context,
                                                                    grpc::ByteBuffer(&noise, 1)));
  EXPECT_EQ(ReasonIn(reader->Finish()), v1::MALFORMED_REQUEST);
}

// A reader that does not read holds some messages, no thread, and not the next message either.
TEST_P(StreamOverTest, ASlowReaderIsNotRunAwayFrom) {
  constexpr int kPadding = 64 << 10;
  const auto slow = Count(To(100'000, kPadding));
  EXPECT_TRUE(slow->Read());
  int others = 0;
  int before = -1;
  const auto made = [&] { return seen_.produced - others * 100; };
  // Until nothing more is made: from then on all is full between the two.
  EXPECT_TRUE(Eventually([&] {
    EXPECT_TRUE(Count(To(100))->ReadAll().ok());  // goes the whole way meanwhile
    ++others;
    return std::exchange(before, made()) == made();
  }));
  EXPECT_LT(made(), 1'000);
  EXPECT_TRUE(Eventually([&] { return lane_.Stats().busy + lane_.Stats().waiting == 0; }));
  for (int i = 0; i < 1'000; ++i) ASSERT_TRUE(slow->Read());
  EXPECT_EQ(slow->last.number(), 1'001);
  slow->context.TryCancel();
  while (slow->Read()) {
  }
  EXPECT_EQ(slow->reader->Finish().error_code(), grpc::StatusCode::CANCELLED);
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
}

TEST_P(StreamOverTest, ACallerThatLeavesEndsIt) {
  for (int i = 0; i < 20; ++i) {
    const auto counter = Count(To(1'000'000'000));
    for (int read = 0; read < i; ++read) EXPECT_TRUE(counter->Read());
    counter->context.TryCancel();
    counter->ReadAll();
  }
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
}

TEST_P(StreamOverTest, AConnectionThatIsGoneEndsIt) {
  auto counter = Count(To(1'000'000'000));
  EXPECT_TRUE(counter->Read());
  counter.reset();
  channel_.reset();
  ExpectEnds({grpc::StatusCode::CANCELLED});
}

TEST_P(StreamOverTest, TheDeadlineEndsIt) {
  const auto counter = Count(To(1'000'000'000), "somebody", std::chrono::milliseconds(200));
  EXPECT_EQ(counter->ReadAll().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
}

TEST_P(StreamOverTest, OneCallerHasOnlySoMany) {
  std::deque<std::unique_ptr<Counter>> open;
  for (std::size_t i = 0; i < kStreamsPerCaller; ++i) {
    open.push_back(Count(To(1'000'000'000)));
    EXPECT_TRUE(open.back()->Read());
  }
  const grpc::Status refused = Count(To(1))->ReadAll();
  EXPECT_EQ(refused.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(ReasonIn(refused), v1::TOO_MANY_STREAMS);
  EXPECT_TRUE(Count(To(1), "another")->ReadAll().ok());
  EXPECT_TRUE(Count(To(1), "")->ReadAll().ok());
  open.front()->context.TryCancel();
  open.pop_front();
  EXPECT_TRUE(Eventually([&] { return Count(To(1))->ReadAll().ok(); }));
  for (const auto& counter : open) counter->context.TryCancel();
}

// ---- Streams of requests.

TEST_P(StreamOverTest, EveryMessageIsTakenThenAnswered) {
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(1, "events/open"));
  for (int i = 2; i <= 1'000; ++i) ASSERT_TRUE(summer->Write(2));
  EXPECT_TRUE(summer->Finish().ok());
  EXPECT_EQ(summer->response.sum(), 1'999);
  EXPECT_EQ(summer->response.messages(), 1'000);
  ExpectEnds({grpc::StatusCode::OK});
  EXPECT_EQ(Metric("grpc_server_msg_received_total", "client_stream"), 1'000);
  EXPECT_EQ(Metric("grpc_server_msg_sent_total", "client_stream"), 1);
}

TEST_P(StreamOverTest, OneMessageIsAStreamToo) {
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(7, "events/open"));
  EXPECT_TRUE(summer->Finish().ok());
  EXPECT_EQ(summer->response.sum(), 7);
}

TEST_P(StreamOverTest, AStreamWithoutAMessageLacksItsFields) {
  EXPECT_EQ(ReasonIn(Sum()->Finish()), v1::INVALID_FIELDS);
  EXPECT_EQ(seen_.taken, 0);
}

TEST_P(StreamOverTest, TheFirstMessageDecidesWhetherAnyIsTaken) {
  for (const auto& [name, number, reason] : {std::tuple("events/secret", 1, v1::NOT_FOUND),
                                             {"", 1, v1::INVALID_FIELDS},
                                             {"events/open", 1'001, v1::INVALID_FIELDS}}) {
    const auto summer = Sum();
    summer->Write(number, name);
    while (summer->Write(1)) {  // until the answer stops it
    }
    EXPECT_EQ(ReasonIn(summer->writer->Finish()), reason) << name;
  }
  EXPECT_EQ(seen_.taken, 0);
}

TEST_P(StreamOverTest, WhatIsWrongLaterEndsItWhereItStands) {
  for (const auto& [number, reason] : {std::pair(1'001, v1::INVALID_FIELDS), {13, v1::OVERLOADED}}) {
    const auto summer = Sum();
    EXPECT_TRUE(summer->Write(1, "events/open"));
    summer->Write(2);
    summer->Write(number);
    while (summer->Write(3)) {
    }
    EXPECT_EQ(ReasonIn(summer->writer->Finish()), reason);
  }
  EXPECT_EQ(seen_.taken, 4);
  EXPECT_EQ(seen_.finished, 0);
}

TEST_P(StreamOverTest, ALaterMessageThatIsNone) {
  grpc::ClientContext context;
  context.AddMetadata("authorization", "somebody");
  grpc::ByteBuffer response;
  const std::unique_ptr<grpc::ClientWriter<grpc::ByteBuffer>> writer(
      grpc::internal::ClientWriterFactory<grpc::ByteBuffer>::Create(channel_.get(), kSum, &context,
                                                                    &response));
  SumRequest first;
  first.set_name("events/open");
  const grpc::Slice bytes(first.SerializeAsString());
  const grpc::Slice noise(std::string("\xFF\xFF\xFF noise"));
  EXPECT_TRUE(writer->Write(grpc::ByteBuffer(&bytes, 1)));
  writer->Write(grpc::ByteBuffer(&noise, 1));
  EXPECT_EQ(ReasonIn(writer->Finish()), v1::MALFORMED_REQUEST);
  EXPECT_EQ(seen_.finished, 0);
}

TEST_P(StreamOverTest, ALaterMessageThatIsTooLargeIsNotTheEnd) {
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(1, "events/open"));
  summer->Write(2, "", 5 << 20);
  EXPECT_EQ(summer->Finish().error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
  EXPECT_EQ(seen_.finished, 0);
}

// What a caller sent before it left is not taken for all that it had to send: wherever the server is then.
TEST_P(StreamOverTest, ACallerThatLeavesHasNotFinished) {
  for (const bool cancels : {true, false}) {
    const auto leave = [&](std::unique_ptr<Summer> summer) {
      if (cancels) {
        summer->context.TryCancel();
        EXPECT_EQ(summer->writer->Finish().error_code(), grpc::StatusCode::CANCELLED);
        ThereAndBack();
      } else {
        summer.reset();
        channel_ = Connect();
      }
    };
    // The server has taken all that came, and waits for more.
    const int taken = seen_.taken;
    auto heard = Sum();
    EXPECT_TRUE(heard->Write(1, "events/open"));
    for (int i = 0; i < 9; ++i) EXPECT_TRUE(heard->Write(1));
    EXPECT_TRUE(Eventually([&] { return seen_.taken == taken + 10; }));
    leave(std::move(heard));

    // The server has not begun, or is at a message while others wait.
    for (const int before : {0, 1}) {
      auto unheard = Sum();
      if (before > 0) {
        const int begun = seen_.taken;
        EXPECT_TRUE(unheard->Write(1, "events/open"));
        EXPECT_TRUE(Eventually([&] { return seen_.taken == begun + 1; }));
      }
      const HeldLane held(lane_);
      EXPECT_TRUE(unheard->Write(1, before > 0 ? "" : "events/open"));
      EXPECT_TRUE(unheard->Write(1));
      leave(std::move(unheard));
    }
    EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
  }
  EXPECT_EQ(seen_.finished, 0);
}

TEST_P(StreamOverTest, TheDeadlineEndsAStreamThatSaysNothing) {
  const auto summer = Sum(std::chrono::seconds(1));
  EXPECT_TRUE(summer->Write(1, "events/open"));
  EXPECT_EQ(summer->writer->Finish().error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
  EXPECT_EQ(seen_.finished, 0);
}

// While a message is being taken, no more than fits between the two is read.
TEST_P(StreamOverTest, AFastWriterWaitsForTheSink) {
  std::optional<HeldLane> held(lane_);
  const auto summer = Sum();
  std::atomic<int> written = 0;
  std::thread writer([&] {
    summer->Write(1, "events/open");
    for (int i = 0; i < 500 && summer->Write(1, "", 128 << 10); ++i) ++written;
  });
  // Until nothing more is written while other calls go there and back on the same connection.
  int before = -1;
  EXPECT_TRUE(Eventually([&] {
    for (int i = 0; i < 20; ++i) ThereAndBack();
    return std::exchange(before, written.load()) == written.load() && before > 0;
  }));
  EXPECT_LT(before, 400);
  EXPECT_EQ(seen_.taken, 0);
  held.reset();
  writer.join();
  EXPECT_TRUE(summer->Finish().ok());
  EXPECT_EQ(summer->response.messages(), 501);
}

// ---- The end of the server.

TEST_P(StreamOverTest, AStopTellsWhoIsInTheMiddle) {
  const auto counter = Count(To(1'000'000'000));
  EXPECT_TRUE(counter->Read());
  const auto summer = Sum();
  EXPECT_TRUE(summer->Write(1, "events/open"));
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 2; }));
  streams_.Close(steady_clock::now());
  EXPECT_EQ(ReasonIn(counter->ReadAll()), v1::STOPPING);
  EXPECT_EQ(ReasonIn(summer->writer->Finish()), v1::STOPPING);
  EXPECT_EQ(ReasonIn(Count(To(1))->ReadAll()), v1::STOPPING);
  EXPECT_EQ(ReasonIn(Sum()->writer->Finish()), v1::STOPPING);
  ExpectEnds(std::vector(4, grpc::StatusCode::UNAVAILABLE));
}

TEST_P(StreamOverTest, AStopLetsStreamsEndByThemselves) {
  const auto counter = Count(To(2'000, 10'000));
  EXPECT_TRUE(counter->Read());
  std::thread stop([&] { streams_.Close(steady_clock::now() + kLong); });
  EXPECT_TRUE(counter->ReadAll().ok());
  EXPECT_EQ(counter->messages, 2'000);
  stop.join();
}

// ---- All of it at once.

TEST_P(StreamOverTest, WhateverHappensEachEndsOnce) {
  constexpr int kRounds = 150;
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 6; ++caller) {
    callers.emplace_back([&, caller] {
      std::mt19937 random(caller);  // NOLINT: the same in every run
      const auto below = [&](int limit) { return static_cast<int>(random() % limit); };
      for (int round = 0; round < kRounds; ++round) {
        const std::chrono::milliseconds timeout(below(4) == 0 ? below(10) : 60'000);
        if (below(2) == 0) {
          CountRequest request = To(below(50), below(3) * 20'000);
          request.set_fail_at(below(3) == 0 ? below(50) : 0);
          const auto counter = Count(request, std::to_string(caller), timeout);
          for (int i = below(60); i > 0 && counter->Read(); --i) {
          }
          if (below(2) == 0) counter->context.TryCancel();
          counter->ReadAll();
        } else {
          const auto summer = Sum(timeout);
          bool open = summer->Write(1, below(10) == 0 ? "events/secret" : "events/open");
          for (int i = below(40); open && i > 0; --i) open = summer->Write(below(20), "", below(3) * 20'000);
          if (below(2) == 0) summer->context.TryCancel();
          summer->Finish();
        }
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
  double started = 0;
  for (const char* type : {"server_stream", "client_stream"}) {
    started += Metric("grpc_server_started_total", type);
  }
  EXPECT_TRUE(Eventually([&] {
    const std::lock_guard lock(seen_.mutex);
    return static_cast<double>(seen_.ended.size()) == started;
  }));
  const std::lock_guard lock(seen_.mutex);
  EXPECT_EQ(std::ranges::count(seen_.ended, grpc::StatusCode::INTERNAL), 0);
}

}  // namespace
}  // namespace plenary::protocols
