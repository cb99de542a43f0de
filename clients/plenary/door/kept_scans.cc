#include "plenary/door/kept_scans.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "plenary/files/files.h"
#include "plenary/text/json.h"

namespace plenary::client {
namespace {

constexpr mode_t kOwnerOnly = 0600;

absl::StatusOr<std::string> LineOf(const v1::Scan& scan) {
  Json json;
  ASSIGN_OR_RETURN(json, ToJson(scan));
  return Compact(json) + "\n";
}

}  // namespace

absl::StatusOr<KeptScans> KeptScans::Open(const std::string& file) {
  std::error_code ignored;  // whether opening fails shows it
  const std::filesystem::path folder = std::filesystem::path(file).parent_path();
  if (!folder.empty() && std::filesystem::create_directories(folder, ignored)) {
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
  }
  KeptScans kept(file, open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerOnly));
  if (kept.descriptor_ < 0) return kept.Failed();
  if (flock(kept.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    return absl::FailedPreconditionError(absl::StrCat(
        file, " is in use: another terminal checks people in here; give this one --keep FILE of its own"));
  }
  if (fchmod(kept.descriptor_, kOwnerOnly) != 0) return kept.Failed();
  RETURN_IF_ERROR(kept.Load());
  return kept;
}

KeptScans::KeptScans(KeptScans&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      scans_(std::move(other.scans_)) {}

KeptScans::~KeptScans() {
  if (descriptor_ >= 0) close(descriptor_);
}

absl::Status KeptScans::Load() {
  std::string text;
  ASSIGN_OR_RETURN(text, ReadFile(file_));
  std::vector<std::string> lines = absl::StrSplit(text, '\n');
  // A line without an end was cut off while it was written, and nobody was told that its scan is stored.
  const bool cut_off = !lines.back().empty();
  lines.pop_back();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    v1::Scan scan;
    const absl::Status parsed = FromJson(lines[i], &scan);
    if (!parsed.ok())
      return absl::DataLossError(
          absl::StrCat(file_, ":", i + 1, " is not a scan; move the file away to continue"));
    scans_.push_back(std::move(scan));
  }
  return cut_off ? Replace(std::vector<v1::Scan>(scans_)) : absl::OkStatus();
}

absl::Status KeptScans::Add(const v1::Scan& scan) {
  std::string line;
  ASSIGN_OR_RETURN(line, LineOf(scan));
  RETURN_IF_ERROR(Write(line));
  scans_.push_back(scan);
  return absl::OkStatus();
}

absl::Status KeptScans::Replace(const std::vector<v1::Scan>& scans) {
  std::string text;
  for (const v1::Scan& scan : scans) {
    std::string line;
    ASSIGN_OR_RETURN(line, LineOf(scan));
    text += line;
  }
  if (ftruncate(descriptor_, 0) != 0) return Failed();
  RETURN_IF_ERROR(Write(text));
  scans_ = scans;
  return absl::OkStatus();
}

absl::Status KeptScans::Write(const std::string& text) const {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = write(descriptor_, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Failed();
    done += static_cast<std::size_t>(written);
  }
  return fsync(descriptor_) == 0 ? absl::OkStatus() : Failed();
}

absl::Status KeptScans::Failed() const {
  return absl::FailedPreconditionError(absl::StrCat(file_, " cannot be written (",
                                                    std::generic_category().message(errno),
                                                    "); give another with --keep FILE"));
}

}  // namespace plenary::client
