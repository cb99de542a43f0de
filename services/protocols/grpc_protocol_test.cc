#include "protocols/grpc_protocol.h"

#include <gtest/gtest.h>

#include "absl/strings/escaping.h"
#include "protocols/envelope.h"
#include "protocols/grpc_web_protocol.h"
#include "protocols/gzip.h"
#include "protocols/protocol_test_support.h"

namespace plenary::protocols {
namespace {

TEST(GrpcProtocolTest, AnAnswerIsHeadMessageAndTrailers) {
  const TestHead head({{"content-type", "application/grpc"}});
  GrpcProtocol protocol(head);
  EXPECT_EQ(protocol.Encode(Info("A")), Enveloped(0, Info("A").SerializeAsString()));
  const Ending ending = protocol.End({}, "0123", /*after_message=*/true);
  EXPECT_EQ(ending.head.status, 200);
  EXPECT_EQ(Told(ending.head.fields), "content-type: application/grpc|grpc-accept-encoding: identity,gzip");
  EXPECT_EQ(Told(ending.trailers), "grpc-status: 0|plenary-call-id: 0123");
  EXPECT_EQ(ending.body, "");
}

TEST(GrpcProtocolTest, ARefusalIsTrailersAlone) {
  const TestHead head({{"content-type", "application/grpc+proto"}});
  const Ending ending = GrpcProtocol(head).End(NotThere(), "0123", /*after_message=*/false);
  EXPECT_EQ(Told(ending.trailers), "");
  EXPECT_EQ(Told(ending.head.fields),
            "content-type: application/grpc+proto|grpc-accept-encoding: identity,gzip|grpc-status: 5|"
            "grpc-message: no Z%C3%BCrich|grpc-status-details-bin: " +
                absl::Base64Escape(NotThere().SerializeAsString()) + "|plenary-call-id: 0123");
}

TEST(GrpcProtocolTest, WhoCompressesIsAnsweredSo) {
  const TestHead head({{"content-type", "application/grpc"},
                       {"grpc-encoding", "gzip"},
                       {"grpc-accept-encoding", "identity, deflate, gzip"}});
  GrpcProtocol protocol(head);
  const std::string reason(5000, 'x');
  google::rpc::ErrorInfo read;
  ASSERT_TRUE(protocol.Decode(kCompressed, Deflate(Info(reason).SerializeAsString()), read).ok());
  EXPECT_EQ(read.reason(), reason);
  EXPECT_EQ(protocol.Encode(Info(reason)), Enveloped(kCompressed, Deflate(Info(reason).SerializeAsString())));
  EXPECT_EQ(protocol.Encode(Info("short")), Enveloped(0, Info("short").SerializeAsString()));
  EXPECT_NE(Told(protocol.HeadOf("").fields).find("grpc-encoding: gzip"), std::string::npos);

  // Others are not, though they would take it.
  const TestHead plain({{"content-type", "application/grpc"}, {"grpc-accept-encoding", "identity, gzip"}});
  EXPECT_EQ(GrpcProtocol(plain).Encode(Info(reason)), Enveloped(0, Info(reason).SerializeAsString()));
}

TEST(GrpcProtocolTest, EncodingsThatAreNotReadAreNamed) {
  const TestHead brotli({{"content-type", "application/grpc"}, {"grpc-encoding", "br"}});
  EXPECT_EQ(GrpcProtocol(brotli).Readable().code(), absl::StatusCode::kUnimplemented);
  // Compressed, though it was not said how.
  const TestHead silent({{"content-type", "application/grpc"}});
  google::rpc::ErrorInfo read;
  EXPECT_EQ(GrpcProtocol(silent).Decode(kCompressed, Deflate("x"), read).code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(GrpcProtocolTest, TheLimitIsOfTheInflatedMessage) {
  const TestHead head({{"content-type", "application/grpc"}, {"grpc-encoding", "gzip"}});
  const std::string bomb = Deflate(Info(std::string(kLongestMessage, 'x')).SerializeAsString());
  google::rpc::ErrorInfo read;
  EXPECT_EQ(GrpcProtocol(head).Decode(kCompressed, bomb, read).code(), absl::StatusCode::kResourceExhausted);
}

TEST(GrpcWebProtocolTest, TrailersStandInTheBody) {
  const TestHead head({{"content-type", "application/grpc-web+proto"}});
  GrpcWebProtocol protocol(head, /*in_base64=*/false);
  const Ending ending = protocol.End(NotThere(), "0123", true);
  EXPECT_EQ(Told(ending.trailers), "");
  EXPECT_EQ(
      ending.body,
      Enveloped(kTrailers, "grpc-status: 5\r\ngrpc-message: no Z%C3%BCrich\r\ngrpc-status-details-bin: " +
                               absl::Base64Escape(NotThere().SerializeAsString()) +
                               "\r\nplenary-call-id: 0123\r\n"));
}

TEST(GrpcWebProtocolTest, TextIsBase64HoweverItIsCut) {
  const TestHead head({{"content-type", "application/grpc-web-text"}});
  // Two texts one after the other, the first with padding.
  const std::string body = absl::Base64Escape("four") + absl::Base64Escape("fivesix");
  ASSERT_NE(body.find("=="), std::string::npos);
  for (std::size_t piece = 1; piece <= body.size(); ++piece) {
    GrpcWebProtocol protocol(head, /*in_base64=*/true);
    std::string read;
    for (std::size_t at = 0; at < body.size(); at += piece) {
      read += protocol.Unwrap(std::string_view(body).substr(at, piece));
    }
    EXPECT_EQ(read, "fourfivesix") << "in pieces of " << piece;
  }
  GrpcWebProtocol protocol(head, /*in_base64=*/true);
  EXPECT_EQ(protocol.Encode(Info("A")), absl::Base64Escape(Enveloped(0, Info("A").SerializeAsString())));
  EXPECT_EQ(protocol.End({}, "0123", true).body,
            absl::Base64Escape(Enveloped(kTrailers, "grpc-status: 0\r\nplenary-call-id: 0123\r\n")));
}

// Nothing is left out of a message without a word, and where the text is cut makes no difference.
TEST(GrpcWebProtocolTest, NothingIsReadAfterWhatIsNoBase64) {
  const TestHead head({{"content-type", "application/grpc-web-text"}});
  for (const char* const wrong : {"Zm91!mZp", "Zm91\nmZp", "Zm91 Zm9", "Zm91Z===", "Zm91=m9u", "Zm91Z=9u"}) {
    const std::string body = wrong + absl::Base64Escape("six");
    for (std::size_t piece = 1; piece <= body.size(); ++piece) {
      GrpcWebProtocol protocol(head, /*in_base64=*/true);
      std::string read;
      for (std::size_t at = 0; at < body.size(); at += piece) {
        read += protocol.Unwrap(std::string_view(body).substr(at, piece));
      }
      EXPECT_EQ(read, "fou") << wrong << " in pieces of " << piece;
    }
  }
}

}  // namespace
}  // namespace plenary::protocols
