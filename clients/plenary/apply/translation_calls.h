// What of a published statement or a closed document still changes: its translations. Pure.

#pragma once

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

// How a resource is changed whose text is final.
struct FinalChange {
  // Each adds or replaces one translation.
  struct Call {
    const google::protobuf::MethodDescriptor* method = nullptr;
    MessagePtr request;
  };
  std::vector<Call> calls;
  // The resource after them.
  MessagePtr reached;
};

// Whether the text of such a resource is final: a published or retracted statement, a document that is
// adopted, rejected or withdrawn.
bool IsFinal(const google::protobuf::Message& resource);

// Whether Update changes the field all the same.
bool ChangesWhenFinal(const google::protobuf::FieldDescriptor& field);

// What may be done instead of changing the text; one sentence.
std::string AdviceWhenFinal(const google::protobuf::Message& resource);

// The calls that lead from `current`, whose text is final, towards `wanted`.
FinalChange TranslationCalls(const google::protobuf::Message& current,
                             const google::protobuf::Message& wanted);

}  // namespace plenary::client
