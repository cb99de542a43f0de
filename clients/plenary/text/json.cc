#include "plenary/text/json.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "google/protobuf/util/json_util.h"
#include "plenary/text/text.h"
#include "yaml-cpp/yaml.h"

namespace plenary::client {
namespace {

using nlohmann::detail::error_handler_t;

// Whether every YAML reader reads the text without quotation marks as the same string.
bool IsPlainInYaml(const std::string& text) {
  static const auto& taken =
      *new std::set<std::string>{"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  if (text.empty() || !absl::ascii_isalpha(text.front()) || text.back() == ' ') return false;
  for (const char c : text) {
    if (!absl::ascii_isalnum(c) && c != '_' && c != '-' && c != '/' && c != ' ') return false;
  }
  return !taken.contains(absl::AsciiStrToLower(text));
}

// JSON and YAML escapes for characters that a terminal would interpret, or that would reorder the text beside
// them. They only occur in quotation marks.
std::string Escaped(std::string text) {
  return EscapeUnsafe(
      text, [](char32_t character) { return absl::StrFormat("\\u%04x", static_cast<unsigned>(character)); });
}

void Emit(const Json& json, YAML::Emitter& out) {
  if (json.is_object()) {
    out << YAML::BeginMap;
    for (const auto& [key, value] : json.items()) {
      out << YAML::Key << key << YAML::Value;
      Emit(value, out);
    }
    out << YAML::EndMap;
  } else if (json.is_array()) {
    out << YAML::BeginSeq;
    for (const Json& value : json) Emit(value, out);
    out << YAML::EndSeq;
  } else if (json.is_string()) {
    const auto& text = json.get_ref<const std::string&>();
    if (!IsPlainInYaml(text)) out << YAML::DoubleQuoted;
    out << text;
  } else {
    out << Compact(json);
  }
}

}  // namespace

absl::StatusOr<Json> ToJson(const google::protobuf::Message& message) {
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string text;
  const auto status = google::protobuf::util::MessageToJsonString(message, &text, options);
  if (!status.ok())
    return absl::InvalidArgumentError(absl::StrCat("the answer cannot be shown: ", status.ToString()));
  return Json::parse(text, nullptr, false);
}

absl::Status FromJson(std::string_view text, google::protobuf::Message* message) {
  const auto status = google::protobuf::util::JsonStringToMessage({text.data(), text.size()}, message);
  if (status.ok()) return absl::OkStatus();
  std::string_view problem(status.message().data(), status.message().size());
  if (problem.ends_with('.')) problem.remove_suffix(1);
  return absl::InvalidArgumentError(absl::StrCat("not a ", message->GetDescriptor()->full_name(),
                                                 " in JSON: ", std::string(problem), "; plenary describe ",
                                                 message->GetDescriptor()->name(), " lists its fields"));
}

std::string Pretty(const Json& json) { return Escaped(json.dump(2, ' ', false, error_handler_t::replace)); }

std::string Compact(const Json& json) { return Escaped(json.dump(-1, ' ', false, error_handler_t::replace)); }

std::string Yaml(const Json& json) {
  YAML::Emitter out;
  Emit(json, out);
  return Escaped(out.c_str());
}

}  // namespace plenary::client
