#include "documents/document_store.h"

#include "absl/strings/str_split.h"
#include "access/clearances.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "documents/document_rules.h"
#include "documents/queries.h"
#include "errors/errors.h"
#include "google/protobuf/util/message_differencer.h"
#include "messages/resource.h"
#include "resource/collection.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::documents {
namespace {

using google::protobuf::util::MessageDifferencer;
using v1::Document;

constexpr int kPosition = 15;       // column of get_documents.sql: the position of the key, from 1
constexpr int kBytes = 2;           // column of list_documents.sql
constexpr int kRevisionsBytes = 1;  // column of list_revisions.sql

constexpr resource::Reference kReferences[] = {
    {"document_earlier_points_to_fkey", "a document that names it as an earlier one"},
};

// How to list the documents of one event, or of all events.
const resource::EventListing& Listing() {
  static const resource::ListFields kFields(
      *Document::descriptor(),
      {
          {"name", "('events/' || d.event_id || '/documents/' || d.id)", /*nullable=*/false},
          {"title", "d.title", /*nullable=*/false},
          {"names", "d.names"},
          {"kind", "d.kind"},
          {"state", "d.state"},
          {"symbol", "d.symbol"},
          {"completeness", "d.completeness"},
          {"adoption.date", "a.date_key"},
          {"visibility", "d.visibility"},
          {"create_time", "d.create_time"},
          {"update_time", "d.update_time"},
      });
  static const resource::EventListing kListing{
      kFields.By(queries::kListDocuments, "d.id"),
      kFields.By(queries::kListAllDocuments, "(d.event_id || '/' || d.id)")};
  return kListing;
}

const resource::Listing& Revisions() {
  static const resource::ListFields kFields(*v1::DocumentRevision::descriptor(),
                                            {
                                                {"revision", "r.revision", /*nullable=*/false},
                                            });
  // No two have the same number, so no tie-break is needed.
  static const resource::Listing kListing = kFields.By(queries::kListRevisions, "r.document_id");
  return kListing;
}

// Columns as in get_documents.sql.
absl::Status ReadRow(const db::Row& row, StoredDocument& stored) {
  Document& document = stored.document;
  // No field is both in a revision and outside of it.
  if (!document.ParseFromString(row.Bytes(9) + row.Bytes(10)) ||
      (!row.IsNull(11) && !document.mutable_adoption()->ParseFromString(row.Bytes(11)))) {
    return absl::DataLossError("a document does not parse");
  }
  resource::SetTimesAndEtag(row, document);
  document.set_name(contract::NameOf<v1::Document>(row.Text(3), row.Text(4)));
  document.set_state(static_cast<Document::State>(row.Int(5)));
  document.set_state_reason(row.String(6));
  document.set_revision(row.Int(7));
  stored.was_visible = row.Bool(8);
  stored.event_public = row.Bool(12);
  stored.event_languages = resource::ListIn(row, 13);
  stored.now = row.Time(14);
  return absl::OkStatus();
}

// Fields that change without a revision, and that no column holds completely.
std::string Detail(const Document& document) {
  Document detail;
  detail.set_visibility(document.visibility());
  if (document.has_embargo_time()) *detail.mutable_embargo_time() = document.embargo_time();
  *detail.mutable_citations() = document.citations();
  *detail.mutable_media() = document.media();
  return detail.SerializeAsString();
}

db::Params Columns(const StoredDocument& stored) {
  const Document& document = stored.document;
  db::Params params = resource::IdsIn(document.name());
  params.Text(resource::OrderText(resource::OriginalText(document.title())));
  params.Text(resource::SearchText().Add(document.title()).text());
  params.Int(document.kind()).TextOrNull(document.symbol());
  params.Int(document.visibility()).Bool(stored.was_visible).Int(document.completeness());
  params.TimeOrNull(document.has_embargo_time() ? std::optional(messages::MicrosFrom(document.embargo_time()))
                                                : std::nullopt);
  params.Int(document.state()).Text(document.state_reason()).Int(document.revision());
  params.Bytes(Detail(document));
  return params;
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, StoredDocument& stored) {
  return resource::WriteRow(connection, statement, Columns(stored), "documents_pkey", stored.document);
}

// The references of a text, as columns.
struct Links {
  std::vector<std::string> clauses;
  std::vector<std::int64_t> sponsors;
  std::vector<std::string> organizations, delegations;
  std::vector<std::string> resting_clauses, statements;
  std::vector<std::string> later_clauses, earlier_events, earlier_documents;

  bool operator==(const Links& other) const = default;

  explicit Links(const Document& document) {
    for (int i = 0; i < document.sponsors_size(); ++i) {
      const Document::Sponsor& sponsor = document.sponsors(i);
      if (sponsor.organization().empty() && sponsor.delegation().empty()) continue;
      sponsors.push_back(i);
      organizations.emplace_back(contract::LastId(sponsor.organization()));
      delegations.emplace_back(contract::LastId(sponsor.delegation()));
    }
    for (const Document::Clause& clause : document.clauses()) Add(clause);
  }

  void Add(const Document::Clause& clause) {
    clauses.push_back(clause.id());
    for (const std::string& statement : clause.statements()) {
      resting_clauses.push_back(clause.id());
      statements.emplace_back(contract::LastId(statement));
    }
    if (!clause.has_earlier_point()) return;
    DocumentKey earlier = KeyOf(clause.earlier_point().document());
    later_clauses.push_back(clause.id());
    earlier_events.push_back(std::move(earlier.first));
    earlier_documents.push_back(std::move(earlier.second));
  }

  absl::Status Insert(db::Connection& connection, const std::string& name) const {
    db::Params params = resource::IdsIn(name);
    params.Texts(clauses).Ints(sponsors).TextsOrNull(organizations).TextsOrNull(delegations);
    params.Texts(resting_clauses).Texts(statements);
    params.Texts(later_clauses).Texts(earlier_events).Texts(earlier_documents);
    return connection.Execute(queries::kWriteLinks, params).status();
  }
};

// The text of the document as its current revision.
absl::Status InsertRevision(db::Connection& connection, const Document& document) {
  db::Params params = resource::IdsIn(document.name());
  params.Int(document.revision()).Bytes(rules::TextOf(document).SerializeAsString());
  return connection.Execute(queries::kInsertRevision, params).status();
}

// A translation has the same references as the text before it.
absl::Status UpdateLinks(db::Connection& connection, const Document& before, const Document& document) {
  const Links links(document);
  if (links == Links(before)) return absl::OkStatus();
  RETURN_IF_ERROR(connection.Execute(queries::kClearLinks, resource::IdsIn(document.name())).status());
  return links.Insert(connection, document.name());
}

// The record of an adoption, as columns of insert_adoption.sql and insert_adoption_correction.sql.
db::Params AdoptionColumns(const Document& document) {
  const Document::Adoption& adoption = document.adoption();
  db::Params params = resource::IdsIn(document.name());
  params.TextOrNull(contract::LastId(adoption.session()));
  params.IntOrNull(adoption.has_date() ? std::optional(resource::DateKey(adoption.date())) : std::nullopt);
  params.Bytes(adoption.SerializeAsString());
  return params;
}

// The delegations whose votes are on record.
absl::Status InsertVotes(db::Connection& connection, const Document& document) {
  std::vector<std::string> delegations;
  for (const auto& vote : document.adoption().recorded_votes()) {
    delegations.emplace_back(contract::LastId(vote.delegation()));
  }
  if (delegations.empty()) return absl::OkStatus();
  return connection.Execute(queries::kInsertVotes, resource::IdsIn(document.name()).Texts(delegations))
      .status();
}

absl::Status InsertAdoption(db::Connection& connection, const Document& document) {
  db::Params params = AdoptionColumns(document);
  params.Int(document.adoption().revision());
  RETURN_IF_ERROR(connection.Execute(queries::kInsertAdoption, params).status());
  return InsertVotes(connection, document);
}

absl::Status CorrectAdoption(db::Connection& connection, const Document& document) {
  RETURN_IF_ERROR(connection.Execute(queries::kInsertAdoptionCorrection, AdoptionColumns(document)).status());
  return InsertVotes(connection, document);
}

}  // namespace

DocumentKey KeyOf(std::string_view name) {
  const std::vector<std::string> segments = absl::StrSplit(std::string(name), '/');
  return segments.size() < 4 ? DocumentKey() : DocumentKey(segments[1], segments[3]);
}

absl::StatusOr<std::vector<std::optional<StoredDocument>>> GetDocuments(db::Connection& connection,
                                                                        std::span<const DocumentKey> keys) {
  std::vector<std::string> event_ids;
  std::vector<std::string> ids;
  for (const DocumentKey& key : keys) {
    event_ids.push_back(key.first);
    ids.push_back(key.second);
  }
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kGetDocuments, db::Params().Texts(event_ids).Texts(ids)));
  std::vector<std::optional<StoredDocument>> found(keys.size());
  for (const db::Row row : rows) RETURN_IF_ERROR(ReadRow(row, found[row.Int(kPosition) - 1].emplace()));
  return found;
}

absl::StatusOr<StoredDocument> GetDocument(db::Connection& connection, const std::string& name) {
  const DocumentKey key = KeyOf(name);
  ASSIGN_OR_RETURN(auto found, GetDocuments(connection, {&key, 1}));
  if (!found.front().has_value()) return errors::NotFound(name);
  return *std::move(found.front());
}

absl::StatusOr<StoredDocument> LockDocument(db::Connection& connection, const std::string& name,
                                            std::string_view etag) {
  RETURN_IF_ERROR(connection.Execute(queries::kLockDocument, resource::IdsIn(name)).status());
  ASSIGN_OR_RETURN(StoredDocument stored, GetDocument(connection, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, stored.document.etag()));
  return stored;
}

absl::Status InsertDocument(db::Connection& connection, StoredDocument& stored) {
  RETURN_IF_ERROR(Write(connection, queries::kInsertDocument, stored));
  RETURN_IF_ERROR(InsertRevision(connection, stored.document));
  RETURN_IF_ERROR(Links(stored.document).Insert(connection, stored.document.name()));
  return stored.document.has_adoption() ? InsertAdoption(connection, stored.document) : absl::OkStatus();
}

absl::Status UpdateDocument(db::Connection& connection, const StoredDocument& before,
                            StoredDocument& stored) {
  Document& document = stored.document;
  const bool revised = !MessageDifferencer::Equals(rules::TextOf(before.document), rules::TextOf(document));
  if (revised) document.set_revision(before.document.revision() + 1);
  RETURN_IF_ERROR(Write(connection, queries::kUpdateDocument, stored));
  if (revised) {
    RETURN_IF_ERROR(InsertRevision(connection, document));
    RETURN_IF_ERROR(UpdateLinks(connection, before.document, document));
  }
  if (MessageDifferencer::Equals(before.document.adoption(), document.adoption())) return absl::OkStatus();
  return before.document.has_adoption() ? CorrectAdoption(connection, document)
                                        : InsertAdoption(connection, document);
}

absl::Status DeleteDocument(db::Connection& connection, const std::string& name) {
  return resource::ExplainDelete(connection.Execute(queries::kDeleteDocument, resource::IdsIn(name)).status(),
                                 name, kReferences);
}

absl::StatusOr<resource::PageOf<StoredDocument>> ListDocuments(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page, resource::RunPage(list, Listing(), VisibleDocuments, kBytes));
  std::vector<DocumentKey> keys;
  for (int i = 0; i < page.size; ++i) keys.emplace_back(page.rows[i].Text(0), page.rows[i].Text(1));
  ASSIGN_OR_RETURN(auto found, GetDocuments(list.connection, keys));
  resource::PageOf<StoredDocument> documents(page);
  access::Clearances clearances(list.call.caller(), v1::PERMISSION_DOCUMENTS_READ);
  for (auto& stored : found) {
    if (!stored.has_value()) continue;
    // Leaves out documents that were hidden since they were listed.
    if (SeesDocument(*stored, clearances.In(stored->document.name()))) {
      documents.items.push_back(*std::move(stored));
    }
  }
  return documents;
}

absl::StatusOr<v1::ListDocumentRevisionsResponse> ListRevisions(const resource::ListCall& list,
                                                                const std::string& name) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(list, Revisions(), resource::IdsIn(name), VisibleRevisions(list.call),
                                     kRevisionsBytes));
  std::vector<std::int64_t> revisions;
  for (int i = 0; i < page.size; ++i) revisions.push_back(page.rows[i].Int(0));
  ASSIGN_OR_RETURN(const db::Result rows,
                   list.connection.Execute(queries::kReadRevisions, resource::IdsIn(name).Ints(revisions)));
  v1::ListDocumentRevisionsResponse response;
  for (const db::Row row : rows) {
    v1::DocumentRevision& revision = *response.add_revisions();
    if (!revision.mutable_document()->ParseFromString(row.Bytes(2))) {
      return absl::DataLossError("document_revisions.content does not parse");
    }
    revision.mutable_document()->set_name(name);
    revision.mutable_document()->set_revision(row.Int(0));
    *revision.mutable_create_time() = messages::TimestampFromMicros(row.Time(1));
  }
  resource::TellRest(page, response);
  return response;
}

absl::StatusOr<std::vector<std::string>> DeleteDocumentsOf(db::Connection& connection,
                                                           const std::string& event_id) {
  const auto deleted = connection.Execute(queries::kDeleteDocumentsOf, db::Params().Text(event_id));
  RETURN_IF_ERROR(resource::ExplainDelete(deleted.status(), contract::EventName(event_id), kReferences));
  return resource::NamesOf(*deleted, event_id, "documents");
}

}  // namespace plenary::documents
