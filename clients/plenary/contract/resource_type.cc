#include "plenary/contract/resource_type.h"

#include <algorithm>
#include <cctype>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/ids.h"
#include "contract/services.h"
#include "google/api/resource.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;

// A resource; any message of the file that defines its service; and the method that creates it, if that is
// not Create and the resource's name.
struct Row {
  const Descriptor* resource;
  const Descriptor* beside_service;
  const char* create = nullptr;
};

// Types that others refer to, each behind those that it refers to, and those whose methods are called
// otherwise.
std::vector<Row> SpecialRows() {
  return {
      {v1::Organization::descriptor(), v1::GetOrganizationRequest::descriptor()},
      {v1::Person::descriptor(), v1::GetPersonRequest::descriptor()},
      {v1::Series::descriptor(), v1::GetSeriesRequest::descriptor()},
      {v1::Event::descriptor(), v1::GetEventRequest::descriptor()},
      {v1::Delegation::descriptor(), v1::GetDelegationRequest::descriptor()},
      {v1::Participant::descriptor(), v1::GetParticipantRequest::descriptor(), "RegisterParticipant"},
      {v1::Checkpoint::descriptor(), v1::GetCheckpointRequest::descriptor()},
      {v1::CheckIn::descriptor(), v1::ListCheckInsRequest::descriptor(), ""},
      {v1::Import::descriptor(), v1::GetImportRequest::descriptor(), ""},
      {v1::Room::descriptor(), v1::GetRoomRequest::descriptor()},
      {v1::Session::descriptor(), v1::GetSessionRequest::descriptor()},
      {v1::Statement::descriptor(), v1::GetStatementRequest::descriptor()},
      {v1::Document::descriptor(), v1::GetDocumentRequest::descriptor()},
      {v1::Endorsement::descriptor(), v1::GetEndorsementRequest::descriptor(), "EndorseDocument"},
      {v1::ApiKey::descriptor(), v1::WhoAmIRequest::descriptor()},
      {v1::RoleBinding::descriptor(), v1::WhoAmIRequest::descriptor()},
  };
}

// Those, and behind them all others that are read one by one.
std::vector<Row> Rows() {
  std::vector<Row> rows = SpecialRows();
  for (const ServiceDescriptor* service : contract::AllServices()) {
    for (int i = 0; i < service->method_count(); ++i) {
      const MethodDescriptor* method = service->method(i);
      const Descriptor* resource = method->output_type();
      const bool gets = method->name() == "Get" + resource->name() &&
                        resource->options().HasExtension(google::api::resource);
      const auto is_there = [&](const Row& row) { return row.resource == resource; };
      if (gets && std::ranges::none_of(rows, is_there)) rows.push_back({resource, method->input_type()});
    }
  }
  return rows;
}

const MethodDescriptor* MethodNamed(const FileDescriptor* file, const std::string& name) {
  for (int i = 0; i < file->service_count(); ++i) {
    if (const MethodDescriptor* method = file->service(i)->FindMethodByName(name)) return method;
  }
  return nullptr;
}

// The List method whose pages have `resource`, so that its plural need not be known.
const MethodDescriptor* FindList(const FileDescriptor* file, const Descriptor* resource) {
  for (int s = 0; s < file->service_count(); ++s) {
    for (int m = 0; m < file->service(s)->method_count(); ++m) {
      const MethodDescriptor* method = file->service(s)->method(m);
      if (method->name().starts_with("List") && FieldOfType(method->output_type(), resource) != nullptr)
        return method;
    }
  }
  return nullptr;
}

ResourceType MakeType(const Row& row) {
  const FileDescriptor* file = row.beside_service->file();
  const std::string& title = row.resource->name();
  ResourceType type;
  type.message = row.resource;
  type.segments = absl::StrSplit(row.resource->options().GetExtension(google::api::resource).pattern(0), '/');
  type.create = MethodNamed(file, row.create == nullptr ? "Create" + title : row.create);
  type.get = MethodNamed(file, "Get" + title);
  type.list = FindList(file, row.resource);
  type.update = MethodNamed(file, "Update" + title);
  return type;
}

bool IsVariable(std::string_view segment) { return segment.starts_with('{'); }

// Whether `name` fits the first `count` segments of the type's pattern.
bool Follows(const ResourceType& type, std::size_t count, std::string_view name, bool wildcards) {
  const std::vector<std::string> parts = absl::StrSplit(std::string(name), '/');
  if (parts.size() != count) return false;
  for (std::size_t i = 0; i < count; ++i) {
    const bool fits = IsVariable(type.segments[i]) ? IsResourceId(parts[i]) || (wildcards && parts[i] == "-")
                                                   : parts[i] == type.segments[i];
    if (!fits) return false;
  }
  return true;
}

// The name without its last `count` segments.
std::string_view WithoutLast(std::string_view name, int count) {
  for (; count > 0; --count) {
    const std::size_t slash = name.rfind('/');
    if (slash == std::string_view::npos) return "";
    name = name.substr(0, slash);
  }
  return name;
}

}  // namespace

std::string ResourceType::IdField() const {
  const std::string& variable = segments.back();
  return variable.substr(1, variable.size() - 2) + "_id";
}

std::span<const ResourceType> ResourceTypes() {
  static const auto& types = *new std::vector<ResourceType>([] {
    std::vector<ResourceType> made;
    for (const Row& row : Rows()) made.push_back(MakeType(row));
    return made;
  }());
  return types;
}

const ResourceType* TypeCalled(std::string_view title) {
  for (const ResourceType& type : ResourceTypes()) {
    if (type.title() == title) return &type;
  }
  return nullptr;
}

const ResourceType* TypeOfName(std::string_view name) {
  for (const ResourceType& type : ResourceTypes()) {
    if (Follows(type, type.segments.size(), name, false)) return &type;
  }
  return nullptr;
}

const ResourceType* TypeOfCollection(std::string_view collection) {
  for (const ResourceType& type : ResourceTypes()) {
    if (Follows(type, type.segments.size() - 1, collection, true)) return &type;
  }
  return nullptr;
}

std::string_view ParentOfName(std::string_view name) { return WithoutLast(name, 2); }

std::string_view ParentOfCollection(std::string_view collection) { return WithoutLast(collection, 1); }

std::string_view IdOfName(std::string_view name) { return name.substr(name.rfind('/') + 1); }

std::string CollectionPatterns() {
  std::vector<std::string> patterns;
  for (const ResourceType& type : ResourceTypes()) {
    patterns.push_back(absl::StrJoin(type.segments.begin(), type.segments.end() - 1, "/"));
  }
  return absl::StrJoin(patterns, ", ");
}

const FieldDescriptor* FieldOfType(const Descriptor* message, const Descriptor* type) {
  for (int i = 0; i < message->field_count(); ++i) {
    if (message->field(i)->message_type() == type) return message->field(i);
  }
  return nullptr;
}

std::unique_ptr<Message> NewMessage(const Descriptor* type) {
  return std::unique_ptr<Message>(
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

void SetText(Message* message, const std::string& field, std::string_view text) {
  const FieldDescriptor* descriptor = message->GetDescriptor()->FindFieldByName(field);
  if (descriptor != nullptr) message->GetReflection()->SetString(message, descriptor, std::string(text));
}

void SetInt(Message* message, const std::string& field, int value) {
  const FieldDescriptor* descriptor = message->GetDescriptor()->FindFieldByName(field);
  if (descriptor != nullptr) message->GetReflection()->SetInt32(message, descriptor, value);
}

void SetBool(Message* message, const std::string& field, bool value) {
  const FieldDescriptor* descriptor = message->GetDescriptor()->FindFieldByName(field);
  if (descriptor != nullptr) message->GetReflection()->SetBool(message, descriptor, value);
}

void SetEnum(Message* message, const std::string& field, int number) {
  const FieldDescriptor* descriptor = message->GetDescriptor()->FindFieldByName(field);
  if (descriptor != nullptr) message->GetReflection()->SetEnumValue(message, descriptor, number);
}

void CopyField(const Message& from, const FieldDescriptor& field, Message* to) {
  const std::unique_ptr<Message> rest(from.New());
  rest->CopyFrom(from);
  std::vector<const FieldDescriptor*> set;
  rest->GetReflection()->ListFields(*rest, &set);
  for (const FieldDescriptor* other : set) {
    if (other != &field) rest->GetReflection()->ClearField(rest.get(), other);
  }
  to->GetReflection()->ClearField(to, &field);
  to->MergeFrom(*rest);
}

std::string EventOf(std::string_view name) {
  const std::vector<std::string> parts = absl::StrSplit(std::string(name), '/');
  if (parts.size() < 2 || parts[0] != "events" || !IsResourceId(parts[1])) return "";
  return EventName(parts[1]);
}

std::string EventName(const std::string& event) {
  return event.find('/') == std::string::npos ? absl::StrCat("events/", event) : event;
}

}  // namespace plenary::client
