#include "resource/page_token.h"

#include <gtest/gtest.h>

#include <random>

#include "errors/errors.h"

namespace plenary::resource {
namespace {

const PageTokens kTokens(std::string(32, 'k'));
constexpr char kQuery[] = "plenary.v1.EventService/ListEvents";

PagePosition Example() { return {{"Forum", std::nullopt, "", std::string("a\0b", 3), "r1"}, 1234}; }

bool IsRefused(const absl::StatusOr<PagePosition>& position) {
  return errors::ReasonOf(position.status()) == v1::INVALID_PAGE_TOKEN;
}

TEST(PageTokenTest, WhatIsOpenedIsWhatWasSealed) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    PagePosition position;
    position.total = static_cast<std::int64_t>(random() % 1'000'000'000'000);
    for (unsigned i = random() % 10; i > 0; --i) {
      auto& key = position.keys.emplace_back();
      if (random() % 4 == 0) continue;
      key.emplace();
      for (unsigned size = random() % 200; size > 0; --size) *key += static_cast<char>(random());
    }
    const auto opened = kTokens.Open(kTokens.Seal(position, kQuery), kQuery);
    ASSERT_TRUE(opened.ok()) << opened.status();
    EXPECT_EQ(opened->keys, position.keys);
    EXPECT_EQ(opened->total, position.total);
  }
}

TEST(PageTokenTest, AnyChangedCharacterIsRefused) {
  const std::string token = kTokens.Seal(Example(), kQuery);
  for (std::size_t i = 0; i < token.size(); ++i) {
    for (const char c : {'A', 'z', '0', '_', '=', ' ', '\0'}) {
      std::string forged = token;
      forged[i] = c;
      if (forged == token) continue;
      EXPECT_TRUE(IsRefused(kTokens.Open(forged, kQuery))) << i << c;
    }
  }
}

TEST(PageTokenTest, NoPartOfATokenIsAToken) {
  const std::string token = kTokens.Seal(Example(), kQuery);
  for (std::size_t size = 0; size < token.size(); ++size) {
    EXPECT_TRUE(IsRefused(kTokens.Open(token.substr(0, size), kQuery))) << size;
    EXPECT_TRUE(IsRefused(kTokens.Open(token.substr(token.size() - size), kQuery))) << size;
  }
  EXPECT_TRUE(IsRefused(kTokens.Open(token + "A", kQuery)));
  EXPECT_TRUE(IsRefused(kTokens.Open(std::string(100'000, 'A'), kQuery)));
}

TEST(PageTokenTest, ATokenBelongsToItsQueryAndInstallation) {
  const std::string token = kTokens.Seal(Example(), kQuery);
  EXPECT_TRUE(IsRefused(kTokens.Open(token, "another query")));
  EXPECT_TRUE(IsRefused(PageTokens(std::string(32, 'x')).Open(token, kQuery)));
}

TEST(PageTokenTest, PageSizes) {
  EXPECT_EQ(EffectivePageSize(0), 50);
  EXPECT_EQ(EffectivePageSize(1), 1);
  EXPECT_EQ(EffectivePageSize(1'000), 1'000);
  EXPECT_EQ(EffectivePageSize(2'000'000'000), 1'000);
}

}  // namespace
}  // namespace plenary::resource
