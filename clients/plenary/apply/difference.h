// Compares the wanted resource with the present one. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/text/json.h"

namespace plenary::client {

// One value that differs.
struct Difference {
  // "hosts[0].role".
  std::string path;
  // As JSON; empty: absent.
  std::string before;
  std::string after;

  bool operator==(const Difference&) const = default;
};

// The message in a readable form: without output-only fields, enum values without prefix, a LocalizedText as
// {language: text}. Two messages with the same meaning are equal in this form.
Json Plain(const google::protobuf::Message& message);

// The fields in which `after` differs from `before`.
std::vector<const google::protobuf::FieldDescriptor*> DifferingFields(
    const google::protobuf::Message& before, const google::protobuf::Message& after,
    const std::vector<const google::protobuf::FieldDescriptor*>& fields);

// The same, value by value.
std::vector<Difference> Differences(const google::protobuf::Message& before,
                                    const google::protobuf::Message& after,
                                    const std::vector<const google::protobuf::FieldDescriptor*>& fields);

}  // namespace plenary::client
