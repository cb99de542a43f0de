#include "base/encoding.h"

#include <gtest/gtest.h>

#include "base/crypto.h"

namespace plenary {
namespace {

using std::string_literals::operator""s;

TEST(EncodingTest, HexIsLowerCaseAndReadInEitherCase) {
  EXPECT_EQ(HexEncode("\x00\x7f\xff"s), "007fff");
  EXPECT_EQ(HexDecode("007fff"), "\x00\x7f\xff"s);
  EXPECT_EQ(HexDecode("007fFF"), "\x00\x7f\xff"s);
  EXPECT_EQ(HexDecode(""), "");
}

TEST(EncodingTest, RefusesWhatIsNotHex) {
  for (const char* text : {"0", "0g", "g0", " 0", "0x", "\xff\xff"})
    EXPECT_EQ(HexDecode(text), std::nullopt) << text;
}

TEST(EncodingTest, Base64UrlAgreesWithRfc4648) {
  EXPECT_EQ(Base64UrlEncode(""), "");
  EXPECT_EQ(Base64UrlEncode("f"), "Zg");
  EXPECT_EQ(Base64UrlEncode("fo"), "Zm8");
  EXPECT_EQ(Base64UrlEncode("foo"), "Zm9v");
  EXPECT_EQ(Base64UrlEncode("foobar"), "Zm9vYmFy");
  EXPECT_EQ(Base64UrlEncode("\xfb\xff\xfe"), "-__-");
}

TEST(EncodingTest, RefusesWhatIsNotBase64Url) {
  for (const char* text : {"Z", "Zg==", "Zm+v", "Zm/v", "Zm9vY", "Zm 9", "\xff\xff\xff\xff"}) {
    EXPECT_EQ(Base64UrlDecode(text), std::nullopt) << text;
  }
}

TEST(EncodingTest, Base64UrlHasOneTextAValue) {
  EXPECT_EQ(Base64UrlDecode("Zg"), "f");
  EXPECT_EQ(Base64UrlDecode("Zh"), std::nullopt);
}

TEST(EncodingTest, RoundTripIsIdentity) {
  for (std::size_t size = 0; size < 70; ++size) {
    const std::string bytes = RandomBytes(size);
    EXPECT_EQ(HexDecode(HexEncode(bytes)), bytes);
    EXPECT_EQ(Base64UrlDecode(Base64UrlEncode(bytes)), bytes);
  }
}

TEST(EncodingTest, Base32AgreesWithRfc4648InLowerCase) {
  EXPECT_EQ(Base32Encode(""), "");
  EXPECT_EQ(Base32Encode("f"), "my");
  EXPECT_EQ(Base32Encode("foob"), "mzxw6yq");
  EXPECT_EQ(Base32Encode("fooba"), "mzxw6ytb");
  EXPECT_EQ(Base32Encode("foobar"), "mzxw6ytboi");
}

}  // namespace
}  // namespace plenary
