#include "participant_files/participant_json.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "contract/resource_name.h"

namespace plenary::participant_files {
namespace {

using v1::Participant;

RowError Malformed(std::string message) { return {-1, "MALFORMED", std::move(message)}; }

// The parser's message, unless it quotes half a character.
std::string ReasonOf(const google::protobuf::util::Status& status) {
  const std::string reason(status.message());
  const bool plain = std::all_of(reason.begin(), reason.end(), [](char c) { return absl::ascii_isprint(c); });
  return plain && !reason.empty() ? absl::StrCat(": ", reason) : "";
}

bool IsOfEvent(const std::string& name, const std::string& event) {
  return name.starts_with(event + "/participants/") && IsResourceId(contract::LastId(name));
}

}  // namespace

ParticipantRow ReadJsonLine(const LineReader::Line& line, const std::string& event,
                            const v1::Event::RegistrationPolicy& policy) {
  ParticipantRow row;
  if (line.too_long) {
    row.errors.push_back(Malformed("the line is longer than 1024 KiB"));
    return row;
  }
  const auto parsed = google::protobuf::util::JsonStringToMessage(std::string(line.text), &row.participant);
  if (!parsed.ok()) {
    const char* what =
        line.cut ? "the file ends in the middle of this line" : "the line is no participant in JSON";
    row.participant.Clear();
    row.errors.push_back(Malformed(absl::StrCat(what, ReasonOf(parsed))));
    return row;
  }
  ClearServerFields(row.participant);
  if (!row.participant.name().empty() && !IsOfEvent(row.participant.name(), event)) {
    row.errors.push_back(Malformed("name: must be a participant of this event"));
  }
  for (RowError& error : CheckRow(row.participant, event, policy, {})) row.errors.push_back(std::move(error));
  return row;
}

void AppendJsonLine(const Participant& participant, std::string& out) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string line;
  if (google::protobuf::util::MessageToJsonString(participant, &line, options).ok())
    out.append(line).append("\n");
}

}  // namespace plenary::participant_files
