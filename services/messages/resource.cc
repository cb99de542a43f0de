#include "messages/resource.h"

#include "errors/errors.h"
#include "google/protobuf/util/time_util.h"

namespace plenary::messages {

using google::protobuf::util::TimeUtil;

std::string EtagOf(std::int64_t version) { return "\"" + std::to_string(version) + "\""; }

absl::Status CheckEtag(std::string_view resource, std::string_view etag, std::string_view current) {
  if (etag.empty() || etag == current) return absl::OkStatus();
  return errors::EtagMismatch(resource);
}

google::protobuf::Timestamp TimestampFromMicros(std::int64_t micros) {
  return TimeUtil::MicrosecondsToTimestamp(micros);
}

std::int64_t MicrosFrom(const google::protobuf::Timestamp& timestamp) {
  return TimeUtil::TimestampToMicroseconds(timestamp);
}

}  // namespace plenary::messages
