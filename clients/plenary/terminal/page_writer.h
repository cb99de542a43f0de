// A page of text for people: headings, facts with labels, wrapped paragraphs.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/terminal.h"

namespace plenary::client {

// The words for an enum value; "" for the zero value and for an unknown one.
template <typename Enum>
std::string Words(const google::protobuf::EnumDescriptor* type, Enum number) {
  const auto* value = type->FindValueByNumber(number);
  return value == nullptr ? "" : InWords(*value);
}

std::string Capitalized(std::string text);

// Writes from top to bottom. Not thread-safe; `style` outlives it.
class PageWriter {
 public:
  static constexpr int kIndent = 2;

  explicit PageWriter(const Style& style) : style_(style) {}

  const Style& style() const { return style_; }
  std::string Text() { return std::move(text_); }

  void Blank() { text_ += '\n'; }
  // Unchanged.
  void Line(int indent, std::string_view line);
  // A heading after an empty line, followed by `aside` in dim.
  void Section(const std::string& title, const std::string& aside = "");
  // The same, one level down.
  void Group(const std::string& title, const std::string& aside = "");
  // Wrapped.
  void Paragraph(int indent, const std::string& paragraph);
  // A first column with `width` columns, and beside it the wrapped paragraphs.
  void Row(int indent, const std::string& first, int width, const std::vector<std::string>& paragraphs);
  // A row with a label and its text; nothing if the text is empty.
  void Fact(const std::string& label, const std::vector<std::string>& paragraphs);

 private:
  const Style& style_;
  std::string text_;
};

}  // namespace plenary::client
