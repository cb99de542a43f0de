// Files with personal data: nobody but the user reads them.

#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace plenary::client {

// A new file with mode 0600. Not thread-safe.
class PrivateFile {
 public:
  // AlreadyExists if there is such a file.
  static absl::StatusOr<PrivateFile> Create(const std::string& name);
  // In the place of a file that may be there: under another name until Close, which makes it appear whole.
  // Left without Close, it is removed and what was there stays.
  static absl::StatusOr<PrivateFile> Replace(const std::string& name);

  PrivateFile(PrivateFile&&) noexcept = default;
  PrivateFile& operator=(PrivateFile&&) noexcept = default;
  ~PrivateFile();

  const std::string& name() const { return name_; }
  absl::Status Write(std::string_view bytes);
  // An error if not all was written.
  absl::Status Close();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  PrivateFile(std::string name, std::string temporary, std::FILE* file);
  absl::Status NotWritten() const;

  std::string name_;
  std::string temporary_;  // as it is called until it is whole
  std::unique_ptr<std::FILE, CloseFile> file_;
};

}  // namespace plenary::client
