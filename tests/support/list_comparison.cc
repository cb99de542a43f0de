#include "support/list_comparison.h"

#include <algorithm>
#include <optional>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "participant_files/column_words.h"
#include "participant_files/participant_rows.h"

namespace plenary::test {
namespace {

using participant_files::ColumnTarget;
using v1::Import;
using v1::ImportRow;
using v1::Participant;
using Words = std::map<std::string, std::string>;

// Of a row's table: what is no column of participants' files.
constexpr const char* kAboutTheRow[] = {"outcome", "errors", "remarks", "candidate", "evidence"};

bool IsAboutTheRow(std::string_view header) {
  return std::find(std::begin(kAboutTheRow), std::end(kAboutTheRow), header) != std::end(kAboutTheRow);
}

// "page line" of LEFT_OUT_PAGE_LINE.
std::string WordOf(std::string name, std::string_view prefix) {
  name.erase(0, prefix.size());
  return absl::StrReplaceAll(absl::AsciiStrToLower(name), {{"_", " "}});
}

std::string OutcomeOf(const ImportRow& row) {
  if (row.outcome() == ImportRow::OUTCOME_LEFT_OUT) {
    return absl::StrCat("left out: ", WordOf(ImportRow::LeftOut_Name(row.left_out()), "LEFT_OUT_"));
  }
  const std::string outcome = WordOf(ImportRow::Outcome_Name(row.outcome()), "OUTCOME_");
  return row.duplicate_of() == 0 ? outcome : absl::StrCat(outcome, " of ", row.duplicate_of());
}

// Whether a row of this outcome says something of a participant.
bool IsOfAParticipant(std::string_view outcome) {
  return !outcome.starts_with("error") && !outcome.starts_with("left out");
}

// Whether it makes or changes one without being decided upon.
bool Lands(std::string_view outcome) {
  return outcome == "create" || outcome == "update" || outcome == "unchanged";
}

// "Email: INVALID; *: MISSING" in the order of the alphabet, where "*" is the row as a whole.
std::string ListOf(const google::protobuf::RepeatedPtrField<ImportRow::Error>& errors) {
  std::set<std::string> items;
  for (const ImportRow::Error& error : errors) {
    items.insert(absl::StrCat(error.column().empty() ? "*" : error.column(), ": ", error.reason()));
  }
  return absl::StrJoin(items, "; ");
}

std::string Sorted(const std::string& list) {
  std::vector<std::string> items = absl::StrSplit(list, "; ", absl::SkipEmpty());
  std::sort(items.begin(), items.end());
  return absl::StrJoin(items, "; ");
}

std::string Find(const Words& words, const std::string& header) {
  const auto found = words.find(header);
  return found == words.end() ? "" : found->second;
}

v1::Event::RegistrationPolicy PolicyOf(const ListExpectation& list) {
  v1::Event::RegistrationPolicy policy;
  for (const auto& [id, text] : list.questions_of_event) policy.add_questions()->set_question_id(id);
  return policy;
}

// Every column that a participant may have in the list.
std::vector<ColumnTarget> ColumnsOf(const ListExpectation& list) {
  const auto policy = PolicyOf(list);
  std::vector<ColumnTarget> columns;
  const auto add = [&](const ColumnTarget& target) {
    if (std::find(columns.begin(), columns.end(), target) == columns.end()) columns.push_back(target);
  };
  for (const std::string& header : list.headers) {
    if (const auto target = participant_files::ParseTarget(header, policy);
        !IsAboutTheRow(header) && target.has_value())
      add(*target);
  }
  for (const auto& question : policy.questions()) {
    add({participant_files::FindColumnField("answer"), "", 0, question.question_id()});
  }
  for (const auto& field : participant_files::ColumnFields()) {
    const bool keyed = field.path == "answers";
    if (field.set != nullptr && field.get != nullptr && !keyed) add({&field, "", 0, ""});
  }
  return columns;
}

// The differences of what is said, "email: a, should be b"; `lost` and `wrong` say what kinds there are.
struct Differences {
  std::vector<std::string> texts;
  bool lost = false;
  bool wrong = false;
};

void CompareWord(const std::string& header, const std::string& actual, const std::string& expected,
                 Differences& differences) {
  if (actual == expected) return;
  differences.texts.push_back(absl::StrCat(header, ": \"", actual, "\", should be \"", expected, "\""));
  (actual.empty() ? differences.lost : differences.wrong) = true;
}

Differences CompareWords(const Words& actual, const ExpectedRow& expected) {
  Differences differences;
  std::set<std::string> headers;
  for (const auto& [header, text] : actual) headers.insert(header);
  for (const auto& [header, text] : expected.says) headers.insert(header);
  for (const std::string& header : headers) {
    if (!IsAboutTheRow(header) && header != "state")
      CompareWord(header, Find(actual, header), Find(expected.says, header), differences);
  }
  return differences;
}

std::string StateOf(const ExpectedRow& expected) {
  const std::string state = Find(expected.says, "state");
  return state.empty() ? "confirmed" : state;
}

std::string StateWord(Participant::State state) {
  return participant_files::EnumWord(Participant::State_descriptor(), state);
}

// Whether every reason that must speak for the first candidate does.
bool HasEvidence(const ImportRow& row, const std::string& evidence) {
  const std::vector<std::string> reasons = absl::StrSplit(evidence, ' ', absl::SkipEmpty());
  return std::all_of(reasons.begin(), reasons.end(), [&](const std::string& reason) {
    const auto& of_first = row.candidates(0).reasons();
    return std::find(of_first.begin(), of_first.end(), reason) != of_first.end();
  });
}

// What is told of the row, and who it may mean.
std::vector<std::string> CompareTold(const ImportRow& row, const ExpectedRow& expected) {
  Differences told;
  CompareWord("errors", ListOf(row.errors()), Sorted(Find(expected.says, "errors")), told);
  CompareWord("remarks", ListOf(row.remarks()), Sorted(Find(expected.says, "remarks")), told);
  const std::string candidate = row.candidates().empty() ? "" : row.candidates(0).display_name();
  CompareWord("candidate", candidate, Find(expected.says, "candidate"), told);
  const std::string evidence = Find(expected.says, "evidence");
  if (!evidence.empty() && !candidate.empty() && !HasEvidence(row, evidence)) {
    CompareWord("evidence", absl::StrJoin(row.candidates(0).reasons(), " "), evidence, told);
  }
  return told.texts;
}

class RowComparison {
 public:
  RowComparison(const ListExpectation& list, const Import& import, const DelegationTitles& titles,
                ListScore& score)
      : list_(list), titles_(titles), score_(score), asked_(!import.questions().empty()) {
    for (const Import::Column& column : import.columns())
      unread_ |= column.field().empty() && column.filled() > 0;
  }

  void Compare(const ImportRow& row, const ExpectedRow& expected) {
    const std::string outcome = OutcomeOf(row);
    const std::string wanted = Find(expected.says, "outcome");
    Differences differences;
    if (outcome != wanted) {
      differences.texts.push_back(absl::StrCat(outcome, ", should be ", wanted));
      differences.wrong = Lands(outcome);
    }
    if (IsOfAParticipant(outcome) && IsOfAParticipant(wanted)) AddWords(row, expected, differences);
    for (std::string& told : CompareTold(row, expected)) differences.texts.push_back(std::move(told));
    ++score_.rows;
    if (differences.texts.empty()) {
      ++score_.right;
      return;
    }
    const bool told = asked_ || !row.errors().empty() || !row.remarks().empty() || !Lands(outcome);
    const bool silent = !told && (differences.wrong || (differences.lost && !unread_));
    if (silent) ++score_.silent;
    Tell(row.row(), differences, silent);
  }

  // A row that is expected and not there.
  void Miss(const ExpectedRow& expected) {
    ++score_.rows;
    const bool silent = IsOfAParticipant(Find(expected.says, "outcome"));
    if (silent) ++score_.silent;
    Tell(expected.row, {.texts = {"is not in the plan"}}, silent);
  }

  // A row that is there and not expected.
  void Meet(const ImportRow& row) {
    const bool silent = Lands(OutcomeOf(row)) && row.remarks().empty() && !asked_;
    if (silent) ++score_.silent;
    Tell(row.row(), {.texts = {absl::StrCat(OutcomeOf(row), ", should not be in the plan")}}, silent);
  }

 private:
  void AddWords(const ImportRow& row, const ExpectedRow& expected, Differences& differences) const {
    Differences words = CompareWords(WordsOf(row.participant(), list_, titles_), expected);
    if (row.outcome() == ImportRow::OUTCOME_CREATE)
      CompareWord("state", StateWord(row.expected_state()), StateOf(expected), words);
    differences.wrong |= words.wrong;
    differences.lost |= words.lost;
    differences.texts.insert(differences.texts.end(), words.texts.begin(), words.texts.end());
  }

  void Tell(int row, const Differences& differences, bool silent) const {
    score_.differences.push_back(
        absl::StrCat("row ", row, silent ? " (silent): " : ": ", absl::StrJoin(differences.texts, "; ")));
  }

  const ListExpectation& list_;
  const DelegationTitles& titles_;
  ListScore& score_;
  const bool asked_;
  bool unread_ = false;
};

void CompareFact(const std::string& fact, const std::string& actual, const std::string& expected,
                 ListScore& score) {
  if (actual != expected)
    score.differences.push_back(absl::StrCat(fact, ": \"", actual, "\", should be \"", expected, "\""));
}

// Columns without a header are "column C".
std::string HeaderOf(const Import::Column& column) {
  if (!column.header().empty()) return column.header();
  return absl::StrCat("column ", std::string(1, static_cast<char>('A' + column.position() - 1)));
}

void CompareColumns(const ListExpectation& list, const Import& import, ListScore& score) {
  std::set<std::string> not_read;
  for (const Import::Column& column : import.columns()) {
    const std::string header = HeaderOf(column);
    if (const auto wanted = list.columns.find(header); wanted != list.columns.end())
      CompareFact(absl::StrCat("column \"", header, "\""), column.field(), wanted->second, score);
    if (const auto wanted = list.column_remarks.find(header); wanted != list.column_remarks.end())
      CompareFact(absl::StrCat("remark on \"", header, "\""), column.remark().reason(), wanted->second,
                  score);
    if (!column.field().empty() || column.filled() == 0) continue;
    not_read.insert(header);
    const std::string reason = Find(list.not_read, header);
    if (!reason.empty())
      CompareFact(absl::StrCat("remark on \"", header, "\""), column.remark().reason(), reason, score);
  }
  std::set<std::string> expected;
  for (const auto& [header, reason] : list.not_read) expected.insert(header);
  CompareFact("columns not read", absl::StrJoin(not_read, ", "), absl::StrJoin(expected, ", "), score);
}

void CompareSheets(const ListExpectation& list, const Import& import, ListScore& score) {
  if (list.sheets.empty()) return;
  Words sheets;
  for (const Import::Sheet& sheet : import.sheets()) {
    std::vector<std::string> words;
    if (sheet.hidden()) words.emplace_back("hidden");
    if (sheet.read()) words.emplace_back("read");
    sheets[sheet.title()] = absl::StrJoin(words, " ");
  }
  const auto text = [](const Words& words) { return absl::StrJoin(words, ", ", absl::PairFormatter(" ")); };
  CompareFact("sheets", text(sheets), text(list.sheets), score);
}

void CompareNewDelegations(const ListExpectation& list, const Import& import, ListScore& score) {
  std::vector<std::string> titles;
  for (const auto& delegation : import.new_delegations()) titles.push_back(delegation.title());
  std::sort(titles.begin(), titles.end());
  const int expected = std::max(list.new_delegation_count, 0);
  CompareFact("new delegations", absl::StrCat(titles.size()), absl::StrCat(expected), score);
  if (!list.new_delegations.empty() || expected == 0)
    CompareFact("new delegations", absl::StrJoin(titles, ", "), absl::StrJoin(list.new_delegations, ", "),
                score);
}

std::string TextOf(const Import::Question& question) {
  return absl::StrJoin(std::vector<std::string>{WordOf(Import::Question::Kind_Name(question.kind()), "KIND_"),
                                                question.header()},
                       " ");
}

// Answers of the readings between commas; `answer` among them is written as it is asked for.
std::string AnswersOf(const Import::Question& question, const std::string& answer) {
  std::vector<std::string> answers;
  for (const auto& reading : question.readings()) {
    // What a value means stands behind it: "NA=Namibia".
    const std::string& offered = reading.answer();
    const bool same = absl::EqualsIgnoreCase(offered, answer) ||
                      absl::EqualsIgnoreCase(offered.substr(offered.rfind('=') + 1), answer);
    answers.push_back(same ? answer : offered);
  }
  return absl::StrJoin(answers, ", ");
}

}  // namespace

Words WordsOf(const Participant& participant, const ListExpectation& list, const DelegationTitles& titles) {
  const participant_files::ParticipantCells writer(ColumnsOf(list));
  std::vector<std::string> cells;
  writer.Write(participant, cells);
  Words words;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string header = participant_files::HeaderOf(writer.columns()[i]);
    if (cells[i].empty() || header == "participant" || header == "state") continue;
    const auto title = header == "delegation" ? titles.find(cells[i]) : titles.end();
    words[header] = title == titles.end() ? cells[i] : title->second;
  }
  return words;
}

void CompareFile(const ListExpectation& list, const Import& import, ListScore& score) {
  for (const auto& [fact, expected] : list.facts) {
    const std::string actual = fact == "encoding"    ? import.encoding()
                               : fact == "separator" ? import.separator()
                                                     : absl::StrCat(import.header_row());
    CompareFact(fact, actual, expected, score);
  }
  CompareColumns(list, import, score);
  CompareSheets(list, import, score);
  CompareNewDelegations(list, import, score);
}

void CompareQuestions(const ListExpectation& list, const Import& import, ListScore& score) {
  std::vector<std::string> asked, expected;
  for (const auto& question : import.questions()) asked.push_back(TextOf(question));
  for (const ExpectedQuestion& one : list.questions) {
    Import::Question question;
    question.set_kind(one.kind);
    question.set_header(one.header);
    expected.push_back(TextOf(question));
    for (const auto& same : import.questions()) {
      if (TextOf(same) != expected.back()) continue;
      const std::string answers = AnswersOf(same, one.answer);
      if (!absl::StrContains(absl::StrCat(", ", answers, ", "), absl::StrCat(", ", one.answer, ", ")))
        CompareFact(absl::StrCat("answers to ", expected.back()), answers, one.answer, score);
    }
  }
  std::sort(asked.begin(), asked.end());
  std::sort(expected.begin(), expected.end());
  CompareFact("questions", absl::StrJoin(asked, ", "), absl::StrJoin(expected, ", "), score);
  score.questions += import.questions_size();
}

void CompareRows(const ListExpectation& list, const Import& import, const std::vector<ImportRow>& rows,
                 const DelegationTitles& titles, ListScore& score) {
  std::map<int, const ImportRow*> by_number;
  for (const ImportRow& row : rows) {
    by_number[row.row()] = &row;
    score.remarks += row.remarks_size();
  }
  RowComparison comparison(list, import, titles, score);
  for (const ExpectedRow& expected : list.rows) {
    const auto found = by_number.find(expected.row);
    if (found == by_number.end()) {
      comparison.Miss(expected);
    } else {
      comparison.Compare(*found->second, expected);
      by_number.erase(found);
    }
  }
  for (const auto& [number, row] : by_number) comparison.Meet(*row);
}

void CompareResult(const ListExpectation& list, const ExpectedRow& row, const Participant& result,
                   const DelegationTitles& titles, ListScore& score) {
  Differences differences = CompareWords(WordsOf(result, list, titles), row);
  if (Find(row.says, "outcome") == "create")
    CompareWord("state", StateWord(result.state()), StateOf(row), differences);
  for (const std::string& text : differences.texts) {
    score.differences.push_back(absl::StrCat("row ", row.row, ", committed: ", text));
  }
}

}  // namespace plenary::test
