// Build step: refuses a contract with: an RPC that names no permission or streams both ways; a permission
// whose resource path names no field; an RPC whose idempotency_level and request disagree; a field of a
// resource without a privacy class; a filter or order without its message; an error reason without its
// option; a step that names an unknown state; or a state that no step leads to. Usage: check_contract
// DESCRIPTOR_SET

#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "google/api/resource.pb.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/v1/annotations.pb.h"

namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::MethodDescriptor;

int faults = 0;

void Fault(const std::string& where, const std::string& what) {
  std::cerr << where << ": " << what << "\n";
  ++faults;
}

// The field that the dotted `path` leads to from `message`; null if there is none.
const FieldDescriptor* FieldAt(const Descriptor* message, const std::string& path) {
  if (message == nullptr) return nullptr;
  const std::size_t dot = path.find('.');
  const FieldDescriptor* field = message->FindFieldByName(path.substr(0, dot));
  if (field == nullptr || dot == std::string::npos) return field;
  return FieldAt(field->message_type(), path.substr(dot + 1));
}

bool LeadsToString(const Descriptor* message, const std::string& path) {
  const FieldDescriptor* field = FieldAt(message, path);
  return field != nullptr && field->type() == FieldDescriptor::TYPE_STRING;
}

// The states that a step leads to.
std::set<const EnumValueDescriptor*> reached;

void CheckStates(const std::string& where, const google::protobuf::RepeatedPtrField<std::string>& names,
                 const EnumDescriptor* states, bool reaches) {
  if (names.empty()) Fault(where, "its step lacks `from` or `to`");
  for (const std::string& name : names) {
    const EnumValueDescriptor* state = states->FindValueByName("STATE_" + name);
    if (state == nullptr || state->number() == 0) {
      Fault(where, "its step names \"" + name + "\", which is not a state of " + states->full_name());
    }
    if (reaches) reached.insert(state);
  }
}

void CheckStep(const std::string& where, const plenary::v1::StateStep& step, const EnumDescriptor* states) {
  CheckStates(where, step.from(), states, /*reaches=*/false);
  CheckStates(where, step.to(), states, /*reaches=*/true);
}

// The enum of the states of `message`; null if it has none.
const EnumDescriptor* StatesOf(const Descriptor* message) {
  const FieldDescriptor* state = message->FindFieldByName("state");
  return state == nullptr ? nullptr : state->enum_type();
}

void CheckSteps(const MethodDescriptor* method) {
  const EnumDescriptor* states = StatesOf(method->output_type());
  for (int i = 0; i < method->options().ExtensionSize(plenary::v1::step); ++i) {
    const plenary::v1::StateStep& step = method->options().GetExtension(plenary::v1::step, i);
    if (states == nullptr) {
      Fault(method->full_name(), "it takes a step, but answers no resource with a state");
      continue;
    }
    CheckStep(method->full_name(), step, states);
    if (!step.cause().empty()) Fault(method->full_name(), "a step of an RPC needs no `cause`");
  }
}

// A method that changes something must have validate_only or request_id; one that only reads needs neither. A
// stream of answers may have both.
void CheckSideEffects(const MethodDescriptor* method) {
  const Descriptor* request = method->input_type();
  const bool writes = request->FindFieldByName("validate_only") != nullptr ||
                      request->FindFieldByName("request_id") != nullptr;
  const bool reads =
      method->options().idempotency_level() == google::protobuf::MethodOptions::NO_SIDE_EFFECTS;
  if (reads && writes) Fault(method->full_name(), "it has side effects: idempotency_level says otherwise");
  if (!reads && !writes && !method->server_streaming()) {
    Fault(method->full_name(),
          "add `option idempotency_level = NO_SIDE_EFFECTS` if it only reads; if it writes, let it take "
          "a `request_id` or `validate_only`");
  }
}

void CheckMethod(const MethodDescriptor* method) {
  const plenary::v1::Authorization& needs = method->options().GetExtension(plenary::v1::authorization);
  if (needs.permission() == plenary::v1::PERMISSION_UNSPECIFIED) {
    Fault(method->full_name(), "add `option (authorization)` with the permission it needs");
  }
  if (!needs.resource().empty() && !LeadsToString(method->input_type(), needs.resource())) {
    Fault(method->full_name(), "its authorization names the field \"" + needs.resource() +
                                   "\", which is not a text of " + method->input_type()->name());
  }
  if (!needs.resource().empty() && needs.across_events()) {
    Fault(method->full_name(), "its authorization has `resource` or `across_events`, not both");
  }
  if (method->client_streaming() && method->server_streaming()) {
    Fault(method->full_name(), "it streams both ways; services/rpc/stream.h has streams one way");
  }
  CheckSideEffects(method);
  CheckSteps(method);
}

// Once the steps of all methods are known: a step must lead to each state except the first.
void CheckStatesOf(const Descriptor* message) {
  const EnumDescriptor* states = StatesOf(message);
  if (states == nullptr || !message->options().HasExtension(google::api::resource)) return;
  for (int i = 0; i < states->options().ExtensionSize(plenary::v1::step_without_rpc); ++i) {
    const auto& step = states->options().GetExtension(plenary::v1::step_without_rpc, i);
    CheckStep(states->full_name(), step, states);
    if (step.cause().empty()) Fault(states->full_name(), "say what makes its step happen: `cause`");
  }
  for (int i = 2; i < states->value_count(); ++i) {
    if (reached.contains(states->value(i))) continue;
    Fault(states->value(i)->full_name(), "no `(step)` of an RPC nor `(step_without_rpc)` leads to it");
  }
}

void CheckResource(const Descriptor* message) {
  if (!message->options().HasExtension(google::api::resource)) return;
  for (int i = 0; i < message->field_count(); ++i) {
    const FieldDescriptor* field = message->field(i);
    if (field->options().GetExtension(plenary::v1::privacy) == plenary::v1::AUDIENCE_CLASS_UNSPECIFIED) {
      Fault(field->full_name(), "add `(privacy)` with the audience class that may see it");
    }
  }
}

// A request's filter and order name the message whose fields they use.
void CheckListing(const Descriptor* request) {
  for (const char* name : {"filter", "order_by"}) {
    const FieldDescriptor* field = request->FindFieldByName(name);
    if (field == nullptr) continue;
    const std::string& of = field->options().GetExtension(plenary::v1::list_of);
    const Descriptor* message = request->file()->pool()->FindMessageTypeByName("plenary.v1." + of);
    if (message == nullptr || !message->options().HasExtension(plenary::v1::list)) {
      Fault(field->full_name(), "add `(list_of)` with a message that has the option `(list)`");
    }
  }
  for (int i = 0; i < request->field_count(); ++i) {
    const auto& options = request->field(i)->options();
    if (options.GetExtension(plenary::v1::across_events) &&
        options.GetExtension(google::api::resource_reference).child_type().empty()) {
      Fault(request->field(i)->full_name(), "`(across_events)` is for the parent of a list alone");
    }
  }
}

void CheckList(const Descriptor* message) {
  for (const plenary::v1::ListField& field : message->options().GetExtension(plenary::v1::list).fields()) {
    const std::string where = message->full_name() + " (list) " + field.path();
    if (FieldAt(message, field.path()) != nullptr) continue;
    if (field.type() == plenary::v1::ListField::TYPE_UNSPECIFIED ||
        field.audience() == plenary::v1::AUDIENCE_CLASS_UNSPECIFIED || field.about().empty()) {
      Fault(where, "no field of the message: give its type, audience and what it is about");
    }
  }
}

void CheckReasons(const google::protobuf::EnumDescriptor* reasons) {
  for (int i = 1; i < reasons->value_count(); ++i) {
    const auto* value = reasons->value(i);
    const plenary::v1::ErrorContract& error = value->options().GetExtension(plenary::v1::error);
    if (error.code().empty() || error.retry() == plenary::v1::RETRY_UNSPECIFIED || error.example().empty()) {
      Fault(value->full_name(), "add `(error)` with code, retry and an example");
    }
  }
}

void CheckMessage(const Descriptor* message) {
  CheckResource(message);
  CheckListing(message);
  CheckList(message);
}

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::FileDescriptorSet files;
  std::ifstream input(argc == 2 ? argv[1] : "", std::ios::binary);
  if (!files.ParseFromIstream(&input)) {
    std::cerr << "usage: check_contract DESCRIPTOR_SET\n";
    return 2;
  }
  google::protobuf::DescriptorPool pool(google::protobuf::DescriptorPool::generated_pool());
  std::vector<const google::protobuf::FileDescriptor*> ours;
  for (const auto& file : files.file()) {
    const google::protobuf::FileDescriptor* built = pool.BuildFile(file);
    if (built == nullptr) {
      Fault(file.name(), "does not build");
      continue;
    }
    if (built->package() != "plenary.v1") continue;
    for (int s = 0; s < built->service_count(); ++s) {
      for (int m = 0; m < built->service(s)->method_count(); ++m) CheckMethod(built->service(s)->method(m));
    }
    for (int m = 0; m < built->message_type_count(); ++m) CheckMessage(built->message_type(m));
    ours.push_back(built);
    if (const auto* reasons = built->FindEnumTypeByName("ErrorReason")) CheckReasons(reasons);
  }
  for (const auto* file : ours) {
    for (int m = 0; m < file->message_type_count(); ++m) CheckStatesOf(file->message_type(m));
  }
  return faults == 0 ? 0 : 1;
}
