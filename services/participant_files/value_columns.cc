#include "participant_files/value_columns.h"

#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "cells/cell_text.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files::columns {
namespace {

using v1::Participant;

constexpr const char kUnknownValue[] = "UNKNOWN_VALUE";
// Codes may also be separated by commas, which no code contains.
constexpr std::string_view kCodeSeparators = ",";

}  // namespace

Problem UnknownValue(const google::protobuf::EnumDescriptor* type) {
  return ColumnProblem{kUnknownValue, absl::StrCat("must be one of: ", EnumWords(type))};
}

Problem SetLanguages(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  for (const std::string& item : cells::SplitList(text, kCodeSeparators, cells::LineBreaks::kSeparate)) {
    if (item.empty()) continue;
    const std::optional<std::string> language = FindLanguage(item);
    if (!language.has_value()) {
      return ColumnProblem{kUnknownValue, "must be languages, such as \"en; zh\" or \"English; Chinese\""};
    }
    draft.participant.add_languages(*language);
  }
  return std::nullopt;
}

Problem SetNominators(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  for (const std::string& item : cells::SplitList(text, "", draft.line_breaks)) {
    if (item.empty()) continue;
    if (item.starts_with("organizations/")) {
      draft.participant.add_nominating_organizations(item);
    } else {
      draft.mentions.push_back({Mention::Kind::kNominatingOrganization, draft.column, item});
    }
  }
  return std::nullopt;
}

Problem SetRoles(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  for (const std::string& item : cells::SplitList(text, kCodeSeparators, cells::LineBreaks::kSeparate)) {
    if (item.empty()) continue;
    const std::optional<int> role = FindEnumValue(Participant::Role_descriptor(), item);
    if (!role.has_value()) return UnknownValue(Participant::Role_descriptor());
    draft.participant.add_roles(static_cast<Participant::Role>(*role));
  }
  return std::nullopt;
}

std::string GetRoles(const Participant& participant, const ColumnTarget& /*target*/,
                     Languages /*languages*/) {
  std::vector<std::string> words;
  words.reserve(participant.roles_size());
  for (const int role : participant.roles()) words.push_back(EnumWord(Participant::Role_descriptor(), role));
  return cells::JoinList(words);
}

Problem SetParticipant(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::string id = Trimmed(text);
  const bool whole = id.find('/') != std::string::npos;
  if (whole && !id.starts_with(absl::StrCat(draft.event, "/participants/"))) {
    return ColumnProblem{kMalformed,
                         "must be a participant of this event; to register participants of another event "
                         "here, leave this column out"};
  }
  const std::size_t start = whole ? id.rfind('/') + 1 : 0;
  if (!id.empty() && !IsResourceId(id.substr(start))) {
    return ColumnProblem{kMalformed, "must be a participant's id: lower-case letters, digits and hyphens"};
  }
  if (!id.empty()) draft.participant.set_name(whole ? id : absl::StrCat(draft.event, "/participants/", id));
  return std::nullopt;
}

Problem SetDelegation(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::string delegation = Trimmed(text);
  if (delegation.starts_with("events/")) {
    draft.participant.set_delegation(delegation);
  } else if (!delegation.empty()) {
    draft.mentions.push_back({Mention::Kind::kDelegation, draft.column, delegation});
  }
  return std::nullopt;
}

Problem SetRegion(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::string written = Trimmed(text);
  std::optional<std::string> code = written.empty() ? written : cells::FindRegion(written);
  // A stored code need not be in a list.
  const bool on_record = draft.before != nullptr && draft.before->region_code() == written;
  if (!code.has_value() && on_record) code = written;
  if (!code.has_value()) return ColumnProblem{kUnknownValue, cells::NoRegion(written)};
  draft.participant.set_region_code(*code);
  return std::nullopt;
}

Problem SetRank(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  int rank = 0;
  const std::string written = Trimmed(text);
  if (!written.empty() && !absl::SimpleAtoi(written, &rank))
    return ColumnProblem{"BAD_NUMBER", "must be a number"};
  draft.participant.set_protocol_rank(rank);
  return std::nullopt;
}

std::string GetRank(const Participant& participant, const ColumnTarget& /*target*/, Languages /*languages*/) {
  return participant.protocol_rank() == 0 ? "" : absl::StrCat(participant.protocol_rank());
}

Problem SetCollective(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::optional<bool> collective = Trimmed(text).empty() ? false : FindYesNo(text);
  if (!collective.has_value()) return ColumnProblem{kUnknownValue, "must be yes or no"};
  draft.participant.set_collective(*collective);
  return std::nullopt;
}

std::string GetCollective(const Participant& participant, const ColumnTarget& /*target*/,
                          Languages /*languages*/) {
  return participant.collective() ? "yes" : "";
}

}  // namespace plenary::participant_files::columns
