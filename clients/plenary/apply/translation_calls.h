// Translations of a published statement or a closed document, which can still be changed. Pure.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

// The changes of a resource whose text is final.
struct FinalChange {
  // Each adds or replaces one translation.
  struct Call {
    const google::protobuf::MethodDescriptor* method = nullptr;
    MessagePtr request;
  };
  std::vector<Call> calls;
  // The resource after the changes.
  MessagePtr reached;
};

// Whether the text of such a resource is final: a published or retracted statement, or a document that is
// adopted, rejected or withdrawn.
bool IsFinal(const google::protobuf::Message& resource);

// Whether Update can still change the field.
bool ChangesWhenFinal(const google::protobuf::FieldDescriptor& field);

// What to do instead of changing the text; one sentence.
std::string AdviceWhenFinal(const google::protobuf::Message& resource);

// The calls that bring `current`, whose text is final, closer to `wanted`.
FinalChange TranslationCalls(const google::protobuf::Message& current,
                             const google::protobuf::Message& wanted);

}  // namespace plenary::client
