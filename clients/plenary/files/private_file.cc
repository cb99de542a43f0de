#include "plenary/files/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <utility>

#include "absl/strings/str_cat.h"

namespace plenary::client {
namespace {

constexpr mode_t kPrivate = 0600;

}  // namespace

PrivateFile::PrivateFile(std::string name, std::string temporary, std::FILE* file)
    : name_(std::move(name)), temporary_(std::move(temporary)), file_(file) {}

PrivateFile::~PrivateFile() {
  // A file that was not closed is incomplete.
  if (file_ != nullptr) unlink(temporary_.c_str());
}

absl::StatusOr<PrivateFile> PrivateFile::Create(const std::string& name) {
  const int descriptor = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivate);
  if (descriptor < 0 && errno == EEXIST) return absl::AlreadyExistsError(absl::StrCat(name, " exists"));
  if (descriptor < 0) return absl::InvalidArgumentError(absl::StrCat(name, " cannot be written"));
  return PrivateFile(name, name, fdopen(descriptor, "wb"));
}

absl::StatusOr<PrivateFile> PrivateFile::Replace(const std::string& name) {
  std::string temporary = absl::StrCat(name, ".XXXXXX");
  const int descriptor = mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) return absl::InvalidArgumentError(absl::StrCat(name, " cannot be written"));
  return PrivateFile(name, temporary, fdopen(descriptor, "wb"));
}

absl::Status PrivateFile::Write(std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() ? absl::OkStatus()
                                                                                 : NotWritten();
}

absl::Status PrivateFile::Close() {
  const bool closed = std::fclose(file_.release()) == 0;
  if (closed && (temporary_ == name_ || std::rename(temporary_.c_str(), name_.c_str()) == 0))
    return absl::OkStatus();
  unlink(temporary_.c_str());
  return NotWritten();
}

absl::Status PrivateFile::NotWritten() const {
  return absl::InvalidArgumentError(absl::StrCat(name_, " cannot be written to its end; is the disk full?"));
}

}  // namespace plenary::client
