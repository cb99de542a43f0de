#include "participant_files/participant_columns.h"

#include <unordered_map>

#include "absl/strings/str_cat.h"
#include "cells/cell_text.h"
#include "cells/text_parts.h"
#include "cells/word_lists.h"
#include "cells/words.h"
#include "google/protobuf/util/time_util.h"
#include "participant_files/column_words.h"
#include "participant_files/credit_columns.h"
#include "participant_files/part_columns.h"
#include "participant_files/value_columns.h"

namespace plenary::participant_files {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::RepeatedPtrField;
using v1::Participant;
using Form = ColumnField::Form;
using namespace columns;  // NOLINT(google-build-using-namespace): the table's own

// ---- Plain texts.

template <std::string* (*field)(Participant&)>
Problem SetText(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  field(draft.participant)->assign(text);
  return std::nullopt;
}

template <const std::string& (*field)(const Participant&)>
std::string GetText(const Participant& participant, const ColumnTarget& /*target*/, Languages /*languages*/) {
  return field(participant);
}

// The two functions of a plain text, from its accessors.
#define TEXT(mutable_text, text)                          \
  SetText<[](Participant& p) { return p.mutable_text; }>, \
      GetText<[](const Participant& p) -> const std::string& { return p.text; }>

// ---- Lists of texts.

void PutItem(std::size_t index, std::string_view item, RepeatedPtrField<std::string>& list) {
  while (list.size() <= static_cast<int>(index)) list.Add();
  list[static_cast<int>(index)].assign(item);
}

template <RepeatedPtrField<std::string>* (*field)(Participant&)>
Problem SetList(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  RepeatedPtrField<std::string>& list = *field(draft.participant);
  if (target.position > 0) {
    PutItem(static_cast<std::size_t>(target.position) - 1, text, list);
    return std::nullopt;
  }
  for (std::string& item : cells::SplitList(text, "", cells::LineBreaks::kSeparate)) {
    if (!item.empty()) *list.Add() = std::move(item);
  }
  // Addresses have no line breaks in them.
  if (text.find('\n') != std::string_view::npos) draft.items = list.size();
  return std::nullopt;
}

template <const RepeatedPtrField<std::string>& (*field)(const Participant&)>
std::string GetList(const Participant& participant, const ColumnTarget& target, Languages /*languages*/) {
  const auto& list = field(participant);
  if (target.position > 0) return target.position > list.size() ? "" : list[target.position - 1];
  return cells::JoinList(std::vector<std::string>(list.begin(), list.end()));
}

#define LIST(mutable_list, list)                          \
  SetList<[](Participant& p) { return p.mutable_list; }>, \
      GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& { return p.list; }>

// ---- Values of enums.

template <typename Enum, const EnumDescriptor* (*type)(), void (Participant::*set)(Enum)>
Problem SetEnum(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::optional<int> value = Trimmed(text).empty() ? 0 : FindEnumValue(type(), text);
  if (!value.has_value()) return UnknownValue(type());
  (draft.participant.*set)(static_cast<Enum>(*value));
  return std::nullopt;
}

template <typename Enum, const EnumDescriptor* (*type)(), Enum (Participant::*get)() const>
std::string GetEnum(const Participant& participant, const ColumnTarget& /*target*/, Languages /*languages*/) {
  return EnumWord(type(), (participant.*get)());
}

#define ENUM(Enum, field)                                                                \
  SetEnum<Participant::Enum, Participant::Enum##_descriptor, &Participant::set_##field>, \
      GetEnum<Participant::Enum, Participant::Enum##_descriptor, &Participant::field>

// ---- Fields that only the server sets.

template <const google::protobuf::Timestamp& (Participant::*field)() const>
std::string GetTime(const Participant& participant, const ColumnTarget& /*target*/, Languages /*languages*/) {
  const google::protobuf::Timestamp& time = (participant.*field)();
  return time.seconds() == 0 ? "" : google::protobuf::util::TimeUtil::ToString(time);
}

std::string GetWaitlistNumber(const Participant& participant, const ColumnTarget& /*target*/,
                              Languages /*languages*/) {
  return participant.waitlist_number() == 0 ? "" : absl::StrCat(participant.waitlist_number());
}

// ---- The table.

constexpr ColumnField kFields[] = {
    {"participant", "name", Form::kValue, SetParticipant,
     GetText<[](const Participant& p) -> const std::string& { return p.name(); }>},
    {"external id", "external_id", Form::kValue, TEXT(mutable_external_id(), external_id())},
    {"person", "person", Form::kValue, TEXT(mutable_person(), person())},
    {"honorific", "credit.honorific", Form::kValue,
     TEXT(mutable_credit()->mutable_honorific(), credit().honorific())},
    {"name", "credit.display_name", Form::kLocalized, SetName, GetName},
    {"given name", "credit.display_name", Form::kValue, SetGivenName},
    {"family name", "credit.display_name", Form::kValue, SetFamilyName},
    {"title", "credit.positions.title", Form::kLocalizedList, SetTitles, GetTitles},
    {"affiliation", "credit.positions.affiliation", Form::kLocalizedList, SetAffiliations, GetAffiliations},
    {"affiliation id", "credit.positions.organization", Form::kList, SetOrganizations, GetOrganizations},
    {"nominated by", "nominating_organizations", Form::kValue, SetNominators,
     GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& {
       return p.nominating_organizations();
     }>},
    {"delegation", "delegation", Form::kValue, SetDelegation,
     GetText<[](const Participant& p) -> const std::string& { return p.delegation(); }>},
    {"delegation role", "delegation_role", Form::kValue, ENUM(DelegationRole, delegation_role)},
    {"region", "region_code", Form::kValue, SetRegion,
     GetText<[](const Participant& p) -> const std::string& { return p.region_code(); }>},
    {"category", "category", Form::kValue, ENUM(Category, category)},
    {"roles", "roles", Form::kValue, SetRoles, GetRoles},
    {"attendance mode", "attendance_mode", Form::kValue, ENUM(AttendanceMode, attendance_mode)},
    {"languages", "languages", Form::kValue, SetLanguages,
     GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& { return p.languages(); }>},
    {"email", "contact.emails", Form::kList, LIST(mutable_contact()->mutable_emails(), contact().emails())},
    {"phone", "contact.phones", Form::kList, LIST(mutable_contact()->mutable_phones(), contact().phones())},
    {"postal address", "contact.postal_address", Form::kValue,
     TEXT(mutable_contact()->mutable_postal_address(), contact().postal_address())},
    {"protocol rank", "protocol_rank", Form::kValue, SetRank, GetRank},
    {"collective", "collective", Form::kValue, SetCollective, GetCollective},
    {"answer", "answers", Form::kKeyed, SetAnswer, GetAnswer},
    {"consent", "consents", Form::kKeyed, SetConsents, GetConsents},
    {"listing", "listing", Form::kValue, ENUM(Listing, listing)},
    {"listing basis", "listing_basis", Form::kValue, ENUM(ListingBasis, listing_basis)},
    {"citations", "citations", Form::kValue, SetCitations, GetCitations},
    {"media", "media", Form::kValue, SetMedia, GetMedia},
    {"state", "state", Form::kValue, ENUM(State, state)},
    {"state reason", "state_reason", Form::kValue, nullptr,
     GetText<[](const Participant& p) -> const std::string& { return p.state_reason(); }>},
    {"waitlist number", "waitlist_number", Form::kValue, nullptr, GetWaitlistNumber},
    {"respond by", "respond_by_time", Form::kValue, nullptr, GetTime<&Participant::respond_by_time>},
    {"registered by", "registered_by", Form::kValue, nullptr,
     GetText<[](const Participant& p) -> const std::string& { return p.registered_by(); }>},
    {"registered", "create_time", Form::kValue, nullptr, GetTime<&Participant::create_time>},
    {"changed", "update_time", Form::kValue, nullptr, GetTime<&Participant::update_time>},
};

#undef TEXT
#undef LIST
#undef ENUM

using Fields = std::unordered_map<std::string, const ColumnField*>;

Fields MakeFieldsByName() {
  Fields fields;
  for (const ColumnField& field : kFields) fields.emplace(FoldWord(field.name), &field);
  cells::ForEachWord(cells::words::kHeaders, [&](const cells::ListedWord& listed) {
    const auto field = fields.find(FoldWord(listed.section));
    if (field != fields.end()) fields.try_emplace(FoldWord(listed.word), field->second);
  });
  return fields;
}

}  // namespace

std::span<const ColumnField> ColumnFields() { return kFields; }

const ColumnField* FindColumnField(std::string_view name) {
  static const Fields* const fields = new Fields(MakeFieldsByName());
  if (const auto found = fields->find(FoldWord(name)); found != fields->end()) return found->second;
  // "姓名 Name", "Affiliation / Organization".
  const ColumnField* field = nullptr;
  for (const std::string& part : cells::PartsOf(name)) {
    const auto found = fields->find(FoldWord(part));
    if (found == fields->end() || (field != nullptr && field != found->second)) return nullptr;
    field = found->second;
  }
  return field;
}

std::string HeaderOf(const ColumnTarget& target) {
  std::string header(target.field->name);
  if (target.position > 0) absl::StrAppend(&header, " ", target.position);
  if (!target.language.empty()) absl::StrAppend(&header, " (", target.language, ")");
  if (!target.key.empty()) absl::StrAppend(&header, ": ", target.key);
  return header;
}

std::string_view TopLevelField(const ColumnField& field) {
  return field.path.substr(0, field.path.find('.'));
}

}  // namespace plenary::participant_files
