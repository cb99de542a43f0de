#include "spreadsheets/ods_text.h"

#include <algorithm>

#include "base/status_macros.h"
#include "spreadsheets/number_text.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

using Token = XmlReader::Token;

// A paragraph in progress.
class Paragraph {
 public:
  // `text`: the cell so far.
  Paragraph(std::size_t most, std::string& text) : text_(text), begin_(text.size()), most_(most) {}

  // A run of blanks and line ends in XML is one blank; at the beginning it is removed.
  void AddText(std::string_view text) {
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (blank && after_blank_) continue;
      Add(1, blank ? ' ' : c);
      after_blank_ = blank;
    }
  }
  // The characters that elements stand for; a blank after them counts.
  void AddMark(std::size_t count, char mark) {
    Add(count, mark);
    after_blank_ = false;
    stated_ = text_.size();
  }
  // None at the end either, unless the text was cut, so that it stays too long.
  void End() {
    if (!cut_ && after_blank_ && text_.size() > std::max(begin_, stated_)) text_.pop_back();
  }

 private:
  void Add(std::size_t count, char c) {
    const std::size_t room = most_ + 1 - std::min(most_ + 1, text_.size());
    cut_ = cut_ || count > room;
    text_.append(std::min(count, room), c);
  }

  std::string& text_;
  const std::size_t begin_;
  const std::size_t most_;
  std::size_t stated_ = 0;  // where the last mark ends
  bool after_blank_ = true;
  bool cut_ = false;  // whether something was dropped
};

std::size_t CountOfBlanks(XmlReader& xml) { return WholeIn<std::size_t>(xml.Attribute("c")).value_or(1); }

}  // namespace

absl::Status ReadParagraph(XmlReader& xml, std::size_t most, std::string& text) {
  Paragraph paragraph(most, text);
  for (int depth = 1; depth > 0;) {
    switch (xml.Next()) {
      case Token::kStart: {
        const std::string_view name = xml.name();
        if (name == "s") paragraph.AddMark(CountOfBlanks(xml), ' ');
        if (name == "tab") paragraph.AddMark(1, '\t');
        if (name == "line-break") paragraph.AddMark(1, '\n');
        if (name.empty() || name == "annotation" || name == "note" || name == "ruby-text") {
          RETURN_IF_ERROR(xml.Skip());
        } else {
          ++depth;
        }
        break;
      }
      case Token::kEnd:
        --depth;
        break;
      case Token::kText:
        paragraph.AddText(xml.text());
        break;
      case Token::kDone:
      case Token::kFailed:
        return xml.status();
    }
  }
  paragraph.End();
  return absl::OkStatus();
}

}  // namespace plenary::spreadsheets
