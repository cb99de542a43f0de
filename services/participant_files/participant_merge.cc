#include "participant_files/participant_merge.h"

#include <algorithm>
#include <string>
#include <vector>

#include "google/protobuf/util/message_differencer.h"

namespace plenary::participant_files {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::util::MessageDifferencer;
using v1::LocalizedText;
using v1::Participant;

// The entry of `text` with that language, or null.
LocalizedText::Entry* EntryIn(LocalizedText& text, const std::string& language) {
  for (LocalizedText::Entry& entry : *text.mutable_entries()) {
    if (entry.language() == language) return &entry;
  }
  return nullptr;
}

bool Says(const LocalizedText& text, const std::string& words) {
  return std::any_of(text.entries().begin(), text.entries().end(),
                     [&](const LocalizedText::Entry& entry) { return entry.text() == words; });
}

// Languages in the row replace those of the participant, others stay. A text without a language that equals
// the participant's text in any language changes nothing.
void MergeText(const LocalizedText& row, LocalizedText& text) {
  if (text.entries().empty()) {
    text = row;
    return;
  }
  for (const LocalizedText::Entry& entry : row.entries()) {
    if (Says(text, entry.text())) continue;
    if (LocalizedText::Entry* same = EntryIn(text, entry.language()); same != nullptr) {
      same->set_text(entry.text());
    } else {
      *text.add_entries() = entry;
    }
  }
}

void MergePositions(const Participant::Credit& row, Participant::Credit& credit) {
  if (row.positions().empty()) return;
  if (row.positions_size() != credit.positions_size()) {
    *credit.mutable_positions() = row.positions();
    return;
  }
  for (int i = 0; i < row.positions_size(); ++i) {
    const Participant::Position& given = row.positions(i);
    Participant::Position& position = *credit.mutable_positions(i);
    if (given.has_title()) MergeText(given.title(), *position.mutable_title());
    const Participant::Position before = position;
    if (given.has_affiliation()) MergeText(given.affiliation(), *position.mutable_affiliation());
    if (!given.organization().empty()) {
      position.set_organization(given.organization());
    } else if (!MessageDifferencer::Equals(before, position)) {
      position.clear_organization();  // it belonged to another text
    }
  }
}

void MergeCredit(const Participant::Credit& row, Participant::Credit& credit) {
  if (row.has_display_name()) MergeText(row.display_name(), *credit.mutable_display_name());
  if (!row.honorific().empty()) credit.set_honorific(row.honorific());
  MergePositions(row, credit);
}

// The answers in the row replace those to the same questions.
void MergeAnswers(const Participant& row, Participant& participant) {
  for (const Participant::Answer& answer : row.answers()) {
    auto& answers = *participant.mutable_answers();
    const auto same = std::find_if(answers.begin(), answers.end(), [&](const Participant::Answer& one) {
      return one.question_id() == answer.question_id();
    });
    if (same == answers.end()) {
      *answers.Add() = answer;
    } else {
      same->set_text(answer.text());
    }
  }
}

// Every field set in `row` replaces that of `message`.
void Replace(const Message& row, Message& message) {
  std::vector<const FieldDescriptor*> fields;
  row.GetReflection()->ListFields(row, &fields);
  for (const FieldDescriptor* field : fields) message.GetReflection()->ClearField(&message, field);
  message.MergeFrom(row);
}

}  // namespace

std::vector<std::string> Differences(const Participant& before, const Participant& after) {
  MessageDifferencer differencer;
  std::vector<std::string> paths;
  for (int i = 0; i < Participant::descriptor()->field_count(); ++i) {
    const FieldDescriptor* field = Participant::descriptor()->field(i);
    if (!differencer.CompareWithFields(before, after, {field}, {field})) paths.push_back(field->name());
  }
  return paths;
}

void Merge(const Participant& row, Participant& participant) {
  Participant rest = row;
  for (const char* own : {"name", "credit", "contact", "answers", "collective", "state", "etag"}) {
    rest.GetReflection()->ClearField(&rest, Participant::descriptor()->FindFieldByName(own));
  }
  Replace(rest, participant);
  if (row.has_credit()) MergeCredit(row.credit(), *participant.mutable_credit());
  if (row.has_contact()) Replace(row.contact(), *participant.mutable_contact());
  MergeAnswers(row, participant);
}

void LinkOrganization(std::string_view text, std::string_view organization, Participant& participant) {
  for (Participant::Position& position : *participant.mutable_credit()->mutable_positions()) {
    if (position.organization().empty() && Says(position.affiliation(), std::string(text))) {
      position.set_organization(std::string(organization));
    }
  }
}

}  // namespace plenary::participant_files
