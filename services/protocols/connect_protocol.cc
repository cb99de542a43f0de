#include "protocols/connect_protocol.h"

#include <array>
#include <utility>

#include "absl/strings/escaping.h"
#include "errors/errors.h"
#include "google/protobuf/util/json_util.h"
#include "nlohmann/json.hpp"
#include "protocols/envelope.h"
#include "protocols/gzip.h"
#include "protocols/percent.h"

namespace plenary::protocols {
namespace {

using google::protobuf::Message;
using nlohmann::json;

struct CodeOfConnect {
  const char* name;
  int http_status;
};

// By the codes of gRPC, 0 to 16.
constexpr std::array<CodeOfConnect, 17> kCodes = {{{"", 200},
                                                   {"canceled", 499},
                                                   {"unknown", 500},
                                                   {"invalid_argument", 400},
                                                   {"deadline_exceeded", 504},
                                                   {"not_found", 404},
                                                   {"already_exists", 409},
                                                   {"permission_denied", 403},
                                                   {"resource_exhausted", 429},
                                                   {"failed_precondition", 400},
                                                   {"aborted", 409},
                                                   {"out_of_range", 400},
                                                   {"unimplemented", 501},
                                                   {"internal", 500},
                                                   {"unavailable", 503},
                                                   {"data_loss", 500},
                                                   {"unauthenticated", 401}}};

const CodeOfConnect& CodeOf(int code) {
  return kCodes[code >= 0 && code < static_cast<int>(kCodes.size()) ? code : 2];
}

std::string TextOf(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

// The bytes for programs, and the same to be read by people.
json DetailOf(const google::protobuf::Any& detail) {
  const std::string_view url = detail.type_url();
  std::string value = absl::Base64Escape(detail.value());
  while (value.ends_with('=')) value.pop_back();
  json told = {{"type", url.substr(url.rfind('/') + 1)}, {"value", value}};
  std::string debug;
  if (google::protobuf::util::MessageToJsonString(detail, &debug).ok()) {
    json read = json::parse(debug, nullptr, /*allow_exceptions=*/false);
    read.erase("@type");
    told["debug"] = std::move(read);
  }
  return told;
}

json ErrorOf(const google::rpc::Status& status) {
  json error = {{"code", CodeOf(status.code()).name}, {"message", status.message()}};
  for (const auto& detail : status.details()) error["details"].push_back(DetailOf(detail));
  return error;
}

std::string ContentTypeOf(Codec codec) {
  return codec == Codec::kJson ? "application/json" : "application/proto";
}

// The message in an address: as text, or in base64 for addresses, with or without padding.
std::string MessageIn(std::string_view query) {
  std::string text = QueryValue(query, "message").value_or("");
  std::string bytes;
  const bool in_base64 = QueryValue(query, "base64") == "1" && absl::WebSafeBase64Unescape(text, &bytes);
  return in_base64 ? bytes : text;
}

}  // namespace

std::string ConnectError(const google::rpc::Status& status) { return TextOf(ErrorOf(status)); }

int HttpStatusOf(int code) { return CodeOf(code).http_status; }

// ---- One message each way.

ConnectUnary::ConnectUnary(const http::RequestHead& head, Codec codec)
    : codec_(codec),
      encoding_(head.Find("content-encoding")),
      compresses_(TakesGzip(head.Find("accept-encoding"))) {}

absl::StatusOr<Timeout> ConnectUnary::TimeoutIn(const http::RequestHead& head) const {
  return ParseConnectTimeout(head.Find("connect-timeout-ms"));
}

absl::Status ConnectUnary::Readable() const { return CheckEncoding(encoding_); }

absl::Status ConnectUnary::Decode(std::uint8_t, std::string_view bytes, Message& message) const {
  return encoding_ == "gzip" ? ReadCompressed(codec_, bytes, kLongestMessage, message)
                             : ReadMessage(codec_, bytes, message);
}

// What stands in trailers elsewhere is a header with this prefix here.
Head ConnectUnary::HeadOf(const std::string& call_id) const {
  Head head{.fields = Caching()};
  head.fields.push_back({"content-type", ContentTypeOf(codec_)});
  head.fields.push_back({"trailer-plenary-call-id", call_id});
  if (compressed_) head.fields.push_back({"content-encoding", "gzip"});
  return head;
}

std::string ConnectUnary::Encode(const Message& message) {
  std::string bytes = WriteMessage(codec_, message);
  compressed_ = compresses_ && bytes.size() >= kWorthCompressing;
  return compressed_ ? Deflate(bytes) : bytes;
}

Ending ConnectUnary::End(const google::rpc::Status& status, const std::string& call_id, bool) const {
  if (status.code() == 0) return {.head = HeadOf(call_id)};
  return {.head = {.status = HttpStatusOf(status.code()),
                   .fields = {{"content-type", "application/json"},
                              {"cache-control", "no-store"},
                              {"trailer-plenary-call-id", call_id}}},
          .body = ConnectError(status)};
}

// ---- The same in an address.

ConnectGet::ConnectGet(const http::RequestHead& head)
    : ConnectUnary(QueryValue(head.query, "encoding") == "proto" ? Codec::kProtobuf : Codec::kJson,
                   QueryValue(head.query, "compression").value_or(""),
                   TakesGzip(head.Find("accept-encoding"))),
      body_(MessageIn(head.query)) {}

// Only who may see something because of what it sends gets another answer, and that is not sent by GET.
Fields ConnectGet::Caching() const {
  return {{"cache-control", "public, max-age=5"},
          {"vary", "accept-encoding, accept-language, authorization, cookie"}};
}

// ---- Streams.

ConnectStream::ConnectStream(const http::RequestHead& head, Codec codec)
    : content_type_(head.Find("content-type")),
      codec_(codec),
      encoding_(head.Find("connect-content-encoding")),
      compresses_(TakesGzip(head.Find("connect-accept-encoding"))) {}

absl::StatusOr<Timeout> ConnectStream::TimeoutIn(const http::RequestHead& head) const {
  return ParseConnectTimeout(head.Find("connect-timeout-ms"));
}

absl::Status ConnectStream::Readable() const { return CheckEncoding(encoding_); }

absl::Status ConnectStream::Decode(std::uint8_t flags, std::string_view bytes, Message& message) const {
  if ((flags & kCompressed) == 0) return ReadMessage(codec_, bytes, message);
  if (encoding_ != "gzip") return errors::MalformedRequest(message.GetDescriptor()->full_name());
  return ReadCompressed(codec_, bytes, kLongestMessage, message);
}

Head ConnectStream::HeadOf(const std::string&) const {
  Head head{.fields = {{"content-type", std::string(content_type_)}, {"cache-control", "no-store"}}};
  if (compresses_) head.fields.push_back({"connect-content-encoding", "gzip"});
  return head;
}

std::string ConnectStream::Encode(const Message& message) {
  return WriteEnveloped(codec_, message, compresses_);
}

Ending ConnectStream::End(const google::rpc::Status& status, const std::string& call_id, bool) const {
  json end = {{"metadata", {{std::string(kCallIdHeader), json::array({call_id})}}}};
  if (status.code() != 0) end["error"] = ErrorOf(status);
  return {.head = HeadOf(call_id), .body = Enveloped(kEndOfStream, TextOf(end))};
}

}  // namespace plenary::protocols
