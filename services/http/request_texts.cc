#include "http/request_texts.h"

#include <algorithm>

namespace plenary::http {
namespace {

constexpr std::size_t kUsualHeaders = 8;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string_view RequestTexts::Keep(std::string_view text) {
  char* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
  std::ranges::copy(text, copy);
  return {copy, text.size()};
}

std::string_view RequestTexts::KeepInLowerCase(std::string_view text) {
  char* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
  std::ranges::transform(text, copy, Lower);
  return {copy, text.size()};
}

Headers RequestTexts::Keep(Headers headers) {
  void* space = memory_.allocate(headers.size() * sizeof(Header), alignof(Header));
  auto* const kept = static_cast<Header*>(space);
  for (std::size_t i = 0; i < headers.size(); ++i) {
    new (kept + i) Header{.name = Keep(headers[i].name), .value = Keep(headers[i].value)};
  }
  return {kept, headers.size()};
}

void RequestTexts::SetTarget(std::string_view target) {
  const std::string_view kept = Keep(target);
  const std::size_t question = kept.find('?');
  head_.path = kept.substr(0, question);
  if (question < kept.size()) head_.query = kept.substr(question + 1);
}

void RequestTexts::Add(Header header) {
  if (headers_.empty()) headers_.reserve(kUsualHeaders);
  headers_.push_back(header);
  head_.headers = headers_;
}

}  // namespace plenary::http
