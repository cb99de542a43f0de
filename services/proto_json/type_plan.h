// What the writer knows of a message type, worked out once.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace plenary::proto_json {

struct TypePlan;

struct FieldPlan {
  const google::protobuf::FieldDescriptor* field;
  // `"name":`, as it is written.
  std::string label;
  google::protobuf::FieldDescriptor::CppType cpp_type;
  bool repeated;  // maps are as well
  bool map;
  const google::protobuf::EnumDescriptor* enumeration;  // null if it has none
  const TypePlan* type;                                 // of messages, otherwise null
};

// How a message stands in JSON.
enum class Form {
  kObject,     // its fields by name
  kTimestamp,  // "2026-01-31T09:30:00Z"
  kDuration,   // "1.5s"
  kMask,       // "title,place.city"
  kWrapper,    // the value of its only field
  kLibrary,    // Any, Struct, Value and ListValue, and what is not of proto3: left to libprotobuf
};

struct TypePlan {
  Form form;
  // Whether libprotobuf has to write a message of this type as a whole: it is no object, or something
  // below it is left to libprotobuf.
  bool whole_by_library;
  // By number, the order in which they are written. Empty for kLibrary.
  std::vector<FieldPlan> fields;
};

// Lives as long as the program. Thread-safe.
const TypePlan& PlanOf(const google::protobuf::Descriptor* type);

}  // namespace plenary::proto_json
