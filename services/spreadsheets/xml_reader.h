// A part of a workbook as a stream of XML: elements, texts, nothing else. Holds a few KiB, however long the
// part is. A document with a document type is refused, so there are no entities but those of XML itself.

#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/statusor.h"
#include "spreadsheets/archive.h"

struct _xmlTextReader;

namespace plenary::spreadsheets {

// Not thread-safe.
class XmlReader {
 public:
  enum class Token {
    kStart,   // of an element; one that is written as <a/> has its end next
    kEnd,     // of an element
    kText,    // some text
    kDone,    // the document ends
    kFailed,  // see status(); nothing is to be read after it
  };

  // Names of elements and attributes are told of these namespaces alone; attributes also if they have none.
  // They live as long as the reader.
  static absl::StatusOr<std::unique_ptr<XmlReader>> Open(Archive& archive, std::string_view part,
                                                         std::initializer_list<std::string_view> namespaces);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;

  Token Next();
  // After the start of an element: its content is left out, its end too.
  absl::Status Skip();
  // Of the element that begins or ends; empty if it is of another namespace.
  std::string_view name() const { return name_; }
  // Valid until Next.
  std::string_view text() const { return text_; }
  absl::Status status() const { return status_; }

  // Calls `use` with the name and value of each attribute of the element that begins, valid until it returns.
  void ForEachAttribute(absl::FunctionRef<void(std::string_view name, std::string_view value)> use);
  // The value of one; empty if there is none.
  std::string Attribute(std::string_view name);

 private:
  struct Free {
    void operator()(_xmlTextReader* reader) const;
  };

  XmlReader(Part part, std::initializer_list<std::string_view> namespaces);
  static int ReadBytes(void* self, char* into, int size);
  // Whether libxml2 has so much of a tag, or of a comment, before it that none is so long.
  bool HoldsTooMuch() const;
  Token Step();
  Token Fail(absl::Status status);
  // Whether `space` is among the namespaces.
  bool Knows(const unsigned char* space);

  Part part_;
  std::int64_t given_ = 0;  // bytes of the part that libxml2 was given
  const std::vector<std::string_view> namespaces_;
  std::unique_ptr<_xmlTextReader, Free> reader_;
  std::vector<const unsigned char*> known_;  // those of the namespaces that were met, as libxml2 keeps them
  std::string_view name_;
  std::string_view text_;
  std::string open_;  // name of an element without content, whose end is to be told
  bool end_due_ = false;
  absl::Status status_;
};

}  // namespace plenary::spreadsheets
