#include "base/csv_separator.h"

#include <algorithm>
#include <map>

#include "absl/strings/ascii.h"

namespace plenary {
namespace {

constexpr std::string_view kSeparators = "\t;|,";
constexpr std::size_t kMostRows = 100;
constexpr std::size_t kMostCells = 5;

bool IsSeparator(char c) { return kSeparators.find(c) != std::string_view::npos; }

// Statistics of a table read with one separator.
struct Shape {
  std::vector<int> counts;  // number of separators in each row; -1 where text follows a quotation
  std::vector<std::string_view> rows;
  bool loose = true;  // a blank follows each separator
};

// Reads a table with one separator.
class Scan {
 public:
  explicit Scan(char separator) : separator_(separator) {}

  Shape Run(std::string_view head, bool whole) {
    for (std::size_t i = 0; i < head.size() && shape_.rows.size() < kMostRows; ++i) {
      const char c = head[i];
      if (quoted_) {
        Quoted(c, head.substr(i + 1));
      } else if (IsLineEnd(c)) {
        EndRow(head.substr(begin_, i - begin_));
        begin_ = i + 1;
      } else if (c == separator_) {
        ++count_;
        const std::string_view rest = head.substr(i + 1);
        shape_.loose = shape_.loose && !rest.empty() && (rest.front() == ' ' || IsLineEnd(rest.front()));
        cell_start_ = true;
      } else {
        quoted_ = c == '"' && cell_start_;
        // Whatever the separator is, a quotation begins after one.
        cell_start_ = IsSeparator(c);
      }
    }
    // A row that is cut off at the end of the head is ignored, unless it is the only one.
    if (whole || shape_.rows.empty()) EndRow(head.substr(std::min(begin_, head.size())));
    return std::move(shape_);
  }

 private:
  void Quoted(char c, std::string_view rest) {
    if (skip_) {
      skip_ = false;
      return;
    }
    if (c != '"') return;
    skip_ = rest.starts_with('"');
    quoted_ = skip_;
    const bool ends = rest.empty() || IsSeparator(rest.front()) || IsLineEnd(rest.front());
    if (!skip_ && !ends) broken_ = true;
  }

  void EndRow(std::string_view row) {
    if (!row.empty() && shape_.rows.size() < kMostRows) {
      shape_.rows.push_back(row);
      shape_.counts.push_back(broken_ ? -1 : count_);
    }
    count_ = 0;
    cell_start_ = true;
    broken_ = false;
  }

  const char separator_;
  Shape shape_;
  std::size_t begin_ = 0;
  int count_ = 0;
  bool cell_start_ = true;
  bool quoted_ = false;
  bool skip_ = false;
  bool broken_ = false;
};

// How well a separator fits.
struct Fit {
  char separator = '\0';
  int usual = 0;     // how many of it most rows have
  double share = 0;  // how many rows have that number; rows with fewer count half
  bool loose = false;
  std::string_view row;  // the first row with that number
};

Fit FitOf(char separator, const Shape& shape) {
  std::map<int, int> rows;  // rows by number of separators
  for (const int count : shape.counts) {
    if (count > 0) ++rows[count];
  }
  Fit fit;
  fit.separator = separator;
  int most = 0;
  for (const auto& [count, times] : rows) {
    if (times < most) continue;
    most = times;
    fit.usual = count;
  }
  if (fit.usual == 0) return fit;
  double fitting = 0;
  for (std::size_t i = 0; i < shape.counts.size(); ++i) {
    const int count = shape.counts[i];
    if (count == fit.usual && fit.row.empty()) fit.row = shape.rows[i];
    fitting += count == fit.usual ? 1 : count > 0 && count < fit.usual ? 0.5 : 0;
  }
  fit.share = fitting / static_cast<double>(shape.counts.size());
  const bool first_has_none = !shape.counts.empty() && shape.counts.front() == 0;
  fit.loose = shape.loose;
  // "Doe, Jane" below "Name".
  if (fit.loose && first_has_none) fit.usual = 0;
  return fit;
}

bool IsBetter(const Fit& a, const Fit& b) {
  if (a.share != b.share) return a.share > b.share;
  if (a.loose != b.loose) return b.loose;
  return a.usual > b.usual;
}

// Cells of a row, as an example to show.
std::vector<std::string> CellsOf(std::string_view row, char separator) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      if (cells.size() == kMostCells) break;
      cells.emplace_back();
    } else {
      cells.back() += c;
    }
  }
  return cells;
}

}  // namespace

SeparatorGuess FindSeparator(std::string_view head, bool whole) {
  std::vector<Fit> fits;
  for (const char separator : kSeparators) {
    const Fit fit = FitOf(separator, Scan(separator).Run(head, whole));
    if (fit.usual > 0) fits.push_back(fit);
  }
  std::stable_sort(fits.begin(), fits.end(), IsBetter);
  if (fits.empty()) return {};
  SeparatorGuess guess{fits[0].separator};
  if (fits.size() > 1 && fits[0].share == fits[1].share && fits[0].loose == fits[1].loose) {
    for (const Fit& fit : {fits[0], fits[1]}) {
      guess.readings.push_back({fit.separator, CellsOf(fits[0].row, fit.separator)});
    }
  }
  return guess;
}

std::optional<char> StatedSeparator(std::string_view line) {
  constexpr std::string_view kMayFollow = ",;|\t \"";
  const auto skip = [&](std::string_view these) {
    line.remove_prefix(std::min(line.find_first_not_of(these), line.size()));
  };
  skip(" \"");
  for (const char letter : std::string_view("sep")) {
    if (line.empty() || absl::ascii_tolower(line.front()) != letter) return std::nullopt;
    line.remove_prefix(1);
  }
  skip(" ");
  if (!line.starts_with('=')) return std::nullopt;
  line.remove_prefix(1);
  skip(" ");
  if (line.empty()) return std::nullopt;
  const bool tab = line.starts_with("\\t");
  const char separator = tab ? '\t' : line.front();
  line.remove_prefix(tab ? 2 : 1);
  if ((!absl::ascii_ispunct(separator) && separator != '\t') || separator == '"') return std::nullopt;
  return line.find_first_not_of(kMayFollow) == std::string_view::npos ? std::optional(separator)
                                                                      : std::nullopt;
}

}  // namespace plenary
