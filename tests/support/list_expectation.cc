#include "support/list_expectation.h"

#include <unicode/unistr.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/file_test_support.h"

namespace plenary::test {
namespace {

using Question = v1::Import::Question;
using v1::Import;
using v1::PlanImportRequest;

constexpr char kEnding[] = ".expected.yaml";

// The list beside an expectation: the file of the same name with another ending.
std::filesystem::path ListBeside(const std::filesystem::path& folder, const std::string& name) {
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().stem() == name && file.path().extension() != ".yaml") return file.path();
  }
  throw std::runtime_error("there is no list");
}

std::string TextOf(const YAML::Node& node) { return node.IsNull() ? "" : node.as<std::string>(); }

std::map<std::string, std::string> TextsOf(const YAML::Node& node) {
  std::map<std::string, std::string> texts;
  for (const auto& pair : node) texts[pair.first.as<std::string>()] = TextOf(pair.second);
  return texts;
}

std::vector<std::string> ItemsOf(const YAML::Node& node) {
  std::vector<std::string> items;
  for (const auto& item : node) items.push_back(item.as<std::string>());
  return items;
}

// "KIND_ENCODING" from "ENCODING"; throws if the enum has no such value.
int ValueOf(const google::protobuf::EnumDescriptor* type, const std::string& prefix,
            const std::string& word) {
  const auto* value = type->FindValueByName(prefix + absl::AsciiStrToUpper(word));
  if (value == nullptr) throw std::runtime_error("unknown word " + word);
  return value->number();
}

Import::Format FormatOf(const std::filesystem::path& list) {
  const std::string ending = list.extension().string();
  if (ending == ".jsonl") return Import::FORMAT_JSON_LINES;
  if (ending == ".xlsx") return Import::FORMAT_XLSX;
  return ending == ".ods" ? Import::FORMAT_ODS : Import::FORMAT_CSV;
}

void ReadOption(const std::string& option, const YAML::Node& node, PlanImportRequest& options) {
  if (option == "mapping") {
    for (const auto& [header, field] : TextsOf(node)) (*options.mutable_mapping())[header] = field;
  } else if (option == "values") {
    for (const auto& column : node) {
      for (const auto& [value, meaning] : TextsOf(column.second)) {
        Import::ValueMapping& mapping = *options.add_values();
        mapping.set_header(column.first.as<std::string>());
        mapping.set_value(value);
        mapping.set_meaning(meaning);
      }
    }
  } else if (option == "date_order") {
    options.set_date_order(static_cast<PlanImportRequest::DateOrder>(
        ValueOf(PlanImportRequest::DateOrder_descriptor(), "DATE_ORDER_", node.as<std::string>())));
  } else {
    const auto* field = PlanImportRequest::descriptor()->FindFieldByName(option);
    if (field == nullptr) throw std::runtime_error("unknown option " + option);
    const auto* reflection = options.GetReflection();
    using Field = google::protobuf::FieldDescriptor;
    if (field->cpp_type() == Field::CPPTYPE_BOOL) {
      reflection->SetBool(&options, field, node.as<bool>());
    } else if (field->cpp_type() == Field::CPPTYPE_INT32) {
      reflection->SetInt32(&options, field, node.as<int>());
    } else {
      reflection->SetString(&options, field, node.as<std::string>());
    }
  }
}

// "ENCODING", "DATE Date of arrival", "VALUE Country NA".
ExpectedQuestion QuestionOf(const std::string& asked, const std::string& answer) {
  ExpectedQuestion question;
  std::vector<std::string> words = absl::StrSplit(asked, absl::MaxSplits(' ', 1));
  question.kind = static_cast<Question::Kind>(ValueOf(Question::Kind_descriptor(), "KIND_", words[0]));
  if (words.size() > 1) question.header = words[1];
  if (question.kind == Question::KIND_VALUE) {
    const std::size_t space = question.header.rfind(' ');
    if (space == std::string::npos) throw std::runtime_error("VALUE needs a header and a value");
    question.value = question.header.substr(space + 1);
    question.header.resize(space);
  }
  question.answer = answer;
  return question;
}

void ReadEvent(const YAML::Node& node, ListExpectation& list) {
  if (node["capacity"]) list.capacity = node["capacity"].as<int>();
  list.delegations = ItemsOf(node["delegations"]);
  for (const auto& [id, text] : TextsOf(node["questions"])) list.questions_of_event.emplace_back(id, text);
}

// Text in which \n, \\ and \uXXXX stand for what cannot be seen.
std::string Unescaped(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) {
      result += text[i];
      continue;
    }
    const char next = text[++i];
    if (next == 'u') {
      const auto mark = static_cast<UChar32>(std::stoul(std::string(text.substr(i + 1, 4)), nullptr, 16));
      icu::UnicodeString(mark).toUTF8String(result);
      i += 4;
    } else {
      result += next == 'n' ? '\n' : next;
    }
  }
  return result;
}

void ReadRows(const std::string& table, ListExpectation& list) {
  for (const std::string& line :
       std::vector<std::string>(absl::StrSplit(table, '\n', absl::SkipWhitespace()))) {
    std::vector<std::string> cells = absl::StrSplit(line, '|');
    for (std::string& cell : cells) cell = std::string(absl::StripAsciiWhitespace(cell));
    if (list.headers.empty()) {
      if (cells[0] != "row") throw std::runtime_error("the table of rows begins with \"row\"");
      list.headers.assign(cells.begin() + 1, cells.end());
      continue;
    }
    if (cells.size() > list.headers.size() + 1) throw std::runtime_error("too many cells: " + line);
    ExpectedRow& row = list.rows.emplace_back();
    row.row = std::stoi(cells[0]);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      if (!cells[i].empty()) row.says[list.headers[i - 1]] = Unescaped(cells[i]);
    }
    row.says.try_emplace("outcome", "create");
  }
}

void ReadKey(const std::string& key, const YAML::Node& node, ListExpectation& list) {
  if (key == "about") {
    list.about = node.as<std::string>();
  } else if (key == "options") {
    for (const auto& option : node) ReadOption(option.first.as<std::string>(), option.second, list.options);
  } else if (key == "event") {
    ReadEvent(node, list);
  } else if (key == "before") {
    list.before = ItemsOf(node);
  } else if (key == "earlier") {
    list.earlier = ItemsOf(node);
  } else if (key == "refused") {
    list.refused = node.as<std::string>();
  } else if (key == "questions") {
    for (const auto& question : node) {
      for (const auto& [asked, answer] : TextsOf(question))
        list.questions.push_back(QuestionOf(asked, answer));
    }
  } else if (key == "encoding" || key == "separator" || key == "header_row") {
    list.facts[key] = node.as<std::string>();
  } else if (key == "columns") {
    list.columns = TextsOf(node);
  } else if (key == "not_read") {
    list.not_read = TextsOf(node);
  } else if (key == "column_remarks") {
    list.column_remarks = TextsOf(node);
  } else if (key == "sheets") {
    list.sheets = TextsOf(node);
  } else if (key == "new_delegations") {
    if (node.IsSequence()) list.new_delegations = ItemsOf(node);
    std::sort(list.new_delegations.begin(), list.new_delegations.end());
    list.new_delegation_count =
        node.IsSequence() ? static_cast<int>(list.new_delegations.size()) : node.as<int>();
  } else if (key == "rows") {
    ReadRows(node.as<std::string>(), list);
  } else {
    throw std::runtime_error("unknown key " + key);
  }
}

ListExpectation ReadList(const std::filesystem::path& expectation) {
  ListExpectation list;
  list.name = expectation.filename().string();
  list.name.resize(list.name.size() - (sizeof kEnding - 1));
  const std::filesystem::path file = ListBeside(expectation.parent_path(), list.name);
  list.content = ReadFile(file);
  list.options.set_format(FormatOf(file));
  for (const auto& pair : YAML::LoadFile(expectation.string())) {
    ReadKey(pair.first.as<std::string>(), pair.second, list);
  }
  return list;
}

}  // namespace

std::map<std::string, ListExpectation> ReadLists(const std::string& folder) {
  std::map<std::string, ListExpectation> lists;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (!absl::EndsWith(file.path().filename().string(), kEnding)) continue;
    try {
      ListExpectation list = ReadList(file.path());
      lists.emplace(list.name, std::move(list));
    } catch (const std::exception& fault) {
      throw std::runtime_error(absl::StrCat(file.path().filename().string(), ": ", fault.what()));
    }
  }
  return lists;
}

}  // namespace plenary::test
