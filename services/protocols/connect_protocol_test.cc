#include "protocols/connect_protocol.h"

#include <gtest/gtest.h>

#include "absl/strings/escaping.h"
#include "nlohmann/json.hpp"
#include "protocols/envelope.h"
#include "protocols/gzip.h"
#include "protocols/protocol_test_support.h"

namespace plenary::protocols {
namespace {

using nlohmann::json;

google::rpc::ErrorInfo Read(const Protocol& protocol, std::string_view bytes) {
  google::rpc::ErrorInfo message;
  const absl::Status read = protocol.Decode(0, bytes, message);
  EXPECT_TRUE(read.ok()) << read;
  return message;
}

TEST(ConnectTest, AnErrorIsJson) {
  const json error = json::parse(ConnectError(NotThere()));
  EXPECT_EQ(error["code"], "not_found");
  EXPECT_EQ(error["message"], "no Zürich");
  ASSERT_EQ(error["details"].size(), 1);
  EXPECT_EQ(error["details"][0]["type"], "google.rpc.ErrorInfo");
  EXPECT_EQ(error["details"][0]["debug"], json({{"reason", "NOT_FOUND"}}));
  const std::string value = error["details"][0]["value"];
  EXPECT_EQ(value.find('='), std::string::npos);
  std::string bytes;
  ASSERT_TRUE(absl::Base64Unescape(value, &bytes));
  EXPECT_EQ(bytes, Info("NOT_FOUND").SerializeAsString());
}

// The table of the specification.
TEST(ConnectTest, CodesHaveStatusesOfHttp) {
  const int expected[] = {200, 499, 500, 400, 504, 404, 409, 403, 429,
                          400, 409, 400, 501, 500, 503, 500, 401};
  for (int code = 0; code <= 16; ++code) EXPECT_EQ(HttpStatusOf(code), expected[code]) << code;
  EXPECT_EQ(HttpStatusOf(17), 500);
}

TEST(ConnectUnaryTest, IsAPlainRequest) {
  const TestHead head({{"content-type", "application/json"}});
  ConnectUnary protocol(head, Codec::kJson);
  EXPECT_EQ(Read(protocol, R"({"reason": "A"})").reason(), "A");
  EXPECT_EQ(protocol.Encode(Info("A")), R"({"reason":"A"})");
  const Ending ending = protocol.End({}, "0123", true);
  EXPECT_EQ(ending.head.status, 200);
  EXPECT_EQ(Told(ending.head.fields),
            "cache-control: no-store|content-type: application/json|trailer-plenary-call-id: 0123");
  EXPECT_EQ(ending.body, "");
}

TEST(ConnectUnaryTest, AnErrorHasItsStatusAndIsJsonAlways) {
  const TestHead head({{"content-type", "application/proto"}});
  const Ending ending = ConnectUnary(head, Codec::kProtobuf).End(NotThere(), "0123", true);
  EXPECT_EQ(ending.head.status, 404);
  EXPECT_NE(Told(ending.head.fields).find("content-type: application/json"), std::string::npos);
  EXPECT_EQ(ending.body, ConnectError(NotThere()));
}

TEST(ConnectUnaryTest, JsonThatIsNoneSaysWhere) {
  const TestHead head({{"content-type", "application/json"}});
  google::rpc::ErrorInfo message;
  const absl::Status refused = ConnectUnary(head, Codec::kJson).Decode(0, R"({"reasn": "A"})", message);
  EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_NE(refused.message().find("reasn"), std::string::npos) << refused.message();
}

TEST(ConnectUnaryTest, CompressesIfTheCallerTakesIt) {
  const TestHead head({{"content-type", "application/proto"},
                       {"content-encoding", "gzip"},
                       {"accept-encoding", "br;q=1.0, gzip;q=0.8"}});
  ConnectUnary protocol(head, Codec::kProtobuf);
  const std::string reason(5000, 'x');
  EXPECT_EQ(Read(protocol, Deflate(Info(reason).SerializeAsString())).reason(), reason);
  EXPECT_EQ(protocol.Encode(Info(reason)), Deflate(Info(reason).SerializeAsString()));
  EXPECT_NE(Told(protocol.HeadOf("").fields).find("content-encoding: gzip"), std::string::npos);
  EXPECT_EQ(protocol.Encode(Info("short")), Info("short").SerializeAsString());
  EXPECT_EQ(Told(protocol.HeadOf("").fields).find("content-encoding"), std::string::npos);
}

TEST(ConnectUnaryTest, WhichEncodingsAreTaken) {
  for (const char* takes : {"gzip", "br, gzip", "gzip;q=0.5", "deflate,gzip;q=1"})
    EXPECT_TRUE(TakesGzip(takes)) << takes;
  for (const char* not_so : {"", "br", "gzip;q=0", "gzip;q=0.0", "xgzip", "gzipped"})
    EXPECT_FALSE(TakesGzip(not_so)) << not_so;
}

TEST(ConnectGetTest, TheRequestStandsInTheAddress) {
  const TestHead text({}, "connect=v1&encoding=json&message=%7B%22reason%22%3A%22A%22%7D");
  EXPECT_EQ(Read(ConnectGet(text), ConnectGet(text).BodyInHead()).reason(), "A");

  std::string in_base64;
  absl::WebSafeBase64Escape(Deflate(Info("A").SerializeAsString()), &in_base64);
  const TestHead bytes({}, "connect=v1&encoding=proto&compression=gzip&base64=1&message=" + in_base64);
  EXPECT_EQ(Read(ConnectGet(bytes), ConnectGet(bytes).BodyInHead()).reason(), "A");
}

TEST(ConnectGetTest, AnswersMayBeKeptButNoErrors) {
  const TestHead head({}, "connect=v1&encoding=json&message={}");
  ConnectGet protocol(head);
  EXPECT_NE(Told(protocol.End({}, "", true).head.fields).find("cache-control: public, max-age=5"),
            std::string::npos);
  EXPECT_NE(Told(protocol.End({}, "", true).head.fields).find("vary: "), std::string::npos);
  EXPECT_NE(Told(protocol.End(NotThere(), "", true).head.fields).find("cache-control: no-store"),
            std::string::npos);
}

TEST(ConnectStreamTest, TheEndIsAMessageOfItsOwn) {
  const TestHead head({{"content-type", "application/connect+json"}});
  ConnectStream protocol(head, Codec::kJson);
  EXPECT_EQ(protocol.Encode(Info("A")), Enveloped(0, R"({"reason":"A"})"));
  const Ending fine = protocol.End({}, "0123", true);
  EXPECT_EQ(fine.head.status, 200);
  EXPECT_EQ(fine.body, Enveloped(kEndOfStream, R"({"metadata":{"plenary-call-id":["0123"]}})"));
  const Ending failed = protocol.End(NotThere(), "0123", true);
  EXPECT_EQ(failed.head.status, 200);
  const json end = json::parse(failed.body.substr(kEnvelopeSize));
  EXPECT_EQ(end["error"]["code"], "not_found");
}

}  // namespace
}  // namespace plenary::protocols
