// A caller without a key cannot use a server's memory, threads and groups to the disadvantage of others.

#include <gmock/gmock.h>
#include <grpcpp/completion_queue.h>
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "rpc/reflection.pb.h"
#include "support/forum.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

constexpr char kReflection[] = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo";
constexpr char kOldReflection[] = "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo";

// A stream of reflection, over a connection of its own.
class Asking {
 public:
  explicit Asking(int port, const std::string& path = kReflection)
      : stub_(grpc::CreateChannel(absl::StrCat("127.0.0.1:", port), grpc::InsecureChannelCredentials())) {
    call_ = stub_.PrepareCall(&context_, path, &queue_);
    call_->StartCall(nullptr);
    Wait();
  }
  ~Asking() { context_.TryCancel(); }

  // Nothing if the stream has ended.
  std::optional<reflection::Response> Ask(const reflection::Request& request) {
    const grpc::Slice slice(request.SerializeAsString());
    call_->Write(grpc::ByteBuffer(&slice, 1), nullptr);
    if (!Wait()) return std::nullopt;
    grpc::ByteBuffer bytes;
    call_->Read(&bytes, nullptr);
    if (!Wait()) return std::nullopt;
    std::vector<grpc::Slice> slices;
    std::string text;
    if (bytes.Dump(&slices).ok()) {
      for (const grpc::Slice& one : slices)
        text.append(reinterpret_cast<const char*>(one.begin()), one.size());
    }
    reflection::Response response;
    EXPECT_TRUE(response.ParseFromString(text));
    return response;
  }

  // How the stream ends, without a word from here.
  absl::Status End() {
    grpc::ByteBuffer bytes;
    call_->Read(&bytes, nullptr);
    EXPECT_FALSE(Wait()) << "an answer to no question";
    grpc::Status status;
    call_->Finish(&status, nullptr);
    Wait();
    return test::StatusFrom(status);
  }

 private:
  bool Wait() {
    void* tag = nullptr;
    bool ok = false;
    return queue_.Next(&tag, &ok) && ok;
  }

  grpc::ClientContext context_;
  grpc::CompletionQueue queue_;
  grpc::GenericStub stub_;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> call_;
};

reflection::Request ListServices() {
  reflection::Request request;
  request.set_list_services("");
  return request;
}

std::set<std::string> FilesOf(const std::optional<reflection::Response>& response) {
  std::set<std::string> names;
  if (!response.has_value()) return names;
  for (const std::string& bytes : response->files().file_descriptor_proto()) {
    google::protobuf::FileDescriptorProto file;
    EXPECT_TRUE(file.ParseFromString(bytes));
    names.insert(file.name());
  }
  return names;
}

class CrowdTest : public test::ServerTest {
 protected:
  int Port() const { return server().server().port(); }
};

// A field that nobody knows, of so many MiB: one to three.
std::string Padding(int mebibytes) {
  std::string bytes = "\xFA\x7F\x80\x80";
  bytes += static_cast<char>(0x80 | (mebibytes << 6 & 0x40));
  bytes += static_cast<char>(mebibytes >> 1);
  return bytes + std::string(std::size_t(mebibytes) << 20, 'x');
}

TEST_F(CrowdTest, TheLimitOfARequestHoldsForWhatIsUnpacked) {
  const test::Client client = server().Connect();
  const auto call = [&](grpc_compression_algorithm algorithm, const std::string& bytes) {
    grpc::ClientContext context;
    context.set_compression_algorithm(algorithm);
    std::string answer;
    return client.CallRaw(context, "plenary.v1.AccessService/WhoAmI", bytes, &answer).error_code();
  };
  EXPECT_EQ(call(GRPC_COMPRESS_GZIP, Padding(3)), grpc::StatusCode::OK);
  EXPECT_EQ(call(GRPC_COMPRESS_GZIP, Padding(3) + Padding(3)), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(call(GRPC_COMPRESS_NONE, Padding(3) + Padding(3)), grpc::StatusCode::RESOURCE_EXHAUSTED);
  EXPECT_EQ(call(GRPC_COMPRESS_DEFLATE, Padding(1)), grpc::StatusCode::UNIMPLEMENTED);
  EXPECT_TRUE(client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok());
}

// Calls that wait hold what was sent. Of more than fits some are refused; small ones find room.
TEST_F(CrowdTest, WhatIsOnItsWayIsBounded) {
  constexpr int kCalls = 16;
  for (const std::size_t memory : {test::SmallServer().call_memory, std::size_t{16} << 20}) {
    plenaryd::ServerOptions options = test::SmallServer();
    options.call_memory = memory;
    StartServer(options);
    db::Connection connection({.url = server().database().url()});
    auto lock = std::make_unique<db::Transaction>(connection);
    ASSERT_TRUE(connection.ExecuteScript("LOCK TABLE people IN ACCESS EXCLUSIVE MODE").ok());
    v1::CreatePersonRequest request;
    request.mutable_person()->add_names()->set_full("Lin Wei");
    request.GetReflection()->MutableUnknownFields(&request)->AddLengthDelimited(2'047,
                                                                                std::string(3 << 20, 'x'));
    std::atomic<int> refused = 0;
    std::atomic<int> ended = 0;
    for (int i = 0; i < kCalls; ++i) {
      server().Admin().Start<v1::Person>(request, [&](const absl::StatusOr<v1::Person>& person) {
        if (!person.ok()) ++refused;
        ++ended;
      });
    }
    const bool fits = memory > std::size_t{kCalls} * (3 << 20);
    EXPECT_TRUE(fits || test::Eventually([&] { return refused > 0; }));
    EXPECT_TRUE(server().Admin().Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok());
    lock.reset();
    EXPECT_TRUE(test::Eventually([&] { return ended == kCalls; }));
    EXPECT_TRUE(!fits || refused == 0) << refused;
    EXPECT_TRUE(server().Admin().Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok());
  }
}

TEST_F(CrowdTest, ReflectionTellsTheContract) {
  for (const char* path : {kReflection, kOldReflection}) {
    Asking asking(Port(), path);
    std::vector<std::string> services;
    const auto listed = asking.Ask(ListServices());
    ASSERT_TRUE(listed.has_value());
    for (const auto& service : listed->services().service()) services.push_back(service.name());
    EXPECT_THAT(services, Contains("plenary.v1.EventService"));
    EXPECT_THAT(services, Contains("grpc.health.v1.Health"));

    reflection::Request symbol;
    symbol.set_file_containing_symbol("plenary.v1.AccessService.WhoAmI");
    const auto files = FilesOf(asking.Ask(symbol));
    EXPECT_THAT(files, Contains("plenary/v1/access_service.proto"));
    EXPECT_THAT(files, Contains("plenary/v1/access.proto")) << "what it needs comes along";
    EXPECT_THAT(files, Contains("google/protobuf/descriptor.proto"));
    reflection::Request file;
    file.set_file_by_filename("plenary/v1/access.proto");
    EXPECT_THAT(FilesOf(asking.Ask(file)), UnorderedElementsAre("plenary/v1/access.proto"))
        << "and not a second time";
    reflection::Request extension;
    extension.mutable_file_containing_extension()->set_containing_type("google.protobuf.FieldOptions");
    extension.mutable_file_containing_extension()->set_extension_number(v1::kPrivacyFieldNumber);
    EXPECT_THAT(FilesOf(asking.Ask(extension)), Contains("plenary/v1/annotations.proto"));
    reflection::Request numbers;
    numbers.set_all_extension_numbers_of_type("google.protobuf.FieldOptions");
    EXPECT_THAT(asking.Ask(numbers)->extension_numbers().extension_number(),
                Contains(v1::kLimitsFieldNumber));
    symbol.set_file_containing_symbol("plenary.v1.NoSuchThing");
    EXPECT_EQ(asking.Ask(symbol)->error().error_code(), grpc::StatusCode::NOT_FOUND);
    EXPECT_EQ(asking.Ask(reflection::Request())->error().error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  }
}

TEST_F(CrowdTest, IdleStreamsOfReflectionShutNobodyOut) {
  std::vector<std::unique_ptr<Asking>> idle;
  for (int i = 0; i < 50; ++i) idle.push_back(std::make_unique<Asking>(Port()));
  EXPECT_TRUE(Asking(Port()).Ask(ListServices()).has_value());
  EXPECT_TRUE(idle.front()->Ask(ListServices()).has_value()) << "and they are served themselves";
}

TEST_F(CrowdTest, ReflectionTellsWhatAServiceIsFor) {
  for (const char* service : {"plenary.v1.EventService", "grpc.health.v1.Health"}) {
    reflection::Request request;
    request.set_file_containing_symbol(service);
    const auto response = Asking(Port()).Ask(request);
    ASSERT_TRUE(response.has_value());
    ASSERT_GT(response->files().file_descriptor_proto_size(), 0) << service;
    google::protobuf::FileDescriptorProto file;
    ASSERT_TRUE(file.ParseFromString(response->files().file_descriptor_proto(0)));
    const auto& places = file.source_code_info().location();
    EXPECT_TRUE(std::any_of(places.begin(), places.end(), [](const auto& place) {
      return !place.leading_comments().empty();
    })) << service;
  }
}

TEST_F(CrowdTest, AStreamOfReflectionEnds) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.reflection.longest = 200ms;
  StartServer(options);
  Asking asking(Port());
  EXPECT_TRUE(asking.Ask(ListServices()).has_value());
  const absl::Status end = asking.End();
  EXPECT_EQ(end.code(), absl::StatusCode::kDeadlineExceeded) << end;
  EXPECT_THAT(std::string(end.message()), HasSubstr("Open another"));
}

TEST_F(CrowdTest, TheOldestStreamOfReflectionGivesWay) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.reflection.most = 2;
  StartServer(options);
  Asking first(Port());
  EXPECT_TRUE(first.Ask(ListServices()).has_value());
  Asking second(Port());
  EXPECT_TRUE(second.Ask(ListServices()).has_value());
  Asking third(Port());
  EXPECT_TRUE(third.Ask(ListServices()).has_value());
  const absl::Status end = first.End();
  EXPECT_EQ(end.code(), absl::StatusCode::kResourceExhausted) << end;
  EXPECT_TRUE(test::DetailOf<google::rpc::RetryInfo>(end).has_value());
  EXPECT_TRUE(second.Ask(ListServices()).has_value());
}

TEST_F(CrowdTest, AStopEndsStreamsOfReflection) {
  Asking asking(Port());
  EXPECT_TRUE(asking.Ask(ListServices()).has_value());
  server().server().Stop(1s);
  EXPECT_FALSE(asking.End().ok());
}

class CrowdAtAForum : public test::ForumTest {};

// Whatever an older server let in: no statement that writes or moves the row fails for its length.
TEST_F(CrowdAtAForum, NoNameIsTooLongForAnIndex) {
  forum().Make<v1::Participant>(forum().Registration("events/open", "long"));
  db::Connection connection({.url = server().database().url()});
  for (const char* name : {"repeat('word ', 500000)", "repeat('林', 800000)", "repeat('x', 2000000)"}) {
    const absl::Status stored = connection.ExecuteScript(
        absl::StrCat("UPDATE participants SET names = ", name, " WHERE id = 'long'"));
    EXPECT_TRUE(stored.ok()) << name << " " << stored;
  }
  v1::ListParticipantsRequest list;
  list.set_parent("events/open");
  for (const std::string& letters : {std::string("word"), std::string(3'000, 'x'), std::string(990, 'x')}) {
    list.set_filter(absl::StrCat("names:\"", letters, "\""));
    const auto listed = forum().admin().Call<v1::ListParticipantsResponse>(list);
    EXPECT_TRUE(listed.ok()) << listed.status();
  }
}

TEST_F(CrowdAtAForum, WhatIsNoNameIsRefused) {
  auto request = forum().Registration("events/open", "");
  auto& entry = *request.mutable_participant()->mutable_credit()->mutable_display_name()->mutable_entries(0);
  for (const std::string& name :
       {std::string("Anna\nIN    the Minister"), std::string("Anna\u202Eretsinim"), std::string(301, 'x')}) {
    entry.set_text(name);
    const auto refused = server().Connect().Call<v1::Participant>(request);
    EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument) << refused.status();
    EXPECT_THAT(test::FaultyFields(refused.status()),
                testing::ElementsAre("participant.credit.display_name.entries[0].text"));
  }
}

}  // namespace
}  // namespace plenary
