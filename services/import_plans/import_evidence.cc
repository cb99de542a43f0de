#include "import_plans/import_evidence.h"

#include <algorithm>
#include <vector>

#include "base/compare_form.h"
#include "base/crypto.h"
#include "names/name_forms.h"
#include "names/name_score.h"
#include "resource/rows.h"

namespace plenary::import_plans {
namespace {

using v1::LocalizedText;
using v1::Participant;

// Two titles with at least this score are one organization, as in names/name_score.cc.
constexpr double kSameAffiliation = 0.75;

double NameLikeness(const directory::PersonQuery& query, const Participant& record) {
  if (query.names.empty() || record.credit().display_name().entries().empty()) return 1;
  double best = 0;
  for (const LocalizedText::Entry& entry : record.credit().display_name().entries()) {
    const names::NameForm form = names::PersonForm(entry.text());
    for (const names::NameForm& name : query.names) {
      best = std::max(best, names::MatchPersonName(name, form).score);
    }
  }
  return best;
}

// Whether a name is written the same in both, or one has none.
bool HaveOneName(const Participant& row, const Participant& record) {
  const auto& names = row.credit().display_name().entries();
  const auto& others = record.credit().display_name().entries();
  return names.empty() || others.empty() || std::any_of(names.begin(), names.end(), [&](const auto& name) {
           return std::any_of(others.begin(), others.end(),
                              [&](const auto& other) { return other.text() == name.text(); });
         });
}

bool SameOrganization(const Participant& row, const Participant& record) {
  for (const Participant::Position& a : row.credit().positions()) {
    for (const Participant::Position& b : record.credit().positions()) {
      if (!a.organization().empty() && a.organization() == b.organization()) return true;
    }
  }
  return false;
}

void CompareAffiliations(const Participant& row, const directory::PersonQuery& query,
                         const Participant& record, Likeness& likeness) {
  likeness.same_affiliation = SameOrganization(row, record);
  bool both = false;
  for (const Participant::Position& position : record.credit().positions()) {
    for (const LocalizedText::Entry& entry : position.affiliation().entries()) {
      const names::NameForm form = names::TitleForm(entry.text());
      for (const names::NameForm& asked : query.affiliations) {
        both = true;
        if (names::MatchTitle(asked, form).score >= kSameAffiliation) likeness.same_affiliation = true;
      }
    }
  }
  likeness.other_affiliation = both && !likeness.same_affiliation;
}

bool SameAddress(const Participant& row, const Participant& record) {
  for (const std::string& a : row.contact().emails()) {
    for (const std::string& b : record.contact().emails()) {
      if (a == b || FoldAddress(a) == FoldAddress(b)) return true;
    }
  }
  return false;
}

}  // namespace

Likeness Compare(const Participant& row, const directory::PersonQuery& query, const Participant& record) {
  Likeness likeness;
  likeness.name = NameLikeness(query, record);
  CompareAffiliations(row, query, record, likeness);
  likeness.same_address = SameAddress(row, record);
  return likeness;
}

std::uint64_t DigestOf(std::string_view text) {
  const std::string digest = Sha256(text);
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i) number = number << 8 | static_cast<unsigned char>(digest[i]);
  return number == 0 ? 1 : number;
}

bool AreStrangers(const Participant& row, const directory::PersonQuery& query, const Participant& record) {
  if (HaveOneName(row, record)) return false;
  const Likeness likeness = Compare(row, query, record);
  if (likeness.same_affiliation || likeness.same_address) return false;
  return likeness.name < (likeness.other_affiliation ? names::kAlike : names::kLeastScore);
}

}  // namespace plenary::import_plans
