#include "import_plans/seen_rows.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/compare_form.h"
#include "base/concat.h"
#include "import_plans/import_evidence.h"
#include "names/name_score.h"

namespace plenary::import_plans {
namespace {

using v1::LocalizedText;
using v1::Participant;

// Maximum of rows kept for a name or address that many rows share.
constexpr std::size_t kMostBearers = 50;
constexpr std::size_t kMostHolders = 3;

// A digest of several texts in any order; 0 if there are none.
std::uint64_t DigestOfAll(const std::set<std::string>& texts) {
  if (texts.empty()) return 0;
  std::string joined;
  for (const std::string& text : texts) joined.append(text).push_back('\n');
  return DigestOf(joined);
}

// A digest of an id of some kind; 0 if there is none.
std::uint64_t AddId(std::string_view kind, std::string_view id, std::vector<std::uint64_t>& ids) {
  if (id.empty()) return 0;
  return ids.emplace_back(DigestOf(Concat(kind, "\n", id)));
}

std::uint64_t NameDigest(const names::NameForm& name) {
  std::vector<std::string> words = name.words;
  std::sort(words.begin(), words.end());
  return DigestOf(absl::StrJoin(words, " "));
}

bool Differ(std::uint64_t a, std::uint64_t b) { return a != 0 && b != 0 && a != b; }

// Whether two names may be spellings of one: by their folded words, initials and other romanizations.
bool MayBeOneName(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty() || a == b) return a == b;
  const auto form = [](const std::string& words) {
    names::NameForm name;
    name.words = absl::StrSplit(words, ' ');
    name.written = words;
    return name;
  };
  return names::MatchPersonName(form(a), form(b)).score >= names::kAlike;
}

// Sets `row` to the smaller of the two; 0 means none.
void Note(int earlier, int& row) {
  if (row == 0 || earlier < row) row = earlier;
}

}  // namespace

RowMarks::RowMarks(const Participant& of, std::span<const names::NameForm> names_of_it) {
  participant = AddId("name", of.name(), ids);
  AddId("person", of.person(), ids);
  AddId("external id", of.external_id(), ids);
  if (of.collective()) return;
  for (const names::NameForm& form : names_of_it) {
    if (form.words.empty()) continue;
    names.push_back(NameDigest(form));
    if (name.empty()) name = absl::StrJoin(form.words, " ");
  }
  std::set<std::string> texts;
  for (const Participant::Position& position : of.credit().positions()) {
    for (const LocalizedText::Entry& entry : position.affiliation().entries()) {
      texts.insert(CompareForm(entry.text()));
    }
  }
  affiliations = DigestOfAll(texts);
  for (const std::string& address : of.contact().emails()) {
    addresses.push_back(DigestOf(FoldAddress(address)));
  }
}

void SeenRows::AddName(std::uint64_t name, const RowMarks& marks, int row, Seen& seen) {
  std::vector<Bearer>& bearers = names_[name];
  for (const Bearer& other : bearers) {
    if (other.row == row || Differ(other.participant, marks.participant)) continue;
    Note(other.row, Differ(other.affiliations, marks.affiliations) ? seen.namesake : seen.duplicate_of);
  }
  if (bearers.size() < kMostBearers) bearers.push_back({row, marks.participant, marks.affiliations});
}

void SeenRows::AddAddress(std::uint64_t address, const RowMarks& marks, int row, Seen& seen) {
  const auto [begin, end] = addresses_.equal_range(address);
  std::size_t holders = 0;
  for (auto entry = begin; entry != end; ++entry, ++holders) {
    const Holder& other = entry->second;
    if (other.row == row || Differ(other.participant, marks.participant)) continue;
    Note(other.row, MayBeOneName(other.name, marks.name) ? seen.duplicate_of : seen.shares_address);
  }
  if (holders < kMostHolders) addresses_.emplace(address, Holder{row, marks.participant, marks.name});
}

SeenRows::Seen SeenRows::Add(const RowMarks& marks, int row) {
  Seen seen;
  for (const std::uint64_t id : marks.ids) {
    const auto [earlier, is_new] = ids_.emplace(id, row);
    if (!is_new) Note(earlier->second, seen.duplicate_of);
  }
  for (const std::uint64_t name : marks.names) AddName(name, marks, row, seen);
  for (const std::uint64_t address : marks.addresses) AddAddress(address, marks, row, seen);
  return seen;
}

}  // namespace plenary::import_plans
