#include "rpc/reflection.h"

#include <memory>
#include <set>
#include <utility>

#include "absl/status/status.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "rpc/described_files.h"
#include "rpc/reflection.pb.h"

namespace plenary::rpc {
namespace {

using google::protobuf::DescriptorPool;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;

// What one stream has sent, and how it sends more.
class Answers {
 public:
  // `names` outlives it.
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
        SetError(absl::StatusCode::kInvalidArgument, "ask for something", response);
    }
    return response;
  }

 private:
  static void SetError(absl::StatusCode code, const char* message, reflection::Response& response) {
    response.mutable_error()->set_error_code(static_cast<int>(code));
    response.mutable_error()->set_error_message(message);
  }

  void AddFile(const FileDescriptor* file, reflection::Response& response) {
    if (file == nullptr) return SetError(absl::StatusCode::kNotFound, "not known here", response);
    // Requested files are sent again if they are requested again.
    told_.erase(file);
    AddWithNeeded(file, *response.mutable_files());
  }

  void AddWithNeeded(const FileDescriptor* file, reflection::Response::Files& files) {
    if (!told_.insert(file).second) return;
    files.add_file_descriptor_proto(BytesOf(*file));
    for (int i = 0; i < file->dependency_count(); ++i) AddWithNeeded(file->dependency(i), files);
  }

  // With comments, if the file is served; others, which tests and libraries bring along, without.
  static std::string BytesOf(const FileDescriptor& file) {
    if (const std::string* described = DescribedFiles::Instance().Find(file.name())) return *described;
    google::protobuf::FileDescriptorProto proto;
    file.CopyTo(&proto);
    return proto.SerializeAsString();
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
    if (type == nullptr) return SetError(absl::StatusCode::kNotFound, "not known here", response);
    std::vector<const FieldDescriptor*> extensions;
    pool.FindAllExtensions(type, &extensions);
    reflection::Response::ExtensionNumbers& numbers = *response.mutable_extension_numbers();
    numbers.set_base_type_name(name);
    for (const FieldDescriptor* extension : extensions) numbers.add_extension_number(extension->number());
  }

  const std::vector<std::string>& names_;
  std::set<const FileDescriptor*> told_;
};

// One stream: question, answer, question, until its caller has no more. The pending step holds it.
class Conversation : public std::enable_shared_from_this<Conversation> {
 public:
  Conversation(CallPtr call, StreamReader& reader, StreamWriter& writer,
               const std::vector<std::string>& names)
      : call_(std::move(call)), reader_(reader), writer_(writer), answers_(names) {}

  void Answer(const google::protobuf::Message* question) {
    if (question == nullptr) return call_->Reply(absl::OkStatus());
    writer_.Send(answers_.To(static_cast<const reflection::Request&>(*question)),
                 [self = shared_from_this()] { self->Listen(); });
  }

 private:
  void Listen() {
    reader_.Receive(
        [self = shared_from_this()](const google::protobuf::Message* question) { self->Answer(question); });
  }

  const CallPtr call_;
  StreamReader& reader_;
  StreamWriter& writer_;
  Answers answers_;
};

}  // namespace

const google::protobuf::ServiceDescriptor* ReflectionService::Descriptor() {
  return reflection::Request::descriptor()->file()->service(0);
}

std::vector<Alias> ReflectionService::Aliases() {
  const std::string method = Descriptor()->full_name() + "/Ask";
  return {{"grpc.reflection.v1.ServerReflection/ServerReflectionInfo", method},
          {"grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", method}};
}

void ReflectionService::Bind(Router& router) {
  router.Bind(Descriptor()->full_name() + "/Ask",
              BidiStreamHandler([this](const CallPtr& call, StreamReader& reader, StreamWriter& writer) {
                Begin(call, reader, writer);
              }));
}

void ReflectionService::Begin(const CallPtr& call, StreamReader& reader, StreamWriter& writer) {
  streams_.Add(call);
  std::make_shared<Conversation>(call, reader, writer, names_)->Answer(&call->request());
}

}  // namespace plenary::rpc
