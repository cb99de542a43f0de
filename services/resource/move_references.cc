#include "resource/move_references.h"

#include <algorithm>
#include <string>
#include <vector>

#include "google/api/resource.pb.h"
#include "google/protobuf/descriptor.h"

namespace plenary::resource {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool IsReference(const FieldDescriptor& field) {
  return field.type() == FieldDescriptor::TYPE_STRING &&
         field.options().HasExtension(google::api::resource_reference);
}

bool InReference(std::string_view from, std::string_view into, const FieldDescriptor& field,
                 Message& message) {
  const auto* reflection = message.GetReflection();
  if (!field.is_repeated()) {
    if (reflection->GetString(message, &field) != from) return false;
    reflection->SetString(&message, &field, std::string(into));
    return true;
  }
  bool replaced = false;
  for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
    if (reflection->GetRepeatedString(message, &field, i) != from) continue;
    reflection->SetRepeatedString(&message, &field, i, std::string(into));
    replaced = true;
  }
  return replaced;
}

bool InMessages(std::string_view from, std::string_view into, const FieldDescriptor& field,
                Message& message) {
  const auto* reflection = message.GetReflection();
  if (!field.is_repeated())
    return ReplaceReference(from, into, *reflection->MutableMessage(&message, &field));
  bool replaced = false;
  for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
    replaced |= ReplaceReference(from, into, *reflection->MutableRepeatedMessage(&message, &field, i));
  }
  return replaced;
}

}  // namespace

bool ReplaceReference(std::string_view from, std::string_view into, Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  bool replaced = false;
  for (const FieldDescriptor* field : fields) {
    if (IsReference(*field)) {
      replaced |= InReference(from, into, *field, message);
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      replaced |= InMessages(from, into, *field, message);
    }
  }
  return replaced;
}

bool Covers(const Move& move, std::string_view name) {
  return move.referrers == nullptr || std::ranges::count(*move.referrers, name) > 0;
}

}  // namespace plenary::resource
