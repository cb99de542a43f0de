#include "statements/segment_rules.h"

#include <algorithm>
#include <set>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "base/ids.h"

namespace plenary::statements::rules {
namespace {

// A client takes 4 MiB in one answer, unless told otherwise, and an editor gets the text twice: once as it
// is, once as chosen for the caller.
constexpr std::int64_t kMostBytes = 1'900'000;

std::string At(const std::string& path, const char* field, int i) {
  return path + "." + field + "[" + std::to_string(i) + "]";
}

// The text of the segment in `language`; null if it has none.
const std::string* TextIn(const v1::Segment& segment, const std::string& language) {
  if (SameLanguage(segment.language(), language)) return &segment.text();
  for (const v1::Segment::Translation& translation : segment.translations()) {
    if (SameLanguage(translation.language(), language)) return &translation.text();
  }
  return nullptr;
}

void CheckTranslations(const v1::Segment& segment, const std::string& path,
                       std::vector<rpc::FieldViolation>& violations) {
  std::set<std::string> languages = {absl::AsciiStrToLower(segment.language())};
  for (int i = 0; i < segment.translations_size(); ++i) {
    if (languages.insert(absl::AsciiStrToLower(segment.translations(i).language())).second) continue;
    violations.push_back({At(path, "translations", i) + ".language",
                          "must be another than those of the text and of the translations before it"});
  }
}

void CheckQuotedSpans(const v1::Segment& segment, const std::string& path,
                      std::vector<rpc::FieldViolation>& violations) {
  for (int i = 0; i < segment.quoted_spans_size(); ++i) {
    const v1::Segment::QuotedSpan& span = segment.quoted_spans(i);
    const std::string* const text = TextIn(segment, span.language());
    if (segment.kind() == v1::Segment::KIND_QUOTE) {
      violations.push_back({At(path, "quoted_spans", i), "must be left out: a quotation is all very words"});
    } else if (text == nullptr) {
      violations.push_back(
          {At(path, "quoted_spans", i) + ".language", "must be that of the text or of a translation"});
    } else if (text->find(span.text()) == std::string::npos) {
      violations.push_back(
          {At(path, "quoted_spans", i) + ".text", "must occur in the text of its language, exactly so"});
    }
  }
}

}  // namespace

bool SameLanguage(const std::string& a, const std::string& b) { return absl::EqualsIgnoreCase(a, b); }

void CheckSegments(const Segments& segments, const std::string& path,
                   std::vector<rpc::FieldViolation>& violations) {
  std::set<std::string> ids;
  for (int i = 0; i < segments.size(); ++i) {
    const v1::Segment& segment = segments[i];
    const std::string here = path + "[" + std::to_string(i) + "]";
    if (!segment.id().empty() && !ids.insert(segment.id()).second) {
      violations.push_back({here + ".id", "must be another than those of the segments before it"});
    }
    CheckSegment(segment, here, violations);
  }
}

void CheckSegment(const v1::Segment& segment, const std::string& path,
                  std::vector<rpc::FieldViolation>& violations) {
  CheckTranslations(segment, path, violations);
  CheckQuotedSpans(segment, path, violations);
}

void CheckSize(const google::protobuf::Message& whole, const std::string& field, std::int64_t more,
               std::vector<rpc::FieldViolation>& violations) {
  if (static_cast<std::int64_t>(whole.ByteSizeLong()) + more <= kMostBytes) return;
  violations.push_back(
      {field, "must leave the whole " + absl::AsciiStrToLower(whole.GetDescriptor()->name()) +
                  ", with its translations, below " + std::to_string(kMostBytes) + " bytes"});
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
