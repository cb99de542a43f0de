#include "resource/list_fields.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "base/concat.h"
#include "google/api/resource.pb.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::resource {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

std::logic_error Fault(const Descriptor& message, std::string_view path, std::string_view what) {
  return std::logic_error(Concat("(list) of ", message.full_name(), ": ", path, " ", what));
}

// A path of the contract, with the fields on it.
struct Followed {
  const FieldDescriptor* first = nullptr;
  const FieldDescriptor* last = nullptr;
  bool several = false;  // a field on the way is repeated
};

// Nothing if the path leads to no field.
Followed Follow(const Descriptor& message, std::string_view path) {
  Followed followed;
  const Descriptor* within = &message;
  while (true) {
    const std::size_t dot = path.find('.');
    const FieldDescriptor* field =
        within == nullptr ? nullptr : within->FindFieldByName(std::string(path.substr(0, dot)));
    if (field == nullptr) return {};
    if (followed.first == nullptr) followed.first = field;
    followed.last = field;
    followed.several |= field->is_repeated();
    if (dot == std::string_view::npos) return followed;
    within = field->message_type();
    path.remove_prefix(dot + 1);
  }
}

std::string_view ResourceOf(const Descriptor& message, std::string_view path, const FieldDescriptor& field) {
  if (path == "name") return message.options().GetExtension(google::api::resource).type();
  const std::string& type = field.options().GetExtension(google::api::resource_reference).type();
  return type == "*" ? std::string_view() : type;
}

FieldType TypeOfField(const FieldDescriptor& field, bool several, bool names) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      return several ? FieldType::kTexts : names ? FieldType::kName : FieldType::kText;
    case FieldDescriptor::CPPTYPE_ENUM:
      return several ? FieldType::kEnums : FieldType::kEnum;
    case FieldDescriptor::CPPTYPE_BOOL:
      return FieldType::kBool;
    case FieldDescriptor::CPPTYPE_MESSAGE:
      if (field.message_type()->name() == "Timestamp") return FieldType::kTimestamp;
      if (field.message_type()->name() == "Date") return FieldType::kDate;
      return FieldType::kWords;
    default:
      return FieldType::kInt;
  }
}

FieldType TypeOf(v1::ListField::Type type) {
  switch (type) {
    case v1::ListField::TYPE_WORDS:
      return FieldType::kWords;
    case v1::ListField::TYPE_NAME:
      return FieldType::kName;
    case v1::ListField::TYPE_INTEGER:
      return FieldType::kInt;
    case v1::ListField::TYPE_BOOL:
      return FieldType::kBool;
    case v1::ListField::TYPE_ENUM:
      return FieldType::kEnum;
    case v1::ListField::TYPE_TIME:
      return FieldType::kTimestamp;
    case v1::ListField::TYPE_DATE:
      return FieldType::kDate;
    case v1::ListField::TYPE_TEXTS:
      return FieldType::kTexts;
    case v1::ListField::TYPE_ENUMS:
      return FieldType::kEnums;
    default:
      return FieldType::kText;
  }
}

FilterField FieldOf(const Descriptor& message, const v1::ListField& field, const FieldSql& sql) {
  const Followed followed = Follow(message, field.path());
  const bool known = followed.first != nullptr;
  if (!known && (field.type() == v1::ListField::TYPE_UNSPECIFIED ||
                 field.audience() == v1::AUDIENCE_CLASS_UNSPECIFIED)) {
    throw Fault(message, field.path(), "is no field of it, and lacks type or audience");
  }
  FilterField made{
      .name = field.path(), .type = TypeOf(field.type()), .sql = sql.sql, .audience = field.audience()};
  made.alias = field.alias();
  made.sortable = field.order();
  made.nullable = sql.nullable;
  made.words_sql = sql.words_sql;
  made.at_door = field.at_door();
  if (!known) return made;
  made.resource = ResourceOf(message, field.path(), *followed.last);
  made.enumeration = followed.last->enum_type();
  if (field.type() == v1::ListField::TYPE_UNSPECIFIED) {
    made.type = TypeOfField(*followed.last, followed.several, !made.resource.empty());
  }
  if (field.audience() == v1::AUDIENCE_CLASS_UNSPECIFIED) {
    made.audience = followed.first->options().GetExtension(v1::privacy);
  }
  return made;
}

}  // namespace

ListFields::ListFields(const Descriptor& message, const std::vector<FieldSql>& sql) {
  // Of the descriptor, which lives as long as the program.
  const v1::ListOptions& options = message.options().GetExtension(v1::list);
  default_order_ = options.default_order();
  for (const v1::ListField& field : options.fields()) {
    const auto row = std::ranges::find_if(sql, [&](const FieldSql& one) { return one.path == field.path(); });
    if (row == sql.end()) throw Fault(message, field.path(), "has no SQL");
    fields_.push_back(FieldOf(message, field, *row));
  }
  for (const FieldSql& one : sql) {
    const auto named = [&](const FilterField& field) { return field.name == one.path; };
    if (std::ranges::none_of(fields_, named)) throw Fault(message, one.path, "is not in the contract");
  }
  // In Debian 12, Abseil cannot split a std::string_view.
  const std::string default_order(default_order_);
  for (const absl::string_view key : absl::StrSplit(default_order, ',', absl::SkipWhitespace())) {
    const std::string name(*absl::StrSplit(absl::StripAsciiWhitespace(key), ' ').begin());
    const auto called = [&](const FilterField& field) { return field.IsCalled(name); };
    if (std::ranges::none_of(fields_, called)) throw Fault(message, name, "orders the list and is not in it");
  }
}

}  // namespace plenary::resource
