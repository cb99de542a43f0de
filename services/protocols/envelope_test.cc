#include "protocols/envelope.h"

#include <gtest/gtest.h>

#include "absl/status/status.h"

namespace plenary::protocols {
namespace {

TEST(EnvelopeTest, IsFlagsAndALengthInNetworkOrder) {
  EXPECT_EQ(Enveloped(kCompressed, "abc"), std::string("\x01\0\0\0\x03"
                                                       "abc",
                                                       8));
  EXPECT_EQ(Enveloped(0, std::string(70'000, 'x')).substr(0, 5), std::string("\0\0\x01\x11\x70", 5));
}

TEST(EnvelopeTest, MessagesAreFoundHoweverTheyAreCut) {
  const std::string body =
      Enveloped(0, "first") + Enveloped(kEndOfStream, "") + Enveloped(kCompressed, "third");
  for (std::size_t piece = 1; piece <= body.size(); ++piece) {
    EnvelopeReader reader(5);
    std::string found;
    for (std::size_t at = 0; at < body.size(); at += piece) {
      reader.Add(std::string_view(body).substr(at, piece));
      for (auto next = reader.Next(); next.ok() && next->has_value(); next = reader.Next()) {
        found += std::to_string((*next)->flags) + (*next)->payload + " ";
      }
    }
    EXPECT_EQ(found, "0first 2 1third ") << "in pieces of " << piece;
    EXPECT_TRUE(reader.empty());
  }
}

TEST(EnvelopeTest, ALongMessageIsRefusedBeforeItIsThere) {
  EnvelopeReader reader(5);
  reader.Add(std::string_view("\0\0\0\0\x06", 5));
  EXPECT_EQ(reader.Next().status().code(), absl::StatusCode::kResourceExhausted);
}

TEST(EnvelopeTest, PartOfAMessageIsLeftOver) {
  EnvelopeReader reader(5);
  reader.Add(std::string_view("\0\0\0\0\x02x", 6));
  ASSERT_TRUE(reader.Next().ok());
  EXPECT_FALSE(reader.empty());
}

}  // namespace
}  // namespace plenary::protocols
