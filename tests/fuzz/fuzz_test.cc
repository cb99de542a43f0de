// Every target with its corpus and with mutations of it, 2,000 of them; PLENARY_FUZZ_SECONDS lets each target
// have as many more as fit into that time. They are the same in every run: PLENARY_FUZZ_SEED gives others.

#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "base/file_test_support.h"
#include "fuzz/targets.h"
#include "gtest/gtest.h"

namespace plenary::fuzz {
namespace {

using std::chrono::steady_clock;

constexpr int kMutations = 2'000;
constexpr std::size_t kMostBytes = 8 * 1024;

// The number that the environment has under `name`.
unsigned Setting(const char* name, unsigned otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
}

std::vector<std::string> CorpusOf(const Target& target) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file :
       std::filesystem::directory_iterator(std::filesystem::path(FUZZ_CORPUS_DIR) / target.name)) {
    paths.push_back(file.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> corpus;
  for (const auto& path : paths) corpus.push_back(ReadFile(path));
  return corpus;
}

// What of bytes means something to one reader or another.
std::string_view Piece(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {
      // Tables and their cells.
      ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", "\f", "\x1A", "\\", "[lang=zh] ", "[lang=*en] ",
      "sep=;", "\xEF\xBB\xBF", "\xFF\xFE", "\xE9", "\xC3\xA9", "\xB0\xA1", "\x82", "林", "١", "name", "email",
      "answer: arrival", "03/04/26", "9999-12-31", "a@b.example", "=1", "\u2068", "\u200B", "a\u0301", "NA",
      "yes", "Total: 3",
      // Filters and orders.
      " AND ", " OR ", "NOT ", "-", "(", ")", "=", "!=", "<=", ":", "*", "state", "CONFIRMED", " desc",
      // Names and paths of fields.
      "/", "events/", "e", "/participants/", "people/", ".", "title", "place",
      // Requests.
      "\r\n\r\n", "POST /echo HTTP/1.1\r\n", "Host: a\r\n", "Content-Length: 1\r\n",
      "Transfer-Encoding: chunked\r\n", "0\r\n\r\n", "a\r\n", " ", "%", "%20", "&", "message=", "m",
      std::string_view("\0\0\0\0\x02", 5),
      // JSON.
      "{", "}", "[", "]", "{}", "null", "true", "1e3", "-0.0", "18446744073709551616", "\\u0000",
      "\\ud83d\\ude00", "\\udc00", "\"updateMask\":", "\"time\":", "\"2026-01-31T09:30:00Z\"",
      "\"participant\":{"};
  return kPieces[random() % std::size(kPieces)];
}

void Mutate(std::string& bytes, const std::vector<std::string>& corpus, std::mt19937& random) {
  for (int changes = 1 + static_cast<int>(random() % 4); changes > 0; --changes) {
    const std::size_t at = random() % (bytes.size() + 1);
    switch (random() % 5) {
      case 0:
        bytes.insert(at, 1, static_cast<char>(random() % 256));
        break;
      case 1:
        bytes.erase(at, random() % 8);
        break;
      case 2:
        bytes.insert(at, Piece(random));
        break;
      case 3:
        if (at < bytes.size()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        break;
      default: {
        const std::string& other = corpus[random() % corpus.size()];
        bytes.insert(at, other.substr(random() % (other.size() + 1), random() % 64));
      }
    }
  }
  bytes.resize(std::min(bytes.size(), kMostBytes));
}

// Whether the target stands the bytes; says what does not hold.
::testing::AssertionResult Stands(const Target& target, const std::string& bytes) {
  try {
    target.run(bytes);
  } catch (const std::exception& error) {
    return ::testing::AssertionFailure() << error.what() << ": " << ::testing::PrintToString(bytes);
  }
  return ::testing::AssertionSuccess();
}

class Fuzz : public ::testing::TestWithParam<Target> {};

TEST_P(Fuzz, StandsItsCorpusAndMutationsOfIt) {
  const std::vector<std::string> corpus = CorpusOf(GetParam());
  ASSERT_FALSE(corpus.empty());
  for (const std::string& bytes : corpus) ASSERT_TRUE(Stands(GetParam(), bytes));
  const unsigned seed = Setting("PLENARY_FUZZ_SEED", 1);
  const auto end = steady_clock::now() + std::chrono::seconds(Setting("PLENARY_FUZZ_SECONDS", 0));
  std::cout << "PLENARY_FUZZ_SEED=" << seed << std::endl;  // written before a target may crash
  std::mt19937 random(seed);
  int mutations = 0;
  for (; mutations < kMutations || steady_clock::now() < end; ++mutations) {
    std::string bytes = corpus[random() % corpus.size()];
    Mutate(bytes, corpus, random);
    ASSERT_TRUE(Stands(GetParam(), bytes));
  }
  std::cout << GetParam().name << ": " << mutations << " mutations" << std::endl;
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, ::testing::ValuesIn(Targets().begin(), Targets().end()),
                         [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace plenary::fuzz
