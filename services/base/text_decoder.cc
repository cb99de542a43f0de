#include "base/text_decoder.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary {
namespace {

// How many bytes detection needs.
constexpr std::size_t kSample = 64 * 1024;
constexpr std::string_view kOwnMark = "\xEF\xBB\xBF";  // the byte order mark in UTF-8

bool IsUnicode(const TextEncoding& encoding) { return encoding.name.starts_with("UTF-"); }

// How many code points beyond ASCII a line of valid UTF-8 must have to be UTF-8 rather than the file's
// encoding. Encodings in which every pair of bytes is a character need more.
int ConvincingWeight(UConverter* converter) { return ucnv_getMaxCharSize(converter) > 1 ? 12 : 2; }

std::size_t AsciiPrefix(std::string_view bytes) {
  const auto* const end =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
  return end - bytes.begin();
}

}  // namespace

void TextDecoder::CloseConverter::operator()(UConverter* converter) const { ucnv_close(converter); }

TextDecoder::TextDecoder() = default;
TextDecoder::TextDecoder(const TextEncoding& encoding) : encoding_(encoding), stated_(true) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder&&) noexcept = default;
TextDecoder& TextDecoder::operator=(TextDecoder&&) noexcept = default;

absl::Status TextDecoder::Decode(std::string_view bytes, std::string& text) {
  if (from_ == nullptr && stated_) RETURN_IF_ERROR(Begin(encoding_));
  if (from_ != nullptr) return Convert(bytes, false, text);
  held_.append(bytes);
  return held_.size() < kSample ? absl::OkStatus() : Detect(text, false);
}

absl::Status TextDecoder::Finish(std::string& text) {
  if (from_ == nullptr && stated_) RETURN_IF_ERROR(Begin(encoding_));
  if (from_ == nullptr) RETURN_IF_ERROR(Detect(text, true));
  return from_ == nullptr ? absl::OkStatus() : Convert("", true, text);
}

absl::Status TextDecoder::Detect(std::string& text, bool whole) {
  // ASCII needs no detection and no decoding. Zeros at the beginning may be UTF-16.
  if (started_ || held_.find('\0') == std::string::npos) {
    const std::size_t ascii = AsciiPrefix(held_);
    Append(std::string_view(held_).substr(0, ascii), text);
    held_.erase(0, ascii);
    if (held_.empty() || (held_.size() < kSample && !whole)) return absl::OkStatus();
  }
  TextEncoding found;
  ASSIGN_OR_RETURN(found, DetectEncoding(held_, whole, line_));
  RETURN_IF_ERROR(Begin(found));
  return Convert(std::exchange(held_, {}), false, text);
}

absl::Status TextDecoder::Begin(const TextEncoding& encoding) {
  encoding_ = encoding;
  UErrorCode error = U_ZERO_ERROR;
  from_.reset(ucnv_open(encoding.name.c_str(), &error));
  to_.reset(ucnv_open("UTF-8", &error));
  ucnv_setToUCallBack(from_.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  byte_line_ = line_;
  return U_SUCCESS(error) ? absl::OkStatus()
                          : absl::InternalError("ICU has no converter for its own encoding");
}

absl::Status TextDecoder::Convert(std::string_view bytes, bool whole, std::string& text) {
  RETURN_IF_ERROR(CheckNotUtf8(bytes));
  char buffer[16 * 1024];
  UChar pivot[4 * 1024];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  while (true) {
    char* target = buffer;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_convertEx(to_.get(), from_.get(), &target, buffer + sizeof(buffer), &source, end, pivot,
                   &pivot_source, &pivot_target, std::end(pivot), 0, whole ? 1 : 0, &error);
    Append({buffer, static_cast<std::size_t>(target - buffer)}, text);
    if (error == U_BUFFER_OVERFLOW_ERROR) continue;
    return U_SUCCESS(error) ? absl::OkStatus() : Undecodable(error == U_TRUNCATED_CHAR_FOUND);
  }
}

void TextDecoder::Append(std::string_view decoded, std::string& text) {
  if (decoded.empty()) return;
  if (!std::exchange(started_, true) && decoded.starts_with(kOwnMark)) decoded.remove_prefix(kOwnMark.size());
  line_ += std::count(decoded.begin(), decoded.end(), '\n');
  foreign_ = foreign_ || AsciiPrefix(decoded) < decoded.size();
  text.append(decoded);
}

absl::Status TextDecoder::CheckNotUtf8(std::string_view bytes) {
  if (stated_ || IsUnicode(encoding_)) return absl::OkStatus();
  std::int64_t first = 0;
  const int convincing = ConvincingWeight(from_.get());
  utf8_lines_.Read(bytes, [&](const LineFacts& line) {
    if (line.valid && line.weight >= convincing && first == 0) first = byte_line_;
    ++byte_line_;
  });
  if (first == 0) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("Line ", first, " is UTF-8, and lines before it are ", encoding_.name,
                   ": the file mixes encodings; save it again in one encoding, or state the encoding"));
}

absl::Status TextDecoder::Undecodable(bool cut) const {
  if (cut) {
    return absl::InvalidArgumentError(
        absl::StrCat("The file ends in the middle of a character, on line ", line_, ": it was cut"));
  }
  const std::string what = absl::StrCat("Line ", line_, " is not ", encoding_.name);
  if (stated_ || !foreign_) return absl::InvalidArgumentError(absl::StrCat(what, "; state another encoding"));
  return absl::InvalidArgumentError(absl::StrCat(what,
                                                 ", as the lines before it are: the file mixes encodings; ",
                                                 "save it again in one encoding, or state the encoding"));
}

}  // namespace plenary
