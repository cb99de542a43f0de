#include "plenary/contract/warnings.h"

#include "google/protobuf/descriptor.h"

namespace plenary::client {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

std::vector<std::string> WarningsIn(const Message& answer) {
  std::vector<std::string> warnings;
  const FieldDescriptor* list = answer.GetDescriptor()->FindFieldByName("warnings");
  if (list == nullptr || !list->is_repeated() || list->message_type() == nullptr) return warnings;
  const FieldDescriptor* text = list->message_type()->FindFieldByName("message");
  if (text == nullptr || text->cpp_type() != FieldDescriptor::CPPTYPE_STRING) return warnings;
  for (int i = 0; i < answer.GetReflection()->FieldSize(answer, list); ++i) {
    const Message& warning = answer.GetReflection()->GetRepeatedMessage(answer, list, i);
    warnings.push_back(warning.GetReflection()->GetString(warning, text));
  }
  return warnings;
}

}  // namespace plenary::client
