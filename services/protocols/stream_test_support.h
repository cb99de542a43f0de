// A service with streams of its own on a real port, over any transport, behind a gate that the test moves.
// Header only: one program uses it.

#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <latch>
#include <memory>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include "base/eventually.h"
#include "errors/errors.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/impl/client_unary_call.h"
#include "grpcpp/impl/codegen/proto_utils.h"
#include "grpcpp/impl/rpc_method.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server.h"
#include "grpcpp/server_builder.h"
#include "grpcpp/support/sync_stream.h"
#include "http/server.h"
#include "protocols/door.h"
#include "protocols/stream_test.pb.h"
#include "rpc/grpc_transport.h"
#include "rpc/stream.h"

namespace plenary::protocols {
using namespace rpc;  // NOLINT: what is tested
using std::chrono::steady_clock;
using std::chrono::system_clock;
using test::CountRequest;
using test::CountResponse;
using test::SumRequest;
using test::SumResponse;

constexpr std::chrono::seconds kLong{60};
constexpr std::size_t kStreamsPerCaller = 4;
constexpr int kLaneThreads = 2;
constexpr char kDetails[] = "type.googleapis.com/google.rpc.Status";

// Lets everybody in but to events/secret, until it is told otherwise. The header is the caller's name.
class MovingGate final : public Gate {
 public:
  void Authenticate(std::string_view authorization, Known known) override {
    auto caller = std::make_shared<contract::Caller>();
    caller->principal = authorization;
    {
      const std::lock_guard lock(mutex_);
      if (authorization == "wrong" || revoked_) return known(errors::InvalidCredentials("it is wrong"));
      caller->grants = grants_;
    }
    known(std::move(caller));
  }
  contract::Clearance Authorize(const contract::Caller&, v1::Permission,
                                std::string_view resource) const override {
    const std::lock_guard lock(mutex_);
    contract::Clearance clearance;
    clearance.granted = resource != "events/secret" && !closed_;
    return clearance;
  }
  void Refuse(const CallPtr& call) override { call->Reply(errors::NotFound(call->resource())); }

  void Revoke() {
    const std::lock_guard lock(mutex_);
    revoked_ = true;
  }
  void Close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  void Grant(std::vector<contract::Grant> grants) {
    const std::lock_guard lock(mutex_);
    grants_ = std::move(grants);
  }

 private:
  mutable std::mutex mutex_;  // guards what follows
  bool revoked_ = false;
  bool closed_ = false;
  std::vector<contract::Grant> grants_;
};

// What happened on the server's side.
struct Seen {
  std::atomic<int> produced{0};
  std::atomic<int> taken{0};
  std::atomic<int> finished{0};
  std::atomic<int> alive{0};  // sources and sinks
  std::mutex mutex;
  std::vector<grpc::StatusCode> ended;  // a code for each call's end
};

class Counting final : public Source<CountResponse> {
 public:
  Counting(const CountRequest& request, Seen& seen) : request_(request), seen_(seen) { ++seen_.alive; }
  ~Counting() override { --seen_.alive; }
  absl::StatusOr<std::optional<CountResponse>> Next(Call&, db::Connection&) override {
    if (request_.fail_at() != 0 && number_ + 1 == request_.fail_at()) return errors::NotFound("events/lost");
    if (number_ == request_.to()) return std::nullopt;
    CountResponse response;
    response.set_number(++number_);
    response.mutable_padding()->resize(request_.padding());
    ++seen_.produced;
    return response;
  }

 private:
  const CountRequest request_;
  Seen& seen_;
  int number_ = 0;
};

class Adding final : public Sink<SumRequest, SumResponse> {
 public:
  Adding(const SumRequest& first, Seen& seen) : seen_(seen) {
    ++seen_.alive;
    Add(first);
  }
  ~Adding() override { --seen_.alive; }
  absl::Status Take(Call&, db::Connection&, const SumRequest& message) override {
    if (message.number() == 13) return errors::Overloaded(std::chrono::milliseconds(1));
    Add(message);
    return absl::OkStatus();
  }
  absl::StatusOr<SumResponse> Finish(Call&, db::Connection&) override {
    ++seen_.finished;
    return sum_;
  }

 private:
  void Add(const SumRequest& message) {
    sum_.set_sum(sum_.sum() + message.number());
    sum_.set_messages(sum_.messages() + 1);
    ++seen_.taken;
  }

  Seen& seen_;
  SumResponse sum_;
};

struct Service {
  Seen& seen;
  absl::StatusOr<std::unique_ptr<Source<CountResponse>>> Count(Call&, db::Connection&,
                                                               const CountRequest& request) {
    if (request.to() > 1'000'000'000) return errors::InvalidField("to", "is too far");
    return std::make_unique<Counting>(request, seen);
  }
  absl::StatusOr<std::unique_ptr<Sink<SumRequest, SumResponse>>> Sum(Call&, db::Connection&,
                                                                     const SumRequest& first) {
    return std::make_unique<Adding>(first, seen);
  }
};

// Keeps all threads of a lane busy for as long as it lives.
class HeldLane {
 public:
  explicit HeldLane(db::Lane& lane) {
    for (int i = 0; i < kLaneThreads; ++i) {
      EXPECT_TRUE(lane.Submit([released = released_](db::Connection&) { released->wait(); }));
    }
  }
  ~HeldLane() { released_->count_down(); }
  HeldLane(const HeldLane&) = delete;
  HeldLane& operator=(const HeldLane&) = delete;

 private:
  const std::shared_ptr<std::latch> released_ = std::make_shared<std::latch>(1);  // a job may outlive this
};

inline v1::ErrorReason ReasonIn(const grpc::Status& status) {
  absl::Status inner(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
  inner.SetPayload(kDetails, absl::Cord(status.error_details()));
  return errors::ReasonOf(inner);
}

// What carries the calls: gRPC's library, or our own door.
enum class Transport { kLibrary, kDoor };
constexpr Transport kTransports[] = {Transport::kLibrary, Transport::kDoor};
inline void PrintTo(Transport transport, std::ostream* out) {
  *out << (transport == Transport::kDoor ? "door" : "library");
}

// A server with the test's service on a real port, whose lane has no database and needs none.
class StreamTest : public testing::Test {
 protected:
  explicit StreamTest(Transport transport) {
    router_.Bind(lane_, &service_, &Service::Count);
    router_.Bind(lane_, &service_, &Service::Sum);
    methods_.emplace(router_, registry_);
    dispatch_.emplace(Dispatch{*methods_, gate_, calls_, streams_, standing_, rates_, proxies_,
                               [this](const CallRecord& record) {
                                 const std::lock_guard lock(seen_.mutex);
                                 seen_.ended.push_back(static_cast<grpc::StatusCode>(record.code));
                                 if (record.code == absl::StatusCode::kInternal)
                                   ADD_FAILURE() << record.cause;
                               }});
    transport == Transport::kDoor ? StartDoor() : StartLibrary();
    channel_ = Connect();
  }
  ~StreamTest() override {
    if (server_ != nullptr) server_->Shutdown(system_clock::now());
    if (http_server_ != nullptr) http_server_->Drain(steady_clock::now());
    lane_.Close(std::chrono::milliseconds(0));
    http_server_.reset();
    EXPECT_EQ(seen_.alive, 0) << "a source or sink was left over";
  }

  void StartLibrary() {
    wire_ = MakeService(*dispatch_);
    grpc::ServerBuilder builder;
    builder.AddListeningPort("127.0.0.1:0", grpc::InsecureServerCredentials(), &port_);
    builder.RegisterService(wire_.get());
    server_ = builder.BuildAndStart();
  }

  void StartDoor() {
    door_.emplace(*dispatch_, memory_, std::vector<std::string>(), Pages([] { return std::string(); }));
    http_server_ = std::make_unique<http::Server>(
        http::ServerOptions{.loops = 2,
                            .complain = [](std::string_view what,
                                           std::string_view why) { ADD_FAILURE() << what << ": " << why; }},
        *door_);
    const absl::StatusOr<int> port = http_server_->Listen("127.0.0.1", 0);
    ASSERT_TRUE(port.ok()) << port.status();
    port_ = *port;
    http_server_->Start();
  }

  std::shared_ptr<grpc::Channel> Connect() const {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    return grpc::CreateCustomChannel("127.0.0.1:" + std::to_string(port_), grpc::InsecureChannelCredentials(),
                                     arguments);
  }

  // A call under way, and all that a client does with it.
  struct Counter {
    grpc::ClientContext context;
    std::unique_ptr<grpc::ClientReader<CountResponse>> reader;
    CountResponse last;
    int messages = 0;

    bool Read() {
      const bool there = reader->Read(&last);
      messages += there;
      return there;
    }
    grpc::Status ReadAll() {
      while (Read()) EXPECT_EQ(last.number(), messages);
      return reader->Finish();
    }
  };
  struct Summer {
    grpc::ClientContext context;
    SumResponse response;
    std::unique_ptr<grpc::ClientWriter<SumRequest>> writer;

    bool Write(int number, const std::string& name = "", std::size_t padding = 0) {
      SumRequest request;
      request.set_name(name);
      request.set_number(number);
      request.mutable_padding()->resize(padding);
      return writer->Write(request);
    }
    grpc::Status Finish() {
      writer->WritesDone();
      return writer->Finish();
    }
  };

  static CountRequest To(int to, int padding = 0) {
    CountRequest request;
    request.set_name("events/open");
    request.set_to(to);
    request.set_padding(padding);
    return request;
  }

  std::unique_ptr<Counter> Count(const CountRequest& request, const std::string& caller = "somebody",
                                 std::chrono::milliseconds timeout = kLong) {
    auto counter = std::make_unique<Counter>();
    counter->context.set_deadline(system_clock::now() + timeout);
    if (!caller.empty()) counter->context.AddMetadata("authorization", caller);
    counter->reader.reset(grpc::internal::ClientReaderFactory<CountResponse>::Create(
        channel_.get(), kCount, &counter->context, request));
    return counter;
  }
  std::unique_ptr<Summer> Sum(std::chrono::milliseconds timeout = kLong) {
    auto summer = std::make_unique<Summer>();
    summer->context.set_deadline(system_clock::now() + timeout);
    summer->context.AddMetadata("authorization", "somebody");
    summer->writer.reset(grpc::internal::ClientWriterFactory<SumRequest>::Create(
        channel_.get(), kSum, &summer->context, &summer->response));
    return summer;
  }

  // A call goes to the server and back on the connection: what was sent on it before has arrived.
  void ThereAndBack() {
    const grpc::internal::RpcMethod unknown("/plenary.test.StreamTestService/Unknown",
                                            grpc::internal::RpcMethod::NORMAL_RPC);
    grpc::ClientContext context;
    context.set_deadline(system_clock::now() + kLong);
    SumResponse response;
    const grpc::Status status =
        grpc::internal::BlockingUnaryCall(channel_.get(), unknown, &context, SumRequest(), &response);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::UNIMPLEMENTED) << status.error_message();
  }

  // Every call that was begun has ended once; waits for it.
  void ExpectEnds(std::vector<grpc::StatusCode> codes) {
    EXPECT_TRUE(Eventually([&] {
      const std::lock_guard lock(seen_.mutex);
      return seen_.ended.size() >= codes.size();
    }));
    EXPECT_TRUE(Eventually([&] { return seen_.alive == 0; }));
    const std::lock_guard lock(seen_.mutex);
    EXPECT_THAT(seen_.ended, testing::UnorderedElementsAreArray(codes));
  }

  double Metric(const std::string& name, const std::string& type) {
    for (const auto& family : registry_.Collect()) {
      if (family.name != name) continue;
      for (const auto& metric : family.metric) {
        for (const auto& label : metric.label) {
          if (label.name == "grpc_type" && label.value == type) return metric.counter.value;
        }
      }
    }
    return -1;
  }

  static inline const grpc::internal::RpcMethod kCount{"/plenary.test.StreamTestService/Count",
                                                       grpc::internal::RpcMethod::SERVER_STREAMING};
  static inline const grpc::internal::RpcMethod kSum{"/plenary.test.StreamTestService/Sum",
                                                     grpc::internal::RpcMethod::CLIENT_STREAMING};

  Seen seen_;
  Service service_{seen_};
  db::Lane lane_{{.name = "bulk", .threads = kLaneThreads}, {.url = "host=/nowhere"}};
  MovingGate gate_;
  LiveCalls calls_;
  LiveStreams streams_{{.imports = kStreamsPerCaller, .exports = kStreamsPerCaller}};
  Standing standing_;
  CallRates rates_{{}, {}};
  const TrustedProxies proxies_;
  prometheus::Registry registry_;
  Router router_{{CountRequest::descriptor()->file()->service(0)}};
  std::optional<Methods> methods_;
  std::optional<Dispatch> dispatch_;
  std::unique_ptr<grpc::Service> wire_;
  int port_ = 0;
  std::unique_ptr<grpc::Server> server_;
  CallMemory memory_{std::size_t{1} << 30};
  std::optional<Door> door_;
  std::unique_ptr<http::Server> http_server_;
  std::shared_ptr<grpc::Channel> channel_;
};

}  // namespace plenary::protocols
