#include "documents/document_translation.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "documents/document_rules.h"
#include "errors/errors.h"
#include "plenary/v1/annotations.pb.h"
#include "statements/segment_rules.h"

namespace plenary::documents::rules {
namespace {

using statements::rules::SameLanguage;
using v1::Document;
using v1::LocalizedText;
using v1::SetDocumentTranslationRequest;

// Checks that the fields of a request go together.
absl::Status CheckShape(const SetDocumentTranslationRequest& request) {
  Violations violations;
  const auto check = [&](bool fault, const char* field, const char* description) {
    if (fault) violations.push_back({field, description});
  };
  if (!request.segment_id().empty()) {
    check(request.clause_id().empty(), "clause_id", "is required where segment_id is given");
    check(!request.has_translation(), "translation", "is required where segment_id is given");
    check(request.has_wording(), "wording", "must be left out where segment_id is given");
  } else {
    check(!request.has_wording(), "wording", "is required where segment_id is left out");
    check(request.has_translation(), "translation", "must be left out where segment_id is left out");
    check(!request.quoted_spans().empty(), "quoted_spans", "must be left out where segment_id is left out");
  }
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status NotThere(const char* field, const std::string& what, const Document& document) {
  return errors::ReferenceNotFound(field, absl::StrCat(what, " of ", document.name()));
}

// `document` has `segment`.
absl::Status TranslateSegment(const SetDocumentTranslationRequest& request, const Document& document,
                              v1::Segment& segment) {
  const statements::rules::GivenTranslation given{request.translation(), request.quoted_spans()};
  Violations violations;
  statements::rules::CheckTranslation(segment, given, violations);
  statements::rules::CheckSize(document, "translation", statements::rules::GrowthBy(given, segment),
                               violations);
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
  statements::rules::SetTranslation(given, segment);
  return absl::OkStatus();
}

// The language in which a text, which has entries, was first written.
const std::string& OriginalLanguage(const LocalizedText& text) {
  return text.original_language().empty() ? text.entries(0).language() : text.original_language();
}

void CheckWording(const LocalizedText::Entry& wording, const LocalizedText& text, bool is_new,
                  Violations& violations) {
  if (SameLanguage(wording.language(), OriginalLanguage(text))) {
    violations.push_back({"wording.language", "must differ from that of the original"});
  }
  const auto* entries = LocalizedText::descriptor()->FindFieldByName("entries");
  const int most = static_cast<int>(entries->options().GetExtension(v1::limits).max_items());
  if (is_new && text.entries_size() >= most) {
    violations.push_back(
        {"wording.language", absl::StrCat("must be one of the ", most, " that the text is there in")});
  }
}

// `document` has `text`.
absl::Status TranslateText(const LocalizedText::Entry& wording, const Document& document,
                           LocalizedText& text) {
  auto& entries = *text.mutable_entries();
  const auto before = std::find_if(entries.begin(), entries.end(), [&](const LocalizedText::Entry& entry) {
    return SameLanguage(entry.language(), wording.language());
  });
  const bool is_new = before == entries.end();
  Violations violations;
  CheckWording(wording, text, is_new, violations);
  const auto less = is_new ? 0 : static_cast<std::int64_t>(before->ByteSizeLong());
  statements::rules::CheckSize(document, "wording", static_cast<std::int64_t>(wording.ByteSizeLong()) - less,
                               violations);
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
  (is_new ? *entries.Add() : *before) = wording;
  return absl::OkStatus();
}

}  // namespace

absl::Status SetTranslation(const SetDocumentTranslationRequest& request, Document& document) {
  RETURN_IF_ERROR(CheckShape(request));
  if (request.clause_id().empty())
    return TranslateText(request.wording(), document, *document.mutable_title());
  auto& clauses = *document.mutable_clauses();
  const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Document::Clause& one) {
    return one.id() == request.clause_id();
  });
  if (clause == clauses.end()) {
    return NotThere("clause_id", absl::StrCat("The clause ", request.clause_id()), document);
  }
  if (request.segment_id().empty()) {
    if (clause->heading().entries().empty()) {
      return NotThere("clause_id", absl::StrCat("A heading of the clause ", request.clause_id()), document);
    }
    return TranslateText(request.wording(), document, *clause->mutable_heading());
  }
  v1::Segment* const segment =
      statements::rules::FindSegment(*clause->mutable_segments(), request.segment_id());
  if (segment == nullptr) {
    return NotThere(
        "segment_id",
        absl::StrCat("The segment ", request.segment_id(), " of the clause ", request.clause_id()), document);
  }
  return TranslateSegment(request, document, *segment);
}

}  // namespace plenary::documents::rules
