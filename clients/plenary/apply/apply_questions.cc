#include "plenary/apply/apply_questions.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

void ShowRemovals(const std::vector<Removal>& removals, const char* why, const Style& style,
                  std::ostream& out) {
  for (const Removal& removal : removals) {
    out << style.Red(Shorten(absl::StrCat("    - ", removal.path, ": ", OneLine(removal.value)),
                             style.width - static_cast<int>(std::string(why).size()) - 3))
        << " (" << why << ")\n";
  }
}

}  // namespace

bool AskAboutRemovals(const std::string& name, const std::vector<Removal>& asked,
                      const std::vector<Removal>& lacking, const Style& style, ReadLine read_line,
                      std::ostream& out) {
  out << style.Bold(name) << "\n";
  ShowRemovals(asked, "the file says so", style, out);
  ShowRemovals(lacking, "the file lacks it", style, out);
  return AskWhether("Remove this?", read_line, out);
}

int AskAboutElement(const std::string& name, const ElementQuestion& question, const Style& style,
                    ReadLine read_line, std::ostream& out) {
  out << style.Bold(name) << "\n    " << question.path << ": “"
      << Shorten(OneLine(question.text), style.width - 20) << "”\n";
  const int count = static_cast<int>(question.candidates.size());
  for (int i = 0; i < count; ++i) {
    const ElementQuestion::Candidate& candidate = question.candidates[i];
    out << "    " << i + 1 << "  " << candidate.id << ": “"
        << Shorten(OneLine(candidate.text), style.width - 30) << "” (" << ShowLikeness(candidate.likeness)
        << ")\n";
  }
  for (std::string line;;) {
    out << "Which one is it? 1 to " << count << ", or n for a new one: " << std::flush;
    if (!read_line(line)) return kNoAnswer;
    int number = 0;
    if (line == "n") return kNewElement;
    if (absl::SimpleAtoi(line, &number) && number >= 1 && number <= count) return number - 1;
  }
}

}  // namespace plenary::client
