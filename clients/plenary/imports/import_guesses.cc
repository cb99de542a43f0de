#include "plenary/imports/import_guesses.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "plenary/imports/import_columns.h"
#include "plenary/imports/import_mapping_file.h"
#include "plenary/imports/import_options.h"
#include "plenary/terminal/table.h"
#include "plenary/text/shell_word.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using v1::Import;
using Question = v1::Import::Question;
using Reading = v1::Import::Reading;

struct ValueMeaning {
  std::string value, meaning;
};

// "NA" of "NA=NA".
std::string ValueIn(const std::string& answer) { return answer.substr(0, answer.rfind('=')); }

// Whether the answers to a question about a value repeat that value before an equals sign, as "NA=NA" and
// "NA=" do. Otherwise they are its possible meanings, the first being the value unchanged.
bool HaveValues(const Question& question) {
  return std::ranges::all_of(question.readings(), [&](const Reading& reading) {
    return reading.answer().find('=') != std::string::npos &&
           ValueIn(reading.answer()) == ValueIn(question.readings(0).answer());
  });
}

ValueMeaning MeaningOf(const Question& question, const Reading& reading) {
  const std::string& answer = reading.answer();
  if (!HaveValues(question)) return {question.readings(0).answer(), answer};
  return {ValueIn(answer), answer.substr(answer.rfind('=') + 1)};
}

// A reading in a word or two: "windows-1250", "semicolon", "“NA” means nothing".
std::string NameOf(const Question& question, const Reading& reading) {
  switch (question.kind()) {
    case Question::KIND_SEPARATOR:
      return SeparatorWord(reading.answer());
    case Question::KIND_HEADER_ROW:
      return absl::StrCat("row ", OneLine(reading.answer()));
    case Question::KIND_VALUE: {
      const ValueMeaning value = MeaningOf(question, reading);
      return absl::StrCat("“", Shown(value.value), "” means ",
                          value.meaning.empty() ? "nothing" : absl::StrCat("“", Shown(value.meaning), "”"));
    }
    case Question::KIND_DATE:
      return reading.answer().empty() ? "as written" : DateOrderWord(DateOrderOf(reading.answer()));
    default:
      return Shown(reading.answer());
  }
}

// The same cells in each reading, with a column for each reading.
std::string SampleTable(const Question& question, const Style& style) {
  Table table;
  int lines = 0;
  for (const Reading& reading : question.readings()) {
    table.headers.push_back(absl::StrCat(table.headers.size() + 1, " ", NameOf(question, reading)));
    lines = std::max(lines, reading.samples_size());
  }
  for (int line = 0; line < lines; ++line) {
    auto& row = table.rows.emplace_back();
    for (const Reading& reading : question.readings()) {
      const bool told = line < reading.samples_size() && !reading.samples(line).empty();
      row.push_back(told ? reading.samples(line) : "(nothing)");
    }
  }
  return lines == 0 ? "" : RenderTable(table, style, OutputIsTerminal());
}

std::string QuestionHeading(const Question& question) {
  std::string text = question.header().empty() ? "" : absl::StrCat("“", Shown(question.header()), "”: ");
  absl::StrAppend(&text, Shown(question.message()));
  if (question.rows() > 0) absl::StrAppend(&text, " (", CountOf(question.rows(), "row"), ")");
  return text;
}

// The index of the reading that the user chooses; -1 if the user, or the input, ends here.
int ReadNumber(const Question& question, ReadLine read_line, std::ostream& out) {
  std::string line;
  while (out << "Which is right? [1-" << question.readings_size() << ", q stops] " << std::flush,
         read_line(line)) {
    const std::string answer = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
    int number = 0;
    if (answer == "q") return -1;
    if (absl::SimpleAtoi(answer, &number) && number >= 1 && number <= question.readings_size()) {
      return number - 1;
    }
  }
  return -1;
}

}  // namespace

std::string ValueOption(const Import& plan, const std::string& header, const std::string& value,
                        const std::string& meaning) {
  const auto column =
      std::ranges::find_if(plan.columns(), [&](const auto& one) { return one.header() == header; });
  const bool by_letters =
      header.find(':') != std::string::npos && column != plan.columns().end() && column->position() > 0;
  return absl::StrCat("--map-value ",
                      ShellWord(absl::StrCat(by_letters ? ColumnLetters(column->position()) : header, ":",
                                             value, "=", meaning)));
}

std::string OptionFor(const Import& plan, const Question& question, const Reading& reading) {
  const std::string& answer = reading.answer();
  switch (question.kind()) {
    case Question::KIND_ENCODING:
      return absl::StrCat("--encoding ", ShellWord(answer));
    case Question::KIND_SEPARATOR:
      return absl::StrCat("--separator ", ShellWord(SeparatorWord(answer)));
    case Question::KIND_DATE:
      if (answer.empty()) return "--accept-guesses";
      return absl::StrCat("--dates ", ShellWord(DateOrderWord(DateOrderOf(answer))));
    case Question::KIND_VALUE: {
      const ValueMeaning value = MeaningOf(question, reading);
      return ValueOption(plan, question.header(), value.value, value.meaning);
    }
    case Question::KIND_HEADER_ROW:
      return absl::StrCat("--header-row ", ShellWord(answer));
    default:
      return "--accept-guesses";
  }
}

std::string GuessText(const Import& plan, const Question& question, const Style& style) {
  std::string text =
      absl::StrCat(style.Yellow("Guessed: "), QuestionHeading(question), "\n", SampleTable(question, style));
  for (int i = 0; i < question.readings_size(); ++i) {
    absl::StrAppend(&text, "  ", i + 1, "  ", NameOf(question, question.readings(i)),
                    i == 0 ? " (taken)" : "", ": ", OptionFor(plan, question, question.readings(i)), "\n");
  }
  return text;
}

void StateReading(const Question& question, const Reading& reading, v1::PlanImportRequest& request) {
  const std::string& answer = reading.answer();
  int row = 0;
  switch (question.kind()) {
    case Question::KIND_ENCODING:
      return request.set_encoding(answer);
    case Question::KIND_SEPARATOR:
      return request.set_separator(answer);
    case Question::KIND_DATE:
      return request.set_date_order(DateOrderOf(answer));
    case Question::KIND_VALUE: {
      const ValueMeaning value = MeaningOf(question, reading);
      return StateValue(question.header(), value.value, value.meaning, request);
    }
    case Question::KIND_HEADER_ROW:
      if (absl::SimpleAtoi(answer, &row)) request.set_header_row(row);
      return;
    default:
      return;
  }
}

GuessAnswer AskAboutGuesses(const Import& plan, const Style& style, ReadLine read_line, std::ostream& out,
                            v1::PlanImportRequest& request) {
  GuessAnswer answer = GuessAnswer::kAsGuessed;
  for (const Question& question : plan.questions()) {
    if (question.readings().empty()) continue;
    out << "\n" << GuessText(plan, question, style);
    const int reading = ReadNumber(question, read_line, out);
    if (reading < 0) return GuessAnswer::kStopped;
    if (reading > 0) answer = GuessAnswer::kOtherwise;
    StateReading(question, question.readings(reading), request);
  }
  return answer;
}

}  // namespace plenary::client
