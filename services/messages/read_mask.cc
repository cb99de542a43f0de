#include "messages/read_mask.h"

#include <string>
#include <utility>
#include <vector>

#include "base/concat.h"
#include "contract/proto_options.h"
#include "errors/errors.h"
#include "messages/field_path.h"

namespace plenary::messages {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldMask;
using google::protobuf::Message;

absl::StatusOr<ReadMask> ReadMask::Parse(const FieldMask& mask, const Descriptor* resource,
                                         contract::AudienceSet sees) {
  ReadMask read;
  if (mask.paths().empty() || (mask.paths_size() == 1 && mask.paths(0) == "*")) {
    for (int i = 0; i < resource->field_count(); ++i) {
      if (!contract::IsHidden(resource->field(i), sees)) read.names_.insert(resource->field(i)->name());
    }
    return read;
  }
  std::vector<errors::FieldViolation> violations;
  for (const std::string& path : mask.paths()) {
    const FieldPath parsed = ParseFieldPath(path, resource, sees);
    if (parsed.fields.size() == 1) {
      read.names_.insert(parsed.fields.front()->name());
    } else if (parsed.fields.empty()) {
      violations.push_back({"read_mask", parsed.problem});
    } else {
      violations.push_back({"read_mask", Concat("must not name \"", path, "\": ",
                                                parsed.fields.front()->name(), " is read as a whole")});
    }
  }
  if (!violations.empty()) return errors::InvalidFields(violations);
  return read;
}

void ReadMask::Trim(Message& resource) const {
  const Descriptor* type = resource.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (field->name() != "name" && !Has(field->name())) {
      resource.GetReflection()->ClearField(&resource, field);
    }
  }
}

}  // namespace plenary::messages
