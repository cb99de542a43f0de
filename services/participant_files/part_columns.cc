#include "participant_files/part_columns.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "cells/cell_text.h"
#include "google/protobuf/util/time_util.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files::columns {
namespace {

using v1::Participant;

constexpr char kConsents[] = "consents";
constexpr char kCitations[] = "citations";
constexpr char kMedia[] = "media";

std::string ListAsJson(const Participant& participant, std::string_view field) {
  Participant part;
  const auto* descriptor = Participant::descriptor()->FindFieldByName(std::string(field));
  if (participant.GetReflection()->FieldSize(participant, descriptor) == 0) return "";
  std::vector<const google::protobuf::FieldDescriptor*> moved = {descriptor};
  Participant copy = participant;
  copy.GetReflection()->SwapFields(&copy, &part, moved);
  google::protobuf::util::JsonPrintOptions options;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(part, &json, options).ok()) return "";
  // {"citations":[…]} → […]
  const std::size_t start = json.find('[');
  return json.substr(start, json.size() - start - 1);
}

Problem ListFromJson(std::string_view json, std::string_view field, Participant& participant) {
  Participant part;
  const std::string name(field);
  const auto* descriptor = Participant::descriptor()->FindFieldByName(name);
  const std::string whole = absl::StrCat("{\"", name, "\":", std::string(json), "}");
  if (!google::protobuf::util::JsonStringToMessage(whole, &part).ok()) {
    return ColumnProblem{kMalformed, "must be a list in JSON, as the export writes it"};
  }
  participant.GetReflection()->SwapFields(&participant, &part, {descriptor});
  return std::nullopt;
}

bool ReadTime(const std::string& text, google::protobuf::Timestamp& time) {
  absl::Time parsed;
  std::string problem;
  if (google::protobuf::util::TimeUtil::FromString(text, &time)) return true;
  if (!absl::ParseTime("%Y-%m-%d", text, &parsed, &problem)) return false;
  time = google::protobuf::util::TimeUtil::SecondsToTimestamp(absl::ToUnixSeconds(parsed));
  return true;
}

// A consent for one purpose: yes, or the time when it was given.
Problem SetConsent(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  const std::string written = Trimmed(text);
  auto& consents = *draft.participant.mutable_consents();
  const auto is_it = [&](const auto& consent) { return consent.purpose() == target.key; };
  const std::optional<bool> given = written.empty() ? false : FindYesNo(written);
  if (given.has_value() && *given && std::any_of(consents.begin(), consents.end(), is_it))
    return std::nullopt;
  Participant::Consent consent;
  consent.set_purpose(target.key);
  if (!given.has_value() && !ReadTime(written, *consent.mutable_give_time())) {
    return ColumnProblem{kMalformed, "must be yes or no, or a day such as 2025-04-02"};
  }
  consents.erase(std::remove_if(consents.begin(), consents.end(), is_it), consents.end());
  if (given.value_or(true)) *consents.Add() = std::move(consent);
  return std::nullopt;
}

bool IsPurposeOnly(const Participant::Consent& consent) {
  return !consent.has_give_time() && consent.wording().empty() && consent.given_by().empty() &&
         !consent.purpose().starts_with('[');
}

}  // namespace

Problem SetAnswer(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  auto& answers = *draft.participant.mutable_answers();
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const auto& answer) { return answer.question_id() == target.key; });
  Participant::Answer* answer = found != answers.end() ? &*found : answers.Add();
  answer->set_question_id(target.key);
  answer->mutable_text()->assign(cells::ReadGiven(text));
  return std::nullopt;
}

std::string GetAnswer(const Participant& participant, const ColumnTarget& target, Languages /*languages*/) {
  for (const Participant::Answer& answer : participant.answers()) {
    if (answer.question_id() == target.key) return cells::WriteGiven(answer.text());
  }
  return "";
}

// A list of purposes; consents with times and wordings are JSON.
Problem SetConsents(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  if (!target.key.empty()) return SetConsent(text, target, draft);
  if (text.starts_with('[')) return ListFromJson(text, kConsents, draft.participant);
  for (const std::string& purpose : cells::SplitList(text, "", cells::LineBreaks::kSeparate)) {
    if (!purpose.empty()) draft.participant.add_consents()->set_purpose(purpose);
  }
  return std::nullopt;
}

std::string GetConsents(const Participant& participant, const ColumnTarget& target, Languages /*languages*/) {
  const auto& consents = participant.consents();
  if (!target.key.empty()) return "";
  if (!std::all_of(consents.begin(), consents.end(), IsPurposeOnly))
    return ListAsJson(participant, kConsents);
  std::vector<std::string> purposes;
  for (const auto& consent : consents) purposes.push_back(consent.purpose());
  return cells::JoinList(purposes);
}

Problem SetCitations(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  return ListFromJson(text, kCitations, draft.participant);
}

std::string GetCitations(const Participant& participant, const ColumnTarget& /*target*/,
                         Languages /*languages*/) {
  return ListAsJson(participant, kCitations);
}

Problem SetMedia(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  return ListFromJson(text, kMedia, draft.participant);
}

std::string GetMedia(const Participant& participant, const ColumnTarget& /*target*/,
                     Languages /*languages*/) {
  return ListAsJson(participant, kMedia);
}

}  // namespace plenary::participant_files::columns
