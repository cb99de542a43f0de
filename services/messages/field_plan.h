// Visits certain fields of a message, at any depth, without searching parts that cannot have them.

#pragma once

#include <set>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// The fields to visit in a message of one type: its own fields, and fields with messages that have some.
struct FieldPlan {
  struct Step {
    const google::protobuf::FieldDescriptor* field;
    const FieldPlan* below;
  };
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  std::vector<Step> steps;
};

// Whether `message`, or any message below it, has a field for which `wanted` holds. Pass `seen` empty.
template <class Predicate>
bool Reaches(const google::protobuf::Descriptor* message, const Predicate& wanted,
             std::set<const google::protobuf::Descriptor*>& seen) {
  if (message == nullptr || !seen.insert(message).second) return false;
  for (int i = 0; i < message->field_count(); ++i) {
    if (wanted(message->field(i)) || Reaches(message->field(i)->message_type(), wanted, seen)) return true;
  }
  return false;
}

// Fills the plan of `message` for the fields for which `wanted` holds; `below` gives the plan of another
// type.
template <class Predicate, class Below>
void FillFieldPlan(const google::protobuf::Descriptor* message, const Predicate& wanted, const Below& below,
                   FieldPlan& plan) {
  for (int i = 0; i < message->field_count(); ++i) {
    const auto* field = message->field(i);
    std::set<const google::protobuf::Descriptor*> seen;
    if (wanted(field)) {
      plan.fields.push_back(field);
    } else if (Reaches(field->message_type(), wanted, seen)) {
      plan.steps.push_back({field, &below(field->message_type())});
    }
  }
}

// Calls `visit` with every message in `field` of `message`.
template <class Visitor>
void ForEachMessage(google::protobuf::Message& message, const google::protobuf::FieldDescriptor* field,
                    const Visitor& visit) {
  const auto& reflection = *message.GetReflection();
  if (!field->is_repeated()) {
    if (reflection.HasField(message, field)) visit(*reflection.MutableMessage(&message, field));
    return;
  }
  const int size = reflection.FieldSize(message, field);
  for (int i = 0; i < size; ++i) visit(*reflection.MutableRepeatedMessage(&message, field, i));
}

// Calls `act` with each field of the plan and its message.
template <class Action>
void Follow(const FieldPlan& plan, google::protobuf::Message& message, const Action& act) {
  for (const auto* field : plan.fields) act(message, field);
  for (const auto& step : plan.steps) {
    ForEachMessage(message, step.field,
                   [&](google::protobuf::Message& inner) { Follow(*step.below, inner, act); });
  }
}

}  // namespace plenary::messages
