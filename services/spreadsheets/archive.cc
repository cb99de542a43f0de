#include "spreadsheets/archive.h"

#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "spreadsheets/end_record.h"

namespace plenary::spreadsheets {
namespace {

absl::Status Damaged() {
  return absl::InvalidArgumentError("The workbook is damaged: open it in a spreadsheet and save it again");
}

absl::Status Protected() {
  return absl::InvalidArgumentError("The workbook is protected by a password; save it without one");
}

// The form in which part names are compared; some writers separate folders as Windows does.
std::string Folded(std::string_view name) {
  std::string folded(name);
  absl::AsciiStrToLower(&folded);
  std::replace(folded.begin(), folded.end(), '\\', '/');
  return folded;
}

}  // namespace

absl::Status TooLarge() {
  return absl::InvalidArgumentError(
      "The workbook holds far more than its size lets expect; save the sheet with the list as CSV");
}

void Part::Close::operator()(zip_file* file) const { zip_fclose(file); }
void Archive::Discard::operator()(zip* archive) const { zip_discard(archive); }

absl::StatusOr<std::size_t> Part::Read(std::span<char> into) {
  const zip_int64_t read = zip_fread(file_.get(), into.data(), into.size());
  if (read < 0) return Damaged();
  inflated_ += read;
  if (inflated_ > Archive::kFreely && inflated_ / Archive::kMostRatio > compressed_) return TooLarge();
  RETURN_IF_ERROR(archive_->CountInflated(read));
  return static_cast<std::size_t>(read);
}

absl::StatusOr<std::unique_ptr<Archive>> Archive::Open(const TemporaryFile& file) {
  RETURN_IF_ERROR(CheckEndRecord(file, kMostParts));
  const int descriptor = dup(file.descriptor());
  int error = 0;
  zip* const opened = descriptor < 0 ? nullptr : zip_fdopen(descriptor, 0, &error);
  if (opened == nullptr) {
    if (descriptor >= 0) close(descriptor);
    return Damaged();
  }
  std::unique_ptr<Archive> archive(new Archive(opened));
  RETURN_IF_ERROR(archive->List());
  return archive;
}

absl::Status Archive::List() {
  const zip_int64_t count = zip_get_num_entries(zip_.get(), 0);
  if (count > kMostParts) return TooLarge();
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    const char* const name = zip_get_name(zip_.get(), index, ZIP_FL_ENC_RAW);
    if (name == nullptr) return Damaged();
    // If two parts have the same name, programs differ in which one they read, so neither is used.
    if (!parts_.emplace(Folded(name), index).second) return Damaged();
  }
  return absl::OkStatus();
}

bool Archive::Has(std::string_view name) const { return parts_.contains(Folded(name)); }

bool Archive::HasUnder(std::string_view folder) const {
  const auto first = parts_.lower_bound(folder);
  return first != parts_.end() && first->first.starts_with(folder);
}

bool Archive::HasEnding(std::string_view ending) const {
  return std::any_of(parts_.begin(), parts_.end(),
                     [ending](const auto& part) { return part.first.ends_with(ending); });
}

absl::StatusOr<Part> Archive::Read(std::string_view name) {
  const auto found = parts_.find(Folded(name));
  if (found == parts_.end()) return Damaged();
  zip_stat_t facts;
  if (zip_stat_index(zip_.get(), found->second, 0, &facts) != 0) return Damaged();
  if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
    return Protected();
  }
  // Other methods are not part of either format, and some need much memory.
  if (facts.comp_method != ZIP_CM_STORE && facts.comp_method != ZIP_CM_DEFLATE) return Damaged();
  zip_file* const opened = zip_fopen_index(zip_.get(), found->second, 0);
  if (opened == nullptr) return Damaged();
  return Part(*this, opened, static_cast<std::int64_t>(facts.comp_size));
}

absl::StatusOr<std::string> Archive::ReadAll(std::string_view name, std::size_t most) {
  ASSIGN_OR_RETURN(Part part, Read(name));
  std::string all(most + 1, '\0');
  std::size_t size = 0;
  while (size < all.size()) {
    ASSIGN_OR_RETURN(const std::size_t read, part.Read(std::span(all).subspan(size)));
    if (read == 0) break;
    size += read;
  }
  if (size > most) return TooLarge();
  all.resize(size);
  return all;
}

absl::Status Archive::CountInflated(std::int64_t bytes) {
  inflated_ += bytes;
  return inflated_ > kMostInflated ? TooLarge() : absl::OkStatus();
}

}  // namespace plenary::spreadsheets
