#include "plenary/contract/contract.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "google/api/field_behavior.pb.h"
#include "google/api/resource.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;

bool Behaves(const FieldDescriptor& field, google::api::FieldBehavior behavior) {
  const auto& behaviors = field.options().GetRepeatedExtension(google::api::field_behavior);
  return std::find(behaviors.begin(), behaviors.end(), behavior) != behaviors.end();
}

}  // namespace

bool IsRequired(const FieldDescriptor& field) { return Behaves(field, google::api::REQUIRED); }

bool IsOutputOnly(const FieldDescriptor& field) { return Behaves(field, google::api::OUTPUT_ONLY); }

bool IsImmutable(const FieldDescriptor& field) { return Behaves(field, google::api::IMMUTABLE); }

bool IsReference(const FieldDescriptor& field) {
  return field.options().HasExtension(google::api::resource_reference);
}

bool IsLocalizedText(const google::protobuf::Descriptor* message) {
  return message == v1::LocalizedText::descriptor();
}

bool IsCalled(std::string_view full_name, std::string_view name) {
  return name == full_name || full_name.ends_with("." + std::string(name));
}

std::string NameOf(const google::protobuf::MethodDescriptor& method) {
  return absl::StrCat(method.service()->full_name(), "/", method.name());
}

const google::protobuf::MethodDescriptor& MethodOf(const google::protobuf::Descriptor& request) {
  const google::protobuf::FileDescriptor& file = *request.file();
  for (int i = 0; i < file.service_count(); ++i) {
    const google::protobuf::ServiceDescriptor& service = *file.service(i);
    for (int j = 0; j < service.method_count(); ++j) {
      if (service.method(j)->input_type() == &request) return *service.method(j);
    }
  }
  throw std::logic_error(absl::StrCat("no method takes a ", request.full_name()));
}

std::string PrefixOf(const EnumDescriptor& type) {
  const std::string& zero = type.value(0)->name();
  const std::string_view suffix = "UNSPECIFIED";
  return zero.ends_with(suffix) ? zero.substr(0, zero.size() - suffix.size()) : "";
}

std::string ShortName(const EnumValueDescriptor& value) {
  const std::string prefix = PrefixOf(*value.type());
  return value.name().starts_with(prefix) ? value.name().substr(prefix.size()) : value.name();
}

std::string InWords(const EnumValueDescriptor& value) {
  if (value.number() == 0) return "";
  return absl::StrReplaceAll(absl::AsciiStrToLower(ShortName(value)), {{"_", " "}});
}

const EnumValueDescriptor* FindValue(const EnumDescriptor& type, std::string_view name) {
  const std::string upper = absl::AsciiStrToUpper(std::string(name));
  const EnumValueDescriptor* value = type.FindValueByName(upper);
  return value != nullptr ? value : type.FindValueByName(PrefixOf(type) + upper);
}

std::string ShortNames(const EnumDescriptor& type) {
  std::vector<std::string> names;
  for (int i = 1; i < type.value_count(); ++i) names.push_back(ShortName(*type.value(i)));
  return absl::StrJoin(names, ", ");
}

}  // namespace plenary::client
