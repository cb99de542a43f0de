#include "base/temporary_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

namespace plenary {
namespace {

// Some file systems have no files without a name: there the file has a name for a moment.
int OpenNameless(const std::string& folder) {
  const int nameless = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (nameless >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return nameless;
  std::string name = folder + "/plenary.XXXXXX";
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) unlink(name.c_str());
  return named;
}

absl::Status NoRoom() { return absl::ResourceExhaustedError("there is no space for a temporary file"); }

}  // namespace

std::string TemporaryFile::Folder() {
  const char* const stated = std::getenv("TMPDIR");
  return stated == nullptr || *stated == '\0' ? "/tmp" : stated;
}

absl::StatusOr<TemporaryFile> TemporaryFile::Create() {
  const int descriptor = OpenNameless(Folder());
  if (descriptor < 0) return NoRoom();
  return TemporaryFile(descriptor);
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

TemporaryFile& TemporaryFile::operator=(TemporaryFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_, other.size_);
  return *this;
}

absl::Status TemporaryFile::Append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(descriptor_, bytes.data(), bytes.size(), size_);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return NoRoom();
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += written;
  }
  return absl::OkStatus();
}

absl::StatusOr<std::size_t> TemporaryFile::ReadAt(std::int64_t offset, std::span<char> into) const {
  while (true) {
    const ssize_t read = pread(descriptor_, into.data(), into.size(), offset);
    if (read >= 0) return static_cast<std::size_t>(read);
    if (errno != EINTR) return absl::ResourceExhaustedError("a temporary file cannot be read");
  }
}

absl::Status TemporaryFile::Measure() {
  struct stat facts {};
  if (fstat(descriptor_, &facts) != 0) return NoRoom();
  size_ = facts.st_size;
  return absl::OkStatus();
}

}  // namespace plenary
