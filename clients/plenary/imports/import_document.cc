#include "plenary/imports/import_document.h"

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/imports/import_rows.h"
#include "plenary/text/json.h"

namespace plenary::client {
namespace {

struct Part {
  const char* key;
  const char* filter;
};
constexpr Part kParts[] = {
    {"undecided", "outcome = MATCH OR outcome = DUPLICATE"},
    {"changed", "outcome = UPDATE"},
    {"errors", "outcome = ERROR"},
    {"left_out", "outcome = LEFT_OUT"},
    {"skipped", "action = SKIP"},
};

// One row in each line, since there may be many.
absl::Status AppendRows(Connection& connection, const std::string& import, const char* filter,
                        std::string& text) {
  absl::Status fault;
  const char* separator = "\n    ";
  RETURN_IF_ERROR(ForEachRow(connection, import, filter, [&](const v1::ImportRow& row) {
    const auto json = ToJson(row);
    if (!json.ok()) {
      fault = json.status();
      return false;
    }
    absl::StrAppend(&text, separator, Compact(*json));
    separator = ",\n    ";
    return true;
  }));
  return fault;
}

}  // namespace

absl::StatusOr<std::string> ImportDocument(Connection& connection, const v1::Import& import,
                                           const ImportFiles& files) {
  Json json;
  ASSIGN_OR_RETURN(json, ToJson(import));
  std::string text = absl::StrCat("{\n  \"import\": ", Pretty(json));
  for (const Part& part : kParts) {
    absl::StrAppend(&text, ",\n  \"", part.key, "\": [");
    RETURN_IF_ERROR(AppendRows(connection, import.name(), part.filter, text));
    absl::StrAppend(&text, "]");
  }
  absl::StrAppend(&text, ",\n  \"error_file\": ", Compact(Json(files.errors)),
                  ",\n  \"invitation_file\": ", Compact(Json(files.invitations)), "\n}");
  return text;
}

}  // namespace plenary::client
