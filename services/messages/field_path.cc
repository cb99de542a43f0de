#include "messages/field_path.h"

#include "base/concat.h"
#include "contract/proto_options.h"

namespace plenary::messages {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

// Why no path leads into `field`; empty if one can.
std::string_view WhyNotInto(const FieldDescriptor& field) {
  if (field.is_map()) return " is a map, which is named as a whole";
  if (field.is_repeated()) return " is a list, which is named as a whole";
  return field.message_type() == nullptr ? " holds no fields" : std::string_view();
}

FieldPath Refused(std::string_view path, std::string_view why) {
  return {{}, Concat("must not name \"", path, "\": ", why)};
}

}  // namespace

FieldPath ParseFieldPath(std::string_view path, const Descriptor* message, contract::AudienceSet sees) {
  if (path == "*") return Refused(path, "it means all fields, and is allowed only alone");
  FieldPath parsed;
  for (std::string_view rest = path;;) {
    const std::size_t dot = rest.find('.');
    const std::string name(rest.substr(0, dot));
    const FieldDescriptor* field = message->FindFieldByName(name);
    if (field == nullptr || contract::IsHidden(field, sees)) {
      return Refused(path, Concat(message->name(), " has no field \"", name, "\""));
    }
    parsed.fields.push_back(field);
    if (dot == std::string_view::npos) return parsed;
    if (const std::string_view why = WhyNotInto(*field); !why.empty())
      return Refused(path, Concat(name, why));
    message = field->message_type();
    rest.remove_prefix(dot + 1);
  }
}

}  // namespace plenary::messages
