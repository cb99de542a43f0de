// Reads a part of a workbook as a stream of XML: only elements and texts. Needs a few KiB, however long the
// part is. A document with a document type is refused, so the only entities are XML's own.

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
    kStart,   // of an element; for <a/> its end follows
    kEnd,     // of an element
    kText,    // some text
    kDone,    // the document ends
    kFailed,  // see status(); do not read further
  };

  // Only names in these namespaces are returned; for attributes also names without one. They live as long as
  // the reader.
  static absl::StatusOr<std::unique_ptr<XmlReader>> Open(Archive& archive, std::string_view part,
                                                         std::initializer_list<std::string_view> namespaces);
  ~XmlReader();
  XmlReader(const XmlReader&) = delete;

  Token Next();
  // After the start of an element: skips its content and its end.
  absl::Status Skip();
  // After the start of an element: calls `child` at the start of each element in it, which it reads to its
  // end, and reads its own end.
  absl::Status ForEachChild(absl::FunctionRef<absl::Status()> child);
  // Calls `use` at the start of each element up to the end of the document, but for those that `use` reads.
  absl::Status ForEachElement(absl::FunctionRef<absl::Status()> use);
  // The element that begins or ends; empty if it is in another namespace.
  std::string_view name() const { return name_; }
  // Valid until Next.
  std::string_view text() const { return text_; }
  absl::Status status() const { return status_; }

  // Calls `use` with the name and value of each attribute of the element that begins; both are valid until it
  // returns.
  void ForEachAttribute(absl::FunctionRef<void(std::string_view name, std::string_view value)> use);
  // The value of one; empty if it is missing.
  std::string Attribute(std::string_view name);

 private:
  struct Free {
    void operator()(_xmlTextReader* reader) const;
  };

  XmlReader(Part part, std::initializer_list<std::string_view> namespaces);
  static int ReadBytes(void* self, char* into, int size);
  // Whether libxml2 has so many bytes of a tag or a comment in its buffer that it is too long.
  bool HoldsTooMuch() const;
  Token Step();
  Token Fail(absl::Status status);
  // Whether `space` is among the namespaces.
  bool Knows(const unsigned char* space);

  Part part_;
  std::int64_t given_ = 0;  // bytes of the part passed to libxml2
  const std::vector<std::string_view> namespaces_;
  std::unique_ptr<_xmlTextReader, Free> reader_;
  std::vector<const unsigned char*> known_;  // the known namespaces, as stored by libxml2
  std::string_view name_;
  std::string_view text_;
  std::string open_;  // name of an element without content, whose end is to be returned next
  bool end_due_ = false;
  absl::Status status_;
};

}  // namespace plenary::spreadsheets
