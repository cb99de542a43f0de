#include "names/name_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace plenary::names::words {
namespace {

using Words = std::set<std::string_view>;
using Forms = std::map<std::string_view, std::string_view>;

const Words& FormsOfAddress() {
  static const Words kWords = {"mr",        "mrs",  "ms",   "miss",  "mx",        "dr",     "prof",
                               "professor", "sra",  "srta", "sr",    "monsieur",  "madame", "mme",
                               "mlle",      "herr", "frau", "senor", "rev",       "dame",   "doctor",
                               "senora",    "dott", "dra",  "smt",   "excellency"};
  return kWords;
}

// Forms of address that are also names.
const Words& Titles() {
  static const Words kWords = {"sir",  "lord",   "lady",    "hon",  "ing",   "eng",       "don",
                               "dona", "sheikh", "shaykh",  "haji", "sheik", "hajj",      "shri",
                               "sri",  "judge",  "justice", "khun", "amb",   "ambassador"};
  return kWords;
}

const Words& Generations() {
  static const Words kWords = {"jr", "sr", "junior", "senior", "ii", "iii", "iv", "phd", "md", "esq"};
  return kWords;
}

const Words& Particles() {
  static const Words kWords = {"van", "von", "der", "den",  "de",    "del", "della", "di",  "da", "do",
                               "dos", "das", "du",  "la",   "las",   "le",  "les",   "los", "el", "al",
                               "bin", "ibn", "ben", "bint", "binti", "abu", "ul",    "y",   "e",  "und",
                               "zu",  "af",  "av",  "ter",  "ten",   "te",  "st",    "ap",  "ar", "as"};
  return kWords;
}

const Forms& KoreanSurnames() {
  static const Forms kForms = {{"gim", "kim"},   {"i", "lee"},      {"bag", "park"},  {"bak", "park"},
                               {"choe", "choi"}, {"jeong", "jung"}, {"gang", "kang"}, {"jo", "cho"},
                               {"yun", "yoon"},  {"im", "lim"},     {"an", "ahn"},    {"yu", "yoo"},
                               {"u", "woo"},     {"o", "oh"},       {"sin", "shin"},  {"baeg", "baek"},
                               {"heo", "huh"},   {"no", "noh"},     {"gu", "koo"},    {"gwon", "kwon"},
                               {"ryu", "yoo"},   {"mun", "moon"},   {"go", "ko"},     {"seo", "suh"}};
  return kForms;
}

const Words& Joining() {
  static const Words kWords = {
      "the",   "of",  "for", "and", "in",  "on",   "at",   "to",  "de",   "del",  "la",  "las", "el",  "los",
      "le",    "les", "du",  "des", "et",  "y",    "e",    "a",   "o",    "di",   "da",  "do",  "dos", "das",
      "della", "der", "die", "und", "fur", "fuer", "van",  "von", "para", "pour", "per", "i",   "al",  "en",
      "den",   "dem", "het", "inc", "ltd", "llc",  "gmbh", "sa",  "ag",   "plc",  "co",  "corp"};
  return kWords;
}

// Frequent words for organizations, in English.
const Forms& Kinds() {
  static const Forms kForms = {{"universidad", "university"},
                               {"universite", "university"},
                               {"universitat", "university"},
                               {"universita", "university"},
                               {"universidade", "university"},
                               {"univ", "university"},
                               {"universiteit", "university"},
                               {"universitet", "university"},
                               {"daxue", "university"},
                               {"instituto", "institute"},
                               {"institut", "institute"},
                               {"istituto", "institute"},
                               {"inst", "institute"},
                               {"ministerio", "ministry"},
                               {"ministere", "ministry"},
                               {"ministerium", "ministry"},
                               {"ministero", "ministry"},
                               {"ministerstvo", "ministry"},
                               {"fundacion", "foundation"},
                               {"fondation", "foundation"},
                               {"stiftung", "foundation"},
                               {"fundacao", "foundation"},
                               {"fondazione", "foundation"},
                               {"asociacion", "association"},
                               {"associacao", "association"},
                               {"associazione", "association"},
                               {"assn", "association"},
                               {"sociedad", "society"},
                               {"societe", "society"},
                               {"gesellschaft", "society"},
                               {"centre", "center"},
                               {"centro", "center"},
                               {"zentrum", "center"},
                               {"consejo", "council"},
                               {"conseil", "council"},
                               {"conselho", "council"},
                               {"comite", "committee"},
                               {"komitee", "committee"},
                               {"comision", "commission"},
                               {"departamento", "department"},
                               {"departement", "department"},
                               {"dept", "department"},
                               {"facultad", "faculty"},
                               {"faculte", "faculty"},
                               {"fakultat", "faculty"},
                               {"academia", "academy"},
                               {"academie", "academy"},
                               {"akademie", "academy"},
                               {"nacional", "national"},
                               {"nationale", "national"},
                               {"natl", "national"},
                               {"internacional", "international"},
                               {"internationale", "international"},
                               {"intl", "international"},
                               {"derechos", "rights"},
                               {"droits", "rights"},
                               {"humanos", "human"},
                               {"humains", "human"},
                               {"organizacion", "organization"},
                               {"organisation", "organization"},
                               {"escuela", "school"},
                               {"ecole", "school"},
                               {"schule", "school"}};
  return kForms;
}

std::string InOneForm(const std::string& word, const Forms& forms) {
  const auto found = forms.find(word);
  return found == forms.end() ? word : std::string(found->second);
}

// How "abd" is written together with the article of the next word.
constexpr std::array<std::string_view, 12> kServant = {"abdul", "abdel", "abdal",  "abdoul",
                                                       "abdol", "abdur", "abder",  "abdus",
                                                       "abdes", "abdun", "abdool", "abdil"};

// "abdrahman" for "abdulrahman"; the word itself if it is of another kind.
std::string WithoutArticle(const std::string& word) {
  for (const std::string_view servant : kServant) {
    if (word.starts_with(servant) && word.size() >= servant.size() + 2) {
      return "abd" + word.substr(servant.size());
    }
  }
  return word;
}

bool IsServant(const std::string& word) {
  // The second is its form from a script without vowels.
  return word == "abd" || word == "bd" || std::ranges::find(kServant, word) != kServant.end();
}

}  // namespace

std::string KoreanSurname(const std::string& word) { return InOneForm(word, KoreanSurnames()); }

void DropForms(std::vector<std::string>& words) {
  // "H.E."
  if (words.size() > 3 && words[0] == "h" && words[1] == "e") words.erase(words.begin(), words.begin() + 2);
  while ((words.size() > 1 && FormsOfAddress().contains(words.front())) ||
         (words.size() > 2 && Titles().contains(words.front()))) {
    words.erase(words.begin());
  }
  while (words.size() > 2 && Generations().contains(words.back())) words.pop_back();
}

void JoinServants(std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (IsServant(words[i]) && i + 1 < words.size()) {
      const bool article =
          i + 2 < words.size() && (words[i + 1] == "al" || words[i + 1] == "el" || words[i + 1] == "ul");
      words[i] = "abd" + words[i + (article ? 2 : 1)];
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  words.begin() + static_cast<std::ptrdiff_t>(i) + (article ? 3 : 2));
    }
    words[i] = WithoutArticle(words[i]);
  }
}

bool IsInitial(std::string_view word) {
  static const Words kTwoLetters = {"ch", "sh", "zh", "kh", "ph", "th", "ts"};
  return word.size() == 1 || kTwoLetters.contains(word);
}

bool IsParticle(std::string_view word) { return Particles().contains(word); }

void KeepTelling(std::vector<std::string>& words) {
  std::vector<std::string> telling;
  for (const std::string& word : words) {
    if (!Joining().contains(word)) telling.push_back(InOneForm(word, Kinds()));
  }
  if (!telling.empty()) words = std::move(telling);
}

std::string AcronymOf(const std::vector<std::string>& words) {
  std::string acronym;
  for (const std::string& word : words) acronym += word.front();
  return acronym;
}

}  // namespace plenary::names::words
