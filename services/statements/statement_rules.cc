#include "statements/statement_rules.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "plenary/v1/annotations.pb.h"
#include "rpc/errors.h"
#include "rpc/resource_name.h"
#include "statements/segment_rules.h"

namespace plenary::statements::rules {
namespace {

using v1::Segment;
using v1::Statement;
using Violations = std::vector<rpc::FieldViolation>;

constexpr State kDraft[] = {Statement::STATE_DRAFT};
constexpr State kUndelivered[] = {Statement::STATE_DRAFT, Statement::STATE_SUBMITTED};
constexpr State kSubmitted[] = {Statement::STATE_SUBMITTED};
constexpr State kDelivered[] = {Statement::STATE_DELIVERED};
constexpr State kPublished[] = {Statement::STATE_PUBLISHED};
constexpr State kUnpublished[] = {Statement::STATE_DRAFT, Statement::STATE_SUBMITTED,
                                  Statement::STATE_DELIVERED};
constexpr State kUnretracted[] = {Statement::STATE_DRAFT, Statement::STATE_SUBMITTED,
                                  Statement::STATE_DELIVERED, Statement::STATE_PUBLISHED};

const Step kPublishDelivered{kDelivered, Statement::STATE_PUBLISHED};
const Step kPublishWritten{kSubmitted, Statement::STATE_PUBLISHED};

bool IsAmong(std::span<const State> states, State state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

std::string NamesOf(std::span<const State> states) {
  return absl::StrJoin(states, ", ", [](std::string* out, State state) { out->append(StateName(state)); });
}

// How many elements the contract allows in a list.
template <class Message>
int MostIn(const char* field) {
  return static_cast<int>(
      Message::descriptor()->FindFieldByName(field)->options().GetExtension(v1::limits).max_items());
}

absl::Status CheckState(const Statement& statement, std::span<const State> allowed, std::string_view step,
                        std::string_view instead) {
  if (IsAmong(allowed, statement.state())) return absl::OkStatus();
  return rpc::errors::WrongState(statement.name(), StateName(statement.state()), step, NamesOf(allowed),
                                 instead);
}

void CheckSpeaker(const Statement& statement, Violations& violations) {
  if (!statement.speaker().empty() && !statement.speaker_label().entries().empty()) {
    violations.push_back({"statement.speaker_label", "must be left out where speaker is given"});
  }
  if (!statement.speaker().empty() && statement.delivered_by() == statement.speaker()) {
    violations.push_back({"statement.delivered_by", "must be another participant than the speaker"});
  }
}

void CheckDeliveredFields(const Statement& statement, Violations& violations) {
  if (statement.has_delivered_time() && statement.has_delivered_date()) {
    violations.push_back({"statement.delivered_date", "must be left out where delivered_time is given"});
  }
  if (statement.state() == Statement::STATE_DELIVERED && statement.mode() == Statement::MODE_WRITTEN) {
    violations.push_back({"statement.mode", "must not be MODE_WRITTEN: the statement is DELIVERED"});
  }
}

void CheckSameEvent(const Statement& statement, const std::string& name, std::string field,
                    Violations& violations) {
  if (!name.empty() && rpc::EventIdOf(name) != rpc::EventIdOf(statement.name())) {
    violations.push_back({std::move(field), "must name one of the same event"});
  }
}

void CheckRelations(const Statement& statement, Violations& violations) {
  std::set<std::pair<int, std::string>> seen;
  for (int i = 0; i < statement.relations_size(); ++i) {
    const Statement::Relation& relation = statement.relations(i);
    const std::string path = absl::StrCat("statement.relations[", i, "]");
    CheckSameEvent(statement, relation.statement(), path + ".statement", violations);
    if (relation.statement() == statement.name()) {
      violations.push_back({path + ".statement", "must name another statement"});
    }
    if (!seen.emplace(relation.kind(), relation.statement()).second) {
      violations.push_back({path, "must not stand twice"});
    }
  }
}

const Segment::Translation* FindTranslation(const Segment& segment, const std::string& language) {
  for (const Segment::Translation& translation : segment.translations()) {
    if (SameLanguage(translation.language(), language)) return &translation;
  }
  return nullptr;
}

// Of its quoted spans, how many stand in other texts than the one in `language`.
int CountOtherSpans(const Segment& segment, const std::string& language) {
  return static_cast<int>(std::count_if(
      segment.quoted_spans().begin(), segment.quoted_spans().end(),
      [&](const Segment::QuotedSpan& span) { return !SameLanguage(span.language(), language); }));
}

void CheckVeryWords(const Segment& segment, const v1::SetTranslationRequest& request,
                    Violations& violations) {
  for (int i = 0; i < request.quoted_spans_size(); ++i) {
    const Segment::QuotedSpan& span = request.quoted_spans(i);
    const std::string path = absl::StrCat("quoted_spans[", i, "]");
    if (segment.kind() == Segment::KIND_QUOTE) {
      violations.push_back({path, "must be left out: a quotation is all very words"});
    } else if (!SameLanguage(span.language(), request.translation().language())) {
      violations.push_back({path + ".language", "must be that of the translation"});
    } else if (request.translation().text().find(span.text()) == std::string::npos) {
      violations.push_back({path + ".text", "must occur in the text of the translation, exactly so"});
    }
  }
}

}  // namespace

const Step kSubmit{kDraft, Statement::STATE_SUBMITTED};
const Step kDeliver{kUndelivered, Statement::STATE_DELIVERED};
const Step kRetract{kPublished, Statement::STATE_RETRACTED};

const Step& PublicationOf(const Statement& statement) {
  return statement.mode() == Statement::MODE_WRITTEN ? kPublishWritten : kPublishDelivered;
}

std::string StateName(State state) {
  return Statement::State_Name(state).substr(std::string("STATE_").size());
}

bool WasPublished(State state) {
  return state == Statement::STATE_PUBLISHED || state == Statement::STATE_RETRACTED;
}

absl::Status CheckStep(const Statement& statement, const Step& step) {
  if (IsAmong(step.from, statement.state())) return absl::OkStatus();
  return rpc::errors::IllegalState(statement.name(), StateName(statement.state()), StateName(step.to),
                                   NamesOf(step.from));
}

absl::Status CheckDelivery(const Statement& statement) {
  RETURN_IF_ERROR(CheckStep(statement, kDeliver));
  if (statement.mode() != Statement::MODE_WRITTEN) return absl::OkStatus();
  return rpc::errors::WrittenOnly(statement.name(), StateName(statement.state()));
}

absl::Status CheckEditable(const Statement& statement) {
  return CheckState(statement, kUnpublished, "be edited",
                    "Use CorrectStatement for what is published; what is retracted stays as it is.");
}

absl::Status CheckCorrectable(const Statement& statement) {
  return CheckState(statement, kPublished, "be corrected",
                    "Use UpdateStatement before its publication; what is retracted stays as it is.");
}

absl::Status CheckTranslatable(const Statement& statement) {
  return CheckState(statement, kUnretracted, "be translated", "What is retracted stays as it is.");
}

absl::Status CheckStatement(const Statement& statement) {
  Violations violations;
  CheckSpeaker(statement, violations);
  CheckDeliveredFields(statement, violations);
  CheckSameEvent(statement, statement.speaker(), "statement.speaker", violations);
  CheckSameEvent(statement, statement.delivered_by(), "statement.delivered_by", violations);
  CheckSameEvent(statement, statement.delegation(), "statement.delegation", violations);
  CheckSameEvent(statement, statement.session(), "statement.session", violations);
  CheckRelations(statement, violations);
  CheckSegments(statement.segments(), "statement.segments", violations);
  CheckSize(statement, "statement.segments", 0, violations);
  return rpc::errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckAppended(const Statement& statement, const Segment& segment) {
  const int most = MostIn<Statement>("segments");
  Violations violations;
  CheckSegment(segment, "segment", violations);
  CheckSize(statement, "segment", static_cast<std::int64_t>(segment.ByteSizeLong()), violations);
  if (statement.segments_size() >= most) {
    violations.push_back({"segment", absl::StrCat("must be left out: the statement has ",
                                                  CountOf(most, "segment"), ", as many as may be")});
  }
  RETURN_IF_ERROR(rpc::errors::InvalidFieldsIfAny(violations));
  for (const Segment& other : statement.segments()) {
    if (!segment.id().empty() && other.id() == segment.id()) {
      return rpc::errors::AlreadyExists(absl::StrCat("The segment ", segment.id(), " of ", statement.name()));
    }
  }
  return absl::OkStatus();
}

absl::Status CheckTranslation(const Statement& statement, const Segment& segment,
                              const v1::SetTranslationRequest& request) {
  const std::string& language = request.translation().language();
  Violations violations;
  if (SameLanguage(language, segment.language())) {
    violations.push_back({"translation.language", "must be another than that of the segment"});
  }
  const int most = MostIn<Segment>("translations");
  if (FindTranslation(segment, language) == nullptr && segment.translations_size() >= most) {
    violations.push_back({"translation.language",
                          absl::StrCat("must be one of the ", most, " that the segment is translated into")});
  }
  CheckVeryWords(segment, request, violations);
  const int most_spans = MostIn<Segment>("quoted_spans");
  if (CountOtherSpans(segment, language) + request.quoted_spans_size() > most_spans) {
    violations.push_back(
        {"quoted_spans", absl::StrCat("must, with those in other languages, be at most ", most_spans)});
  }
  const Segment::Translation* replaced = FindTranslation(segment, language);
  const std::size_t less = replaced == nullptr ? 0 : replaced->ByteSizeLong();
  CheckSize(statement, "translation",
            static_cast<std::int64_t>(request.ByteSizeLong()) - static_cast<std::int64_t>(less), violations);
  return rpc::errors::InvalidFieldsIfAny(violations);
}

void SetTranslation(const v1::SetTranslationRequest& request, Segment& segment) {
  const auto in_language = [&](const auto& text) {
    return SameLanguage(text.language(), request.translation().language());
  };
  auto& translations = *segment.mutable_translations();
  const auto before = std::find_if(translations.begin(), translations.end(), in_language);
  (before == translations.end() ? *translations.Add() : *before) = request.translation();

  auto& spans = *segment.mutable_quoted_spans();
  // Where they are the same as before, they stay where they stand, so that nothing changes.
  std::vector<std::string> old_texts;
  std::vector<std::string> new_texts;
  for (const Segment::QuotedSpan& span : spans) {
    if (in_language(span)) old_texts.push_back(span.text());
  }
  for (const Segment::QuotedSpan& span : request.quoted_spans()) new_texts.push_back(span.text());
  if (old_texts == new_texts) return;
  spans.erase(std::remove_if(spans.begin(), spans.end(), in_language), spans.end());
  spans.MergeFrom(request.quoted_spans());
}

absl::Status CheckPublication(const Statement& statement) {
  std::vector<std::string> missing;
  if (statement.segments().empty()) missing.push_back("segments");
  if (statement.speaker().empty() && statement.speaker_label().entries().empty()) {
    missing.push_back("speaker or speaker_label");
  }
  if (missing.empty()) return absl::OkStatus();
  return rpc::errors::Incomplete(statement.name(), "its publication", missing);
}

}  // namespace plenary::statements::rules
