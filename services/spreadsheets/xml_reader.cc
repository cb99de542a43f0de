#include "spreadsheets/xml_reader.h"

#include <libxml/parser.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <utility>

#include "base/status_macros.h"

namespace plenary::spreadsheets {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

absl::Status NotWellFormed() {
  return absl::InvalidArgumentError(
      "The workbook is damaged: a part of it is not XML. Open it in a spreadsheet and save it again");
}

// libxml2 searches for the end of a tag from its beginning with every piece, and compares all attributes with
// each other: without limits, a file of a few MiB takes hours.
constexpr std::int64_t kLongestTag = 256 * 1024;
constexpr int kMostAttributes = 200;

absl::Status NoSuchTag() {
  return absl::InvalidArgumentError(
      "The workbook is damaged: a part of it has a tag longer than any program writes. Open it in a "
      "spreadsheet and save it again");
}

// Faults are reported by return values; libxml2 would write them to standard error.
void Ignore(void*, xmlErrorPtr) {}

}  // namespace

void XmlReader::Free::operator()(_xmlTextReader* reader) const { xmlFreeTextReader(reader); }

XmlReader::XmlReader(Part part, std::initializer_list<std::string_view> namespaces)
    : part_(std::move(part)), namespaces_(namespaces) {}
XmlReader::~XmlReader() = default;

absl::StatusOr<std::unique_ptr<XmlReader>> XmlReader::Open(
    Archive& archive, std::string_view part, std::initializer_list<std::string_view> namespaces) {
  static const bool begun = (xmlInitParser(), true);  // once, before other threads use it
  (void)begun;
  ASSIGN_OR_RETURN(Part opened, archive.Read(part));
  std::unique_ptr<XmlReader> reader(new XmlReader(std::move(opened), namespaces));
  // Without XML_PARSE_HUGE: elements nest at most 256 deep, and a text has at most 10 MB.
  reader->reader_.reset(
      xmlReaderForIO(&ReadBytes, nullptr, reader.get(), nullptr, nullptr,
                     XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
  if (reader->reader_ == nullptr) return reader->status_.ok() ? NotWellFormed() : reader->status_;
  xmlTextReaderSetStructuredErrorHandler(reader->reader_.get(), &Ignore, nullptr);
  return reader;
}

int XmlReader::ReadBytes(void* self, char* into, int size) {
  auto& reader = *static_cast<XmlReader*>(self);
  auto read = reader.part_.Read({into, static_cast<std::size_t>(size)});
  if (read.ok() && reader.HoldsTooMuch()) read = NoSuchTag();
  if (!read.ok()) {
    reader.status_ = read.status();
    return -1;
  }
  reader.given_ += static_cast<std::int64_t>(*read);
  return static_cast<int>(*read);
}

// Texts are consumed while they are read, however long they are.
bool XmlReader::HoldsTooMuch() const {
  if (reader_ == nullptr || given_ <= kLongestTag) return false;
  return given_ - std::max<std::int64_t>(xmlTextReaderByteConsumed(reader_.get()), 0) > kLongestTag;
}

XmlReader::Token XmlReader::Next() {
  if (end_due_) {
    end_due_ = false;
    name_ = open_;
    return Token::kEnd;
  }
  while (true) {
    const int read = xmlTextReaderRead(reader_.get());
    if (read == 0 && status_.ok()) return Token::kDone;
    // What a part of an element would be is not looked at.
    if (read != 1 || !status_.ok()) return Fail(NotWellFormed());
    if (const Token token = Step(); token != Token::kDone) return token;
  }
}

// kDone: nothing of interest.
XmlReader::Token XmlReader::Step() {
  switch (xmlTextReaderNodeType(reader_.get())) {
    case XML_READER_TYPE_ELEMENT:
      if (xmlTextReaderAttributeCount(reader_.get()) > kMostAttributes) return Fail(NoSuchTag());
      name_ = Knows(xmlTextReaderConstNamespaceUri(reader_.get()))
                  ? View(xmlTextReaderConstLocalName(reader_.get()))
                  : std::string_view();
      if (xmlTextReaderIsEmptyElement(reader_.get()) == 1) {
        end_due_ = true;
        open_ = name_;
      }
      return Token::kStart;
    case XML_READER_TYPE_END_ELEMENT:
      name_ = Knows(xmlTextReaderConstNamespaceUri(reader_.get()))
                  ? View(xmlTextReaderConstLocalName(reader_.get()))
                  : std::string_view();
      return Token::kEnd;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      text_ = View(xmlTextReaderConstValue(reader_.get()));
      return Token::kText;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return Fail(absl::InvalidArgumentError(
          "The workbook declares a document type, which is not allowed; open it in a "
          "spreadsheet and save it again"));
    default:
      return Token::kDone;
  }
}

XmlReader::Token XmlReader::Fail(absl::Status status) {
  // If reading the part failed, that is the reason.
  if (status_.ok()) status_ = std::move(status);
  return Token::kFailed;
}

absl::Status XmlReader::Skip() {
  for (int depth = 1; depth > 0;) {
    switch (Next()) {
      case Token::kStart:
        ++depth;
        break;
      case Token::kEnd:
        --depth;
        break;
      case Token::kText:
        break;
      case Token::kDone:
      case Token::kFailed:
        return Fail(NotWellFormed()), status_;
    }
  }
  return absl::OkStatus();
}

absl::Status XmlReader::ForEachChild(absl::FunctionRef<absl::Status()> child) {
  for (Token token = Next(); token != Token::kEnd; token = Next()) {
    if (token == Token::kFailed || token == Token::kDone) return status();
    if (token == Token::kStart) RETURN_IF_ERROR(child());
  }
  return absl::OkStatus();
}

absl::Status XmlReader::ForEachElement(absl::FunctionRef<absl::Status()> use) {
  for (Token token = Next(); token != Token::kDone; token = Next()) {
    if (token == Token::kFailed) return status();
    if (token == Token::kStart) RETURN_IF_ERROR(use());
  }
  return absl::OkStatus();
}

bool XmlReader::Knows(const unsigned char* space) {
  if (space == nullptr) return false;
  // libxml2 stores each text of this kind once, as long as the reader lives.
  if (std::find(known_.begin(), known_.end(), space) != known_.end()) return true;
  if (std::find(namespaces_.begin(), namespaces_.end(), View(space)) == namespaces_.end()) return false;
  known_.push_back(space);
  return true;
}

void XmlReader::ForEachAttribute(absl::FunctionRef<void(std::string_view, std::string_view)> use) {
  while (xmlTextReaderMoveToNextAttribute(reader_.get()) == 1) {
    const xmlChar* const space = xmlTextReaderConstNamespaceUri(reader_.get());
    if (space != nullptr && !Knows(space)) continue;
    use(View(xmlTextReaderConstLocalName(reader_.get())), View(xmlTextReaderConstValue(reader_.get())));
  }
  xmlTextReaderMoveToElement(reader_.get());
}

std::string XmlReader::Attribute(std::string_view name) {
  std::string found;
  ForEachAttribute([&](std::string_view other, std::string_view value) {
    if (other == name) found = value;
  });
  return found;
}

}  // namespace plenary::spreadsheets
