#include "messages/field_mask.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/concat.h"
#include "base/status_macros.h"
#include "contract/proto_options.h"
#include "errors/errors.h"
#include "messages/field_path.h"
#include "messages/output_only.h"
#include "messages/validation.h"
#include "plenary/v1/types.pb.h"

namespace plenary::messages {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FieldMask;
using google::protobuf::Message;
using google::protobuf::Reflection;

// The fields from the resource to the one that a path names.
using Fields = std::vector<const FieldDescriptor*>;

constexpr char kMaskField[] = "update_mask";

// A field that updates silently ignore.
bool IsLeftAlone(const FieldDescriptor* field) {
  return MeansNothingOnInput(field) || contract::Behaves(field, google::api::IMMUTABLE);
}

bool IsPopulated(const Message& message, const FieldDescriptor* field) {
  const Reflection& reflection = *message.GetReflection();
  return field->is_repeated() ? reflection.FieldSize(message, field) > 0
                              : reflection.HasField(message, field);
}

// Adds the fields of `mask` to `paths`.
absl::Status ParseMask(const FieldMask& mask, const Descriptor* message, contract::AudienceSet sees,
                       std::vector<Fields>& paths) {
  std::vector<errors::FieldViolation> violations;
  for (const std::string& path : mask.paths()) {
    FieldPath parsed = ParseFieldPath(path, message, sees);
    if (parsed.fields.empty()) {
      violations.push_back({kMaskField, std::move(parsed.problem)});
    } else {
      paths.push_back(std::move(parsed.fields));
    }
  }
  return errors::InvalidFieldsIfAny(violations);
}

// Every field that `changes` populates.
absl::Status ListPopulated(const Message& changes, contract::AudienceSet sees, std::vector<Fields>& paths) {
  std::vector<errors::FieldViolation> violations;
  const Descriptor* message = changes.GetDescriptor();
  for (int i = 0; i < message->field_count(); ++i) {
    const auto* field = message->field(i);
    if (IsLeftAlone(field) || !IsPopulated(changes, field)) continue;
    paths.push_back({field});
    if (!contract::IsHidden(field, sees)) continue;
    violations.push_back(
        {kMaskField, Concat("is absent, and the request sets the field number ",
                            std::to_string(field->number()), ", which is not known of ", message->name())});
  }
  return errors::InvalidFieldsIfAny(violations);
}

// Every visible field.
std::vector<Fields> ListSeen(const Descriptor* message, contract::AudienceSet sees) {
  std::vector<Fields> paths;
  for (int i = 0; i < message->field_count(); ++i) {
    if (!contract::IsHidden(message->field(i), sees)) paths.push_back({message->field(i)});
  }
  return paths;
}

// Each field once: without repeated paths, and without paths below another path.
std::vector<Fields> Normalize(std::vector<Fields> paths) {
  const auto is_within = [](const Fields& outer, const Fields& inner) {
    return outer.size() <= inner.size() && std::equal(outer.begin(), outer.end(), inner.begin());
  };
  // Sorted, a path comes right before all paths below it.
  std::ranges::sort(paths);
  std::vector<Fields> kept;
  for (auto& path : paths) {
    if (kept.empty() || !is_within(kept.back(), path)) kept.push_back(std::move(path));
  }
  return kept;
}

// Adds the hidden links of `before` to a list of media that was replaced: a caller who cannot see them cannot
// remove them.
void KeepUnseenMedia(const FieldDescriptor* field, const Message& before, contract::AudienceSet sees,
                     Message& resource) {
  const Reflection& reflection = *resource.GetReflection();
  for (int i = 0; i < reflection.FieldSize(before, field); ++i) {
    const auto& link = static_cast<const v1::MediaLink&>(reflection.GetRepeatedMessage(before, field, i));
    if (!sees.Contains(link.audience())) reflection.AddMessage(&resource, field)->CopyFrom(link);
  }
}

// Moves the field at `path` from `changes`, which is not used afterwards, to `resource`.
void Move(std::span<const FieldDescriptor* const> path, contract::AudienceSet sees, Message& changes,
          Message& resource) {
  const FieldDescriptor* field = path.front();
  if (IsLeftAlone(field)) return;
  const Reflection& reflection = *resource.GetReflection();
  if (path.size() == 1) {
    reflection.SwapFields(&changes, &resource, {field});
    if (field->message_type() == v1::MediaLink::descriptor()) {
      KeepUnseenMedia(field, /*before=*/changes, sees, resource);
    }
    return;
  }
  // There is nothing to remove from an empty list.
  if (!reflection.HasField(changes, field) && !reflection.HasField(resource, field)) return;
  Move(path.subspan(1), sees, *reflection.MutableMessage(&changes, field),
       *reflection.MutableMessage(&resource, field));
}

// "RoleBinding" → "role_binding", the field of requests that has the resource.
std::string FieldNameOf(const Descriptor* resource) {
  std::string name;
  for (const char c : resource->name()) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !name.empty()) name += '_';
    name += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

absl::Status ValidateResult(const std::vector<Fields>& paths, const Message& resource) {
  std::vector<errors::FieldViolation> violations;
  const std::string name = FieldNameOf(resource.GetDescriptor());
  // Each field was validated in the request, but not the size of all together.
  const bool whole_fields = std::ranges::all_of(paths, [](const Fields& path) { return path.size() == 1; });
  whole_fields ? ValidateSize(resource, name, violations) : ValidateMessage(resource, name, violations);
  return errors::InvalidFieldsIfAny(violations);
}

}  // namespace

absl::Status ApplyUpdate(const Message& changes, const FieldMask& mask, contract::AudienceSet sees,
                         Message& resource) {
  const Descriptor* message = resource.GetDescriptor();
  std::vector<Fields> paths;
  if (mask.paths().empty()) {
    RETURN_IF_ERROR(ListPopulated(changes, sees, paths));
  } else if (mask.paths_size() == 1 && mask.paths(0) == "*") {
    paths = ListSeen(message, sees);
  } else {
    RETURN_IF_ERROR(ParseMask(mask, message, sees, paths));
  }
  paths = Normalize(std::move(paths));

  const std::unique_ptr<Message> source(changes.New());
  source->CopyFrom(changes);
  ClearOutputOnly(*source);
  for (const auto& path : paths) Move(path, sees, *source, resource);
  return ValidateResult(paths, resource);
}

}  // namespace plenary::messages
