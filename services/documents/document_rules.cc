#include "documents/document_rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "rpc/warning.h"
#include "statements/segment_rules.h"

namespace plenary::documents::rules {
namespace {

using v1::Document;
using v1::Endorsement;
using Adoption = Document::Adoption;

constexpr State kOpen[] = {Document::STATE_DRAFTING, Document::STATE_TABLED, Document::STATE_NEGOTIATION};
constexpr State kAdopted[] = {Document::STATE_ADOPTED};

bool IsIn(const Document& document, std::span<const State> states) {
  return std::ranges::find(states, document.state()) != states.end();
}

std::string NamesOf(std::span<const State> states) {
  return absl::StrJoin(states, ", ", [](std::string* out, State state) { out->append(StateName(state)); });
}

std::string At(const std::string& path, const char* field, int i) {
  return absl::StrCat(path, ".", field, "[", i, "]");
}

// `name`, if given, must belong to the event of the document `of`; `what` is its kind.
void CheckSameEvent(std::string_view of, const std::string& name, const char* what, const std::string& field,
                    Violations& violations) {
  if (!name.empty() && contract::EventIdOf(name) != contract::EventIdOf(of)) {
    violations.push_back({field, absl::StrCat("must name a ", what, " of the same event")});
  }
}

void CheckSponsors(const Document& document, Violations& violations) {
  for (int i = 0; i < document.sponsors_size(); ++i) {
    const Document::Sponsor& sponsor = document.sponsors(i);
    const std::string path = At("document", "sponsors", i);
    const bool named = !sponsor.organization().empty() || !sponsor.delegation().empty();
    if (!named && sponsor.label().entries().empty()) {
      violations.push_back({path, "must name an organization, a delegation or a label"});
    }
    if (!sponsor.organization().empty() && !sponsor.delegation().empty()) {
      violations.push_back({path + ".delegation", "must be left out where the organization is given"});
    }
    CheckSameEvent(document.name(), sponsor.delegation(), "delegation", path + ".delegation", violations);
  }
}

void CheckStatements(const Document& document, const Document::Clause& clause, const std::string& path,
                     Violations& violations) {
  std::set<std::string> named;
  for (int i = 0; i < clause.statements_size(); ++i) {
    const std::string field = At(path, "statements", i);
    CheckSameEvent(document.name(), clause.statements(i), "statement", field, violations);
    if (!named.insert(clause.statements(i)).second) {
      violations.push_back({field, "must differ from those before it"});
    }
  }
}

// A segment's id is unique in the whole document; `owners` maps each to its first clause.
void CheckSegmentIds(const Document::Clause& clause, int index, const std::string& path,
                     std::map<std::string, int>& owners, Violations& violations) {
  for (int i = 0; i < clause.segments_size(); ++i) {
    const std::string& id = clause.segments(i).id();
    if (id.empty() || owners.try_emplace(id, index).first->second == index) continue;
    violations.push_back(
        {At(path, "segments", i) + ".id", "must differ from those of the clauses before it"});
  }
}

void CheckClauses(const Document& document, Violations& violations) {
  std::set<std::string> ids;
  std::map<std::string, int> owners;
  for (int i = 0; i < document.clauses_size(); ++i) {
    const Document::Clause& clause = document.clauses(i);
    const std::string path = At("document", "clauses", i);
    if (!clause.id().empty() && !ids.insert(clause.id()).second) {
      violations.push_back({path + ".id", "must differ from those of the clauses before it"});
    }
    statements::rules::CheckSegments(clause.segments(), path + ".segments", violations);
    CheckSegmentIds(clause, i, path, owners, violations);
    CheckStatements(document, clause, path, violations);
    if (clause.earlier_point().document() == document.name()) {
      violations.push_back({path + ".earlier_point.document", "must be another document"});
    }
  }
}

// Fields of a vote, which are faults of an adoption without one.
void CheckNoVote(const Adoption& adoption, Violations& violations) {
  const auto leave_out = [&](bool given, const char* field) {
    if (!given) return;
    violations.push_back({std::string("adoption.") + field, "must be left out unless method is METHOD_VOTE"});
  };
  leave_out(adoption.has_in_favour(), "in_favour");
  leave_out(adoption.has_against(), "against");
  leave_out(adoption.has_abstentions(), "abstentions");
  leave_out(!adoption.recorded_votes().empty(), "recorded_votes");
}

void CheckCounts(const Adoption& adoption, Violations& violations) {
  std::map<int, std::int64_t> recorded;
  for (const Adoption::RecordedVote& vote : adoption.recorded_votes()) ++recorded[vote.vote()];
  const auto cover = [&](bool given, std::int64_t count, Adoption::RecordedVote::Vote vote,
                         const char* field) {
    if (!given || count >= recorded[vote]) return;
    violations.push_back({std::string("adoption.") + field,
                          absl::StrCat("must cover the ", recorded[vote], " such votes on record")});
  };
  cover(adoption.has_in_favour(), adoption.in_favour(), Adoption::RecordedVote::VOTE_IN_FAVOUR, "in_favour");
  cover(adoption.has_against(), adoption.against(), Adoption::RecordedVote::VOTE_AGAINST, "against");
  cover(adoption.has_abstentions(), adoption.abstentions(), Adoption::RecordedVote::VOTE_ABSTAINED,
        "abstentions");
}

// A side without a count has as many votes as are recorded. If no vote in favour is recorded, their number is
// unknown.
void CheckWon(const Adoption& adoption, Violations& violations) {
  const auto recorded = [&](Adoption::RecordedVote::Vote vote) {
    return std::ranges::count(adoption.recorded_votes(), vote, &Adoption::RecordedVote::vote);
  };
  const std::int64_t in_favour =
      adoption.has_in_favour() ? adoption.in_favour() : recorded(Adoption::RecordedVote::VOTE_IN_FAVOUR);
  const std::int64_t against =
      adoption.has_against() ? adoption.against() : recorded(Adoption::RecordedVote::VOTE_AGAINST);
  if (in_favour > against || (in_favour == 0 && !adoption.has_in_favour())) return;
  violations.push_back(
      {adoption.has_in_favour() ? "adoption.in_favour" : "adoption.recorded_votes",
       absl::StrCat("must have more in favour than the ", against,
                    " against, or it was not adopted; give in_favour where not all votes are on record")});
}

void CheckVoters(const std::string& name, const Adoption& adoption, Violations& violations) {
  std::set<std::string> voted;
  for (int i = 0; i < adoption.recorded_votes_size(); ++i) {
    const std::string& delegation = adoption.recorded_votes(i).delegation();
    const std::string field = At("adoption", "recorded_votes", i) + ".delegation";
    CheckSameEvent(name, delegation, "delegation", field, violations);
    if (!voted.insert(delegation).second) {
      violations.push_back({field, "must differ from those before it: a delegation votes once"});
    }
  }
}

// ---- Warnings, one function for each reason.

std::vector<v1::Warning> DifferentPointCount(const Document& document) {
  if (document.completeness() != Document::COMPLETENESS_COMPLETE) return {};
  if (!document.has_declared_point_count()) return {};
  const auto points =
      std::ranges::count(document.clauses(), Document::Clause::KIND_CONSENSUS_POINT, &Document::Clause::kind);
  if (points == document.declared_point_count()) return {};
  return {rpc::Warn(v1::Warning::REASON_POINT_COUNT_DIFFERS, "declared_point_count",
                    absl::StrCat("the text is complete and has ", CountOf(points, "point"),
                                 " of consensus, not the ", document.declared_point_count(),
                                 " declared: correct clauses, declared_point_count or completeness"))};
}

std::vector<v1::Warning> NumbersTwice(const Document& document) {
  std::map<std::string, int> first;
  std::vector<v1::Warning> warnings;
  for (int i = 0; i < document.clauses_size(); ++i) {
    const std::string& number = document.clauses(i).number();
    if (number.empty()) continue;
    const auto [before, is_new] = first.try_emplace(number, i);
    if (is_new) continue;
    warnings.push_back(rpc::Warn(v1::Warning::REASON_NUMBER_TWICE, absl::StrCat("clauses[", i, "].number"),
                                 absl::StrCat("the number ", number, " is that of clauses[", before->second,
                                              "] too: correct one of them")));
  }
  return warnings;
}

std::vector<v1::Warning> RetractedStatements(const Document& document,
                                             const std::set<std::string>& retracted) {
  std::vector<v1::Warning> warnings;
  for (int i = 0; i < document.clauses_size(); ++i) {
    for (int j = 0; j < document.clauses(i).statements_size(); ++j) {
      const std::string& name = document.clauses(i).statements(j);
      if (!retracted.contains(name)) continue;
      warnings.push_back(rpc::Warn(
          v1::Warning::REASON_RESTS_ON_RETRACTED, absl::StrCat("clauses[", i, "].statements[", j, "]"),
          absl::StrCat(name, " was retracted: check whether the clause can still rest on it")));
    }
  }
  return warnings;
}

std::vector<v1::Warning> OutdatedTranslations(const Document& document) {
  std::vector<v1::Warning> warnings;
  for (int i = 0; i < document.clauses_size(); ++i) {
    statements::rules::WarnOfOutdated(document.clauses(i).segments(),
                                      absl::StrCat("clauses[", i, "].segments"), "SetDocumentTranslation",
                                      warnings);
  }
  return warnings;
}

}  // namespace

std::string StateName(State state) {
  return Document::State_Name(state).substr(std::string("STATE_").size());
}

absl::Status CheckTextOpen(const Document& document) {
  if (IsIn(document, kOpen)) return absl::OkStatus();
  return errors::WrongState(document.name(), StateName(document.state()), "get another text", NamesOf(kOpen),
                            "Create a new document for the new text.");
}

absl::Status CheckAdoptionCorrectable(const Document& document) {
  if (IsIn(document, kAdopted)) return absl::OkStatus();
  return errors::WrongState(document.name(), StateName(document.state()), "have its adoption corrected",
                            NamesOf(kAdopted), "Use AdoptDocument if the adoption is not recorded yet.");
}

absl::Status CheckAdopted(const Document& document) {
  if (IsIn(document, kAdopted)) return absl::OkStatus();
  return errors::WrongState(document.name(), StateName(document.state()), "be endorsed", NamesOf(kAdopted),
                            "Only an adopted document can be endorsed, not a proposal.");
}

absl::Status CheckHasText(const Document& document) {
  if (!document.clauses().empty()) return absl::OkStatus();
  return errors::Incomplete(document.name(), "an adoption", {"clauses"});
}

void CheckDocument(const Document& document, Violations& violations) {
  CheckSponsors(document, violations);
  CheckClauses(document, violations);
  statements::rules::CheckSize(document, "document.clauses", 0, violations);
}

void CheckAdoption(const std::string& name, const Adoption& adoption, Violations& violations) {
  const bool voted = adoption.method() == Adoption::METHOD_VOTE;
  if (!voted) CheckNoVote(adoption, violations);
  CheckCounts(adoption, violations);
  if (voted) CheckWon(adoption, violations);
  CheckVoters(name, adoption, violations);
  CheckSameEvent(name, adoption.session(), "session", "adoption.session", violations);
}

void CheckAdoptionDate(const Adoption& adoption, absl::CivilDay today, Violations& violations) {
  const v1::Date& date = adoption.date();
  if (date.year() == 0) return;
  const std::array<std::int64_t, 3> told = {date.year(), date.month(), date.day()};
  const std::array<std::int64_t, 3> now = {today.year(), today.month(), today.day()};
  const std::size_t known = date.month() == 0 ? 1 : date.day() == 0 ? 2 : 3;
  const bool later =
      std::lexicographical_compare(now.begin(), now.begin() + known, told.begin(), told.begin() + known);
  if (later) violations.push_back({"adoption.date", "must not be in the future"});
}

void CheckEndorsement(const Endorsement& endorsement, Violations& violations) {
  int declarers = 0;
  for (const std::string* declarer :
       {&endorsement.organization(), &endorsement.delegation(), &endorsement.participant()}) {
    if (!declarer->empty()) ++declarers;
  }
  if (declarers != 1) {
    violations.push_back({"endorsement", "must name one of organization, delegation and participant"});
  }
  CheckSameEvent(endorsement.name(), endorsement.delegation(), "delegation", "endorsement.delegation",
                 violations);
  CheckSameEvent(endorsement.name(), endorsement.participant(), "participant", "endorsement.participant",
                 violations);
}

const Document::Clause* FindClause(const Document& document, const std::string& id) {
  const auto found =
      std::ranges::find_if(document.clauses(), [&](const auto& clause) { return clause.id() == id; });
  return found == document.clauses().end() ? nullptr : &*found;
}

void GiveIds(Document& document) {
  for (Document::Clause& clause : *document.mutable_clauses()) {
    if (clause.id().empty()) clause.set_id(NewResourceId());
    statements::rules::GiveIds(*clause.mutable_segments());
  }
}

Document TextOf(const Document& document) {
  Document text;
  if (document.has_title()) *text.mutable_title() = document.title();
  text.set_kind(document.kind());
  text.set_symbol(document.symbol());
  *text.mutable_sponsors() = document.sponsors();
  *text.mutable_clauses() = document.clauses();
  text.set_completeness(document.completeness());
  if (document.has_declared_point_count()) text.set_declared_point_count(document.declared_point_count());
  return text;
}

void MarkOutdated(const Document& before, Document& after) {
  // A segment may have moved to another clause.
  statements::rules::SegmentsById segments;
  for (const Document::Clause& clause : before.clauses()) {
    statements::rules::AddById(clause.segments(), segments);
  }
  for (Document::Clause& clause : *after.mutable_clauses()) {
    statements::rules::MarkOutdated(segments, *clause.mutable_segments());
  }
}

std::vector<v1::Warning> Warnings(const Document& document, const std::set<std::string>& retracted) {
  std::vector<v1::Warning> warnings;
  rpc::AddWarnings(DifferentPointCount(document), warnings);
  rpc::AddWarnings(NumbersTwice(document), warnings);
  rpc::AddWarnings(RetractedStatements(document, retracted), warnings);
  rpc::AddWarnings(OutdatedTranslations(document), warnings);
  return warnings;
}

std::vector<v1::Warning> Warnings(const Endorsement& endorsement) {
  if (endorsement.kind() == Endorsement::KIND_ENDORSEMENT || !endorsement.text().entries().empty()) return {};
  return {rpc::Warn(v1::Warning::REASON_WITHOUT_WORDS, "text",
                    "a reservation or dissociation without a text does not say what it is about: withdraw it "
                    "and make it again with a text")};
}

}  // namespace plenary::documents::rules
