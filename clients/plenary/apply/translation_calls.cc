#include "plenary/apply/translation_calls.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "absl/strings/match.h"
#include "plenary/apply/difference.h"
#include "plenary/contract/contract.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/statement_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;
using google::protobuf::RepeatedPtrField;
using v1::Document;
using v1::LocalizedText;
using v1::Segment;
using v1::Statement;

bool SameLanguage(const std::string& a, const std::string& b) { return absl::EqualsIgnoreCase(a, b); }

std::vector<std::string> SpansIn(const Segment& segment, const std::string& language) {
  std::vector<std::string> spans;
  for (const auto& span : segment.quoted_spans()) {
    if (SameLanguage(span.language(), language)) spans.push_back(span.text());
  }
  return spans;
}

// The element in that language; null if there is none.
template <class Element>
Element* InLanguage(RepeatedPtrField<Element>& elements, const std::string& language) {
  const auto found = std::find_if(elements.begin(), elements.end(), [&](const Element& element) {
    return SameLanguage(element.language(), language);
  });
  return found == elements.end() ? nullptr : &*found;
}

template <class Element>
const Element* ById(const RepeatedPtrField<Element>& elements, const std::string& id) {
  const auto found = std::find_if(elements.begin(), elements.end(),
                                  [&](const Element& element) { return element.id() == id; });
  return found == elements.end() ? nullptr : &*found;
}

// Adds the translations of `wanted` to `reached`, and calls `call` with a request for each.
template <class Request, class Call>
void TranslateSegment(const Segment& wanted, const Request& base, Segment& reached, Call call) {
  for (const Segment::Translation& translation : wanted.translations()) {
    const std::string& language = translation.language();
    Segment::Translation* present = InLanguage(*reached.mutable_translations(), language);
    const std::vector<std::string> spans = SpansIn(wanted, language);
    const bool same = present != nullptr && Plain(*present) == Plain(translation);
    if (same && SpansIn(reached, language) == spans) continue;
    Request request = base;
    request.set_segment_id(wanted.id());
    *request.mutable_translation() = translation;
    request.mutable_translation()->clear_outdated();
    auto& kept = *reached.mutable_quoted_spans();
    kept.erase(std::remove_if(kept.begin(), kept.end(),
                              [&](const auto& span) { return SameLanguage(span.language(), language); }),
               kept.end());
    for (const std::string& text : spans) {
      Segment::QuotedSpan& span = *request.add_quoted_spans();
      span.set_language(language);
      span.set_text(text);
      *reached.add_quoted_spans() = span;
    }
    *(present != nullptr ? present : reached.add_translations()) = request.translation();
    call(request);
  }
}

template <class Request, class Call>
void TranslateSegments(const RepeatedPtrField<Segment>& wanted, const Request& base,
                       RepeatedPtrField<Segment>& reached, Call call) {
  for (Segment& segment : reached) {
    if (const Segment* other = ById(wanted, segment.id())) TranslateSegment(*other, base, segment, call);
  }
}

// The same for a title or heading, whose original stays.
template <class Call>
void TranslateText(const LocalizedText& wanted, const v1::SetDocumentTranslationRequest& base,
                   LocalizedText& reached, Call call) {
  for (const LocalizedText::Entry& entry : wanted.entries()) {
    LocalizedText::Entry* present = InLanguage(*reached.mutable_entries(), entry.language());
    if (SameLanguage(entry.language(), reached.original_language())) continue;
    if (present != nullptr && present->text() == entry.text()) continue;
    v1::SetDocumentTranslationRequest request = base;
    *request.mutable_wording() = entry;
    *(present != nullptr ? present : reached.add_entries()) = entry;
    call(request);
  }
}

void AddCall(const Message& request, FinalChange& change) {
  MessagePtr copy(request.New());
  copy->CopyFrom(request);
  change.calls.push_back({&MethodOf(*request.GetDescriptor()), std::move(copy)});
}

void TranslateStatement(const Statement& wanted, Statement& reached, FinalChange& change) {
  v1::SetTranslationRequest base;
  base.set_name(reached.name());
  TranslateSegments(wanted.segments(), base, *reached.mutable_segments(),
                    [&](const Message& request) { AddCall(request, change); });
}

void TranslateDocument(const Document& wanted, Document& reached, FinalChange& change) {
  v1::SetDocumentTranslationRequest base;
  base.set_name(reached.name());
  const auto call = [&](const Message& request) { AddCall(request, change); };
  if (reached.has_title()) TranslateText(wanted.title(), base, *reached.mutable_title(), call);
  for (Document::Clause& clause : *reached.mutable_clauses()) {
    const Document::Clause* other = ById(wanted.clauses(), clause.id());
    if (other == nullptr) continue;
    base.set_clause_id(clause.id());
    if (clause.has_heading()) TranslateText(other->heading(), base, *clause.mutable_heading(), call);
    TranslateSegments(other->segments(), base, *clause.mutable_segments(), call);
  }
}

constexpr std::string_view kChangeWhenFinal[] = {"visibility", "embargo_time", "citations", "media"};

}  // namespace

bool IsFinal(const Message& resource) {
  if (const auto* statement = dynamic_cast<const Statement*>(&resource)) {
    return statement->state() == Statement::STATE_PUBLISHED ||
           statement->state() == Statement::STATE_RETRACTED;
  }
  const auto* document = dynamic_cast<const Document*>(&resource);
  return document != nullptr &&
         (document->state() == Document::STATE_ADOPTED || document->state() == Document::STATE_REJECTED ||
          document->state() == Document::STATE_WITHDRAWN);
}

bool ChangesWhenFinal(const google::protobuf::FieldDescriptor& field) {
  return field.containing_type() == Document::descriptor() &&
         std::find(std::begin(kChangeWhenFinal), std::end(kChangeWhenFinal), field.name()) !=
             std::end(kChangeWhenFinal);
}

std::string AdviceWhenFinal(const Message& resource) {
  const auto* statement = dynamic_cast<const Statement*>(&resource);
  if (statement == nullptr) return "Its text stays as it is: put the text of the server into the file.";
  return statement->state() == Statement::STATE_PUBLISHED
             ? "`plenary call CorrectStatement` corrects what is published, with a reason."
             : "A retracted statement stays as it is: put the text of the server into the file.";
}

FinalChange TranslationCalls(const Message& current, const Message& wanted) {
  FinalChange change;
  change.reached.reset(current.New());
  change.reached->CopyFrom(current);
  if (auto* statement = dynamic_cast<Statement*>(change.reached.get())) {
    TranslateStatement(static_cast<const Statement&>(wanted), *statement, change);
  } else if (auto* document = dynamic_cast<Document*>(change.reached.get())) {
    TranslateDocument(static_cast<const Document&>(wanted), *document, change);
  }
  return change;
}

}  // namespace plenary::client
