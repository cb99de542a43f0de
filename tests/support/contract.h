// The contract, for tests of all methods: requests made from descriptors, and what an error must look like.
// Later additions to the contract are covered without a change here.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "grpcpp/support/status.h"

namespace plenary::test {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using MessagePtr = std::unique_ptr<Message>;

// Every method of package plenary.v1.
std::vector<const MethodDescriptor*> AllMethods();
// Methods whose requests have a field with this name.
std::vector<const MethodDescriptor*> MethodsWith(const std::string& field);

MessagePtr NewMessage(const Descriptor* type);

// Values for requests. Names are given by the type of their resource ("plenary.dev/Event").
class Samples {
 public:
  // `targets` are the resources that calls are about: their name or parent, or the name of the resource to
  // update. `references` are the resources to refer to; for a type without one, its target is used.
  explicit Samples(std::map<std::string, std::string> targets,
                   std::map<std::string, std::string> references = {})
      : targets_(std::move(targets)), references_(std::move(references)) {}

  // The same, with another target of one type.
  Samples About(const std::string& type, const std::string& name) const {
    Samples other = *this;
    other.targets_[type] = name;
    return other;
  }
  // The same, with another text for fields that accept any.
  Samples Saying(std::string text) const {
    Samples other = *this;
    other.text_ = std::move(text);
    return other;
  }

  // A request with a valid value in every field, also in those that are ignored on input, and two protections
  // against changes: validate_only if the method has it, otherwise an etag that is not the current one.
  MessagePtr Full(const MethodDescriptor* method) const;
  // Like Full, but only with required fields.
  MessagePtr Minimal(const MethodDescriptor* method) const;

 private:
  struct Extent {
    bool all;
    int depth = 0;
  };

  MessagePtr Make(const MethodDescriptor* method, bool all) const;
  void Fill(Message& message, Extent extent) const;
  void FillField(Message& message, const FieldDescriptor* field, Extent extent) const;
  std::string TextFor(const FieldDescriptor* field) const;
  std::string NameOf(const std::string& type, bool target) const;

  std::map<std::string, std::string> targets_;
  std::map<std::string, std::string> references_;
  std::string text_ = "text";
};

// One populated field of a message, or one element of it; can be found again in every copy of the message.
struct Position {
  const FieldDescriptor* field = nullptr;
  // The fields from the message to the one that contains it.
  std::vector<std::pair<const FieldDescriptor*, int>> way;
  // As in errors: "participant.credit.positions[0].title".
  std::string path;
  // Ignored in this request: it is output-only, or inside such a field.
  bool ignored = false;

  // The message that holds the field, in a copy of the message the position was found in.
  Message& Holder(Message& copy) const;
};

// Every populated field of `request`, at any depth. For a repeated field the first element.
std::vector<Position> PositionsIn(const Message& request);

// Whether the field names a resource, or is a parent of one.
bool NamesAResource(const FieldDescriptor* field);

// Sets a text, or the first element of a list of texts.
void SetText(Message& message, const FieldDescriptor* field, const std::string& text);
std::string TextOf(const Message& message, const FieldDescriptor* field);

// Sets the field `name` if the message has it and it is a text.
void SetTextNamed(Message& message, const std::string& name, const std::string& text);

// The whole content of an error, with its details, as text to compare.
std::string Told(const grpc::Status& status);

// What is wrong with the answer to a bad call: it must be OK or a clear client error, with a message for
// people, one ErrorInfo of ours and nothing internal. Empty if nothing is wrong.
std::string FaultOf(const grpc::Status& status);

}  // namespace plenary::test
