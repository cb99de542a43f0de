#include "errors/error.h"

#include <cstddef>
#include <utility>

#include "absl/strings/str_join.h"
#include "contract/resource_name.h"

namespace plenary::errors {
namespace {

constexpr std::string_view kDomain = "plenary";

// Details travel in HTTP/2 trailers, which clients limit to 8 KiB, base64 included. This is the room for
// violations beside the other details.
constexpr std::size_t kViolationBytes = 4'000;

// A violation may quote the caller's text, at three bytes a character in the message and twice in the
// details.
constexpr std::size_t kLongestPart = 400;

void AddViolation(std::string_view field, std::string_view description, google::rpc::BadRequest& detail) {
  auto& violation = *detail.add_field_violations();
  violation.set_field(std::string(field));
  violation.set_description(std::string(description));
}

}  // namespace

std::string Shortened(std::string_view text) {
  if (text.size() <= kLongestPart) return std::string(text);
  std::size_t end = kLongestPart;
  // Never cuts within a character.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string Join(const std::vector<std::string>& texts) { return absl::StrJoin(texts, ", "); }

Error::Error(absl::StatusCode code, v1::ErrorReason reason, std::string message) {
  status_.set_code(static_cast<int>(code));
  status_.set_message(std::move(message));
  info_.set_reason(v1::ErrorReason_Name(reason));
  info_.set_domain(std::string(kDomain));
}

Error& Error::With(const char* variable, std::string_view value) {
  (*info_.mutable_metadata())[variable] = std::string(value);
  return *this;
}

Error& Error::Field(std::string_view field, std::string_view description) {
  google::rpc::BadRequest detail;
  AddViolation(field, description, detail);
  return Detail(detail);
}

Error& Error::Fields(const std::vector<FieldViolation>& violations) {
  google::rpc::BadRequest detail;
  for (const auto& violation : violations) {
    const std::string field = Shortened(violation.field);
    const std::string description = Shortened(violation.description);
    if (detail.ByteSizeLong() + field.size() + description.size() > kViolationBytes) break;
    AddViolation(field, description, detail);
  }
  return Detail(detail);
}

Error& Error::About(std::string_view resource) {
  const std::string_view type = contract::ResourceTypeOf(resource);
  if (type.empty()) return *this;
  google::rpc::ResourceInfo detail;
  detail.set_resource_type(std::string(type));
  detail.set_resource_name(std::string(resource));
  return Detail(detail);
}

Error& Error::Precondition(std::string_view subject) {
  return Preconditions({{info_.reason(), std::string(subject), status_.message()}});
}

Error& Error::Preconditions(const std::vector<Violation>& unmet) {
  google::rpc::PreconditionFailure detail;
  for (const Violation& one : unmet) {
    const std::size_t size = one.type.size() + one.subject.size() + one.description.size();
    if (detail.violations_size() > 0 && detail.ByteSizeLong() + size > kViolationBytes) break;
    auto& violation = *detail.add_violations();
    violation.set_type(one.type);
    violation.set_subject(one.subject);
    violation.set_description(one.description);
  }
  return Detail(detail);
}

Error& Error::Quota(std::string_view subject) {
  return Quotas({{"", std::string(subject), status_.message()}});
}

Error& Error::Quotas(const std::vector<Violation>& reached) {
  google::rpc::QuotaFailure detail;
  for (const Violation& one : reached) {
    const std::size_t size = one.subject.size() + one.description.size();
    if (detail.violations_size() > 0 && detail.ByteSizeLong() + size > kViolationBytes) break;
    auto& violation = *detail.add_violations();
    violation.set_subject(one.subject);
    violation.set_description(one.description);
  }
  return reached.empty() ? *this : Detail(detail);
}

Error& Error::RetryAfter(std::chrono::milliseconds delay) {
  google::rpc::RetryInfo detail;
  detail.mutable_retry_delay()->set_seconds(delay.count() / 1000);
  detail.mutable_retry_delay()->set_nanos(static_cast<int>(delay.count() % 1000) * 1'000'000);
  return Detail(detail);
}

Error::operator absl::Status() const {
  google::rpc::Status whole;
  whole.set_code(status_.code());
  whole.set_message(status_.message());
  whole.add_details()->PackFrom(info_);
  whole.mutable_details()->MergeFrom(status_.details());
  return StatusOf(whole);
}

Error& Error::Detail(const google::protobuf::Message& detail) {
  status_.add_details()->PackFrom(detail);
  return *this;
}

Error FailedPrecondition(v1::ErrorReason reason, std::string_view resource, std::string message) {
  return Error(absl::StatusCode::kFailedPrecondition, reason, std::move(message))
      .With("resource", resource)
      .About(resource)
      .Precondition(resource);
}

}  // namespace plenary::errors
