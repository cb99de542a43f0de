// The channel to the server. Every call of the client uses it, with compiled-in messages or with dynamic ones
// from the server's reflection.

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "grpcpp/channel.h"
#include "grpcpp/security/credentials.h"
#include "plenary/calls/server_address.h"

namespace plenary::client {

// Options of each call.
struct CallOptions {
  // Sent as a bearer token; empty: the call is anonymous.
  std::string api_key;
  // Sent as `accept-language`; empty: not sent.
  std::string languages;
  // Maximum time of one call; zero: no limit.
  std::chrono::seconds timeout{30};
};

// Payload of a status from a call: the serialized google.rpc.Status. A status without it was made by the
// client.
inline constexpr char kCallStatusUrl[] = "type.googleapis.com/google.rpc.Status";

// Payload of a status: what the user can do about a connection that failed.
inline constexpr char kAdviceUrl[] = "plenary.dev/advice";

// How long to wait for a call.
enum class Patience {
  kTimeout,   // CallOptions.timeout
  kEndless,   // without limit
  kToTheEnd,  // even if the user wants to stop, so that the result is known
};

// "/plenary.v1.EventService/GetEvent".
std::string MethodPath(const google::protobuf::MethodDescriptor& method);

// Calls are cancelled when the user wants to stop (interrupt.h). Not thread-safe.
class Connection {
 public:
  // `transport` is how it gets there (transport.h). Connects with the first call.
  Connection(ServerAddress server, const std::shared_ptr<grpc::ChannelCredentials>& transport,
             CallOptions options);

  // Calls a method that answers with one message.
  absl::Status Call(const google::protobuf::MethodDescriptor& method,
                    const google::protobuf::Message& request, google::protobuf::Message* response,
                    Patience patience = Patience::kTimeout);
  // The same of the contract's method that takes such a request.
  absl::Status Call(const google::protobuf::Message& request, google::protobuf::Message* response,
                    Patience patience = Patience::kTimeout);

  // Calls a method at `path` that answers with any number of messages; each is read into `response` before
  // `on_message` is called.
  absl::Status Stream(const std::string& path, const google::protobuf::Message& request,
                      google::protobuf::Message* response, const std::function<void()>& on_message,
                      Patience patience = Patience::kTimeout);

  // The next message to send; null after the last.
  using NextRequest = std::function<absl::StatusOr<const google::protobuf::Message*>()>;
  // Calls a method that takes any number of messages and answers with one, without a time limit. An error of
  // `next` cancels the call and is returned.
  absl::Status Upload(const google::protobuf::MethodDescriptor& method, const NextRequest& next,
                      google::protobuf::Message* response);

  // Waits up to `patience` until there is a connection.
  absl::Status WaitUntilUp(std::chrono::seconds patience);

  const CallOptions& options() const { return options_; }
  // Asks for every language of a text (`accept-language: *`) unless the user chose languages.
  void AskForAllLanguages();

 private:
  absl::Status Run(const std::string& path, const NextRequest& next, google::protobuf::Message* response,
                   const std::function<void()>& on_message, Patience patience);
  absl::Status NoConnection(const std::string& why) const;

  const ServerAddress server_;
  CallOptions options_;
  std::shared_ptr<grpc::Channel> channel_;
};

}  // namespace plenary::client
