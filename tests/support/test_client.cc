#include "support/test_client.h"

#include <algorithm>
#include <future>
#include <stdexcept>
#include <thread>
#include <vector>

#include "absl/strings/cord.h"
#include "google/protobuf/descriptor.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/generic/generic_stub.h"
#include "grpcpp/impl/client_unary_call.h"
#include "grpcpp/impl/rpc_method.h"
#include "grpcpp/security/credentials.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/client_callback.h"
#include "grpcpp/support/sync_stream.h"

namespace plenary::test {
namespace {

// Where errors/errors.cc keeps the details of an error.
constexpr char kPayloadType[] = "type.googleapis.com/google.rpc.Status";

std::string Bytes(const grpc::ByteBuffer& buffer) {
  std::vector<grpc::Slice> slices;
  std::string bytes;
  if (!buffer.Dump(&slices).ok()) return bytes;
  for (const grpc::Slice& slice : slices)
    bytes.append(reinterpret_cast<const char*>(slice.begin()), slice.size());
  return bytes;
}

grpc::ByteBuffer Buffer(const std::string& bytes) {
  const grpc::Slice slice(bytes);
  return grpc::ByteBuffer(&slice, 1);
}

absl::Status Parse(const grpc::Status& status, const grpc::ByteBuffer& bytes,
                   google::protobuf::Message& response) {
  if (!status.ok()) return StatusFrom(status);
  if (!response.ParseFromString(Bytes(bytes))) return absl::DataLossError("the answer does not parse");
  return absl::OkStatus();
}

// Whether the method answers with a stream; "package.Service/Method" may be any text.
bool GivesStream(const std::string& method) {
  std::string name = method;
  std::replace(name.begin(), name.end(), '/', '.');
  const auto* found = google::protobuf::DescriptorPool::generated_pool()->FindMethodByName(name);
  return found != nullptr && found->server_streaming();
}

// Calls a method and gives each answer to `received`, which says whether it is good.
grpc::Status ReadAll(grpc::ClientContext& context, grpc::Channel& channel, const std::string& path,
                     const grpc::ByteBuffer& request,
                     const std::function<bool(const std::string&)>& received) {
  const grpc::internal::RpcMethod rpc(path.c_str(), grpc::internal::RpcMethod::SERVER_STREAMING);
  const std::unique_ptr<grpc::ClientReader<grpc::ByteBuffer>> reader(
      grpc::internal::ClientReaderFactory<grpc::ByteBuffer>::Create(&channel, rpc, &context, request));
  bool good = true;
  for (grpc::ByteBuffer bytes; reader->Read(&bytes);) good &= received(Bytes(bytes));
  const grpc::Status status = reader->Finish();
  if (status.ok() && !good) return {grpc::StatusCode::DATA_LOSS, "an answer does not parse"};
  return status;
}

// A call that is under way.
struct StartedCall {
  std::shared_ptr<grpc::Channel> channel;
  grpc::ClientContext context;
  grpc::ByteBuffer sent;
  grpc::ByteBuffer received;
};

// gRPC's threads of callbacks end with the last channel that used them. If it is let go in a callback, one of
// them waits for itself, and then frees what it works with (gRPC 1.51). So one channel stays.
void KeepCallbackThreads() {
  struct Kept {
    std::shared_ptr<grpc::Channel> channel =
        grpc::CreateChannel("127.0.0.1:1", grpc::InsecureChannelCredentials());
    grpc::ClientContext context;
    grpc::ByteBuffer request = Buffer("");
    grpc::ByteBuffer response;
    std::promise<void> ended;
  };
  static const Kept* const kept = [] {
    auto* const made = new Kept();
    made->context.set_deadline(std::chrono::system_clock::now());
    grpc::GenericStub(made->channel)
        .UnaryCall(&made->context, "/none/None", grpc::StubOptions(), &made->request, &made->response,
                   [made](const grpc::Status&) { made->ended.set_value(); });
    made->ended.get_future().wait();
    return made;
  }();
  static_cast<void>(kept);
}

}  // namespace

Client Client::WithKey(std::string key) const {
  Client client = *this;
  client.key_ = std::move(key);
  return client;
}

Client Client::WithLanguages(std::string accept_language) const {
  Client client = *this;
  client.languages_ = std::move(accept_language);
  return client;
}

Client Client::WithTimeout(std::chrono::milliseconds timeout) const {
  Client client = *this;
  client.timeout_ = timeout;
  return client;
}

grpc::Status Client::CallRaw(const std::string& method, const std::string& request,
                             std::string* response) const {
  grpc::ClientContext context;
  return CallRaw(context, method, request, response);
}

void Client::Prepare(grpc::ClientContext& context) const {
  if (timeout_ > std::chrono::milliseconds::zero()) {
    context.set_deadline(std::chrono::system_clock::now() + timeout_);
  }
  if (!key_.empty()) context.AddMetadata("authorization", "Bearer " + key_);
  if (!languages_.empty()) context.AddMetadata("accept-language", languages_);
}

grpc::Status Client::CallRaw(grpc::ClientContext& context, const std::string& method,
                             const std::string& request, std::string* response) const {
  Prepare(context);
  const std::string path = "/" + method;
  const grpc::ByteBuffer sent = Buffer(request);
  if (GivesStream(method)) {
    return ReadAll(context, *channel_, path, sent, [&](const std::string& bytes) {
      *response = bytes;
      return true;
    });
  }
  const grpc::internal::RpcMethod rpc(path.c_str(), grpc::internal::RpcMethod::NORMAL_RPC);
  grpc::ByteBuffer received;
  const grpc::Status status =
      grpc::internal::BlockingUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer, grpc::ByteBuffer,
                                        grpc::ByteBuffer>(channel_.get(), rpc, &context, sent, &received);
  if (status.ok()) *response = Bytes(received);
  return status;
}

grpc::Status Client::SendRaw(const std::string& method, const std::vector<std::string>& requests,
                             bool vanishing, std::string* response) const {
  grpc::ClientContext context;
  Prepare(context);
  const std::string path = "/" + method;
  const grpc::internal::RpcMethod rpc(path.c_str(), grpc::internal::RpcMethod::CLIENT_STREAMING);
  grpc::ByteBuffer received;
  const std::unique_ptr<grpc::ClientWriter<grpc::ByteBuffer>> writer(
      grpc::internal::ClientWriterFactory<grpc::ByteBuffer>::Create(channel_.get(), rpc, &context,
                                                                    &received));
  for (const std::string& request : requests) {
    if (!writer->Write(Buffer(request))) break;  // the server has answered already
  }
  if (vanishing) {
    context.TryCancel();
  } else {
    writer->WritesDone();
  }
  const grpc::Status status = writer->Finish();
  if (status.ok()) *response = Bytes(received);
  return status;
}

absl::Status Client::CallInto(const google::protobuf::Message& request,
                              google::protobuf::Message* response) const {
  std::string bytes;
  const grpc::Status status = CallRaw(MethodOf(request.GetDescriptor()), request.SerializeAsString(), &bytes);
  if (!status.ok()) return StatusFrom(status);
  if (!response->ParseFromString(bytes)) return absl::DataLossError("the answer does not parse");
  return absl::OkStatus();
}

absl::Status Client::CallStreamInto(const google::protobuf::Message& request,
                                    const std::function<bool(const std::string&)>& received) const {
  grpc::ClientContext context;
  Prepare(context);
  const grpc::Status status = ReadAll(context, *channel_, "/" + MethodOf(request.GetDescriptor()),
                                      Buffer(request.SerializeAsString()), received);
  return status.ok() ? absl::OkStatus() : StatusFrom(status);
}

void Client::StartInto(const google::protobuf::Message& request, google::protobuf::Message& response,
                       std::function<void(const absl::Status&)> done) const {
  KeepCallbackThreads();
  const auto call = std::make_shared<StartedCall>();
  call->channel = channel_;
  call->sent = Buffer(request.SerializeAsString());
  Prepare(call->context);
  const std::string path = "/" + MethodOf(request.GetDescriptor());
  const grpc::internal::RpcMethod rpc(path.c_str(), grpc::internal::RpcMethod::NORMAL_RPC);
  grpc::internal::CallbackUnaryCall<grpc::ByteBuffer, grpc::ByteBuffer, grpc::ByteBuffer, grpc::ByteBuffer>(
      channel_.get(), rpc, &call->context, &call->sent, &call->received,
      [call, &response, done = std::move(done)](const grpc::Status& status) {
        done(Parse(status, call->received, response));
      });
}

std::string MethodOf(const google::protobuf::Descriptor* request) {
  const google::protobuf::FileDescriptor* file = request->file();
  for (int i = 0; i < file->service_count(); ++i) {
    const google::protobuf::ServiceDescriptor* service = file->service(i);
    for (int j = 0; j < service->method_count(); ++j) {
      const google::protobuf::MethodDescriptor* method = service->method(j);
      if (method->input_type() == request) return service->full_name() + "/" + method->name();
    }
  }
  throw std::logic_error(request->full_name() + " is the request of no method");
}

absl::Status StatusFrom(const grpc::Status& status) {
  absl::Status result(static_cast<absl::StatusCode>(status.error_code()), status.error_message());
  if (!status.error_details().empty()) result.SetPayload(kPayloadType, absl::Cord(status.error_details()));
  return result;
}

google::rpc::Status DetailsOf(const absl::Status& status) {
  google::rpc::Status details;
  if (const auto payload = status.GetPayload(kPayloadType)) details.ParseFromString(std::string(*payload));
  return details;
}

std::map<std::string, std::string> MetadataOf(const absl::Status& status) {
  const auto info = DetailOf<google::rpc::ErrorInfo>(status);
  if (!info.has_value()) return {};
  return {info->metadata().begin(), info->metadata().end()};
}

std::vector<std::string> FaultyFields(const absl::Status& status) {
  std::vector<std::string> fields;
  const auto bad = DetailOf<google::rpc::BadRequest>(status);
  if (!bad.has_value()) return fields;
  for (const auto& violation : bad->field_violations()) fields.push_back(violation.field());
  return fields;
}

void InParallel(int callers, const std::function<void(int)>& work) {
  std::vector<std::thread> threads;
  threads.reserve(callers);
  for (int i = 0; i < callers; ++i) threads.emplace_back(work, i);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace plenary::test
