#include "plenary/terminal/page_writer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

constexpr int kLabelWidth = 15;
constexpr int kNarrowestText = 20;  // minimum width of text in columns

}  // namespace

std::string Capitalized(std::string text) {
  if (!text.empty()) text[0] = absl::ascii_toupper(text[0]);
  return text;
}

void PageWriter::Line(int indent, std::string_view line) {
  if (!line.empty()) text_.append(indent, ' ').append(line);
  text_ += '\n';
}

void PageWriter::Section(const std::string& title, const std::string& aside) {
  Blank();
  Line(0, JoinSet({style_.Bold(Shown(title)), style_.Dim(aside)}, "  "));
}

void PageWriter::Group(const std::string& title, const std::string& aside) {
  Blank();
  Line(kIndent, JoinSet({style_.Bold(Shown(title)), style_.Dim(aside)}, "  "));
}

void PageWriter::Paragraph(int indent, const std::string& paragraph) {
  for (const std::string& line :
       Wrap(Printable(paragraph), std::max(style_.width - indent, kNarrowestText))) {
    Line(indent, line);
  }
}

void PageWriter::Row(int indent, const std::string& first, int width,
                     const std::vector<std::string>& paragraphs) {
  const int left = indent + width;
  std::vector<std::string> right;
  for (const std::string& paragraph : paragraphs) {
    if (paragraph.empty()) continue;
    for (std::string& line : Wrap(Printable(paragraph), std::max(style_.width - left, kNarrowestText))) {
      right.push_back(std::move(line));
    }
  }
  const std::vector<std::string> labels = Wrap(Printable(first), width - 1);
  for (std::size_t i = 0; i < std::max(labels.size(), right.size()); ++i) {
    const std::string label = i < labels.size() ? labels[i] : "";
    Line(indent, i < right.size() ? Pad(Isolated(label), width) + Isolated(right[i]) : label);
  }
}

void PageWriter::Fact(const std::string& label, const std::vector<std::string>& paragraphs) {
  if (JoinSet(paragraphs, "").empty()) return;
  Row(kIndent, label, kLabelWidth, paragraphs);
}

}  // namespace plenary::client
