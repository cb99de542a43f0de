// Files with personal data: only the user can read them.

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
  // Replaces an existing file: writes under another name until Close, which renames it. Without Close it is
  // removed, and the existing file stays.
  static absl::StatusOr<PrivateFile> Replace(const std::string& name);

  PrivateFile(PrivateFile&&) noexcept = default;
  PrivateFile& operator=(PrivateFile&&) noexcept = default;
  ~PrivateFile();

  const std::string& name() const { return name_; }
  absl::Status Write(std::string_view bytes);
  // An error if not everything was written.
  absl::Status Close();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  PrivateFile(std::string name, std::string temporary, std::FILE* file);
  absl::Status NotWritten() const;

  std::string name_;
  std::string temporary_;  // its name until it is complete
  std::unique_ptr<std::FILE, CloseFile> file_;
};

}  // namespace plenary::client
