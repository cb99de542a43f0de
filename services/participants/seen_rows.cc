#include "participants/seen_rows.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/crypto.h"
#include "directory/name_folding.h"

namespace plenary::participants {
namespace {

using v1::LocalizedText;
using v1::Participant;

// The first bytes of a digest, so that nobody can make a file whose rows all collide.
std::uint64_t DigestOf(std::string_view text) {
  const std::string digest = Sha256(text);
  std::uint64_t number = 0;
  for (int i = 0; i < 8; ++i)
    number = number << 8 | static_cast<unsigned char>(digest[static_cast<std::size_t>(i)]);
  return number == 0 ? 1 : number;
}

// Of several texts, in whatever order; 0 of none.
std::uint64_t DigestOf(const std::set<std::string>& texts) {
  if (texts.empty()) return 0;
  std::string joined;
  for (const std::string& text : texts) joined.append(text).push_back('\n');
  return DigestOf(joined);
}

// A name without order, case and diacritics, in Latin letters.
std::string Folded(const std::string& name) {
  std::vector<std::string> words = directory::FoldPersonName(name).words;
  std::sort(words.begin(), words.end());
  std::string folded;
  for (const std::string& word : words) folded.append(word).push_back(' ');
  return folded;
}

bool Differ(std::uint64_t a, std::uint64_t b) { return a != 0 && b != 0 && a != b; }

}  // namespace

int SeenRows::AddKey(std::string_view kind, std::string_view key, int row) {
  if (key.empty()) return 0;
  const auto [seen, is_new] = keys_.emplace(DigestOf(std::string(kind) + "\n" + std::string(key)), row);
  return is_new ? 0 : seen->second;
}

int SeenRows::AddName(const Participant& participant, int row) {
  std::set<std::string> affiliations;
  for (const Participant::Position& position : participant.credit().positions()) {
    for (const LocalizedText::Entry& entry : position.affiliation().entries()) {
      affiliations.insert(directory::SameCase(entry.text()));
    }
  }
  const std::set<std::string> emails(participant.contact().emails().begin(),
                                     participant.contact().emails().end());
  const Bearer bearer{.row = row, .affiliations = DigestOf(affiliations), .emails = DigestOf(emails)};
  int earliest = 0;
  for (const LocalizedText::Entry& entry : participant.credit().display_name().entries()) {
    const std::string name = Folded(entry.text());
    if (name.empty()) continue;
    std::vector<Bearer>& bearers = names_[DigestOf(name)];
    for (const Bearer& other : bearers) {
      const bool same =
          !Differ(other.affiliations, bearer.affiliations) && !Differ(other.emails, bearer.emails);
      if (same && other.row != row && (earliest == 0 || other.row < earliest)) earliest = other.row;
    }
    // Of a name that half the file bears, a few bearers are enough.
    constexpr std::size_t kMostBearers = 50;
    if (bearers.size() < kMostBearers) bearers.push_back(bearer);
  }
  return earliest;
}

int SeenRows::Add(const Participant& participant, int row) {
  int earliest = 0;
  for (const int other :
       {AddKey("name", participant.name(), row), AddKey("person", participant.person(), row),
        AddKey("external id", participant.external_id(), row),
        participant.collective() ? 0 : AddName(participant, row)}) {
    if (other != 0 && (earliest == 0 || other < earliest)) earliest = other;
  }
  return earliest;
}

}  // namespace plenary::participants
