#include "participants/seen_rows.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "absl/strings/str_join.h"
#include "base/compare_form.h"
#include "base/crypto.h"
#include "rpc/concat.h"

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

// Of an id of some kind.
void AddId(std::string_view kind, std::string_view id, std::vector<std::uint64_t>& ids) {
  if (!id.empty()) ids.push_back(DigestOf(rpc::Concat(kind, "\n", id)));
}

std::uint64_t NameDigest(const directory::NameForm& name) {
  std::vector<std::string> words = name.words;
  std::sort(words.begin(), words.end());
  return DigestOf(absl::StrJoin(words, " "));
}

bool Differ(std::uint64_t a, std::uint64_t b) { return a != 0 && b != 0 && a != b; }

// The smaller of two rows; 0 is none.
int Earlier(int a, int b) { return a == 0 || (b != 0 && b < a) ? b : a; }

}  // namespace

RowMarks::RowMarks(const Participant& participant, std::span<const directory::NameForm> names_of_it) {
  AddId("name", participant.name(), ids);
  AddId("person", participant.person(), ids);
  AddId("external id", participant.external_id(), ids);
  if (participant.collective()) return;
  for (const directory::NameForm& name : names_of_it) {
    if (!name.words.empty()) names.push_back(NameDigest(name));
  }
  std::set<std::string> texts;
  for (const Participant::Position& position : participant.credit().positions()) {
    for (const LocalizedText::Entry& entry : position.affiliation().entries()) {
      texts.insert(CompareForm(entry.text()));
    }
  }
  affiliations = DigestOf(texts);
  std::set<std::string> addresses;
  for (const std::string& email : participant.contact().emails()) addresses.insert(FoldAddress(email));
  emails = DigestOf(addresses);
}

int SeenRows::AddName(std::uint64_t name, const Bearer& bearer) {
  // Of a name that half the file bears, a few bearers are enough.
  constexpr std::size_t kMostBearers = 50;
  std::vector<Bearer>& bearers = names_[name];
  int earliest = 0;
  for (const Bearer& other : bearers) {
    const bool same =
        !Differ(other.affiliations, bearer.affiliations) && !Differ(other.emails, bearer.emails);
    if (same && other.row != bearer.row) earliest = Earlier(earliest, other.row);
  }
  if (bearers.size() < kMostBearers) bearers.push_back(bearer);
  return earliest;
}

int SeenRows::Add(const RowMarks& marks, int row) {
  int earliest = 0;
  for (const std::uint64_t id : marks.ids) {
    const auto [seen, is_new] = ids_.emplace(id, row);
    if (!is_new) earliest = Earlier(earliest, seen->second);
  }
  for (const std::uint64_t name : marks.names) {
    earliest = Earlier(
        earliest, AddName(name, {.row = row, .affiliations = marks.affiliations, .emails = marks.emails}));
  }
  return earliest;
}

}  // namespace plenary::participants
