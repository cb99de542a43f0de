#include "rpc/reflection.h"

#include <iterator>
#include <list>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "grpcpp/alarm.h"
#include "grpcpp/impl/codegen/server_callback_handlers.h"
#include "grpcpp/impl/rpc_service_method.h"
#include "grpcpp/support/byte_buffer.h"
#include "grpcpp/support/proto_buffer_reader.h"
#include "grpcpp/support/server_callback.h"
#include "rpc/reflection.pb.h"

namespace plenary::rpc {
namespace {

using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

constexpr const char* kPaths[] = {"/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
                                  "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"};

grpc::Status Wire(const absl::Status& error) {
  const google::rpc::Status answer = errors::ToPublicStatus(error, "");
  return {static_cast<grpc::StatusCode>(answer.code()), answer.message(), answer.SerializeAsString()};
}

// What one stream was told, and how it is told more.
class Answers {
 public:
  explicit Answers(const std::vector<std::string>& names) : names_(names) {}

  reflection::Response To(const reflection::Request& request) {
    reflection::Response response;
    *response.mutable_original_request() = request;
    response.set_valid_host(request.host());
    const DescriptorPool& pool = *DescriptorPool::generated_pool();
    using Request = reflection::Request;
    switch (request.question_case()) {
      case Request::kListServices:
        for (const std::string& name : names_) response.mutable_services()->add_service()->set_name(name);
        break;
      case Request::kFileByFilename:
        AddFile(pool.FindFileByName(request.file_by_filename()), response);
        break;
      case Request::kFileContainingSymbol:
        AddFile(pool.FindFileContainingSymbol(request.file_containing_symbol()), response);
        break;
      case Request::kFileContainingExtension:
        AddExtension(pool, request.file_containing_extension(), response);
        break;
      case Request::kAllExtensionNumbersOfType:
        AddNumbers(pool, request.all_extension_numbers_of_type(), response);
        break;
      case Request::QUESTION_NOT_SET:
        SetError(grpc::StatusCode::INVALID_ARGUMENT, "ask for something", response);
    }
    return response;
  }

 private:
  static void SetError(grpc::StatusCode code, const char* message, reflection::Response& response) {
    response.mutable_error()->set_error_code(code);
    response.mutable_error()->set_error_message(message);
  }

  void AddFile(const FileDescriptor* file, reflection::Response& response) {
    if (file == nullptr) return SetError(grpc::StatusCode::NOT_FOUND, "not known here", response);
    // What is asked for is told, also a second time.
    told_.erase(file);
    AddWithNeeded(file, *response.mutable_files());
  }

  void AddWithNeeded(const FileDescriptor* file, reflection::Response::Files& files) {
    if (!told_.insert(file).second) return;
    google::protobuf::FileDescriptorProto proto;
    file->CopyTo(&proto);
    files.add_file_descriptor_proto(proto.SerializeAsString());
    for (int i = 0; i < file->dependency_count(); ++i) AddWithNeeded(file->dependency(i), files);
  }

  void AddExtension(const DescriptorPool& pool, const reflection::Request::Extension& asked,
                    reflection::Response& response) {
    const auto* type = pool.FindMessageTypeByName(asked.containing_type());
    const FieldDescriptor* extension =
        type == nullptr ? nullptr : pool.FindExtensionByNumber(type, asked.extension_number());
    AddFile(extension == nullptr ? nullptr : extension->file(), response);
  }

  static void AddNumbers(const DescriptorPool& pool, const std::string& name,
                         reflection::Response& response) {
    const auto* type = pool.FindMessageTypeByName(name);
    if (type == nullptr) return SetError(grpc::StatusCode::NOT_FOUND, "not known here", response);
    std::vector<const FieldDescriptor*> extensions;
    pool.FindAllExtensions(type, &extensions);
    reflection::Response::ExtensionNumbers& numbers = *response.mutable_extension_numbers();
    numbers.set_base_type_name(name);
    for (const FieldDescriptor* extension : extensions) numbers.add_extension_number(extension->number());
  }

  const std::vector<std::string>& names_;
  std::set<const FileDescriptor*> told_;
};

class Stream;

// The streams that are open, in the order in which they were opened. Thread-safe; streams are ended outside
// of its lock.
class OpenStreams {
 public:
  explicit OpenStreams(std::size_t most) : most_(most) {}

  void Add(const std::shared_ptr<Stream>& stream);
  void Remove(const Stream* stream) {
    const std::lock_guard lock(mutex_);
    open_.remove_if([&](const auto& one) { return one.get() == stream; });
  }

 private:
  const std::size_t most_;
  std::mutex mutex_;
  std::list<std::shared_ptr<Stream>> open_;
};

// One stream: question, answer, question, until either side ends it.
class Stream final : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>,
                     public std::enable_shared_from_this<Stream> {
 public:
  Stream(const std::vector<std::string>& names, OpenStreams& streams) : answers_(names), streams_(streams) {}

  void Begin(std::chrono::milliseconds longest) {
    alarm_.Set(std::chrono::system_clock::now() + longest, [self = weak_from_this()](bool is_due) {
      const std::shared_ptr<Stream> stream = self.lock();
      if (is_due && stream != nullptr) stream->End(Wire(errors::StreamTooLong()));
    });
    Read();
  }

  void End(const grpc::Status& status) {
    const std::lock_guard lock(mutex_);
    if (ended_) return;
    ended_ = true;
    Finish(status);
  }

  void OnReadDone(bool ok) override {
    if (!ok) return End(grpc::Status::OK);
    reflection::Request request;
    grpc::ProtoBufferReader reader(&question_);
    if (!request.ParseFromZeroCopyStream(&reader)) {
      return End(Wire(errors::MalformedRequest("grpc.reflection.v1.ServerReflectionRequest")));
    }
    const std::string answer = answers_.To(request).SerializeAsString();
    const grpc::Slice slice(answer);
    grpc::ByteBuffer(&slice, 1).Swap(&answer_);
    const std::lock_guard lock(mutex_);
    if (!ended_) StartWrite(&answer_);
  }
  void OnWriteDone(bool ok) override {
    if (ok) Read();
  }
  void OnCancel() override { End(grpc::Status::CANCELLED); }
  void OnDone() override {
    alarm_.Cancel();
    streams_.Remove(this);  // which may be the last to hold it
  }

 private:
  void Read() {
    const std::lock_guard lock(mutex_);
    if (!ended_) StartRead(&question_);
  }

  Answers answers_;
  OpenStreams& streams_;
  grpc::Alarm alarm_;
  grpc::ByteBuffer question_;
  grpc::ByteBuffer answer_;
  std::mutex mutex_;  // guards what gRPC is told, so that nothing is started after Finish
  bool ended_ = false;
};

void OpenStreams::Add(const std::shared_ptr<Stream>& stream) {
  std::shared_ptr<Stream> first;
  {
    const std::lock_guard lock(mutex_);
    open_.push_back(stream);
    // It stays listed until gRPC is done with it, and is ended once.
    if (open_.size() > most_) {
      open_.splice(open_.end(), open_, open_.begin());
      first = open_.back();
    }
  }
  if (first != nullptr) first->End(Wire(errors::Overloaded(std::chrono::seconds(1))));
}

class ReflectionService final : public grpc::Service {
 public:
  ReflectionService(std::vector<std::string> names, const LiveCalls& calls, const ReflectionOptions& options)
      : names_(std::move(names)), calls_(calls), options_(options), streams_(options.most) {
    using grpc::internal::RpcMethod;
    for (int i = 0; i < static_cast<int>(std::size(kPaths)); ++i) {
      AddMethod(new grpc::internal::RpcServiceMethod(kPaths[i], RpcMethod::BIDI_STREAMING, nullptr));
      MarkMethodRawCallback(i, new grpc::internal::CallbackBidiHandler<grpc::ByteBuffer, grpc::ByteBuffer>(
                                   [this](grpc::CallbackServerContext*) { return Begin(); }));
    }
  }

 private:
  Stream* Begin() {
    const auto stream = std::make_shared<Stream>(names_, streams_);
    streams_.Add(stream);
    if (calls_.closed()) {
      stream->End(Wire(errors::Stopping()));
    } else {
      stream->Begin(options_.longest);
    }
    return stream.get();
  }

  const std::vector<std::string> names_;
  const LiveCalls& calls_;
  const ReflectionOptions options_;
  OpenStreams streams_;
};

}  // namespace

std::unique_ptr<grpc::Service> MakeReflectionService(std::vector<std::string> names, const LiveCalls& calls,
                                                     const ReflectionOptions& options) {
  return std::make_unique<ReflectionService>(std::move(names), calls, options);
}

}  // namespace plenary::rpc
