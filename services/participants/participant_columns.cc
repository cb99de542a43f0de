#include "participants/participant_columns.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/time.h"
#include "base/ids.h"
#include "google/protobuf/util/time_util.h"
#include "participants/cell_text.h"
#include "participants/column_words.h"

namespace plenary::participants {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::Message;
using google::protobuf::RepeatedPtrField;
using v1::LocalizedText;
using v1::Participant;
using Languages = std::span<const std::string>;
using Problem = std::optional<ColumnProblem>;
using Form = ColumnField::Form;

constexpr const char kUnknownValue[] = "UNKNOWN_VALUE";
constexpr const char kMalformed[] = "MALFORMED";
// Codes may also be separated by commas: none has one in it.
constexpr std::string_view kCodeSeparators = ",";

std::string Trimmed(std::string_view text) {
  return std::string(absl::StripAsciiWhitespace(absl::string_view(text.data(), text.size())));
}

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

// A plain text's two functions from its accessors.
#define TEXT(mutable_text, text)                          \
  SetText<[](Participant& p) { return p.mutable_text; }>, \
      GetText<[](const Participant& p) -> const std::string& { return p.text; }>

// ---- Texts by language.

// Whether the text, in a column that states no language, says what is on record in some language.
bool IsOnRecord(std::string_view text, const LocalizedText* before) {
  return before != nullptr && !IsTagged(text) &&
         std::any_of(before->entries().begin(), before->entries().end(),
                     [&](const auto& entry) { return entry.text() == text; });
}

// Gives `text` the entry of this language.
void SetEntry(const std::string& language, std::string_view cell, LocalizedText& text) {
  auto& entries = *text.mutable_entries();
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& entry) { return entry.language() == language; });
  LocalizedText::Entry* entry = found == entries.end() ? entries.Add() : &*found;
  entry->set_language(language);
  entry->mutable_text()->assign(cell);
}

void SetLocalized(std::string_view cell, const std::string& language, const LocalizedText* before,
                  LocalizedText& text) {
  if (!language.empty()) return SetEntry(language, cell, text);
  if (IsOnRecord(cell, before)) {
    text = *before;
  } else {
    ReadTagged(cell, text);
  }
}

std::string GetLocalized(const LocalizedText& text, const std::string& language, Languages languages) {
  const int tagged = CountTagged(text, languages);
  if (language.empty()) return WriteTagged(text, tagged);
  for (int i = tagged; i < text.entries_size(); ++i) {
    if (text.entries(i).language() == language) return text.entries(i).text();
  }
  return "";
}

Problem SetName(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  const LocalizedText* before = draft.before == nullptr ? nullptr : &draft.before->credit().display_name();
  SetLocalized(text, target.language, before, *draft.participant.mutable_credit()->mutable_display_name());
  return std::nullopt;
}

std::string GetName(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return GetLocalized(participant.credit().display_name(), target.language, languages);
}

template <std::string RowDraft::*part>
Problem SetPart(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  draft.*part = Trimmed(text);
  return std::nullopt;
}

// ---- Positions: the columns of titles and affiliations are lists of the same length.

using Position = Participant::Position;

Position& PositionAt(std::size_t index, RowDraft& draft) {
  auto& positions = *draft.participant.mutable_credit()->mutable_positions();
  while (positions.size() <= static_cast<int>(index)) positions.Add();
  return positions[static_cast<int>(index)];
}

const Position* PositionBefore(std::size_t index, const RowDraft& draft) {
  if (draft.before == nullptr || static_cast<int>(index) >= draft.before->credit().positions_size())
    return nullptr;
  return &draft.before->credit().positions(static_cast<int>(index));
}

// Calls `use` with the index and text of each item that the column holds.
template <typename Use>
void ForEachItem(std::string_view text, const ColumnTarget& target, Use use) {
  if (target.position > 0) return use(static_cast<std::size_t>(target.position) - 1, text);
  const std::vector<std::string> items = SplitList(text);
  for (std::size_t i = 0; i < items.size(); ++i) use(i, std::string_view(items[i]));
}

template <LocalizedText* (Position::*change)(), const LocalizedText& (Position::*read)() const>
Problem SetOfPositions(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  ForEachItem(text, target, [&](std::size_t index, std::string_view item) {
    Position& position = PositionAt(index, draft);
    if (item.empty()) return;
    const Position* before = PositionBefore(index, draft);
    SetLocalized(item, target.language, before == nullptr ? nullptr : &(before->*read)(),
                 *(position.*change)());
  });
  return std::nullopt;
}

// One item, or the list of all, of what `get` makes of a position.
template <typename GetItem>
std::string ListOfPositions(const Participant& participant, const ColumnTarget& target, GetItem get) {
  const auto& positions = participant.credit().positions();
  if (target.position > 0)
    return target.position > positions.size() ? "" : get(positions[target.position - 1]);
  std::vector<std::string> items;
  items.reserve(positions.size());
  for (const Position& position : positions) items.push_back(get(position));
  return JoinList(items);
}

template <const LocalizedText& (Position::*read)() const>
std::string GetOfPositions(const Participant& participant, const ColumnTarget& target, Languages languages) {
  return ListOfPositions(participant, target, [&](const Position& position) {
    return GetLocalized((position.*read)(), target.language, languages);
  });
}

Problem SetOrganizations(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  ForEachItem(text, target, [&](std::size_t index, std::string_view item) {
    PositionAt(index, draft).mutable_organization()->assign(item);
  });
  return std::nullopt;
}

std::string GetOrganizations(const Participant& participant, const ColumnTarget& target,
                             Languages /*languages*/) {
  return ListOfPositions(participant, target,
                         [](const Position& position) { return position.organization(); });
}

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
  for (std::string& item : SplitList(text)) {
    if (!item.empty()) *list.Add() = std::move(item);
  }
  return std::nullopt;
}

template <const RepeatedPtrField<std::string>& (*field)(const Participant&)>
std::string GetList(const Participant& participant, const ColumnTarget& target, Languages /*languages*/) {
  const auto& list = field(participant);
  if (target.position > 0) return target.position > list.size() ? "" : list[target.position - 1];
  return JoinList(std::vector<std::string>(list.begin(), list.end()));
}

#define LIST(mutable_list, list)                          \
  SetList<[](Participant& p) { return p.mutable_list; }>, \
      GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& { return p.list; }>

Problem SetLanguages(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  for (const std::string& item : SplitList(text, kCodeSeparators)) {
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
  for (const std::string& item : SplitList(text)) {
    if (item.empty()) continue;
    if (item.starts_with("organizations/")) {
      draft.participant.add_nominating_organizations(item);
    } else {
      draft.mentions.push_back({Mention::Kind::kNominatingOrganization, draft.column, item});
    }
  }
  return std::nullopt;
}

// ---- Values of enums.

Problem UnknownValue(const EnumDescriptor* type) {
  return ColumnProblem{kUnknownValue, absl::StrCat("must be one of: ", EnumWords(type))};
}

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

Problem SetRoles(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  for (const std::string& item : SplitList(text, kCodeSeparators)) {
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
  return JoinList(words);
}

// ---- Other values.

Problem SetParticipant(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::string id = Trimmed(text);
  const bool whole = id.find('/') != std::string::npos;
  if (whole && !id.starts_with(absl::StrCat(draft.event, "/participants/"))) {
    return ColumnProblem{kMalformed, "must be a participant of this event"};
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

bool IsRegionCode(std::string_view text) {
  return text.size() == 2 && absl::ascii_isupper(text[0]) && absl::ascii_isupper(text[1]);
}

Problem SetRegion(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  const std::string written = Trimmed(text);
  const std::optional<std::string> code =
      written.empty() || IsRegionCode(written) ? written : FindRegion(written);
  if (!code.has_value()) {
    return ColumnProblem{kUnknownValue, "must be a state or territory, best by its two letters (ISO 3166-1)"};
  }
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

// ---- What has a column for each key.

Problem SetAnswer(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  auto& answers = *draft.participant.mutable_answers();
  const auto found = std::find_if(answers.begin(), answers.end(),
                                  [&](const auto& answer) { return answer.question_id() == target.key; });
  Participant::Answer* answer = found != answers.end() ? &*found : answers.Add();
  answer->set_question_id(target.key);
  answer->mutable_text()->assign(ReadGiven(text));
  return std::nullopt;
}

std::string GetAnswer(const Participant& participant, const ColumnTarget& target, Languages /*languages*/) {
  for (const Participant::Answer& answer : participant.answers()) {
    if (answer.question_id() == target.key) return WriteGiven(answer.text());
  }
  return "";
}

bool ReadTime(const std::string& text, google::protobuf::Timestamp& time) {
  absl::Time parsed;
  std::string problem;
  if (google::protobuf::util::TimeUtil::FromString(text, &time)) return true;
  if (!absl::ParseTime("%Y-%m-%d", text, &parsed, &problem)) return false;
  time = google::protobuf::util::TimeUtil::SecondsToTimestamp(absl::ToUnixSeconds(parsed));
  return true;
}

// A consent of one purpose: yes, or when it was given.
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

// ---- What has parts of its own: JSON, as the API writes it.

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

template <const char* field>
Problem SetJson(std::string_view text, const ColumnTarget& /*target*/, RowDraft& draft) {
  return ListFromJson(text, field, draft.participant);
}

template <const char* field>
std::string GetJson(const Participant& participant, const ColumnTarget& /*target*/, Languages /*languages*/) {
  return ListAsJson(participant, field);
}

constexpr char kConsents[] = "consents";
constexpr char kCitations[] = "citations";
constexpr char kMedia[] = "media";
#define JSON(field) SetJson<field>, GetJson<field>

bool IsPurposeOnly(const Participant::Consent& consent) {
  return !consent.has_give_time() && consent.wording().empty() && consent.given_by().empty() &&
         !consent.purpose().starts_with('[');
}

// Purposes are a list; with times and wordings they are JSON.
Problem SetConsents(std::string_view text, const ColumnTarget& target, RowDraft& draft) {
  if (!target.key.empty()) return SetConsent(text, target, draft);
  if (text.starts_with('[')) return ListFromJson(text, kConsents, draft.participant);
  for (const std::string& purpose : SplitList(text)) {
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
  return JoinList(purposes);
}

// ---- What the server alone says.

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
    {"participant",
     "participant id|participant_id|registration id|registration number|编号|报名编号|与会者编号", "name",
     Form::kValue, SetParticipant,
     GetText<[](const Participant& p) -> const std::string& { return p.name(); }>},
    {"external id",
     "external_id|id|reference|ref|ref no|外部编号|identificador|id externo|référence|identifiant|序号",
     "external_id", Form::kValue, TEXT(mutable_external_id(), external_id())},
    {"person", "person id|person name|人员", "person", Form::kValue, TEXT(mutable_person(), person())},
    {"honorific", "form of address|salutation|称谓|尊称|tratamiento|civilité|mr/ms|mr|prefix",
     "credit.honorific", Form::kValue, TEXT(mutable_credit()->mutable_honorific(), credit().honorific())},
    {"name",
     "full name|display name|participant name|name and surname|姓名|名字|全名|nombre completo|nombre y "
     "apellidos|nombre y "
     "apellido|nom complet|nom et prénom|nombre|nom",
     "credit.display_name", Form::kLocalized, SetName, GetName},
    {"given name", "first name|forename|given names|名|nombre de pila|prénom|prénoms|nombres",
     "credit.display_name", Form::kValue, SetPart<&RowDraft::given_name>},
    {"family name", "last name|surname|姓|apellido|apellidos|nom de famille", "credit.display_name",
     Form::kValue, SetPart<&RowDraft::family_name>},
    {"title", "job title|position|function|post|职务|职位|头衔|cargo|puesto|título|titre|fonction|poste",
     "credit.positions.title", Form::kLocalizedList,
     SetOfPositions<&Position::mutable_title, &Position::title>, GetOfPositions<&Position::title>},
    {"affiliation",
     "affiliations|organization|organisation|institution|company|employer|university|单位|工作单位|机构|"
     "所属机构|afiliación|"
     "organización|institución|entidad|institución u organización|affiliation institutionnelle|établissement",
     "credit.positions.affiliation", Form::kLocalizedList,
     SetOfPositions<&Position::mutable_affiliation, &Position::affiliation>,
     GetOfPositions<&Position::affiliation>},
    {"affiliation id", "organization id|organisation id|affiliation_id", "credit.positions.organization",
     Form::kList, SetOrganizations, GetOrganizations},
    {"nominated by",
     "nominating organization|nominating organisation|nominating "
     "organizations|nominator|推荐单位|提名机构|propuesto por|"
     "nominado por|organización proponente|désigné par|proposé par",
     "nominating_organizations", Form::kValue, SetNominators,
     GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& {
       return p.nominating_organizations();
     }>},
    {"delegation", "delegation name|代表团|delegación|délégation", "delegation", Form::kValue, SetDelegation,
     GetText<[](const Participant& p) -> const std::string& { return p.delegation(); }>},
    {"delegation role",
     "role in delegation|delegation_role|代表团职务|función en la delegación|fonction dans la délégation",
     "delegation_role", Form::kValue, ENUM(DelegationRole, delegation_role)},
    {"region",
     "region code|region_code|state or territory|country|nationality "
     "represented|representing|国家|国家或地区|国家/地区|país|"
     "país o territorio|pays|pays ou territoire|estado",
     "region_code", Form::kValue, SetRegion,
     GetText<[](const Participant& p) -> const std::string& { return p.region_code(); }>},
    {"category", "participant type|type|类别|参会类别|categoría|tipo|catégorie", "category", Form::kValue,
     ENUM(Category, category)},
    {"roles", "role|角色|身份|rol|función|papel|rôle|rôles", "roles", Form::kValue, SetRoles, GetRoles},
    {"attendance mode",
     "attendance|attendance_mode|mode|mode of attendance|参会方式|modalidad|modo de asistencia|mode de "
     "participation|modalité",
     "attendance_mode", Form::kValue, ENUM(AttendanceMode, attendance_mode)},
    {"languages", "language|spoken languages|语言|语种|idioma|idiomas|lenguas|langue|langues", "languages",
     Form::kValue, SetLanguages,
     GetList<[](const Participant& p) -> const RepeatedPtrField<std::string>& { return p.languages(); }>},
    {"email",
     "e-mail|e-mail address|email address|emails|mail|邮箱|电子邮箱|电子邮件|correo|correo "
     "electrónico|courriel|adresse "
     "électronique|adresse e-mail",
     "contact.emails", Form::kList, LIST(mutable_contact()->mutable_emails(), contact().emails())},
    {"phone",
     "telephone|phone number|mobile|phones|tel|电话|手机|联系电话|手机号|teléfono|móvil|téléphone|portable",
     "contact.phones", Form::kList, LIST(mutable_contact()->mutable_phones(), contact().phones())},
    {"postal address",
     "address|mailing address|postal_address|地址|通讯地址|dirección|dirección postal|adresse|adresse "
     "postale",
     "contact.postal_address", Form::kValue,
     TEXT(mutable_contact()->mutable_postal_address(), contact().postal_address())},
    {"protocol rank",
     "rank|order of protocol|protocol_rank|precedence|礼宾次序|rango|orden de protocolo|rang|rang "
     "protocolaire",
     "protocol_rank", Form::kValue, SetRank, GetRank},
    {"collective", "group|集体|colectivo|grupo|collectif|groupe", "collective", Form::kValue, SetCollective,
     GetCollective},
    {"answer", "question|回答|respuesta|réponse", "answers", Form::kKeyed, SetAnswer, GetAnswer},
    {"consent", "consents|同意|consentimiento|consentement", "consents", Form::kKeyed, SetConsents,
     GetConsents},
    {"listing", "listed|公开范围|visibilidad|publication|publicación", "listing", Form::kValue,
     ENUM(Listing, listing)},
    {"listing basis", "listing_basis|公开依据|base de la publicación|base de publication", "listing_basis",
     Form::kValue, ENUM(ListingBasis, listing_basis)},
    {"citations", "sources", "citations", Form::kValue, JSON(kCitations)},
    {"media", "media links", "media", Form::kValue, JSON(kMedia)},
    {"state", "status|registration state|registration status|状态|报名状态|estado de inscripción|statut|état",
     "state", Form::kValue, ENUM(State, state)},
    {"state reason", "state_reason", "state_reason", Form::kValue, nullptr,
     GetText<[](const Participant& p) -> const std::string& { return p.state_reason(); }>},
    {"waitlist number", "waitlist_number", "waitlist_number", Form::kValue, nullptr, GetWaitlistNumber},
    {"respond by", "respond_by_time", "respond_by_time", Form::kValue, nullptr,
     GetTime<&Participant::respond_by_time>},
    {"registered by", "registered_by", "registered_by", Form::kValue, nullptr,
     GetText<[](const Participant& p) -> const std::string& { return p.registered_by(); }>},
    {"registered", "create_time", "create_time", Form::kValue, nullptr, GetTime<&Participant::create_time>},
    {"changed", "update_time", "update_time", Form::kValue, nullptr, GetTime<&Participant::update_time>},
};

#undef TEXT
#undef LIST
#undef ENUM
#undef JSON

using Fields = std::unordered_map<std::string, const ColumnField*>;

Fields MakeFieldsByName() {
  Fields fields;
  for (const ColumnField& field : kFields) fields.emplace(FoldWord(field.name), &field);
  for (const ColumnField& field : kFields) {
    const std::string aliases(field.aliases);
    for (const std::string& alias : std::vector<std::string>(absl::StrSplit(aliases, '|'))) {
      fields.try_emplace(FoldWord(alias), &field);
    }
  }
  return fields;
}

}  // namespace

std::span<const ColumnField> ColumnFields() { return kFields; }

const ColumnField* FindColumnField(std::string_view name) {
  static const Fields* const fields = new Fields(MakeFieldsByName());
  const auto found = fields->find(FoldWord(name));
  return found == fields->end() ? nullptr : found->second;
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

}  // namespace plenary::participants
