#include "plenary/apply/merge.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "plenary/apply/difference.h"
#include "plenary/apply/element_match.h"
#include "plenary/contract/contract.h"
#include "plenary/contract/resource_type.h"
#include "plenary/v1/segment.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using MessagePtr = std::unique_ptr<Message>;

// Whether the field is a message that is merged field by field. A date is one value: a part that is not given
// is unknown.
bool IsRecord(const FieldDescriptor& field) {
  return field.message_type() != nullptr && !field.message_type()->full_name().starts_with("google.") &&
         field.message_type() != v1::Date::descriptor();
}

// Whether the list has an entry for each language, which translators add to.
bool IsByLanguage(const FieldDescriptor& list) {
  return list.message_type() == v1::LocalizedText::Entry::descriptor() ||
         list.message_type() == v1::Segment::Translation::descriptor();
}

MessagePtr MessageCopy(const Message& message) {
  MessagePtr copy(message.New());
  copy->CopyFrom(message);
  return copy;
}

std::vector<MessagePtr> ElementsOf(const Message& message, const FieldDescriptor& list) {
  std::vector<MessagePtr> elements;
  for (int i = 0; i < message.GetReflection()->FieldSize(message, &list); ++i) {
    elements.push_back(MessageCopy(message.GetReflection()->GetRepeatedMessage(message, &list, i)));
  }
  return elements;
}

std::string ElementId(const Message& element) {
  const FieldDescriptor* id = IdField(element.GetDescriptor());
  return id == nullptr ? "" : element.GetReflection()->GetString(element, id);
}

// Texts and enum values, the only lists of single values in our contract.
Json ValueAt(const Message& message, const FieldDescriptor& list, int index) {
  const auto* reflection = message.GetReflection();
  if (list.enum_type() != nullptr) return ShortName(*reflection->GetRepeatedEnum(message, &list, index));
  return reflection->GetRepeatedString(message, &list, index);
}

void AddValue(const Message& from, const FieldDescriptor& list, int index, Message* to) {
  const auto* reflection = from.GetReflection();
  if (list.enum_type() != nullptr) {
    reflection->AddEnum(to, &list, reflection->GetRepeatedEnum(from, &list, index));
  } else {
    reflection->AddString(to, &list, reflection->GetRepeatedString(from, &list, index));
  }
}

// The order of the merged list. An element comes from the file or, if that lacks it, from the server.
struct Place {
  int wanted = -1;
  int stored = -1;
};

// The file's elements in its order, and each kept element after the one that it follows on the server.
std::vector<Place> OrderOf(const std::vector<std::optional<int>>& matches, const std::vector<bool>& of_file,
                           const std::vector<bool>& stays) {
  std::vector<Place> order;
  for (std::size_t w = 0; w < matches.size(); ++w) {
    if (of_file[w]) order.push_back({static_cast<int>(w), matches[w].value_or(-1)});
  }
  auto after = order.begin();
  for (std::size_t s = 0; s < stays.size(); ++s) {
    const auto same = std::find_if(order.begin(), order.end(),
                                   [&](const Place& place) { return place.stored == static_cast<int>(s); });
    if (same != order.end()) {
      after = same + 1;
    } else if (stays[s]) {
      after = order.insert(after, {-1, static_cast<int>(s)}) + 1;
    }
  }
  return order;
}

class Merger {
 public:
  Merger(const MergeRules& rules, Merged& merged) : rules_(rules), merged_(merged) {}

  void MergeField(const Message& file, const FieldDescriptor& field, const std::vector<Named>& parts,
                  Message* wanted, const std::string& path) {
    const auto* reflection = wanted->GetReflection();
    if (parts.empty()) {
      Clear(field, wanted, path);
    } else if (field.is_repeated() && field.message_type() != nullptr) {
      MergeElements(file, field, parts, wanted, path);
    } else if (field.is_repeated()) {
      MergeValues(file, field, wanted, path);
    } else if (IsRecord(field)) {
      MergeMessage(reflection->GetMessage(file, &field), parts.front(),
                   reflection->MutableMessage(wanted, &field), path);
    } else {
      CopyField(file, field, wanted);
    }
  }

 private:
  void MergeMessage(const Message& file, const Named& named, Message* wanted, const std::string& path) {
    const MessagePtr before = MessageCopy(*wanted);
    for (const auto& [field, parts] : named.fields) {
      MergeField(file, *field, parts, wanted, absl::StrCat(path, ".", field->name()));
    }
    if (IsLocalizedText(file.GetDescriptor())) {
      KeepOriginal(static_cast<const v1::LocalizedText&>(*before),
                   static_cast<const v1::LocalizedText&>(file), static_cast<v1::LocalizedText&>(*wanted));
    } else if (auto* segment = dynamic_cast<v1::Segment*>(wanted)) {
      DropSpansWithoutText(*segment);
    }
  }

  // The original language: the one in the file, also if the file puts another entry first; otherwise the
  // present one.
  static void KeepOriginal(const v1::LocalizedText& before, const v1::LocalizedText& file,
                           v1::LocalizedText& wanted) {
    if (!file.original_language().empty() || before.entries().empty() || wanted.entries().empty()) return;
    const std::string original =
        before.original_language().empty() ? before.entries(0).language() : before.original_language();
    const auto has = [](const v1::LocalizedText& text, const std::string& language) {
      return std::any_of(text.entries().begin(), text.entries().end(),
                         [&](const auto& entry) { return entry.language() == language; });
    };
    const bool other_first = has(file, original) && file.entries(0).language() != original;
    const std::string kept = other_first ? file.entries(0).language() : original;
    wanted.set_original_language(has(wanted, kept) ? kept : wanted.entries(0).language());
  }

  // Removes very words that no longer occur in the text.
  static void DropSpansWithoutText(v1::Segment& segment) {
    const auto occurs = [&](const v1::Segment::QuotedSpan& span) {
      const auto in = [&](const std::string& language, const std::string& text) {
        return absl::EqualsIgnoreCase(language, span.language()) && absl::StrContains(text, span.text());
      };
      return in(segment.language(), segment.text()) ||
             std::any_of(
                 segment.translations().begin(), segment.translations().end(),
                 [&](const auto& translation) { return in(translation.language(), translation.text()); });
    };
    auto& spans = *segment.mutable_quoted_spans();
    spans.erase(std::remove_if(spans.begin(), spans.end(), [&](const auto& span) { return !occurs(span); }),
                spans.end());
  }

  void Clear(const FieldDescriptor& field, Message* wanted, const std::string& path) {
    const MessagePtr nothing(wanted->New());
    for (const Difference& difference : Differences(*wanted, *nothing, {&field})) {
      merged_.asked.push_back(
          {absl::StrCat(path, difference.path.substr(field.name().size())), difference.before});
    }
    if (rules_.remove_asked) wanted->GetReflection()->ClearField(wanted, &field);
  }

  // Records an element that the file lacks or asks to remove. Returns whether it stays.
  static bool Stays(std::vector<Removal>& removals, bool goes, const std::string& path, const Json& value) {
    removals.push_back({path, Compact(value)});
    return !goes;
  }

  void MergeValues(const Message& file, const FieldDescriptor& list, Message* wanted,
                   const std::string& path) {
    const MessagePtr before = MessageCopy(*wanted);
    const int stored_count = wanted->GetReflection()->FieldSize(*wanted, &list);
    const int file_count = file.GetReflection()->FieldSize(file, &list);
    std::vector<std::optional<int>> matches(file_count);
    std::vector<bool> stays(stored_count);
    for (int s = 0; s < stored_count; ++s) {
      int w = 0;
      while (w < file_count && (matches[w] || ValueAt(file, list, w) != ValueAt(*before, list, s))) ++w;
      if (w < file_count) {
        matches[w] = s;
      } else {
        stays[s] = Stays(merged_.lacking, rules_.remove_lacking, absl::StrCat(path, "[", s, "]"),
                         ValueAt(*before, list, s));
      }
    }
    wanted->GetReflection()->ClearField(wanted, &list);
    for (const Place& place : OrderOf(matches, std::vector<bool>(file_count, true), stays)) {
      const bool of_file = place.wanted >= 0;
      AddValue(of_file ? file : *before, list, of_file ? place.wanted : place.stored, wanted);
    }
  }

  void MergeElements(const Message& file, const FieldDescriptor& list, const std::vector<Named>& parts,
                     Message* wanted, const std::string& path) {
    const std::vector<MessagePtr> stored = ElementsOf(*wanted, list);
    const std::vector<MessagePtr> elements = ElementsOf(file, list);
    ElementMatches matches = MatchElements(*wanted, file, list);
    for (const Doubt& doubt : matches.doubts) Decide(doubt, elements, stored, path, matches);

    // A list with removals is not meant as the complete list.
    const bool whole =
        std::none_of(parts.begin(), parts.end(), [](const Named& part) { return part.removed; });
    std::vector<bool> of_file(elements.size(), true);
    std::vector<bool> stays(stored.size());
    const auto path_of = [&](std::size_t index) { return absl::StrCat(path, "[", index, "]"); };
    for (std::size_t s = 0; s < stored.size(); ++s) {
      const auto match = std::find(matches.stored.begin(), matches.stored.end(), static_cast<int>(s));
      const auto w = static_cast<std::size_t>(match - matches.stored.begin());
      if (match != matches.stored.end() && parts[w].removed) {
        stays[s] = Stays(merged_.asked, rules_.remove_asked, path_of(s), Plain(*stored[s]));
      } else if (match == matches.stored.end()) {
        const bool lacking = whole && IsSpokenOf(*stored[s], list, elements);
        stays[s] = !lacking || Stays(merged_.lacking, rules_.remove_lacking, path_of(s), Plain(*stored[s]));
      }
    }
    for (std::size_t w = 0; w < elements.size(); ++w) {
      if (!parts[w].removed) continue;
      of_file[w] = false;
      matches.stored[w].reset();
    }

    const auto* reflection = wanted->GetReflection();
    reflection->ClearField(wanted, &list);
    for (const Place& place : OrderOf(matches.stored, of_file, stays)) {
      Message* element = reflection->AddMessage(wanted, &list);
      if (place.stored >= 0) element->CopyFrom(*stored[place.stored]);
      if (place.wanted >= 0) {
        MergeMessage(*elements[place.wanted], parts[place.wanted], element, path_of(place.wanted));
      }
    }
  }

  // Whether the missing element is treated as removed by the list: not a language that the file does not
  // have, nor very words in one.
  static bool IsSpokenOf(const Message& element, const FieldDescriptor& list,
                         const std::vector<MessagePtr>& file) {
    if (IsByLanguage(list)) return false;
    const auto* span = dynamic_cast<const v1::Segment::QuotedSpan*>(&element);
    return span == nullptr || std::any_of(file.begin(), file.end(), [&](const MessagePtr& other) {
             return absl::EqualsIgnoreCase(static_cast<const v1::Segment::QuotedSpan&>(*other).language(),
                                           span->language());
           });
  }

  // Asks which one it is, among those that no earlier answer took.
  void Decide(const Doubt& doubt, const std::vector<MessagePtr>& elements,
              const std::vector<MessagePtr>& stored, const std::string& path, ElementMatches& matches) {
    ElementQuestion question{absl::StrCat(path, "[", doubt.wanted, "]"), TextOf(*elements[doubt.wanted]), {}};
    std::vector<int> candidates;
    for (const Doubt::Candidate& candidate : doubt.candidates) {
      const auto taken = std::find(matches.stored.begin(), matches.stored.end(), candidate.stored);
      if (taken != matches.stored.end()) continue;
      const Message& element = *stored[candidate.stored];
      question.candidates.push_back({ElementId(element), TextOf(element), candidate.likeness});
      candidates.push_back(candidate.stored);
    }
    if (candidates.empty()) return;
    const int chosen = rules_.choose ? rules_.choose(question) : kNoAnswer;
    if (chosen == kNoAnswer) merged_.open.push_back(std::move(question));
    if (chosen >= 0) matches.stored[doubt.wanted] = candidates[chosen];
  }

  const MergeRules& rules_;
  Merged& merged_;
};

}  // namespace

std::string ShowLikeness(double likeness) { return absl::StrCat(std::lround(likeness * 100), " % alike"); }

Merged Merge(const Message& stored, const Entry& entry, const std::vector<const FieldDescriptor*>& fields,
             const MergeRules& rules) {
  Merged merged{.wanted = MessageCopy(stored)};
  Merger merger(rules, merged);
  for (const FieldDescriptor* field : fields) {
    const auto named = entry.named.fields.find(field);
    if (named == entry.named.fields.end()) continue;
    merger.MergeField(*entry.resource, *field, named->second, merged.wanted.get(), field->name());
  }
  return merged;
}

}  // namespace plenary::client
