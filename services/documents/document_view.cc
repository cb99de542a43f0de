#include "documents/document_view.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "documents/document_rules.h"
#include "documents/document_store.h"
#include "documents/document_visibility.h"
#include "resource/present.h"
#include "statements/statement_store.h"
#include "statements/statement_visibility.h"

namespace plenary::documents {
namespace {

using v1::Document;

// References of documents to resources that not everybody who sees the documents may see.
struct Named {
  std::set<std::string> statements;
  std::set<std::string> documents;
};

// Only for callers who are not staff, in documents and in statements: staff gets all references, so that
// nothing is lost when it writes back what it read.
Named NamedIn(const rpc::Call& call, std::span<Document* const> documents) {
  access::Clearances clearances(call.caller(), v1::PERMISSION_DOCUMENTS_READ);
  access::Clearances of_statements(call.caller(), v1::PERMISSION_STATEMENTS_READ);
  Named named;
  for (const Document* document : documents) {
    const std::string& name = document->name();
    if (clearances.In(name).staff && of_statements.In(name).staff) continue;
    for (const Document::Clause& clause : document->clauses()) {
      named.statements.insert(clause.statements().begin(), clause.statements().end());
      if (clause.has_earlier_point()) named.documents.insert(clause.earlier_point().document());
    }
  }
  return named;
}

absl::Status AddUnseenStatements(const rpc::Call& call, db::Connection& connection,
                                 const std::set<std::string>& statements, std::set<std::string>& unseen) {
  const std::vector<std::string> names(statements.begin(), statements.end());
  ASSIGN_OR_RETURN(const auto standings, statements::GetStandings(connection, names));
  access::Clearances clearances(call.caller(), v1::PERMISSION_STATEMENTS_READ);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool seen =
        standings[i].has_value() && statements::SeesStatement(*standings[i], clearances.In(names[i]));
    if (!seen) unseen.insert(names[i]);
  }
  return absl::OkStatus();
}

absl::Status AddUnseenDocuments(const rpc::Call& call, db::Connection& connection,
                                const std::set<std::string>& documents, std::set<std::string>& unseen) {
  std::vector<DocumentKey> keys;
  for (const std::string& name : documents) keys.push_back(KeyOf(name));
  ASSIGN_OR_RETURN(const auto found, GetDocuments(connection, keys));
  access::Clearances clearances(call.caller(), v1::PERMISSION_DOCUMENTS_READ);
  std::size_t i = 0;
  for (const std::string& name : documents) {
    const auto& stored = found[i++];
    if (!stored.has_value() || !SeesDocument(*stored, clearances.In(name))) unseen.insert(name);
  }
  return absl::OkStatus();
}

absl::StatusOr<std::set<std::string>> FindUnseen(const rpc::Call& call, db::Connection& connection,
                                                 const Named& named) {
  std::set<std::string> unseen;
  if (!named.statements.empty()) {
    RETURN_IF_ERROR(AddUnseenStatements(call, connection, named.statements, unseen));
  }
  if (!named.documents.empty()) {
    RETURN_IF_ERROR(AddUnseenDocuments(call, connection, named.documents, unseen));
  }
  return unseen;
}

// Retracted statements that `document` rests on.
absl::StatusOr<std::set<std::string>> FindRetracted(db::Connection& connection, const Document& document) {
  std::set<std::string> named;
  for (const Document::Clause& clause : document.clauses()) {
    named.insert(clause.statements().begin(), clause.statements().end());
  }
  std::set<std::string> retracted;
  if (named.empty()) return retracted;
  const std::vector<std::string> names(named.begin(), named.end());
  ASSIGN_OR_RETURN(const auto standings, statements::GetStandings(connection, names));
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool is_retracted =
        standings[i].has_value() && standings[i]->state == v1::Statement::STATE_RETRACTED;
    if (is_retracted) retracted.insert(names[i]);
  }
  return retracted;
}

void Drop(const std::set<std::string>& unseen, Document& document) {
  for (Document::Clause& clause : *document.mutable_clauses()) {
    auto& statements = *clause.mutable_statements();
    statements.erase(std::remove_if(statements.begin(), statements.end(),
                                    [&](const std::string& name) { return unseen.contains(name); }),
                     statements.end());
    if (unseen.contains(clause.earlier_point().document())) clause.clear_earlier_point();
  }
}

}  // namespace

absl::Status HideUnseen(const rpc::Call& call, db::Connection& connection,
                        std::span<Document* const> documents) {
  ASSIGN_OR_RETURN(const std::set<std::string> unseen,
                   FindUnseen(call, connection, NamedIn(call, documents)));
  if (unseen.empty()) return absl::OkStatus();
  for (Document* document : documents) Drop(unseen, *document);
  return absl::OkStatus();
}

absl::Status AddWarnings(const rpc::Call& call, db::Connection& connection, Document& document) {
  access::Clearances clearances(call.caller(), v1::PERMISSION_DOCUMENTS_READ);
  if (!clearances.In(document.name()).sees_as_staff()) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::set<std::string> retracted, FindRetracted(connection, document));
  for (v1::Warning& warning : rules::Warnings(document, retracted)) {
    *document.add_warnings() = std::move(warning);
  }
  return absl::OkStatus();
}

absl::Status Present(const rpc::Call& call, db::Connection& connection, v1::View view,
                     std::span<StoredDocument> documents) {
  std::vector<Document*> whole;
  for (StoredDocument& stored : documents) {
    Document& document = stored.document;
    if (view == v1::VIEW_BASIC) {
      document.clear_clauses();
      document.clear_citations();
      document.clear_media();
    } else {
      whole.push_back(&document);
    }
  }
  RETURN_IF_ERROR(HideUnseen(call, connection, whole));
  access::Clearances clearances(call.caller(), v1::PERMISSION_DOCUMENTS_READ);
  for (StoredDocument& stored : documents) {
    resource::Present(call, clearances.In(stored.document.name()).sees, stored.event_languages,
                      stored.document);
  }
  return absl::OkStatus();
}

}  // namespace plenary::documents
