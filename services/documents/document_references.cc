#include "documents/document_references.h"

#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "documents/document_rules.h"
#include "documents/document_store.h"
#include "documents/document_view.h"
#include "documents/document_visibility.h"
#include "errors/errors.h"
#include "resource/known.h"
#include "statements/known.h"

namespace plenary::documents {
namespace {

using resource::NamedReference;
using v1::Document;

// References by their target: the directory, or an event.
struct References {
  std::vector<NamedReference> directory;
  std::vector<NamedReference> in_events;
};

// A clause's point in an earlier document, and its field.
struct EarlierPoint {
  std::string field;
  const Document::Clause::EarlierPoint* point;
};

// All references of a document. Those that it had before need no check.
std::set<std::string> NamesIn(const Document& document) {
  std::set<std::string> names;
  for (const Document::Sponsor& sponsor : document.sponsors()) {
    names.insert({sponsor.organization(), sponsor.delegation()});
  }
  for (const Document::Clause& clause : document.clauses()) {
    names.insert(clause.statements().begin(), clause.statements().end());
    const auto& earlier = clause.earlier_point();
    names.insert(absl::StrCat(earlier.document(), " ", earlier.clause_id()));
  }
  return names;
}

References ReferencesOf(const Document& document, const std::set<std::string>& known) {
  References references;
  const auto add = [&](const std::string& field, const std::string& name, std::vector<NamedReference>& to) {
    if (!name.empty() && !known.contains(name)) to.push_back({field, name});
  };
  for (int i = 0; i < document.sponsors_size(); ++i) {
    const Document::Sponsor& sponsor = document.sponsors(i);
    const std::string path = absl::StrCat("document.sponsors[", i, "]");
    add(path + ".organization", sponsor.organization(), references.directory);
    add(path + ".delegation", sponsor.delegation(), references.in_events);
  }
  for (int i = 0; i < document.clauses_size(); ++i) {
    for (int j = 0; j < document.clauses(i).statements_size(); ++j) {
      add(absl::StrCat("document.clauses[", i, "].statements[", j, "]"), document.clauses(i).statements(j),
          references.in_events);
    }
  }
  return references;
}

std::vector<EarlierPoint> EarlierPointsOf(const Document& document, const std::set<std::string>& known) {
  std::vector<EarlierPoint> points;
  for (int i = 0; i < document.clauses_size(); ++i) {
    const Document::Clause& clause = document.clauses(i);
    if (!clause.has_earlier_point()) continue;
    const auto& earlier = clause.earlier_point();
    if (known.contains(absl::StrCat(earlier.document(), " ", earlier.clause_id()))) continue;
    points.push_back({absl::StrCat("document.clauses[", i, "].earlier_point"), &earlier});
  }
  return points;
}

absl::Status CheckEarlierPoint(const contract::Caller& caller, const EarlierPoint& earlier,
                               const std::optional<StoredDocument>& found) {
  const std::string& name = earlier.point->document();
  const contract::Clearance clearance = access::ClearanceFor(caller, v1::PERMISSION_DOCUMENTS_READ, name);
  if (!found.has_value() || !SeesDocument(*found, clearance)) {
    return errors::ReferenceNotFound(earlier.field + ".document", name);
  }
  const std::string& clause_id = earlier.point->clause_id();
  if (clause_id.empty() || rules::FindClause(found->document, clause_id) != nullptr) return absl::OkStatus();
  return errors::InvalidField(earlier.field + ".clause_id", "must be the id of a clause of " + name);
}

absl::Status CheckEarlierPoints(db::Connection& connection, const contract::Caller& caller,
                                const std::vector<EarlierPoint>& points) {
  if (points.empty()) return absl::OkStatus();
  std::vector<DocumentKey> keys;
  for (const EarlierPoint& earlier : points) keys.push_back(KeyOf(earlier.point->document()));
  ASSIGN_OR_RETURN(const auto found, GetDocuments(connection, keys));
  for (std::size_t i = 0; i < points.size(); ++i) {
    RETURN_IF_ERROR(CheckEarlierPoint(caller, points[i], found[i]));
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status CheckReferences(db::Connection& connection, const contract::Caller& caller,
                             const Document& before, const Document& document) {
  const std::set<std::string> known = NamesIn(before);
  const References references = ReferencesOf(document, known);
  RETURN_IF_ERROR(resource::CheckKnown(connection, references.directory));
  RETURN_IF_ERROR(statements::CheckKnown(connection, references.in_events));
  return CheckEarlierPoints(connection, caller, EarlierPointsOf(document, known));
}

absl::Status CheckReferences(db::Connection& connection, const Document::Adoption& adoption) {
  std::vector<NamedReference> references;
  if (!adoption.session().empty()) references.push_back({"adoption.session", adoption.session()});
  for (int i = 0; i < adoption.recorded_votes_size(); ++i) {
    references.push_back({absl::StrCat("adoption.recorded_votes[", i, "].delegation"),
                          adoption.recorded_votes(i).delegation()});
  }
  return statements::CheckKnown(connection, references);
}

absl::Status CheckReferences(db::Connection& connection, const v1::Endorsement& endorsement) {
  if (!endorsement.organization().empty()) {
    return resource::CheckKnown(connection, {{"endorsement.organization", endorsement.organization()}});
  }
  if (!endorsement.delegation().empty()) {
    return statements::CheckKnown(connection, {{"endorsement.delegation", endorsement.delegation()}});
  }
  return statements::CheckKnown(connection, {{"endorsement.participant", endorsement.participant()}});
}

}  // namespace plenary::documents
