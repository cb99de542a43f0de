#include "base/line_reader.h"

#include <algorithm>

#include "base/status_macros.h"

namespace plenary {

absl::Status LineReader::Read(std::string_view text, OnLine on_line) {
  while (true) {
    const std::size_t end = text.find('\n');
    Add(text.substr(0, end));
    if (end == std::string_view::npos) return absl::OkStatus();
    RETURN_IF_ERROR(End(false, on_line));
    text.remove_prefix(end + 1);
  }
}

absl::Status LineReader::Finish(OnLine on_line) {
  return line_.empty() ? absl::OkStatus() : End(true, on_line);
}

void LineReader::Add(std::string_view text) {
  const std::size_t room = kMaxLine - line_.size();
  too_long_ = too_long_ || text.size() > room;
  line_.append(text.substr(0, room));
}

absl::Status LineReader::End(bool cut, OnLine on_line) {
  std::string_view text = line_;
  if (text.ends_with('\r')) text.remove_suffix(1);
  const absl::Status status = on_line({number_++, text, too_long_, cut});
  line_.clear();
  too_long_ = false;
  return status;
}

}  // namespace plenary
