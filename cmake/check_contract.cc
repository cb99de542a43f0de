// Build step: refuses a contract in which an RPC names no permission or streams both ways, a permission's
// resource path names no field, or a field of a resource has no privacy class. Usage: check_contract
// DESCRIPTOR_SET

#include <fstream>
#include <iostream>
#include <string>

#include "google/api/resource.pb.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/v1/annotations.pb.h"

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::MethodDescriptor;

int faults = 0;

void Fault(const std::string& where, const std::string& what) {
  std::cerr << where << ": " << what << "\n";
  ++faults;
}

// Whether the dotted `path` leads from `message` to a string field.
bool LeadsToString(const Descriptor* message, const std::string& path) {
  const std::size_t dot = path.find('.');
  const FieldDescriptor* field = message->FindFieldByName(path.substr(0, dot));
  if (field == nullptr) return false;
  if (dot == std::string::npos) return field->type() == FieldDescriptor::TYPE_STRING;
  return field->message_type() != nullptr && LeadsToString(field->message_type(), path.substr(dot + 1));
}

void CheckMethod(const MethodDescriptor* method) {
  const plenary::v1::Authorization& needs = method->options().GetExtension(plenary::v1::authorization);
  if (needs.permission() == plenary::v1::PERMISSION_UNSPECIFIED) {
    Fault(method->full_name(), "add `option (authorization)` with the permission it needs");
  }
  if (!needs.resource().empty() && !LeadsToString(method->input_type(), needs.resource())) {
    Fault(method->full_name(), "its authorization names the field \"" + needs.resource() +
                                   "\", which is no text of " + method->input_type()->name());
  }
  if (method->client_streaming() && method->server_streaming()) {
    Fault(method->full_name(), "it streams both ways; services/rpc/stream.h has streams one way");
  }
}

void CheckResource(const Descriptor* message) {
  if (!message->options().HasExtension(google::api::resource)) return;
  for (int i = 0; i < message->field_count(); ++i) {
    const FieldDescriptor* field = message->field(i);
    if (field->options().GetExtension(plenary::v1::privacy) == plenary::v1::AUDIENCE_CLASS_UNSPECIFIED) {
      Fault(field->full_name(), "add `(privacy)` with the audience class that may see it");
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::FileDescriptorSet files;
  std::ifstream input(argc == 2 ? argv[1] : "", std::ios::binary);
  if (!files.ParseFromIstream(&input)) {
    std::cerr << "usage: check_contract DESCRIPTOR_SET\n";
    return 2;
  }
  google::protobuf::DescriptorPool pool(google::protobuf::DescriptorPool::generated_pool());
  for (const auto& file : files.file()) {
    const google::protobuf::FileDescriptor* built = pool.BuildFile(file);
    if (built == nullptr) {
      Fault(file.name(), "does not build");
      continue;
    }
    if (built->package() != "plenary.v1") continue;
    for (int s = 0; s < built->service_count(); ++s) {
      for (int m = 0; m < built->service(s)->method_count(); ++m) CheckMethod(built->service(s)->method(m));
    }
    for (int m = 0; m < built->message_type_count(); ++m) CheckResource(built->message_type(m));
  }
  return faults == 0 ? 0 : 1;
}
