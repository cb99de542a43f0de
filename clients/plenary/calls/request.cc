#include "plenary/calls/request.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/time/time.h"
#include "base/moment.h"
#include "google/protobuf/field_mask.pb.h"
#include "plenary/contract/contract.h"
#include "plenary/contract/resource_type.h"
#include "plenary/contract/state_steps.h"
#include "plenary/text/json.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr char kAnyTime[] = "such as \"2025-04-02T09:30:00Z\" or \"2025-04-02T09:30:00+08:00\"";

const FieldDescriptor* FindField(const Descriptor& type, const std::string& name) {
  const FieldDescriptor* field = type.FindFieldByName(name);
  return field != nullptr ? field : type.FindFieldByCamelcaseName(name);
}

std::string InputFields(const Descriptor& type) {
  std::vector<std::string> names;
  for (int i = 0; i < type.field_count(); ++i) {
    if (!IsOutputOnly(*type.field(i))) names.push_back(type.field(i)->name());
  }
  return absl::StrJoin(names, ", ");
}

// The event of a request: that of its own name or parent, or of the resource in it.
std::string EventIn(const Json& request) {
  if (!request.is_object()) return "";
  for (const char* key : {"name", "parent", "event"}) {
    const auto member = request.find(key);
    if (member == request.end() || !member->is_string()) continue;
    if (std::string event = EventOf(member->get<std::string>()); !event.empty()) return event;
  }
  for (const Json& member : request) {
    if (std::string event = EventIn(member); !event.empty()) return event;
  }
  return "";
}

// Converts JSON to protobuf's mapping, and collects the faults.
class Normalizer {
 public:
  Normalizer(std::string event, const ZoneOf& zone_of) : event_(std::move(event)), zone_of_(zone_of) {}

  void Object(const Descriptor& type, const std::string& path, Json& json) {
    if (!json.is_object()) return Expect(path, absl::StrCat("an object with ", InputFields(type)), json);
    std::map<const google::protobuf::OneofDescriptor*, std::string> chosen;
    for (auto& [key, value] : json.items()) {
      const std::string below = path.empty() ? key : absl::StrCat(path, ".", key);
      const FieldDescriptor* field = FindField(type, key);
      if (field == nullptr) {
        Fault(below, absl::StrCat("there is no such field; ", type.name(), " has ", InputFields(type)));
        continue;
      }
      if (value.is_null()) continue;
      if (const auto* oneof = field->real_containing_oneof(); oneof != nullptr) {
        if (const auto [first, added] = chosen.emplace(oneof, below); !added) {
          Fault(below, absl::StrCat("cannot be given together with ", first->second, ": give one of them"));
        }
      }
      Field(*field, below, value);
    }
  }

  absl::Status status() const {
    if (faults_.empty()) return absl::OkStatus();
    return absl::InvalidArgumentError(absl::StrJoin(faults_, "\n"));
  }

 private:
  void Fault(const std::string& path, const std::string& problem) {
    faults_.push_back(path.empty() ? "the request " + problem : absl::StrCat(path, ": ", problem));
  }
  void Expect(const std::string& path, const std::string& what, const Json& given) {
    constexpr std::size_t kShown = 60;
    std::string text = Compact(given);
    if (text.size() > kShown) text = text.substr(0, kShown) + "…";
    Fault(path, absl::StrCat("wants ", what, ", not ", text));
  }

  void Field(const FieldDescriptor& field, const std::string& path, Json& json) {
    if (field.is_map()) {
      if (!json.is_object()) return Expect(path, "an object", json);
      for (auto& [key, value] : json.items()) {
        Value(*field.message_type()->map_value(), absl::StrCat(path, ".", key), value);
      }
    } else if (field.is_repeated()) {
      if (!json.is_array()) return Expect(path, "a list in brackets", json);
      for (std::size_t i = 0; i < json.size(); ++i) Value(field, absl::StrCat(path, "[", i, "]"), json[i]);
    } else {
      Value(field, path, json);
    }
  }

  void Value(const FieldDescriptor& field, const std::string& path, Json& json) {
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        return Part(*field.message_type(), path, json);
      case FieldDescriptor::CPPTYPE_ENUM:
        return Enum(*field.enum_type(), path, json);
      case FieldDescriptor::CPPTYPE_STRING: {
        const bool bytes = field.type() == FieldDescriptor::TYPE_BYTES;
        if (!json.is_string()) Expect(path, bytes ? "bytes in base64, in quotes" : "a text in quotes", json);
        return;
      }
      case FieldDescriptor::CPPTYPE_BOOL:
        if (!json.is_boolean()) Expect(path, "true or false", json);
        return;
      case FieldDescriptor::CPPTYPE_INT32:
        return Integer<std::int32_t>(path, json);
      case FieldDescriptor::CPPTYPE_INT64:
        return Integer<std::int64_t>(path, json);
      case FieldDescriptor::CPPTYPE_UINT32:
        return Integer<std::uint32_t>(path, json);
      case FieldDescriptor::CPPTYPE_UINT64:
        return Integer<std::uint64_t>(path, json);
      default:
        if (!json.is_number()) Expect(path, "a number", json);
    }
  }

  void Part(const Descriptor& type, const std::string& path, Json& json) {
    if (type.full_name() == "google.protobuf.Timestamp") return Time(path, json);
    if (type.full_name() == "google.protobuf.FieldMask") return Mask(path, json);
    if (type.full_name() == "google.protobuf.Duration") {
      if (!json.is_string()) Expect(path, "a duration such as \"90s\"", json);
      return;
    }
    if (!type.full_name().starts_with("google.protobuf.")) Object(type, path, json);
  }

  void Enum(const google::protobuf::EnumDescriptor& type, const std::string& path, Json& json) {
    const auto* value = json.is_string()           ? FindValue(type, json.get<std::string>())
                        : json.is_number_integer() ? type.FindValueByNumber(json.get<int>())
                                                   : nullptr;
    if (value == nullptr) return Expect(path, "one of " + ShortNames(type), json);
    json = value->name();
  }

  template <typename Number>
  void Integer(const std::string& path, const Json& json) {
    const std::string text = json.is_string() ? json.get<std::string>() : Compact(json);
    std::int64_t whole = 0;
    std::uint64_t positive = 0;
    const bool fits =
        std::is_signed_v<Number>
            ? absl::SimpleAtoi(text, &whole) && whole >= std::numeric_limits<Number>::min() &&
                  whole <= static_cast<std::int64_t>(std::numeric_limits<Number>::max())
            : absl::SimpleAtoi(text, &positive) && positive <= std::numeric_limits<Number>::max();
    if (!fits) Expect(path, "a whole number", json);
  }

  void Time(const std::string& path, Json& json) {
    const std::string text = json.is_string() ? json.get<std::string>() : "";
    const bool local = LacksOffset(text);
    const auto time = ParseMoment(text, local ? Zone() : "");
    if (time) {
      json = absl::FormatTime(absl::RFC3339_full, *time, absl::UTCTimeZone());
    } else if (local) {
      Fault(path, absl::StrCat("\"", text, "\" has an unknown time zone: give the offset, ", kAnyTime));
    } else {
      Expect(path, absl::StrCat("a time, ", kAnyTime), json);
    }
  }

  // "title,place" and {"paths": ["title", "place"]} too.
  void Mask(const std::string& path, Json& json) {
    const Json paths = json.is_object() && json.contains("paths") ? json["paths"] : json;
    if (paths.is_string()) {
      json = paths;
      return;
    }
    std::vector<std::string> texts;
    for (const Json& one : paths) {
      if (one.is_string()) texts.push_back(one.get<std::string>());
    }
    if (!paths.is_array() || texts.size() != paths.size()) {
      return Expect(path, "paths of fields, such as \"title,start_date\"", json);
    }
    json = absl::StrJoin(texts, ",");
  }

  const std::string& Zone() {
    if (!zone_) zone_ = event_.empty() ? "" : zone_of_(event_);
    return *zone_;
  }

  const std::string event_;
  const ZoneOf& zone_of_;
  std::optional<std::string> zone_;
  std::vector<std::string> faults_;
};

absl::StatusOr<Json> ParseJson(const std::string& text) {
  try {
    return Json::parse(text);
  } catch (const Json::parse_error& error) {
    const std::string_view before = std::string_view(text).substr(0, error.byte == 0 ? 0 : error.byte - 1);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t column = before.size() - (before.rfind('\n') + 1) + 1;
    return absl::InvalidArgumentError(
        absl::StrCat("the request is not JSON: the fault is in line ", line, ", column ", column));
  }
}

// Why an update leaves the field as it is; "" for other fields.
std::string WhyIgnored(const std::string& path, const FieldDescriptor& field) {
  if (IsImmutable(field)) return absl::StrCat(path, " never changes: ignored");
  if (!IsOutputOnly(field)) return "";
  const std::string methods =
      field.name() == "state" ? absl::StrJoin(MethodsOfState(field.containing_type()->name()), ", ") : "";
  return absl::StrCat(path, " is output only: ignored", methods.empty() ? "" : "; it is changed by ",
                      methods);
}

}  // namespace

absl::Status ReadRequest(const std::string& text, const ZoneOf& zone_of, Message* message) {
  auto json = ParseJson(text);
  if (!json.ok()) return json.status();
  Normalizer normalizer(EventIn(*json), zone_of);
  normalizer.Object(*message->GetDescriptor(), "", *json);
  if (absl::Status status = normalizer.status(); !status.ok()) return status;
  return FromJson(Compact(*json), message);
}

std::vector<std::string> IgnoredPaths(const Message& request) {
  std::vector<std::string> ignored;
  const FieldDescriptor* mask = request.GetDescriptor()->FindFieldByName("update_mask");
  if (mask == nullptr || mask->message_type() == nullptr) return ignored;
  google::protobuf::FieldMask paths;
  paths.ParseFromString(request.GetReflection()->GetMessage(request, mask).SerializeAsString());
  for (const std::string& path : paths.paths()) {
    // The field for the resource is the one that has such a field.
    for (int i = 0; i < request.GetDescriptor()->field_count(); ++i) {
      const Descriptor* type = request.GetDescriptor()->field(i)->message_type();
      if (type == nullptr || type == mask->message_type()) continue;
      const std::vector<std::string> names = absl::StrSplit(path, '.');
      for (const std::string& name : names) {
        const FieldDescriptor* field = type == nullptr ? nullptr : FindField(*type, name);
        if (field == nullptr) break;
        if (std::string why = WhyIgnored(path, *field); !why.empty()) {
          ignored.push_back(std::move(why));
          break;
        }
        type = field->message_type();
      }
    }
  }
  return ignored;
}

}  // namespace plenary::client
