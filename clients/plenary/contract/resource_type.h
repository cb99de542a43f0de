// The contract's collections: resource names and standard methods, found by name in the descriptors. A
// resource needs a row in resource_type.cc only if others refer to it, or its methods have names of their
// own.

#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::client {

// One type of resource. A method that the contract does not have is null.
struct ResourceType {
  const google::protobuf::Descriptor* message = nullptr;
  // "events", "{event}", "participants", "{participant}".
  std::vector<std::string> segments;
  const google::protobuf::MethodDescriptor* create = nullptr;
  const google::protobuf::MethodDescriptor* get = nullptr;
  const google::protobuf::MethodDescriptor* list = nullptr;
  const google::protobuf::MethodDescriptor* update = nullptr;

  // "Participant".
  const std::string& title() const { return message->name(); }
  // Whether it can be created and listed, and so be written to a file.
  bool CanBeApplied() const { return create != nullptr && list != nullptr; }
  // "participant_id": the field of the create request that takes the id.
  std::string IdField() const;
};

// All types, ordered so that each refers to earlier ones only, except for a few fields.
std::span<const ResourceType> ResourceTypes();

// The type "Participant", the type of the resource "events/x/participants/y", or of the collection
// "events/x/participants" ("-" stands for any parent); null if there is none.
const ResourceType* TypeCalled(std::string_view title);
const ResourceType* TypeOfName(std::string_view name);
const ResourceType* TypeOfCollection(std::string_view collection);

// "events/x/participants/y" → "events/x"; "organizations/y" → "".
std::string_view ParentOfName(std::string_view name);
// "events/x/participants" → "events/x"; "organizations" → "".
std::string_view ParentOfCollection(std::string_view collection);
// The last segment.
std::string_view IdOfName(std::string_view name);

// Every collection's pattern, for messages: "organizations, people, …, events/{event}/participants".
std::string CollectionPatterns();

// The event that a resource belongs to: "events/x" of "events/x/sessions/y"; "" if it belongs to none.
std::string EventOf(std::string_view name);

// "events/ID" for "ID"; a full name as it is.
std::string EventName(const std::string& event);

// The field of `message` with the type `type`, which holds the resource in a request; null if there is none.
const google::protobuf::FieldDescriptor* FieldOfType(const google::protobuf::Descriptor* message,
                                                     const google::protobuf::Descriptor* type);

// A new message of a compiled-in type.
std::unique_ptr<google::protobuf::Message> NewMessage(const google::protobuf::Descriptor* type);

// Sets the field with this name, if the message has one.
void SetText(google::protobuf::Message* message, const std::string& field, std::string_view text);
void SetInt(google::protobuf::Message* message, const std::string& field, int value);
void SetBool(google::protobuf::Message* message, const std::string& field, bool value);
void SetEnum(google::protobuf::Message* message, const std::string& field, int number);

// Copies one field of a message to another message of the same type.
void CopyField(const google::protobuf::Message& from, const google::protobuf::FieldDescriptor& field,
               google::protobuf::Message* to);

}  // namespace plenary::client
