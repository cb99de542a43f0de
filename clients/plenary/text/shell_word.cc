#include "plenary/text/shell_word.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "plenary/text/text.h"

namespace plenary::client {

namespace {

constexpr std::string_view kPlainMarks = "-_./:=,@%+";

}  // namespace

std::string ShellWord(std::string_view text) {
  const auto is_plain = [](char c) {
    return absl::ascii_isalnum(c) || kPlainMarks.find(c) != kPlainMarks.npos;
  };
  if (!text.empty() && std::ranges::all_of(text, is_plain)) return std::string(text);
  return absl::StrCat("'", absl::StrReplaceAll(OneLine(text), {{"'", "'\\''"}}), "'");
}

}  // namespace plenary::client
