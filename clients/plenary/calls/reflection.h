// The contract from the server's reflection, for methods that this client does not know.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor_database.h"
#include "google/protobuf/dynamic_message.h"
#include "plenary/calls/connection.h"
#include "rpc/reflection.pb.h"

namespace plenary::client {

// Files of the server's contract, fetched when the pool asks for them. Not thread-safe.
class ServerDatabase : public google::protobuf::DescriptorDatabase {
 public:
  explicit ServerDatabase(Connection& connection) : connection_(connection) {}

  bool FindFileByName(const std::string& name, google::protobuf::FileDescriptorProto* file) override;
  bool FindFileContainingSymbol(const std::string& symbol,
                                google::protobuf::FileDescriptorProto* file) override;
  bool FindFileContainingExtension(const std::string& type, int number,
                                   google::protobuf::FileDescriptorProto* file) override;

  absl::StatusOr<reflection::Response> Ask(const reflection::Request& request);

 private:
  bool Fetch(const reflection::Request& request);

  Connection& connection_;
  google::protobuf::SimpleDescriptorDatabase files_;
};

// Finds services and methods by reflection. Not thread-safe.
class ServerContract {
 public:
  explicit ServerContract(Connection& connection) : database_(connection), pool_(&database_) {}

  // The server's services, except gRPC's reflection.
  absl::StatusOr<std::vector<const google::protobuf::ServiceDescriptor*>> Services();

  // The method "plenary.v1.EventService/GetEvent", "EventService/GetEvent", or "GetEvent" if only one service
  // has it; a dot may replace the slash. The error for an unknown method lists similar ones.
  absl::StatusOr<const google::protobuf::MethodDescriptor*> FindMethod(std::string_view name);

  // A new message of a type in this contract, which must outlive it; owned by the caller.
  std::unique_ptr<google::protobuf::Message> NewMessage(const google::protobuf::Descriptor* type) {
    return std::unique_ptr<google::protobuf::Message>(factory_.GetPrototype(type)->New());
  }

 private:
  ServerDatabase database_;
  google::protobuf::DescriptorPool pool_;
  google::protobuf::DynamicMessageFactory factory_;
};

}  // namespace plenary::client
