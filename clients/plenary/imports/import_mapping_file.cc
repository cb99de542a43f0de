#include "plenary/imports/import_mapping_file.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "plenary/imports/import_columns.h"
#include "plenary/imports/import_options.h"
#include "plenary/text/json.h"
#include "unicode/unistr.h"
#include "yaml-cpp/yaml.h"

namespace plenary::client {
namespace {

using v1::PlanImportRequest;

constexpr char kKeys[] =
    "source, encoding, separator, sheet, header_row, dates, split_lines, columns and values";
// Those with a single value.
constexpr std::string_view kSettings[] = {"source",     "encoding", "separator",  "sheet",
                                          "header_row", "dates",    "split_lines"};
constexpr int kMostHeaderRow = 1'000;

class Reader {
 public:
  Reader(std::string_view file, PlanImportRequest& request) : file_(file), request_(request) {}

  void Read(const YAML::Node& root) {
    if (!root.IsMap()) return Fault(root, absl::StrCat("wants a map with the keys ", kKeys));
    ForEach(root, "", [&](const YAML::Node& key, const YAML::Node& value) { ReadKey(key, value); });
  }

  absl::Status status() const {
    return faults_.empty() ? absl::OkStatus() : absl::InvalidArgumentError(absl::StrJoin(faults_, "\n"));
  }

  void Fault(const YAML::Node& node, const std::string& problem) { Fault(node.Mark(), problem); }
  void Fault(const YAML::Mark& mark, const std::string& problem) {
    const std::string line = mark.is_null() ? "" : absl::StrCat(":", mark.line + 1);
    faults_.push_back(absl::StrCat(file_, line, ": ", problem));
  }

 private:
  // Every member of a map; a repeated key is a fault.
  template <typename Use>
  void ForEach(const YAML::Node& map, const std::string& of, Use use) {
    std::set<std::string> seen;
    for (const auto& member : map) {
      if (member.first.IsNull()) {
        Fault(member.first, absl::StrCat(of,
                                         "has a key that YAML reads as null; put it in "
                                         "quotation marks, such as \"null\""));
      } else if (!member.first.IsScalar() || member.first.Scalar().empty()) {
        Fault(member.first, absl::StrCat(of, "has a key that is not a text"));
      } else if (!seen.insert(member.first.Scalar()).second) {
        Fault(member.first, absl::StrCat(of, "has \"", member.first.Scalar(), "\" twice"));
      } else {
        use(member.first, member.second);
      }
    }
  }

  void ReadKey(const YAML::Node& key, const YAML::Node& value) {
    const std::string& name = key.Scalar();
    if (name == "columns") return ReadColumns(value);
    if (name == "values") return ReadValues(value);
    if (!IsSetting(name))
      return Fault(key, absl::StrCat("there is no key \"", name, "\"; there are ", kKeys));
    if (!value.IsScalar() || value.Scalar().empty())
      return Fault(key, absl::StrCat("\"", name, "\" wants a value"));
    ReadSetting(name, value);
  }

  static bool IsSetting(const std::string& name) {
    return std::ranges::find(kSettings, name) != std::end(kSettings);
  }

  // One of kSettings.
  void ReadSetting(const std::string& name, const YAML::Node& value) {
    const std::string& text = value.Scalar();
    if (name == "source") {
      request_.set_source(text);
    } else if (name == "encoding") {
      request_.set_encoding(text);
    } else if (name == "sheet") {
      request_.set_sheet(text);
    } else if (name == "separator") {
      request_.set_separator(SeparatorOf(text));
      if (request_.separator().empty()) Fault(value, "\"separator\" wants comma, semicolon, tab or pipe");
    } else if (name == "dates") {
      request_.set_date_order(DateOrderOf(text));
      if (request_.date_order() == PlanImportRequest::DATE_ORDER_UNSPECIFIED)
        Fault(value, "\"dates\" wants dmy, mdy or ymd");
    } else if (name == "header_row") {
      int row = 0;
      if (!absl::SimpleAtoi(text, &row) || row < 1 || row > kMostHeaderRow) {
        Fault(value, absl::StrCat("\"header_row\" wants a number from 1 to ", kMostHeaderRow));
      }
      request_.set_header_row(row);
    } else {
      if (text != "true" && text != "false") Fault(value, "\"split_lines\" wants true or false");
      request_.set_split_lines(text == "true");
    }
  }

  void ReadColumns(const YAML::Node& columns) {
    if (!columns.IsMap()) return Fault(columns, "\"columns\" wants a map of headers to what they are");
    ForEach(columns, "\"columns\" ", [&](const YAML::Node& header, const YAML::Node& field) {
      if (!field.IsScalar() || field.Scalar().empty()) {
        return Fault(header, absl::StrCat("\"", header.Scalar(),
                                          "\" wants what the column is, or \"-\" to leave it out"));
      }
      StateColumn(header.Scalar(), field.Scalar(), request_);
    });
  }

  void ReadValues(const YAML::Node& values) {
    if (!values.IsMap()) return Fault(values, "\"values\" wants a map of headers to maps of values");
    ForEach(values, "\"values\" ", [&](const YAML::Node& header, const YAML::Node& meanings) {
      const std::string of = absl::StrCat("\"", header.Scalar(), "\" ");
      if (!meanings.IsMap())
        return Fault(header, absl::StrCat(of, "wants a map of values to what they mean"));
      ForEach(meanings, of, [&](const YAML::Node& value, const YAML::Node& meaning) {
        if (!meaning.IsScalar() && !meaning.IsNull())
          return Fault(value,
                       absl::StrCat("\"", value.Scalar(), "\" wants what it means, or \"\" for nothing"));
        StateValue(header.Scalar(), value.Scalar(), meaning.IsNull() ? "" : meaning.Scalar(), request_);
      });
    });
  }

  const std::string file_;
  PlanImportRequest& request_;
  std::vector<std::string> faults_;
};

// The form for comparing values here: without case and blanks around them.
std::string Folded(const std::string& text) {
  std::string folded;
  icu::UnicodeString::fromUTF8(std::string(absl::StripAsciiWhitespace(text))).foldCase().toUTF8String(folded);
  return folded;
}

Json ValuesOf(const PlanImportRequest& request) {
  Json values = Json::object();
  for (const auto& value : request.values()) values[value.header()][value.value()] = value.meaning();
  return values;
}

}  // namespace

absl::Status ReadMappingFile(std::string_view file, const std::string& text, PlanImportRequest& request) {
  Reader reader(file, request);
  try {
    reader.Read(YAML::Load(text));
  } catch (const YAML::Exception& exception) {
    reader.Fault(exception.mark, exception.msg);
  }
  return reader.status();
}

std::string MappingFileText(const PlanImportRequest& request, const v1::Import& plan) {
  Json file = Json::object();
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) file[key] = value;
  };
  add("source", request.source());
  add("encoding", request.encoding());
  add("separator", SeparatorWord(request.separator()));
  add("sheet", request.sheet());
  if (request.header_row() > 0) file["header_row"] = request.header_row();
  if (request.date_order() != PlanImportRequest::DATE_ORDER_UNSPECIFIED) {
    file["dates"] = DateOrderWord(request.date_order());
  }
  if (request.split_lines()) file["split_lines"] = true;
  Json columns = Json::object();
  for (const auto& [header, field] : MappingOf(request, plan)) columns[header] = field;
  if (!columns.empty()) file["columns"] = columns;
  if (request.values_size() > 0) file["values"] = ValuesOf(request);
  return file.empty() ? "{}\n" : Yaml(file) + "\n";
}

void StateColumn(const std::string& header, const std::string& field, PlanImportRequest& request) {
  auto& mapping = *request.mutable_mapping();
  const std::string folded = FoldedHeader(header);
  for (auto stated = mapping.begin(); stated != mapping.end();) {
    stated = FoldedHeader(stated->first) == folded ? mapping.erase(stated) : std::next(stated);
  }
  mapping[header] = field;
}

void StateValue(const std::string& header, const std::string& value, const std::string& meaning,
                PlanImportRequest& request) {
  for (auto& stated : *request.mutable_values()) {
    if (FoldedHeader(stated.header()) != FoldedHeader(header) || Folded(stated.value()) != Folded(value))
      continue;
    stated.set_meaning(meaning);
    return;
  }
  auto& stated = *request.add_values();
  stated.set_header(header);
  stated.set_value(value);
  stated.set_meaning(meaning);
}

}  // namespace plenary::client
