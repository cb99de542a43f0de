// A client for tests: calls any method, with valid or invalid bytes, and reads errors.

#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "base/eventually.h"
#include "errors/errors.h"
#include "google/protobuf/message.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "grpcpp/channel.h"
#include "grpcpp/client_context.h"

namespace plenary::test {

// "package.Service/Method" of the method whose request this is.
std::string MethodOf(const google::protobuf::Descriptor* request);
// The server's status, with its details.
absl::Status StatusFrom(const grpc::Status& status);

// Calls over a channel, which may be shared. Thread-safe.
class Client {
 public:
  // Without a key it is anonymous.
  explicit Client(std::shared_ptr<grpc::Channel> channel, std::string key = "")
      : channel_(std::move(channel)), key_(std::move(key)) {}

  // The same, with another option.
  Client WithKey(std::string key) const;
  Client WithLanguages(std::string accept_language) const;
  Client WithTimeout(std::chrono::milliseconds timeout) const;  // 0 for none

  // Calls the method whose request this is and waits for the answer. The status of an error answers
  // rpc::ReasonOf and DetailOf.
  template <class Response>
  absl::StatusOr<Response> Call(const google::protobuf::Message& request) const {
    Response response;
    const absl::Status status = CallInto(request, &response);
    if (!status.ok()) return status;
    return response;
  }

  // Calls a method that answers with a stream, and waits for all of it.
  template <class Response>
  absl::StatusOr<std::vector<Response>> CallStream(const google::protobuf::Message& request) const {
    std::vector<Response> responses;
    const absl::Status status = CallStreamInto(request, [&responses](const std::string& bytes) {
      return responses.emplace_back().ParseFromString(bytes);
    });
    if (!status.ok()) return status;
    return responses;
  }

  // Begins the same call and returns at once; `done` gets the answer, on a thread of gRPC.
  template <class Response>
  void Start(const google::protobuf::Message& request,
             std::function<void(absl::StatusOr<Response>)> done) const {
    const auto response = std::make_shared<Response>();
    StartInto(request, *response, [response, done = std::move(done)](const absl::Status& status) {
      if (!status.ok()) return done(status);
      done(std::move(*response));
    });
  }

  // Calls the method with all of these requests, one after the other. With `vanishing`, the caller disappears
  // before it has said that these are all.
  template <class Response, class Request>
  absl::StatusOr<Response> Send(const std::vector<Request>& requests, bool vanishing = false) const {
    std::vector<std::string> messages;
    for (const Request& request : requests) messages.push_back(request.SerializeAsString());
    std::string bytes;
    const grpc::Status status = SendRaw(MethodOf(Request::descriptor()), messages, vanishing, &bytes);
    if (!status.ok()) return StatusFrom(status);
    Response response;
    if (!response.ParseFromString(bytes)) return absl::DataLossError("the answer does not parse");
    return response;
  }

  // Calls "package.Service/Method" with any bytes, in one message. The grpc::Status is as the server sent it;
  // for a stream of answers, `response` gets the last.
  grpc::Status CallRaw(const std::string& method, const std::string& request, std::string* response) const;
  // Like CallRaw, with a context that can be cancelled or read.
  grpc::Status CallRaw(grpc::ClientContext& context, const std::string& method, const std::string& request,
                       std::string* response) const;

 private:
  grpc::Status SendRaw(const std::string& method, const std::vector<std::string>& requests, bool vanishing,
                       std::string* response) const;
  void Prepare(grpc::ClientContext& context) const;
  absl::Status CallInto(const google::protobuf::Message& request, google::protobuf::Message* response) const;
  absl::Status CallStreamInto(const google::protobuf::Message& request,
                              const std::function<bool(const std::string&)>& received) const;
  // `response` lives until `done` is called.
  void StartInto(const google::protobuf::Message& request, google::protobuf::Message& response,
                 std::function<void(const absl::Status&)> done) const;

  std::shared_ptr<grpc::Channel> channel_;
  std::string key_;
  std::string languages_;
  std::chrono::milliseconds timeout_{60'000};
};

google::rpc::Status DetailsOf(const absl::Status& status);

// A detail of an error; empty if it has none of the type.
template <class Detail>
std::optional<Detail> DetailOf(const absl::Status& status) {
  const google::rpc::Status details = DetailsOf(status);
  for (const auto& any : details.details()) {
    Detail detail;
    if (any.UnpackTo(&detail)) return detail;
  }
  return std::nullopt;
}

// The variables of an error's message; empty if it is no error of ours.
std::map<std::string, std::string> MetadataOf(const absl::Status& status);
// The fields that an error finds fault with, in their order.
std::vector<std::string> FaultyFields(const absl::Status& status);

// Runs `work(0)` … `work(callers - 1)` at the same time, each on a thread of its own, and waits for all.
void InParallel(int callers, const std::function<void(int)>& work);

using plenary::Eventually;

}  // namespace plenary::test
