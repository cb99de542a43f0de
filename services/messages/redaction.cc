#include "messages/redaction.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/language_match.h"
#include "base/plan_cache.h"
#include "contract/proto_options.h"
#include "messages/field_plan.h"
#include "plenary/v1/segment.pb.h"

namespace plenary::messages {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

// ---- Privacy classes.

using HiddenKey = std::pair<const Descriptor*, std::uint8_t>;
using HiddenPlans = PlanCache<HiddenKey, FieldPlan>;

void FillHidden(const HiddenKey& key, FieldPlan& plan, HiddenPlans& plans) {
  const auto sees = contract::AudienceSet::FromBits(key.second);
  FillFieldPlan(
      key.first, [&](const FieldDescriptor* field) { return contract::IsHidden(field, sees); },
      [&](const Descriptor* below) -> const FieldPlan& {
        return plans.Make({below, key.second});
      },
      plan);
}

// ---- Fields of one message type, wherever they stand.

using HolderKey = std::pair<const Descriptor*, const Descriptor*>;  // holder, type looked for
using HolderPlans = PlanCache<HolderKey, FieldPlan>;

void FillHolder(const HolderKey& key, FieldPlan& plan, HolderPlans& plans) {
  FillFieldPlan(
      key.first, [&](const FieldDescriptor* field) { return field->message_type() == key.second; },
      [&](const Descriptor* below) -> const FieldPlan& {
        return plans.Make({below, key.second});
      },
      plan);
}

const FieldPlan& PlanTo(const Descriptor* wanted, const Message& message) {
  static HolderPlans* const plans = new HolderPlans(FillHolder);
  return plans->Of({message.GetDescriptor(), wanted});
}

// ---- Languages.

// Texts in several languages, each by its position.
class LocalizedTexts {
 public:
  explicit LocalizedTexts(const v1::LocalizedText& text) : text_(text) {}
  int size() const { return text_.entries_size(); }
  const std::string& language(int i) const { return text_.entries(i).language(); }
  const std::string& original() const { return text_.original_language(); }

 private:
  const v1::LocalizedText& text_;
};

// The text of a segment comes first, its translations follow.
class SegmentTexts {
 public:
  explicit SegmentTexts(const v1::Segment& segment) : segment_(segment) {}
  int size() const { return 1 + segment_.translations_size(); }
  const std::string& language(int i) const {
    return i == 0 ? segment_.language() : segment_.translations(i - 1).language();
  }
  const std::string& original() const { return segment_.language(); }

 private:
  const v1::Segment& segment_;
};

template <class Texts>
std::optional<int> IndexOf(const Texts& texts, std::string_view language) {
  for (int i = 0; i < texts.size(); ++i) {
    if (IsSameLanguage(texts.language(i), language)) return i;
  }
  return std::nullopt;
}

struct Match {
  int index = 0;
  int match = 0;  // the result of MatchLanguage; 0 if there is no text
};

// The text that serves a reader of `language` best; the first of equal ones.
template <class Texts>
Match BestFor(const Texts& texts, std::string_view language) {
  // Usually there is exactly the requested language.
  if (const auto found = IndexOf(texts, language)) return {*found, kServes};
  Match best;
  for (int i = 0; i < texts.size(); ++i) {
    const int match = MatchLanguage(language, texts.language(i));
    if (match > best.match) best = {i, match};
  }
  return best;
}

// The same for the first of `languages` with a match; a text in another script only if there is no other
// match.
template <class Texts>
std::optional<int> LookupAny(const Texts& texts, std::span<const std::string> languages) {
  std::optional<int> in_another_script;
  for (const std::string& language : languages) {
    const Match best = BestFor(texts, language);
    if (best.match >= kServes) return best.index;
    if (best.match > 0 && !in_another_script) in_another_script = best.index;
  }
  return in_another_script;
}

template <class Texts>
std::optional<int> ResolveIndex(const Texts& texts, const LanguageRange& languages,
                                std::span<const std::string> working_languages) {
  if (texts.size() == 0) return std::nullopt;
  if (const auto found = LookupAny(texts, languages.tags)) return found;
  if (const auto found = LookupAny(texts, working_languages)) return found;
  return IndexOf(texts, texts.original()).value_or(0);
}

// A segment keeps all its texts for every caller who sees it, because they are the record.
void ResolveSegment(const LanguageRange& languages, std::span<const std::string> working_languages,
                    v1::Segment& segment) {
  const int chosen = *ResolveIndex(SegmentTexts(segment), languages, working_languages);
  v1::Segment::Rendering& rendering = *segment.mutable_resolved();
  rendering.Clear();
  if (chosen == 0) {
    rendering.set_language(segment.language());
    rendering.set_text(segment.text());
    return;
  }
  const v1::Segment::Translation& translation = segment.translations(chosen - 1);
  rendering.set_language(translation.language());
  rendering.set_text(translation.text());
  rendering.set_status(translation.status());
  rendering.set_outdated(translation.outdated());
}

struct WeightedRange {
  std::string tag;
  int weight;  // thousandths
};

std::string_view Trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool IsRange(std::string_view tag) {
  if (tag == "*") return true;
  for (bool first = true;; first = false) {
    const std::size_t dash = tag.find('-');
    const std::string_view subtag = tag.substr(0, dash);
    const auto allowed = [&](unsigned char c) { return first ? std::isalpha(c) != 0 : std::isalnum(c) != 0; };
    if (subtag.empty() || subtag.size() > 8 || !std::ranges::all_of(subtag, allowed)) return false;
    if (dash == std::string_view::npos) return true;
    tag.remove_prefix(dash + 1);
  }
}

// "q=0.8" → 800.
std::optional<int> ParseWeight(std::string_view parameter) {
  if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) return std::nullopt;
  const std::string_view value = parameter.substr(2);
  if (value.empty() || value.size() > 5 || (value[0] != '0' && value[0] != '1')) return std::nullopt;
  if (value.size() > 1 && value[1] != '.') return std::nullopt;
  int weight = (value[0] - '0') * 1000;
  int unit = 100;
  for (const char c : value.substr(std::min<std::size_t>(2, value.size()))) {
    if (c < '0' || c > '9') return std::nullopt;
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return weight <= 1000 ? std::optional(weight) : std::nullopt;
}

std::optional<WeightedRange> ParseRange(std::string_view element) {
  const std::size_t semicolon = element.find(';');
  const std::string_view tag = Trim(element.substr(0, semicolon));
  if (!IsRange(tag)) return std::nullopt;
  if (semicolon == std::string_view::npos) return WeightedRange{std::string(tag), 1000};
  const auto weight = ParseWeight(Trim(element.substr(semicolon + 1)));
  if (!weight || *weight == 0) return std::nullopt;
  return WeightedRange{std::string(tag), *weight};
}

}  // namespace

void Redact(Message& resource, contract::AudienceSet sees) {
  static HiddenPlans* const plans = new HiddenPlans(FillHidden);
  const FieldPlan& plan = plans->Of({resource.GetDescriptor(), sees.bits()});
  Follow(plan, resource, [](Message& message, const FieldDescriptor* field) {
    message.GetReflection()->ClearField(&message, field);
  });
}

void Localize(Message& message, const LanguageRange& languages,
              std::span<const std::string> working_languages, bool editor) {
  const bool keep_entries = editor || languages.all;
  const auto localize = [&](Message& inner) {
    auto& text = static_cast<v1::LocalizedText&>(inner);
    const auto chosen = ResolveIndex(LocalizedTexts(text), languages, working_languages);
    if (!chosen) {
      text.clear_resolved();
    } else if (keep_entries) {
      *text.mutable_resolved() = text.entries(*chosen);
    } else {
      text.mutable_resolved()->Swap(text.mutable_entries(*chosen));
    }
    if (!keep_entries) text.clear_entries();
  };
  Follow(PlanTo(v1::LocalizedText::descriptor(), message), message,
         [&](Message& holder, const FieldDescriptor* field) { ForEachMessage(holder, field, localize); });
  const auto resolve = [&](Message& inner) {
    ResolveSegment(languages, working_languages, static_cast<v1::Segment&>(inner));
  };
  Follow(PlanTo(v1::Segment::descriptor(), message), message,
         [&](Message& holder, const FieldDescriptor* field) { ForEachMessage(holder, field, resolve); });
}

void NormalizeTexts(Message& request) {
  const auto normalize = [](Message& inner) {
    auto& text = static_cast<v1::LocalizedText&>(inner);
    text.clear_resolved();
    if (text.original_language().empty() && !text.entries().empty()) {
      text.set_original_language(text.entries(0).language());
    }
  };
  Follow(PlanTo(v1::LocalizedText::descriptor(), request), request,
         [&](Message& holder, const FieldDescriptor* field) { ForEachMessage(holder, field, normalize); });
}

void DropUnseenMedia(Message& message, contract::AudienceSet sees) {
  // Media are always in lists. The visible ones move to the front, in order; the others are removed.
  const auto drop = [&](Message& holder, const FieldDescriptor* field) {
    const Reflection& reflection = *holder.GetReflection();
    const int size = reflection.FieldSize(holder, field);
    int kept = 0;
    for (int i = 0; i < size; ++i) {
      const auto& link = static_cast<const v1::MediaLink&>(reflection.GetRepeatedMessage(holder, field, i));
      if (sees.Contains(link.audience())) reflection.SwapElements(&holder, field, i, kept++);
    }
    for (int i = kept; i < size; ++i) reflection.RemoveLast(&holder, field);
  };
  Follow(PlanTo(v1::MediaLink::descriptor(), message), message, drop);
}

const v1::LocalizedText::Entry* Resolve(const v1::LocalizedText& text, const LanguageRange& languages,
                                        std::span<const std::string> working_languages) {
  const auto chosen = ResolveIndex(LocalizedTexts(text), languages, working_languages);
  return chosen ? &text.entries(*chosen) : nullptr;
}

LanguageRange ParseAcceptLanguage(std::string_view header) {
  std::vector<WeightedRange> ranges;
  while (!header.empty()) {
    const std::size_t comma = header.find(',');
    if (auto range = ParseRange(header.substr(0, comma))) ranges.push_back(*std::move(range));
    header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
  }
  std::ranges::stable_sort(ranges, std::ranges::greater(), &WeightedRange::weight);
  LanguageRange wanted;
  for (auto& range : ranges) {
    if (range.tag == "*") {
      wanted.all = true;
    } else {
      wanted.tags.push_back(std::move(range.tag));
    }
  }
  return wanted;
}

}  // namespace plenary::messages
