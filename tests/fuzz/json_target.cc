#include <google/protobuf/util/json_util.h>

#include <iterator>
#include <memory>
#include <string>

#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "proto_json/writer.h"

namespace plenary::fuzz {
namespace {

using google::protobuf::Message;

std::unique_ptr<Message> EmptyMessage(unsigned char choice) {
  const Message* prototypes[] = {&v1::RegisterParticipantRequest::default_instance(),
                                 &v1::UpdateEventRequest::default_instance(),
                                 &v1::PlanImportRequest::default_instance(), &v1::Event::default_instance(),
                                 &v1::Participant::default_instance()};
  return std::unique_ptr<Message>(prototypes[choice % std::size(prototypes)]->New());
}

bool ReadFrom(std::string_view text, Message& message) {
  return google::protobuf::util::JsonStringToMessage({text.data(), text.size()}, &message).ok();
}

// Writes the message by libprotobuf and by us; empty if it has a time beyond all years.
std::string CheckWritten(const Message& message) {
  const std::unique_ptr<Message> copy(message.New());  // its maps have the order of the wire
  Expect(copy->ParseFromString(message.SerializeAsString()), "a message goes over the wire");
  std::string expected;
  std::string written;
  const bool by_library = google::protobuf::util::MessageToJsonString(*copy, &expected).ok();
  Expect(proto_json::Write(*copy, written).ok() == by_library, "both write it, or none");
  Expect(!by_library || written == expected, "both write the same");
  return written;
}

}  // namespace

// The first byte says which message the others are in JSON.
void WriteJson(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::unique_ptr<Message> message = EmptyMessage(static_cast<unsigned char>(bytes.front()));
  if (!ReadFrom(bytes.substr(1), *message)) return;
  const std::string written = CheckWritten(*message);
  const std::unique_ptr<Message> again(message->New());
  Expect(written.empty() || ReadFrom(written, *again), "what is written is read");
}

}  // namespace plenary::fuzz
