#include "statements/segment_rules.h"

#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "plenary/v1/annotations.pb.h"
#include "rpc/warning.h"

namespace plenary::statements::rules {
namespace {

// By default a client accepts 4 MiB in one answer, and an editor gets the text twice: all of it, and as
// chosen for the caller.
constexpr std::int64_t kMostBytes = 1'900'000;

std::string At(const std::string& path, const char* field, int i) {
  return path + "." + field + "[" + std::to_string(i) + "]";
}

// Null if there is none.
const v1::Segment::Translation* FindTranslation(const v1::Segment& segment, const std::string& language) {
  for (const v1::Segment::Translation& translation : segment.translations()) {
    if (SameLanguage(translation.language(), language)) return &translation;
  }
  return nullptr;
}

// The text of the segment in `language`; null if it has none.
const std::string* TextIn(const v1::Segment& segment, const std::string& language) {
  if (SameLanguage(segment.language(), language)) return &segment.text();
  const v1::Segment::Translation* const translation = FindTranslation(segment, language);
  return translation == nullptr ? nullptr : &translation->text();
}

void CheckTranslations(const v1::Segment& segment, const std::string& path,
                       std::vector<errors::FieldViolation>& violations) {
  std::set<std::string> languages = {absl::AsciiStrToLower(segment.language())};
  for (int i = 0; i < segment.translations_size(); ++i) {
    if (languages.insert(absl::AsciiStrToLower(segment.translations(i).language())).second) continue;
    violations.push_back({At(path, "translations", i) + ".language",
                          "must differ from those of the text and of the translations before it"});
  }
}

void CheckQuotedSpans(const v1::Segment& segment, const std::string& path,
                      std::vector<errors::FieldViolation>& violations) {
  for (int i = 0; i < segment.quoted_spans_size(); ++i) {
    const v1::Segment::QuotedSpan& span = segment.quoted_spans(i);
    const std::string* const text = TextIn(segment, span.language());
    if (segment.kind() == v1::Segment::KIND_QUOTE) {
      violations.push_back({At(path, "quoted_spans", i), "must be left out: a quotation is all very words"});
    } else if (text == nullptr) {
      violations.push_back(
          {At(path, "quoted_spans", i) + ".language", "must be that of the text or of a translation"});
    } else if (text->find(span.text()) == std::string::npos) {
      violations.push_back({At(path, "quoted_spans", i) + ".text",
                            "must occur in the text of its language, letter for letter"});
    }
  }
}

// How many elements the contract allows in a list of a segment.
int MostIn(const char* list) {
  return static_cast<int>(
      v1::Segment::descriptor()->FindFieldByName(list)->options().GetExtension(v1::limits).max_items());
}

// How many of its quoted spans are in texts other than the one in `language`.
int CountOtherSpans(const v1::Segment& segment, const std::string& language) {
  return static_cast<int>(std::count_if(
      segment.quoted_spans().begin(), segment.quoted_spans().end(),
      [&](const v1::Segment::QuotedSpan& span) { return !SameLanguage(span.language(), language); }));
}

void CheckVeryWords(const v1::Segment& segment, const GivenTranslation& given,
                    std::vector<errors::FieldViolation>& violations) {
  for (int i = 0; i < given.quoted_spans.size(); ++i) {
    const v1::Segment::QuotedSpan& span = given.quoted_spans[i];
    const std::string path = absl::StrCat("quoted_spans[", i, "]");
    if (segment.kind() == v1::Segment::KIND_QUOTE) {
      violations.push_back({path, "must be left out: a quotation is all very words"});
    } else if (!SameLanguage(span.language(), given.translation.language())) {
      violations.push_back({path + ".language", "must be that of the translation"});
    } else if (given.translation.text().find(span.text()) == std::string::npos) {
      violations.push_back({path + ".text", "must occur in the text of the translation, letter for letter"});
    }
  }
}

// Whether `translation` is older than the present `text`, compared with the segment `before`.
bool IsOutdated(const v1::Segment& before, const std::string& text,
                const v1::Segment::Translation& translation) {
  const v1::Segment::Translation* const old = FindTranslation(before, translation.language());
  if (old == nullptr || old->text() != translation.text()) return false;
  return old->outdated() || before.text() != text;
}

}  // namespace

bool SameLanguage(const std::string& a, const std::string& b) { return absl::EqualsIgnoreCase(a, b); }

void CheckSegments(const Segments& segments, const std::string& path,
                   std::vector<errors::FieldViolation>& violations) {
  std::set<std::string> ids;
  for (int i = 0; i < segments.size(); ++i) {
    const v1::Segment& segment = segments[i];
    const std::string here = path + "[" + std::to_string(i) + "]";
    if (!segment.id().empty() && !ids.insert(segment.id()).second) {
      violations.push_back({here + ".id", "must differ from those of the segments before it"});
    }
    CheckSegment(segment, here, violations);
  }
}

void CheckSegment(const v1::Segment& segment, const std::string& path,
                  std::vector<errors::FieldViolation>& violations) {
  CheckTranslations(segment, path, violations);
  CheckQuotedSpans(segment, path, violations);
}

void CheckSize(const google::protobuf::Message& whole, const std::string& field, std::int64_t more,
               std::vector<errors::FieldViolation>& violations) {
  if (static_cast<std::int64_t>(whole.ByteSizeLong()) + more <= kMostBytes) return;
  violations.push_back(
      {field, "must leave the whole " + absl::AsciiStrToLower(whole.GetDescriptor()->name()) +
                  ", with its translations, below " + std::to_string(kMostBytes) + " bytes"});
}

void CheckTranslation(const v1::Segment& segment, const GivenTranslation& given,
                      std::vector<errors::FieldViolation>& violations) {
  const std::string& language = given.translation.language();
  if (SameLanguage(language, segment.language())) {
    violations.push_back({"translation.language", "must differ from that of the segment"});
  }
  const int most = MostIn("translations");
  if (FindTranslation(segment, language) == nullptr && segment.translations_size() >= most) {
    violations.push_back({"translation.language",
                          absl::StrCat("must be one of the ", most, " that the segment is translated into")});
  }
  CheckVeryWords(segment, given, violations);
  const int most_spans = MostIn("quoted_spans");
  if (CountOtherSpans(segment, language) + given.quoted_spans.size() > most_spans) {
    violations.push_back(
        {"quoted_spans", absl::StrCat("must, with those in other languages, be at most ", most_spans)});
  }
}

std::int64_t GrowthBy(const GivenTranslation& given, const v1::Segment& segment) {
  v1::Segment after = segment;
  SetTranslation(given, after);
  return static_cast<std::int64_t>(after.ByteSizeLong()) - static_cast<std::int64_t>(segment.ByteSizeLong());
}

void SetTranslation(const GivenTranslation& given, v1::Segment& segment) {
  const auto in_language = [&](const auto& text) {
    return SameLanguage(text.language(), given.translation.language());
  };
  auto& translations = *segment.mutable_translations();
  const auto before = std::find_if(translations.begin(), translations.end(), in_language);
  v1::Segment::Translation& set = before == translations.end() ? *translations.Add() : *before;
  set = given.translation;
  set.clear_outdated();

  auto& spans = *segment.mutable_quoted_spans();
  // Unchanged spans keep their positions, so that the message does not change.
  std::vector<std::string> old_texts;
  std::vector<std::string> new_texts;
  for (const v1::Segment::QuotedSpan& span : spans) {
    if (in_language(span)) old_texts.push_back(span.text());
  }
  for (const v1::Segment::QuotedSpan& span : given.quoted_spans) new_texts.push_back(span.text());
  if (old_texts == new_texts) return;
  spans.erase(std::remove_if(spans.begin(), spans.end(), in_language), spans.end());
  spans.MergeFrom(given.quoted_spans);
}

void AddById(const Segments& segments, SegmentsById& by_id) {
  for (const v1::Segment& segment : segments) by_id.emplace(segment.id(), &segment);
}

void MarkOutdated(const SegmentsById& before, Segments& after) {
  for (v1::Segment& segment : after) {
    const auto found = before.find(segment.id());
    for (v1::Segment::Translation& translation : *segment.mutable_translations()) {
      const bool outdated = found != before.end() && IsOutdated(*found->second, segment.text(), translation);
      translation.set_outdated(outdated);
    }
  }
}

void WarnOfOutdated(const Segments& segments, const std::string& path, const std::string& method,
                    std::vector<v1::Warning>& warnings) {
  for (int i = 0; i < segments.size(); ++i) {
    for (int j = 0; j < segments[i].translations_size(); ++j) {
      const v1::Segment::Translation& translation = segments[i].translations(j);
      if (!translation.outdated()) continue;
      warnings.push_back(rpc::Warn(
          v1::Warning::REASON_TRANSLATION_OUTDATED, At(absl::StrCat(path, "[", i, "]"), "translations", j),
          absl::StrCat("the text was changed after its translation into ", translation.language(),
                       ": check the translation and set it again with ", method)));
    }
  }
}

void GiveIds(Segments& segments) {
  for (v1::Segment& segment : segments) {
    if (segment.id().empty()) segment.set_id(NewResourceId());
  }
}

v1::Segment* FindSegment(Segments& segments, const std::string& id) {
  const auto found = std::find_if(segments.begin(), segments.end(),
                                  [&](const v1::Segment& segment) { return segment.id() == id; });
  return found == segments.end() ? nullptr : &*found;
}

}  // namespace plenary::statements::rules
