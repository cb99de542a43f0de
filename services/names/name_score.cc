#include "names/name_score.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_join.h"
#include "names/name_folding.h"
#include "names/name_words.h"
#include "names/word_alignment.h"

namespace plenary::names {
namespace {

using Words = std::vector<std::string>;

// Names that are not written the same never have a score of 1.
constexpr double kSameLettersScore = 0.98;
constexpr double kOtherOrderScore = 0.97;
constexpr double kMostOtherwise = 0.95;
constexpr double kMostInOtherScript = 0.95;
constexpr double kHomophones = 0.8;  // different characters, so a different name
constexpr double kMostWithInitials = 0.88;
constexpr double kMostByOneWord = 0.7;  // one word of several: usually a family name
constexpr double kAcronymScore = 0.8;
constexpr double kBareLettersFactor = 0.95;  // without vowels, one letter more makes another name
constexpr double kAliasFactor = 0.98;
constexpr double kShortFactor = 0.75;

constexpr double kTitleFits = 0.75;  // an affiliation that was probably meant
constexpr double kOtherAffiliationFactor = 0.9;

// Whether the letters of `text` are those of `words` from `used` on, in any order of words.
bool IsMadeOf(std::string_view text, const Words& words, std::vector<bool>& used) {
  if (text.empty()) return std::ranges::all_of(used, [](bool is) { return is; });
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (used[i] || !text.starts_with(words[i])) continue;
    used[i] = true;
    if (IsMadeOf(text.substr(words[i].size()), words, used)) return true;
    used[i] = false;
  }
  return false;
}

// Whether one name is the other with words joined or separated: "linwei", "lin wei", "wei lin".
bool SameLetters(const Words& a, const Words& b) {
  if (std::max(a.size(), b.size()) > 6) return a == b;
  std::vector<bool> used(b.size());
  if (IsMadeOf(absl::StrJoin(a, ""), b, used)) return true;
  used.assign(a.size(), false);
  return IsMadeOf(absl::StrJoin(b, ""), a, used);
}

// `words` with two neighbours joined, for each two neighbours.
std::vector<Words> Joined(const Words& words) {
  std::vector<Words> all;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].size() == 1 || words[i + 1].size() == 1) continue;
    Words joined = words;
    joined[i] += joined[i + 1];
    joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    all.push_back(std::move(joined));
  }
  return all;
}

// The best alignment. The longer name may have two of its words joined.
Alignment BestAlignment(const Words& a, const Words& b, bool vocalized) {
  Alignment best = Align(a, b, vocalized);
  const bool longer = a.size() > b.size();
  if (a.size() == b.size() || std::max(a.size(), b.size()) < 3) return best;
  for (const Words& joined : Joined(longer ? a : b)) {
    const Alignment other = longer ? Align(joined, b, vocalized) : Align(a, joined, vocalized);
    if (ScoreOf(other) > ScoreOf(best)) best = other;
  }
  return best;
}

double Capped(const Alignment& alignment, double score) {
  if (alignment.full_words == 0) return 0;  // initials and particles are not enough for a name
  if (alignment.initials) return std::min(score, kMostWithInitials);
  const bool whole = alignment.conflict + alignment.extra < 0.5;
  return std::min(score, alignment.full_words == 1 && !whole ? kMostByOneWord : kMostOtherwise);
}

std::set<v1::MatchReason> ReasonsOf(const Alignment& alignment) {
  std::set<v1::MatchReason> reasons;
  if (!alignment.in_order) reasons.insert(v1::MATCH_REASON_OTHER_ORDER);
  if (alignment.initials) reasons.insert(v1::MATCH_REASON_INITIALS);
  if (alignment.sound) reasons.insert(v1::MATCH_REASON_SAME_SOUND);
  if (alignment.spelling) reasons.insert(v1::MATCH_REASON_SPELLING);
  if (alignment.extra + alignment.conflict > 0) reasons.insert(v1::MATCH_REASON_PART_OF_NAME);
  if (reasons.empty()) reasons.insert(v1::MATCH_REASON_SAME_LETTERS);
  return reasons;
}

// Lowers the score of a match by letters only if these come from another script, or from different Chinese
// characters with the same sound.
void WeighScripts(const NameForm& asked, const NameForm& other, NameMatch& match) {
  const NameScript script = ScriptOfName(asked.written);
  const NameScript other_script = ScriptOfName(other.written);
  if (script == other_script && script != NameScript::kHan) return;
  match.reasons.erase(v1::MATCH_REASON_SAME_LETTERS);
  match.reasons.insert(v1::MATCH_REASON_SAME_SOUND);
  match.score = std::min(match.score, script == other_script ? kHomophones : kMostInOtherScript);
}

// A match by letters only, or no match. Words may be in another order, joined or separated.
std::optional<NameMatch> MatchLetters(const NameForm& asked, const NameForm& other) {
  if (asked.words.empty() || other.words.empty()) return NameMatch();
  const bool same_words = asked.words == other.words;
  if (!same_words && !SameLetters(asked.words, other.words)) return std::nullopt;
  if (same_words && (asked.written == other.written || SameCase(asked.written) == SameCase(other.written))) {
    return NameMatch{.score = 1, .reasons = {v1::MATCH_REASON_SAME_NAME}, .written = other.written};
  }
  NameMatch match{
      .score = kSameLettersScore, .reasons = {v1::MATCH_REASON_SAME_LETTERS}, .written = other.written};
  if (absl::StrJoin(asked.words, "") != absl::StrJoin(other.words, "")) {
    match.score = kOtherOrderScore;
    match.reasons.insert(v1::MATCH_REASON_OTHER_ORDER);
  }
  WeighScripts(asked, other, match);
  return match;
}

NameMatch MatchWords(const NameForm& asked, const NameForm& other) {
  // Two names without vowels are compared letter by letter, as other names are.
  const bool vocalized = asked.vocalized == other.vocalized;
  const Alignment alignment = BestAlignment(asked.words, other.words, vocalized);
  double score = Capped(alignment, ScoreOf(alignment));
  if (!asked.vocalized && !other.vocalized) score *= kBareLettersFactor;
  if (score < kLeastScore) return {};
  return {.score = score, .reasons = ReasonsOf(alignment), .written = other.written};
}

double FactorOf(NameForm::Kind kind) {
  if (kind == NameForm::Kind::kAlias) return kAliasFactor;
  return kind == NameForm::Kind::kShort ? kShortFactor : 1;
}

void WeighKind(NameForm::Kind kind, NameMatch& match) {
  if (match.score == 0 || kind == NameForm::Kind::kName) return;
  match.score *= FactorOf(kind);
  match.reasons.insert(v1::MATCH_REASON_OTHER_NAME);
  if (match.score < kLeastScore) match = {};
}

template <class Match>
NameMatch BestMatch(const NameForm& asked, const std::vector<NameForm>& forms, const Match& match_one) {
  NameMatch best;
  for (const NameForm& form : forms) {
    if (form.kind == NameForm::Kind::kOffice) continue;
    NameMatch match = match_one(asked, form);
    if (match.score > best.score) best = std::move(match);
  }
  return best;
}

bool IsAcronymOf(const NameForm& acronym, const NameForm& title) {
  return acronym.words.size() == 1 && title.words.size() > 2 &&
         acronym.words.front() == words::AcronymOf(title.words);
}

}  // namespace

NameMatch MatchPersonName(const NameForm& asked, const NameForm& other) {
  std::optional<NameMatch> match = MatchLetters(asked, other);
  if (!match.has_value()) match = MatchWords(asked, other);
  WeighKind(other.kind, *match);
  return *std::move(match);
}

NameMatch MatchTitle(const NameForm& asked, const NameForm& other) {
  std::optional<NameMatch> match = MatchLetters(asked, other);
  if (!match.has_value() && (IsAcronymOf(asked, other) || IsAcronymOf(other, asked))) {
    match =
        NameMatch{.score = kAcronymScore, .reasons = {v1::MATCH_REASON_ACRONYM}, .written = other.written};
  }
  if (!match.has_value()) match = MatchWords(asked, other);
  // For an organization a short title is as good as a full name.
  return *std::move(match);
}

NameMatch BestPersonMatch(const NameForm& asked, const std::vector<NameForm>& forms) {
  return BestMatch(asked, forms, MatchPersonName);
}

NameMatch BestTitleMatch(const NameForm& asked, const std::vector<NameForm>& forms) {
  return BestMatch(asked, forms, MatchTitle);
}

void WeighAffiliations(const std::vector<NameForm>& asked, const std::vector<NameForm>& known,
                       NameMatch& match) {
  if (asked.empty() || known.empty() || match.score == 0) return;
  const bool fits = std::ranges::any_of(asked, [&known](const NameForm& one) {
    return std::ranges::any_of(
        known, [&one](const NameForm& other) { return MatchTitle(one, other).score >= kTitleFits; });
  });
  if (fits) {
    match.score += (1 - match.score) / 2;
    match.reasons.insert(v1::MATCH_REASON_SAME_AFFILIATION);
  } else {
    match.score *= kOtherAffiliationFactor;
    match.reasons.insert(v1::MATCH_REASON_OTHER_AFFILIATION);
  }
}

}  // namespace plenary::names
