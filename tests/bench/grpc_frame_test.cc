#include "grpc_frame.h"

#include <gtest/gtest.h>

#include <string>

namespace plenary::bench {
namespace {

TEST(GrpcFrameTest, HeaderIsAFlagAndABigEndianLength) {
  EXPECT_EQ(Frame("abc"), std::string("\0\0\0\0\3abc", 8));
  EXPECT_EQ(Frame(""), std::string(5, '\0'));
  EXPECT_EQ(Frame(std::string(0x012345, 'x')).substr(0, 5), std::string("\0\0\1\x23\x45", 5));
}

TEST(GrpcFrameTest, AMessageComesBackFromPiecesOfOneByte) {
  const std::string message(300, 'm');
  Unframer unframer;
  for (const char byte : Frame(message)) {
    EXPECT_FALSE(unframer.Complete());
    unframer.Feed(std::string_view(&byte, 1));
  }
  ASSERT_TRUE(unframer.Complete());
  EXPECT_EQ(unframer.Message(), message);
  unframer.Clear();
  EXPECT_FALSE(unframer.Complete());
}

TEST(GrpcFrameTest, TooMuchAndCompressedAreRefused) {
  Unframer two;
  two.Feed(Frame("one") + Frame("two"));
  EXPECT_FALSE(two.Complete());

  Unframer compressed;
  std::string frame = Frame("abc");
  frame[0] = 1;
  compressed.Feed(frame);
  EXPECT_FALSE(compressed.Complete());
}

}  // namespace
}  // namespace plenary::bench
