// What the contract says of fields and enum values, as this client uses it.

#pragma once

#include <string>
#include <string_view>

#include "google/protobuf/descriptor.h"

namespace plenary::client {

bool IsRequired(const google::protobuf::FieldDescriptor& field);
bool IsOutputOnly(const google::protobuf::FieldDescriptor& field);
bool IsImmutable(const google::protobuf::FieldDescriptor& field);
// Whether the field names another resource.
bool IsReference(const google::protobuf::FieldDescriptor& field);
bool IsLocalizedText(const google::protobuf::Descriptor* message);

// Whether `name` is the full name, or ends it after a dot.
bool IsCalled(std::string_view full_name, std::string_view name);
// "plenary.v1.EventService/GetEvent".
std::string NameOf(const google::protobuf::MethodDescriptor& method);
// The method that takes requests of this type, of which no two have the same.
const google::protobuf::MethodDescriptor& MethodOf(const google::protobuf::Descriptor& request);

// "STATE_" of a type whose zero value is "STATE_UNSPECIFIED".
std::string PrefixOf(const google::protobuf::EnumDescriptor& type);
// "STATE_ANNOUNCED" → "ANNOUNCED".
std::string ShortName(const google::protobuf::EnumValueDescriptor& value);
// "KIND_HUMAN_RIGHTS_INSTITUTION" → "human rights institution"; "" for the zero value.
std::string InWords(const google::protobuf::EnumValueDescriptor& value);
// The value with this name, in either case, with or without its prefix; null if there is none.
const google::protobuf::EnumValueDescriptor* FindValue(const google::protobuf::EnumDescriptor& type,
                                                       std::string_view name);
// Every value's short name, except the zero value: "DRAFT, ANNOUNCED, …".
std::string ShortNames(const google::protobuf::EnumDescriptor& type);

}  // namespace plenary::client
