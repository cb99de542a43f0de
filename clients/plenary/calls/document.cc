#include "plenary/calls/document.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "base/moment.h"
#include "nlohmann/json.hpp"
#include "plenary/contract/contract.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"
#include "plenary/v1/types.pb.h"
#include "yaml-cpp/yaml.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// "hosts" and "role" → "hosts.role".
std::string Join(const std::string& path, const std::string& field) {
  return path.empty() ? field : absl::StrCat(path, ".", field);
}

const FieldDescriptor* NamedField(const Descriptor* type, const std::string& name) {
  const FieldDescriptor* field = type->FindFieldByName(name);
  return field != nullptr ? field : type->FindFieldByCamelcaseName(name);
}

std::string FieldNames(const Descriptor* type) {
  std::vector<std::string> names;
  for (int i = 0; i < type->field_count(); ++i) {
    if (!IsOutputOnly(*type->field(i))) names.push_back(type->field(i)->name());
  }
  return absl::StrJoin(names, ", ");
}

// Output-only fields that are not facts: the state, which is read separately, and fields that the server
// maintains or derives.
constexpr std::string_view kNoFacts[] = {"state",       "revision",        "phase",           "warnings",
                                         "create_time", "update_time",     "confirmed_count", "registered_by",
                                         "created_by",  "invitation_code", "waits_for"};

bool IsFact(const FieldDescriptor& field) {
  return IsOutputOnly(field) &&
         std::find(std::begin(kNoFacts), std::end(kNoFacts), field.name()) == std::end(kNoFacts);
}

class DocumentReader {
 public:
  DocumentReader(std::string_view file, std::vector<Entry>* entries, const ZoneOf& zone_of)
      : file_(file), entries_(entries), zone_of_(zone_of) {}

  void Read(const YAML::Node& root) {
    if (root.IsSequence()) return ReadResources(root);
    if (!root.IsMap()) return Fault(root, "wants a list of resources");
    if (root["name"]) {
      NoteZone(root);
      return ReadResource(root);
    }
    for (const auto& member : root) {
      const std::string key = member.first.Scalar();
      if (key == "language" && member.second.IsScalar()) {
        language_ = member.second.Scalar();
      } else if (key != "resources") {
        Fault(member.first, absl::StrCat("\"", key, "\" is neither \"resources\" nor \"language\""));
      }
    }
    if (!root["resources"])
      return Fault(root, "wants a list of resources, or a map that has it under \"resources\"");
    ReadResources(root["resources"]);
  }

  absl::Status status() const {
    return faults_.empty() ? absl::OkStatus() : absl::InvalidArgumentError(absl::StrJoin(faults_, "\n"));
  }

 private:
  void Fault(const YAML::Node& node, const std::string& problem) {
    const YAML::Mark mark = node.Mark();
    const std::string line = mark.is_null() ? "" : absl::StrCat(":", mark.line + 1);
    faults_.push_back(absl::StrCat(file_, line, ": ", resource_.empty() ? "" : resource_ + ": ", problem));
  }

  void ReadResources(const YAML::Node& list) {
    if (!list.IsSequence()) return Fault(list, "\"resources\" wants a list");
    for (const YAML::Node& node : list) NoteZone(node);
    for (const YAML::Node& node : list) ReadResource(node);
  }

  // An event's time zone also applies to times before it in the file.
  void NoteZone(const YAML::Node& node) {
    if (!node.IsMap() || !node["name"] || !node["name"].IsScalar()) return;
    for (const char* key : {"time_zone", "timeZone"}) {
      if (node[key] && node[key].IsScalar()) zones_[node["name"].Scalar()] = node[key].Scalar();
    }
  }

  // The event of the resource, or the resource itself.
  const std::string& Zone() {
    const std::string event = EventOf(resource_);
    const auto [known, added] = zones_.try_emplace(event);
    if (added && !event.empty()) known->second = zone_of_(event);
    return known->second;
  }

  void ReadResource(const YAML::Node& node) {
    resource_.clear();
    if (!node.IsMap() || !node["name"] || !node["name"].IsScalar()) {
      return Fault(node, "a resource is a map with its full \"name\", such as \"events/x\"");
    }
    Entry entry;
    entry.name = node["name"].Scalar();
    resource_ = entry.name;
    entry.type = TypeOfName(entry.name);
    if (entry.type == nullptr) {
      return Fault(node["name"],
                   absl::StrCat("no resource has such a name; the collections are ", CollectionPatterns()));
    }
    if (!entry.type->CanBeApplied())
      return Fault(node, absl::StrCat(entry.type->title(), "s cannot be in files"));
    if (node["type"] && (!node["type"].IsScalar() || node["type"].Scalar() != entry.type->title())) {
      return Fault(node["type"], absl::StrCat("its name belongs to the type ", entry.type->title()));
    }
    entry.resource = NewMessage(entry.type->message);
    ReadMembers(node, entry);
    SetText(entry.resource.get(), "name", entry.name);
    entries_->push_back(std::move(entry));
    resource_.clear();
  }

  // The top level of a resource: like any message, but its named fields are recorded, and `state` is
  // separate.
  void ReadMembers(const YAML::Node& node, Entry& entry) {
    std::set<const FieldDescriptor*, ByNumber> named;
    std::set<const FieldDescriptor*, ByNumber> facts;
    for (const auto& member : node) {
      if (member.first.IsScalar() && member.first.Scalar() == "type") continue;
      const FieldDescriptor* field =
          ReadMember(member.first, member.second, entry.resource.get(), entry.named, "");
      if (field == nullptr) continue;
      if (field->name() == "state") {
        entry.state = ReadEnum(member.second, *field, "state");
      } else if (IsFact(*field)) {
        facts.insert(field);
      } else if (!IsOutputOnly(*field) && field->name() != "name" && field->name() != "etag") {
        named.insert(field);
      }
    }
    entry.fields.assign(named.begin(), named.end());
    entry.facts.assign(facts.begin(), facts.end());
  }

  // The field that `key` names, recorded as named, unless it is output-only and not a fact of the resource.
  // Null if there is none.
  const FieldDescriptor* ReadMember(const YAML::Node& key, const YAML::Node& value, Message* message,
                                    Named& named, const std::string& path) {
    const Descriptor* type = message->GetDescriptor();
    const FieldDescriptor* field = key.IsScalar() ? NamedField(type, key.Scalar()) : nullptr;
    if (field == nullptr) {
      Fault(key, absl::StrCat(key.IsScalar() ? Join(path, key.Scalar()) : path, ": there is no such field; ",
                              type->name(), " has ", FieldNames(type)));
      return nullptr;
    }
    if (named.fields.contains(field)) {
      Fault(key, absl::StrCat(Join(path, field->name()), " is given twice"));
    } else if (!IsOutputOnly(*field) || (path.empty() && IsFact(*field))) {
      std::vector<Named> parts = ReadField(value, message, *field, Join(path, field->name()));
      if (!IsOutputOnly(*field)) named.fields[field] = std::move(parts);
    }
    return field;
  }

  void ReadMessage(const YAML::Node& node, Message* message, Named& named, const std::string& path) {
    const Descriptor* type = message->GetDescriptor();
    if (IsLocalizedText(type) && node.IsScalar()) {
      AddText(language_, node, message, named);
    } else if (IsLocalizedText(type) && NamesLanguages(node)) {
      for (const auto& member : node) {
        if (member.second.IsScalar() || member.second.IsNull()) {
          AddText(member.first.Scalar(), member.second, message, named);
        } else {
          Fault(member.second, absl::StrCat(path, ": wants a text for each language: {en: …, es: …}"));
        }
      }
    } else if (node.IsMap()) {
      for (const auto& member : node) {
        if (AsksForRemoval(member, *type)) {
          named.removed = true;
        } else {
          ReadMember(member.first, member.second, message, named, path);
        }
      }
    } else {
      Fault(node, absl::StrCat(path, ": wants a map with the fields ", FieldNames(type)));
    }
  }

  // Whether a map's keys are languages, rather than the fields of a LocalizedText.
  static bool NamesLanguages(const YAML::Node& node) {
    if (!node.IsMap() || node.size() == 0) return false;
    return std::all_of(node.begin(), node.end(), [](const auto& member) {
      return member.first.IsScalar() &&
             NamedField(v1::LocalizedText::descriptor(), member.first.Scalar()) == nullptr;
    });
  }

  // `remove: true`, if that is not a field.
  template <class Member>
  static bool AsksForRemoval(const Member& member, const Descriptor& type) {
    return member.first.IsScalar() && member.first.Scalar() == "remove" && member.second.IsScalar() &&
           member.second.Scalar() == "true" && NamedField(&type, "remove") == nullptr;
  }

  // A language without a text asks to remove that language.
  static void AddText(const std::string& language, const YAML::Node& node, Message* message, Named& named) {
    const Descriptor* type = v1::LocalizedText::Entry::descriptor();
    auto* entry = static_cast<v1::LocalizedText*>(message)->add_entries();
    Named part{.fields = {{type->FindFieldByName("language"), {Named{}}}}, .removed = node.IsNull()};
    entry->set_language(language);
    if (!node.IsNull()) {
      entry->set_text(node.Scalar());
      part.fields[type->FindFieldByName("text")] = {Named{}};
    }
    named.fields[v1::LocalizedText::descriptor()->FindFieldByName("entries")].push_back(std::move(part));
  }

  // The named parts of the value, or of each element.
  std::vector<Named> ReadField(const YAML::Node& node, Message* message, const FieldDescriptor& field,
                               const std::string& path) {
    std::vector<Named> parts;
    if (node.IsNull()) return parts;
    if (!field.is_repeated()) {
      ReadValue(node, message, field, parts.emplace_back(), path);
      if (parts.front().removed) {
        Fault(node,
              absl::StrCat(path, ": only elements of lists take \"remove: true\"; \"~\" clears a field"));
      }
      return parts;
    }
    if (!node.IsSequence()) {
      Fault(node, absl::StrCat(path, ": wants a list"));
      return parts;
    }
    for (const YAML::Node& element : node) {
      const std::string at = absl::StrCat(path, "[", parts.size(), "]");
      ReadValue(element, message, field, parts.emplace_back(), at);
    }
    return parts;
  }

  // Sets a singular field or adds to a repeated one.
  void ReadValue(const YAML::Node& node, Message* message, const FieldDescriptor& field, Named& named,
                 const std::string& path) {
    const auto* reflection = message->GetReflection();
    const bool nested =
        field.message_type() != nullptr && !field.message_type()->full_name().starts_with("google.");
    if (nested) {
      Message* value = field.is_repeated() ? reflection->AddMessage(message, &field)
                                           : reflection->MutableMessage(message, &field);
      return ReadMessage(node, value, named, path);
    }
    if (!node.IsScalar()) return Fault(node, absl::StrCat(path, ": wants a single value"));
    if (field.enum_type() != nullptr) {
      const EnumValueDescriptor* value = ReadEnum(node, field, path);
      if (value == nullptr) return;
      field.is_repeated() ? reflection->AddEnum(message, &field, value)
                          : reflection->SetEnum(message, &field, value);
    } else if (field.type() == FieldDescriptor::TYPE_STRING) {
      field.is_repeated() ? reflection->AddString(message, &field, node.Scalar())
                          : reflection->SetString(message, &field, node.Scalar());
    } else {
      ReadOther(node, message, field, path);
    }
  }

  // Numbers, booleans, bytes, timestamps: by protobuf's JSON mapping.
  void ReadOther(const YAML::Node& node, Message* message, const FieldDescriptor& field,
                 const std::string& path) {
    const bool bare =
        field.type() == FieldDescriptor::TYPE_BOOL && (node.Scalar() == "true" || node.Scalar() == "false");
    Json value = bare ? Json(node.Scalar() == "true") : Json(node.Scalar());
    const bool is_time =
        field.message_type() != nullptr && field.message_type()->full_name() == "google.protobuf.Timestamp";
    if (is_time && LacksOffset(node.Scalar())) {
      const auto time = ParseMoment(node.Scalar(), Zone());
      if (time) value = absl::FormatTime(absl::RFC3339_full, *time, absl::UTCTimeZone());
    }
    if (field.is_repeated()) value = Json::array({value});
    const std::unique_ptr<Message> part(message->New());
    if (FromJson(Compact(Json{{field.name(), value}}), part.get()).ok()) {
      message->MergeFrom(*part);
    } else {
      const std::string type =
          field.message_type() != nullptr ? field.message_type()->name() : field.type_name();
      Fault(node,
            absl::StrCat(path, ": \"", node.Scalar(), "\" is not of type ", type,
                         is_time ? ", such as \"2025-04-02T09:30:00Z\", or \"2025-04-02 09:30\" where the "
                                   "event's time_zone is known"
                                 : ""));
    }
  }

  const EnumValueDescriptor* ReadEnum(const YAML::Node& node, const FieldDescriptor& field,
                                      const std::string& path) {
    const EnumValueDescriptor* value =
        node.IsScalar() ? FindValue(*field.enum_type(), node.Scalar()) : nullptr;
    if (value == nullptr) Fault(node, absl::StrCat(path, ": wants one of ", ShortNames(*field.enum_type())));
    return value;
  }

  const std::string file_;
  std::vector<Entry>* const entries_;
  const ZoneOf& zone_of_;
  std::map<std::string, std::string> zones_;  // of events, by their names
  std::string language_ = "und";
  std::string resource_;
  std::vector<std::string> faults_;
};

}  // namespace

absl::Status ReadDocument(std::string_view file, const std::string& text, std::vector<Entry>* entries,
                          const ZoneOf& zone_of) {
  if (!IsUtf8(text)) return absl::InvalidArgumentError(absl::StrCat(std::string(file), ": not UTF-8"));
  DocumentReader reader(file, entries, zone_of);
  try {
    // JSON is YAML but for its surrogate escapes, which nlohmann's parser resolves.
    const Json json = Json::parse(text, nullptr, false);
    reader.Read(YAML::Load(json.is_discarded() ? text : Compact(json)));
  } catch (const YAML::Exception& error) {
    return absl::InvalidArgumentError(
        absl::StrCat(std::string(file), ":", error.mark.line + 1, ": ", error.msg));
  }
  return reader.status();
}

}  // namespace plenary::client
