#include "plenary/overview/asked_languages.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/language_match.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

}  // namespace

AskedLanguages::AskedLanguages(std::string_view accept) {
  const std::vector<std::string> ranges = absl::StrSplit(std::string(accept), ',');
  for (const std::string& range : ranges) {
    const std::string tag(absl::StripAsciiWhitespace(range.substr(0, range.find(';'))));
    if (!tag.empty()) tags_.push_back(tag);
  }
  if (std::find(tags_.begin(), tags_.end(), "*") != tags_.end()) tags_.clear();
}

std::string AskedLanguages::NoteOn(std::string_view language) const {
  const auto serves = [&](const std::string& tag) { return MatchLanguage(tag, language) >= kServes; };
  const bool known = !language.empty() && language != "und";
  if (!known || tags_.empty() || std::any_of(tags_.begin(), tags_.end(), serves)) return "";
  return absl::StrCat(" (", std::string(language), ")");
}

void NoteLanguages(const AskedLanguages& asked, Message* message) {
  if (auto* text = dynamic_cast<v1::LocalizedText*>(message)) {
    if (!text->has_resolved() || text->resolved().text().empty()) return;
    text->mutable_resolved()->mutable_text()->append(asked.NoteOn(text->resolved().language()));
    return;
  }
  const auto* reflection = message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->message_type() == nullptr || field->is_map()) continue;
    if (!field->is_repeated()) {
      NoteLanguages(asked, reflection->MutableMessage(message, field));
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(*message, field); ++i) {
      NoteLanguages(asked, reflection->MutableRepeatedMessage(message, field, i));
    }
  }
}

}  // namespace plenary::client
