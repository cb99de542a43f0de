#include "participants/column_words.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/str_split.h"
#include "participants/cell_text.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::participants {
namespace {

using google::protobuf::EnumDescriptor;
using google::protobuf::EnumValueDescriptor;

// Other words for a value, separated by "|".
struct Synonyms {
  const char* value;
  const char* words;
};

constexpr Synonyms kSynonyms[] = {
    {"CATEGORY_EXPERT", "专家|experto|experta|experte|specialist"},
    {"CATEGORY_SCHOLAR", "学者|academic|académico|académica|universitaire|chercheur|researcher|investigador"},
    {"CATEGORY_OFFICIAL",
     "官员|government|gobierno|gouvernement|funcionario|funcionaria|fonctionnaire|政府官员"},
    {"CATEGORY_INDUSTRY", "企业|产业|business|company|industria|empresa|industrie|entreprise|企业界"},
    {"CATEGORY_CIVIL_SOCIETY", "民间社会|社会组织|ngo|ong|sociedad civil|société civile|非政府组织"},
    {"CATEGORY_YOUTH", "青年|young|juventud|joven|jeunesse|jeune"},
    {"CATEGORY_MEDIA", "媒体|press|prensa|presse|medios|médias|journalist|记者"},
    {"CATEGORY_STAFF", "工作人员|personal|personnel|secretariat|secretaría|secrétariat"},
    {"CATEGORY_OTHER", "其他|otro|otra|otros|autre|autres"},
    {"ROLE_ATTENDEE", "与会者|参会者|participant|participante|asistente|delegate|代表|visitor"},
    {"ROLE_SPEAKER", "发言人|演讲人|发言嘉宾|orador|oradora|ponente|orateur|intervenant|intervenante"},
    {"ROLE_CHAIR", "主席|chairperson|presidente|presidenta|président|présidente|主持主席"},
    {"ROLE_MODERATOR", "主持人|moderador|moderadora|modérateur|modératrice|host"},
    {"ROLE_RAPPORTEUR", "报告员|relator|relatora|rapporteuse"},
    {"ROLE_OBSERVER", "观察员|observador|observadora|observateur|observatrice"},
    {"ROLE_INTERPRETER", "口译员|译员|翻译|intérprete|interprète"},
    {"ROLE_PRESS", "记者|媒体|journalist|periodista|prensa|journaliste|presse|media"},
    {"ROLE_ORGANIZER", "组织者|主办方|organiser|organizador|organizadora|organisateur|organisatrice"},
    {"ATTENDANCE_MODE_IN_PERSON",
     "线下|现场|on site|onsite|presencial|présentiel|en présentiel|sur place|en persona"},
    {"ATTENDANCE_MODE_REMOTE",
     "线上|远程|online|virtual|a distancia|en línea|en ligne|à distance|distanciel|en remoto"},
    {"ATTENDANCE_MODE_VIDEO_ADDRESS", "视频致辞|视频|video|mensaje de vídeo|mensaje en vídeo|message vidéo"},
    {"DELEGATION_ROLE_HEAD",
     "团长|head of delegation|jefe|jefa|jefe de delegación|jefa de delegación|chef|cheffe|chef de "
     "délégation|cheffe de délégation"},
    {"DELEGATION_ROLE_ALTERNATE", "副代表|候补|suplente|alterno|suppléant|suppléante"},
    {"DELEGATION_ROLE_REPRESENTATIVE", "代表|delegate|representante|représentant|représentante|member|团员"},
    {"DELEGATION_ROLE_ADVISER", "顾问|advisor|asesor|asesora|consejero|consejera|conseiller|conseillère"},
    {"LISTING_NONE", "不公开|no|not listed|ninguna|aucune|hidden"},
    {"LISTING_PARTICIPANTS", "与会者可见|participantes|participants only"},
    {"LISTING_PUBLIC", "公开|yes|everyone|público|pública|publique"},
    {"LISTING_BASIS_CONSENT", "同意|consentimiento|consentement"},
    {"LISTING_BASIS_OFFICIAL_CAPACITY",
     "公务身份|official|capacidad oficial|calidad oficial|à titre officiel"},
    {"LISTING_BASIS_PUBLIC_SOURCE", "公开来源|fuente pública|source publique"},
    {"STATE_INVITED", "已邀请|invitado|invitada|invité|invitée"},
    {"STATE_PENDING", "待审核|pendiente|en attente|待批准"},
    {"STATE_WAITLISTED", "候补|waiting list|lista de espera|liste d'attente|waiting"},
    {"STATE_CONFIRMED", "已确认|confirmado|confirmada|confirmé|confirmée|accepted|approved"},
};

constexpr const char* kYes = "yes|y|true|1|x|✓|是|有|同意|sí|oui|vrai|verdadero";
constexpr const char* kNo = "no|n|false|0|否|无|不同意|non|faux|falso";
// In which languages the names of states and languages are known.
constexpr const char* kLocales[] = {"en", "zh", "es", "fr", "ru", "ar", "pt", "de"};

using Words = std::unordered_map<std::string, int>;
using Names = std::unordered_map<std::string, std::string>;

bool IsPlain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

std::string FoldUnicode(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* folded = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const icu::Normalizer2* apart = icu::Normalizer2::getNFDInstance(error);
  icu::UnicodeString all =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  all = apart->normalize(folded->normalize(all, error), error);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
    const UChar32 c = all.char32At(i);
    // Vowel signs of Indic scripts are marks as accents are, but combine with spacing.
    if (u_isalnum(c) != 0 || u_charType(c) == U_COMBINING_SPACING_MARK || u_charType(c) == U_OTHER_SYMBOL)
      kept.append(c);
  }
  std::string word;
  return kept.toUTF8String(word);
}

// "STATE_" of "STATE_INVITED", after the zero value's "STATE_UNSPECIFIED".
std::size_t PrefixLength(const EnumDescriptor* type) {
  constexpr std::string_view kZero = "UNSPECIFIED";
  return type->FindValueByNumber(0)->name().size() - kZero.size();
}

std::string ShortName(const EnumValueDescriptor* value) {
  return value->name().substr(PrefixLength(value->type()));
}

void AddSynonyms(const EnumDescriptor* type, Words& words) {
  for (const Synonyms& synonyms : kSynonyms) {
    const EnumValueDescriptor* value = type->FindValueByName(synonyms.value);
    if (value == nullptr) continue;
    for (const std::string& word : std::vector<std::string>(absl::StrSplit(synonyms.words, '|'))) {
      words.try_emplace(FoldWord(word), value->number());
    }
  }
}

Words WordsOf(const EnumDescriptor* type) {
  Words words;
  for (int i = 0; i < type->value_count(); ++i) {
    const EnumValueDescriptor* value = type->value(i);
    words.try_emplace(FoldWord(value->name()), value->number());
    if (value->number() != 0) words.try_emplace(FoldWord(ShortName(value)), value->number());
  }
  AddSynonyms(type, words);
  return words;
}

// Made once for each enum of a participant.
const Words* FindWords(const EnumDescriptor* type) {
  static const auto* const all = [] {
    auto* made = new std::unordered_map<const EnumDescriptor*, Words>();
    const auto* participant = v1::Participant::descriptor();
    for (int i = 0; i < participant->enum_type_count(); ++i) {
      made->emplace(participant->enum_type(i), WordsOf(participant->enum_type(i)));
    }
    return made;
  }();
  const auto found = all->find(type);
  return found == all->end() ? nullptr : &found->second;
}

void AddName(const icu::UnicodeString& name, const std::string& code, Names& names) {
  std::string text;
  names.try_emplace(FoldWord(name.toUTF8String(text)), code);
}

Names NamesOfRegions() {
  // Reserved by ISO 3166-1 for what has another code, and much in use.
  Names names = {{FoldWord("UK"), "GB"}, {FoldWord("EL"), "GR"}};
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale region("und", *code);
    names.try_emplace(FoldWord(*code), *code);
    names.try_emplace(FoldWord(region.getISO3Country()), *code);
    for (const char* locale : kLocales) {
      icu::UnicodeString name;
      AddName(region.getDisplayCountry(icu::Locale(locale), name), *code, names);
    }
  }
  return names;
}

Names NamesOfLanguages() {
  Names names;
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    const icu::Locale language(*code);
    icu::UnicodeString own;
    AddName(language.getDisplayLanguage(language, own), *code, names);
    for (const char* locale : kLocales) {
      icu::UnicodeString name;
      AddName(language.getDisplayLanguage(icu::Locale(locale), name), *code, names);
    }
  }
  // As Chinese files call it.
  names.try_emplace("汉语", "zh");
  return names;
}

std::optional<std::string> Find(const Names& names, std::string_view text) {
  const auto found = names.find(FoldWord(text));
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

Words YesAndNo() {
  Words words;
  for (const auto& [list, value] : {std::pair(kYes, 1), std::pair(kNo, 0)}) {
    for (const std::string& word : std::vector<std::string>(absl::StrSplit(list, '|')))
      words.emplace(FoldWord(word), value);
  }
  return words;
}

}  // namespace

std::string FoldWord(std::string_view text) {
  if (!IsPlain(text)) return FoldUnicode(text);
  std::string word;
  word.reserve(text.size());
  for (const char c : text) {
    if (absl::ascii_isalnum(c)) word += absl::ascii_tolower(c);
  }
  return word;
}

std::string Trimmed(std::string_view text) {
  return std::string(absl::StripAsciiWhitespace(absl::string_view(text.data(), text.size())));
}

std::optional<int> FindEnumValue(const EnumDescriptor* type, std::string_view text) {
  const Words* words = FindWords(type);
  if (words == nullptr) return std::nullopt;
  const auto found = words->find(FoldWord(text));
  return found == words->end() ? std::nullopt : std::optional(found->second);
}

std::string EnumWord(const EnumDescriptor* type, int number) {
  const EnumValueDescriptor* value = number == 0 ? nullptr : type->FindValueByNumber(number);
  if (value == nullptr) return "";
  std::string word = absl::AsciiStrToLower(ShortName(value));
  std::replace(word.begin(), word.end(), '_', ' ');
  return word;
}

std::string EnumWords(const EnumDescriptor* type) {
  std::string words;
  for (int i = 0; i < type->value_count(); ++i) {
    const std::string word = EnumWord(type, type->value(i)->number());
    if (!word.empty()) words.append(words.empty() ? "" : ", ").append(word);
  }
  return words;
}

std::optional<std::string> FindRegion(std::string_view text) {
  static const Names* const names = new Names(NamesOfRegions());
  return Find(*names, text);
}

std::optional<std::string> FindLanguage(std::string_view text) {
  static const Names* const names = new Names(NamesOfLanguages());
  // "zh-Hans" is one, and so is "English" by its form; two or three letters, or a hyphen, are meant as one.
  const bool is_code = text.size() < 4 || text.find('-') != std::string_view::npos;
  if (is_code && IsLanguageTag(text)) return std::string(text);
  const std::optional<std::string> named = Find(*names, text);
  if (named.has_value()) return named;
  return IsLanguageTag(text) ? std::optional(std::string(text)) : std::nullopt;
}

std::optional<bool> FindYesNo(std::string_view text) {
  static const Words* const words = new Words(YesAndNo());
  const auto found = words->find(FoldWord(text));
  return found == words->end() ? std::nullopt : std::optional(found->second == 1);
}

}  // namespace plenary::participants
