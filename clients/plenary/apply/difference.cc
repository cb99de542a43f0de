#include "plenary/apply/difference.h"

#include <algorithm>
#include <map>
#include <optional>

#include "absl/strings/str_cat.h"
#include "plenary/contract/contract.h"
#include "plenary/v1/segment.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The member of a text in plain form that names its original language.
constexpr char kOriginal[] = "original";

// The text in a form without the order of its entries, and with its original language, which defaults to that
// of the first entry.
Json PlainText(const v1::LocalizedText& text) {
  std::map<std::string, std::string> entries;
  for (const auto& entry : text.entries()) entries[entry.language()] = entry.text();
  Json json = entries;
  std::string original = text.original_language();
  if (original.empty() && text.entries_size() > 0) original = text.entries(0).language();
  if (entries.size() != 1 || !entries.contains(original)) json[kOriginal] = original;
  return json;
}

// The segment in a form without the order of its translations and very words.
void SortByLanguage(Json& segment) {
  for (const char* list : {"quoted_spans", "translations"}) {
    if (segment.contains(list)) std::sort(segment[list].begin(), segment[list].end());
  }
}

Json PlainField(const Message& message, const FieldDescriptor& field);

Json PlainValue(const Message& message, const FieldDescriptor& field, int index) {
  const auto* reflection = message.GetReflection();
  const bool repeated = field.is_repeated();
  if (field.enum_type() != nullptr) {
    return ShortName(*(repeated ? reflection->GetRepeatedEnum(message, &field, index)
                                : reflection->GetEnum(message, &field)));
  }
  if (field.message_type() != nullptr) {
    return Plain(repeated ? reflection->GetRepeatedMessage(message, &field, index)
                          : reflection->GetMessage(message, &field));
  }
  if (field.type() == FieldDescriptor::TYPE_STRING) {
    return repeated ? reflection->GetRepeatedString(message, &field, index)
                    : reflection->GetString(message, &field);
  }
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
      return reflection->GetBool(message, &field);
    case FieldDescriptor::CPPTYPE_INT32:
      return reflection->GetInt32(message, &field);
    case FieldDescriptor::CPPTYPE_INT64:
      return reflection->GetInt64(message, &field);
    default:
      break;
  }
  // Other types are rare: they are written by protobuf's own JSON mapping.
  const auto json = ToJson(message);
  if (!json.ok()) return nullptr;
  const Json& value = (*json)[field.name()];
  return repeated ? value[index] : value;
}

Json PlainField(const Message& message, const FieldDescriptor& field) {
  if (!field.is_repeated()) return PlainValue(message, field, 0);
  Json list = Json::array();
  for (int i = 0; i < message.GetReflection()->FieldSize(message, &field); ++i) {
    list.push_back(PlainValue(message, field, i));
  }
  return list;
}

// Whether the field has another value than if it were absent.
bool IsSet(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  return field.is_repeated() ? reflection->FieldSize(message, &field) > 0
                             : reflection->HasField(message, &field);
}

// A field in plain form; null if it is not set, or set to an empty message.
Json PlainIfSet(const Message& message, const FieldDescriptor& field) {
  if (!IsSet(message, field)) return nullptr;
  Json value = PlainField(message, field);
  return value.is_object() && value.empty() ? Json(nullptr) : value;
}

std::string Leaf(const Json& json) { return json.is_null() ? "" : Compact(json); }

void Compare(const std::string& path, const Json& before, const Json& after,
             std::vector<Difference>& differences);

void CompareMembers(const std::string& path, const Json& before, const Json& after,
                    std::vector<Difference>& differences) {
  const auto member = [](const Json& json, const std::string& key) {
    return json.is_object() && json.contains(key) ? json[key] : Json(nullptr);
  };
  for (const auto& [key, value] : after.items()) {
    Compare(absl::StrCat(path, ".", key), member(before, key), value, differences);
  }
  for (const auto& [key, value] : before.items()) {
    if (key == kOriginal) continue;  // if only one language is left, it is the original
    if (member(after, key).is_null()) Compare(absl::StrCat(path, ".", key), value, nullptr, differences);
  }
}

// For each element of `after` the index of the one in `before`: the one with its id; without ids an equal
// one, otherwise one with the same first member, which usually identifies it, otherwise the first one left.
// None for a new element.
std::vector<std::optional<std::size_t>> Origins(const Json& before, const Json& after) {
  const auto id = [](const Json& element) {
    return element.is_object() && element.contains("id") ? element["id"] : Json(nullptr);
  };
  std::vector<std::optional<std::size_t>> origins(after.size());
  std::vector<bool> taken(before.size());
  const auto take = [&](auto same) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      for (std::size_t was = 0; was < before.size() && !origins[i]; ++was) {
        if (taken[was] || !same(before[was], after[i])) continue;
        origins[i] = was;
        taken[was] = true;
      }
    }
  };
  take([&](const Json& a, const Json& b) { return !id(a).is_null() && id(a) == id(b); });
  take([](const Json& a, const Json& b) { return a == b; });
  take([&](const Json& a, const Json& b) {
    return id(a).is_null() && a.is_object() && b.is_object() && !a.empty() && !b.empty() &&
           a.begin().key() == b.begin().key() && a.begin().value() == b.begin().value();
  });
  take([&](const Json& a, const Json& b) { return id(a).is_null() && id(b).is_null(); });
  return origins;
}

void CompareElements(const std::string& path, const Json& before, const Json& after,
                     std::vector<Difference>& differences) {
  const auto origins = Origins(before, after);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < after.size(); ++i) {
    Compare(absl::StrCat(path, "[", i, "]"), origins[i] ? before[*origins[i]] : Json(nullptr), after[i],
            differences);
    if (origins[i]) order.push_back(*origins[i]);
  }
  for (std::size_t was = 0; was < before.size(); ++was) {
    if (std::find(order.begin(), order.end(), was) != order.end()) continue;
    Compare(absl::StrCat(path, "[", was, "]"), before[was], nullptr, differences);
  }
  std::vector<std::size_t> sorted = order;
  std::sort(sorted.begin(), sorted.end());
  if (order != sorted) differences.push_back({path + ".order", Leaf(Json(sorted)), Leaf(Json(order))});
}

void Compare(const std::string& path, const Json& before, const Json& after,
             std::vector<Difference>& differences) {
  if (before == after) return;
  const auto both = [&](auto is) {
    return (is(before) || before.is_null()) && (is(after) || after.is_null());
  };
  if (both([](const Json& json) { return json.is_object(); })) {
    CompareMembers(path, before, after, differences);
  } else if (both([](const Json& json) { return json.is_array(); })) {
    CompareElements(path, before, after, differences);
  } else {
    differences.push_back({path, Leaf(before), Leaf(after)});
  }
}

}  // namespace

Json Plain(const Message& message) {
  if (IsLocalizedText(message.GetDescriptor()))
    return PlainText(static_cast<const v1::LocalizedText&>(message));
  if (message.GetDescriptor()->full_name().starts_with("google.")) {
    const auto json = ToJson(message);
    return json.ok() ? *json : Json(nullptr);
  }
  Json json = Json::object();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor& field = *message.GetDescriptor()->field(i);
    if (IsOutputOnly(field)) continue;
    if (Json value = PlainIfSet(message, field); !value.is_null()) json[field.name()] = value;
  }
  if (message.GetDescriptor() == v1::Segment::descriptor()) SortByLanguage(json);
  return json;
}

std::vector<const FieldDescriptor*> DifferingFields(const Message& before, const Message& after,
                                                    const std::vector<const FieldDescriptor*>& fields) {
  std::vector<const FieldDescriptor*> differing;
  for (const FieldDescriptor* field : fields) {
    if (PlainIfSet(before, *field) != PlainIfSet(after, *field)) differing.push_back(field);
  }
  return differing;
}

std::vector<Difference> Differences(const Message& before, const Message& after,
                                    const std::vector<const FieldDescriptor*>& fields) {
  std::vector<Difference> differences;
  for (const FieldDescriptor* field : fields) {
    Compare(field->name(), PlainIfSet(before, *field), PlainIfSet(after, *field), differences);
  }
  return differences;
}

}  // namespace plenary::client
