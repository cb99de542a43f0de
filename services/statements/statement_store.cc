#include "statements/statement_store.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "access/clearances.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "resource/collection.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"
#include "rpc/clocks.h"
#include "statements/known.h"
#include "statements/queries.h"
#include "statements/revision_store.h"
#include "statements/statement_visibility.h"

namespace plenary::statements {
namespace {

using v1::Statement;
using v1::StatementRevision;

constexpr resource::Reference kReferences[] = {
    {"statement_relations_to_fkey", "another statement"},
    {"document_clause_statements_statement_fkey", "a document"},
};

constexpr int kPosition = 20;   // column of get_statements.sql: the position of the name, from 1
constexpr int kBytes = 2;       // column of list_statements.sql: in a FULL view
constexpr int kBasicBytes = 3;  // and in a BASIC one

// How to list the statements of one event, or of all events.
const resource::EventListing& Listing() {
  static const resource::ListFields kFields(
      *Statement::descriptor(),
      {
          {"name", "('events/' || s.event_id || '/statements/' || s.id)", /*nullable=*/false},
          {"title", "s.title", /*nullable=*/false},
          {"names", "s.names"},
          {"speaker", "('events/' || s.event_id || '/participants/' || s.speaker_id)"},
          {"delivered_by", "('events/' || s.event_id || '/participants/' || s.delivered_by_id)"},
          {"delegation", "('events/' || s.event_id || '/delegations/' || s.delegation_id)"},
          {"session", "('events/' || s.event_id || '/sessions/' || s.session_id)"},
          {"position", "s.position"},
          {"mode", "s.mode"},
          {"basis", "s.basis"},
          {"language", "s.language"},
          {"topics", "s.topics"},
          {"state", "s.state"},
          {"delivered_time", "s.delivered_time"},
          {"delivered_date", "s.delivered_key"},
          {"embargo_time", "s.embargo_time"},
          {"publish_time", "s.publish_time"},
          {"create_time", "s.create_time"},
          {"update_time", "s.update_time"},
      });
  static const resource::EventListing kListing{
      kFields.By(queries::kListStatements, "s.id"),
      kFields.By(queries::kListAllStatements, "(s.event_id || '/' || s.id)")};
  return kListing;
}

// The credit in a participant's detail.
absl::Status ReadCredit(const std::string& detail, v1::Participant::Credit& credit) {
  v1::Participant participant;
  if (!participant.ParseFromString(detail)) {
    return absl::DataLossError("participants.detail does not parse");
  }
  credit = std::move(*participant.mutable_credit());
  return absl::OkStatus();
}

// From columns 10 to 13: as published, or otherwise from the participants now.
absl::Status ReadCredits(const db::Row& row, Statement& statement) {
  RETURN_IF_ERROR(ReadPublishedCredits(row, 10, statement));
  if (!row.IsNull(12)) RETURN_IF_ERROR(ReadCredit(row.Bytes(12), *statement.mutable_credit()));
  if (row.IsNull(13)) return absl::OkStatus();
  return ReadCredit(row.Bytes(13), *statement.mutable_delivered_by_credit());
}

// Columns as in get_statements.sql.
absl::Status ReadRow(const db::Row& row, StoredStatement& stored) {
  Statement& statement = stored.statement;
  if (!statement.ParseFromString(row.Bytes(9))) {
    return absl::DataLossError("statement_revisions.content does not parse");
  }
  resource::SetTimesAndEtag(row, statement);
  statement.set_name(contract::NameOf<v1::Statement>(row.Text(3), row.Text(4)));
  statement.set_state(static_cast<Statement::State>(row.Int(5)));
  statement.set_state_reason(row.String(6));
  statement.set_revision(row.Int(7));
  if (!row.IsNull(8)) *statement.mutable_publish_time() = messages::TimestampFromMicros(row.Time(8));
  RETURN_IF_ERROR(ReadCredits(row, statement));
  if (!row.IsNull(14)) {
    SetLastCorrection(row.Int(14), row.String(15), row.Time(16), statement);
  }
  stored.now = row.Time(17);
  stored.event_public = row.Bool(18);
  stored.event_languages = resource::ListIn(row, 19);
  return absl::OkStatus();
}

std::optional<std::int64_t> MicrosOrNull(bool given, const google::protobuf::Timestamp& time) {
  return given ? std::optional(messages::MicrosFrom(time)) : std::nullopt;
}

// Parameters of insert_statement.sql.
db::Params Columns(const Statement& statement) {
  db::Params params = resource::IdsIn(statement.name());
  params.Text(resource::OrderText(resource::OriginalText(statement.title())));
  params.Text(resource::SearchText()
                  .Add(statement.title())
                  .Add(statement.speaker_label())
                  .Add(statement.on_behalf_of())
                  .text());
  params.TextOrNull(contract::LastId(statement.speaker()))
      .TextOrNull(contract::LastId(statement.delivered_by()));
  params.TextOrNull(contract::LastId(statement.delegation()))
      .TextOrNull(contract::LastId(statement.session()));
  params.IntOrNull(statement.position() == 0 ? std::nullopt
                                             : std::optional<std::int64_t>(statement.position()));
  params.Int(statement.mode()).Int(statement.basis()).Text(statement.language());
  params.Texts(std::vector<std::string>(statement.topics().begin(), statement.topics().end()));
  params.TimeOrNull(MicrosOrNull(statement.has_delivered_time(), statement.delivered_time()));
  params.IntOrNull(statement.has_delivered_date()
                       ? std::optional(resource::DateKey(statement.delivered_date()))
                       : std::nullopt);
  params.TimeOrNull(MicrosOrNull(statement.has_embargo_time(), statement.embargo_time()));
  params.Int(statement.state()).Text(statement.state_reason()).Int(statement.revision());
  return params;
}

// What a written row returns.
void ReadWritten(const db::Row& row, StoredStatement& stored) {
  resource::SetTimesAndEtag(row, stored.statement);
  if (!row.IsNull(3)) *stored.statement.mutable_publish_time() = messages::TimestampFromMicros(row.Time(3));
  stored.now = row.Time(4);
}

// Names that the statement holds, each with its field.
std::vector<resource::NamedReference> ReferencesOf(const Statement& statement) {
  std::vector<resource::NamedReference> references;
  const auto add = [&](const std::string& field, const std::string& name) {
    if (!name.empty()) references.push_back({field, name});
  };
  add("statement.speaker", statement.speaker());
  add("statement.delivered_by", statement.delivered_by());
  add("statement.delegation", statement.delegation());
  add("statement.session", statement.session());
  for (int i = 0; i < statement.relations_size(); ++i) {
    add(absl::StrCat("statement.relations[", i, "].statement"), statement.relations(i).statement());
  }
  return references;
}

absl::Status WriteRelations(db::Connection& connection, const Statement& statement) {
  std::vector<std::string> ids;
  for (const Statement::Relation& relation : statement.relations()) {
    ids.emplace_back(contract::LastId(relation.statement()));
  }
  return connection.Execute(queries::kWriteRelations, resource::IdsIn(statement.name()).Texts(ids)).status();
}

// `whole`: the revision is stored whole.
absl::Status UpdateRow(db::Connection& connection, bool whole, StoredStatement& stored) {
  ASSIGN_OR_RETURN(const db::Result written,
                   connection.Execute(queries::kUpdateStatement, Columns(stored.statement).Bool(whole)));
  if (written.empty()) return errors::NotFound(stored.statement.name());
  ReadWritten(written[0], stored);
  return absl::OkStatus();
}

absl::StatusOr<StoredStatement> ReadOne(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(auto found, GetStatements(connection, {&name, 1}));
  if (!found[0].has_value()) return errors::NotFound(name);
  return *std::move(found[0]);
}

// Event ids and own ids of `names`, as two parameters.
db::Params Keys(std::span<const std::string> names) {
  std::vector<std::string> event_ids;
  std::vector<std::string> ids;
  for (const std::string& name : names) {
    event_ids.emplace_back(contract::EventIdOf(name));
    ids.emplace_back(contract::LastId(name));
  }
  return db::Params().Texts(event_ids).Texts(ids);
}

}  // namespace

absl::StatusOr<std::vector<std::optional<StoredStatement>>> GetStatements(
    db::Connection& connection, std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetStatements, Keys(names)));
  std::vector<std::optional<StoredStatement>> found(names.size());
  for (const db::Row row : rows) RETURN_IF_ERROR(ReadRow(row, found[row.Int(kPosition) - 1].emplace()));
  return found;
}

absl::StatusOr<std::vector<std::optional<Standing>>> GetStandings(db::Connection& connection,
                                                                  std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadStandings, db::Params().Texts(names)));
  std::vector<std::optional<Standing>> found(names.size());
  for (const db::Row row : rows) {
    found[row.Int(0) - 1] =
        Standing{.state = static_cast<Statement::State>(row.Int(1)),
                 .embargoed = !row.IsNull(2) && !rpc::BothPassed(row.Time(2), row.Time(3)),
                 .event_public = row.Bool(4)};
  }
  return found;
}

absl::StatusOr<std::vector<std::int64_t>> CountBytes(db::Connection& connection,
                                                     std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kCountBytes, Keys(names)));
  std::vector<std::int64_t> bytes;
  for (int i = 0; i < rows.size(); ++i) bytes.push_back(rows[i].Int(0));
  return bytes;
}

absl::StatusOr<StoredStatement> GetStatement(db::Connection& connection, const std::string& name) {
  return ReadOne(connection, name);
}

absl::StatusOr<StoredStatement> LockStatement(db::Connection& connection, const std::string& name,
                                              std::string_view etag) {
  RETURN_IF_ERROR(connection.Execute(queries::kLockStatement, resource::IdsIn(name)).status());
  ASSIGN_OR_RETURN(StoredStatement stored, ReadOne(connection, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, stored.statement.etag()));
  return stored;
}

absl::Status InsertStatement(db::Connection& connection, StoredStatement& stored) {
  Statement& statement = stored.statement;
  statement.set_revision(1);
  RETURN_IF_ERROR(statements::CheckKnown(connection, ReferencesOf(statement)));
  const auto written = connection.Execute(queries::kInsertStatement, Columns(statement));
  if (db::Violates(written.status(), "statements_pkey")) return errors::AlreadyExists(statement.name());
  RETURN_IF_ERROR(written.status());
  ReadWritten((*written)[0], stored);
  RETURN_IF_ERROR(WriteRelations(connection, statement));
  return InsertRevision(connection, statement, StatementRevision::CHANGE_CREATED, "", statement);
}

absl::Status ReviseStatement(db::Connection& connection, StatementRevision::Change change,
                             const std::string& reason, StoredStatement& stored) {
  Statement& statement = stored.statement;
  statement.set_revision(statement.revision() + 1);
  RETURN_IF_ERROR(statements::CheckKnown(connection, ReferencesOf(statement)));
  RETURN_IF_ERROR(UpdateRow(connection, /*whole=*/true, stored));
  RETURN_IF_ERROR(WriteRelations(connection, statement));
  return InsertRevision(connection, statement, change, reason, statement);
}

absl::Status AppendSegment(db::Connection& connection, const v1::Segment& segment, StoredStatement& stored) {
  Statement& statement = stored.statement;
  statement.set_revision(statement.revision() + 1);
  *statement.add_segments() = segment;
  RETURN_IF_ERROR(UpdateRow(connection, /*whole=*/false, stored));
  Statement appended;
  *appended.add_segments() = segment;
  return InsertRevision(connection, statement, StatementRevision::CHANGE_APPENDED, "", appended);
}

absl::Status UpdateState(db::Connection& connection, StoredStatement& stored) {
  return UpdateRow(connection, /*whole=*/false, stored);
}

absl::Status SetCredits(db::Connection& connection, Statement& statement) {
  statement.clear_credit();
  statement.clear_delivered_by_credit();
  std::vector<std::string> ids;
  for (const std::string* name : {&statement.speaker(), &statement.delivered_by()}) {
    if (!name->empty()) ids.emplace_back(contract::LastId(*name));
  }
  if (ids.empty()) return absl::OkStatus();
  const std::string_view event_id = contract::EventIdOf(statement.name());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadCredited, db::Params().Text(event_id).Texts(ids)));
  for (const db::Row row : rows) {
    const bool is_speaker = contract::NameOf<v1::Participant>(event_id, row.Text(0)) == statement.speaker();
    RETURN_IF_ERROR(ReadCredit(
        row.Bytes(1), is_speaker ? *statement.mutable_credit() : *statement.mutable_delivered_by_credit()));
  }
  return absl::OkStatus();
}

absl::Status DeleteStatement(db::Connection& connection, const std::string& name) {
  const absl::Status deleted = connection.Execute(queries::kDeleteStatement, resource::IdsIn(name)).status();
  return resource::ExplainDelete(deleted, name, kReferences);
}

absl::StatusOr<std::vector<std::string>> DeleteStatementsOf(db::Connection& connection,
                                                            const std::string& event_id) {
  const db::Params event = db::Params().Text(event_id);
  RETURN_IF_ERROR(connection.Execute(queries::kDeleteRelationsOf, event).status());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kDeleteStatementsOf, event));
  return resource::NamesOf(rows, event_id, "statements");
}

absl::StatusOr<resource::PageOf<StoredStatement>> ListStatements(const resource::ListCall& list,
                                                                 v1::View view) {
  ASSIGN_OR_RETURN(
      const resource::Page page,
      resource::RunPage(list, Listing(), VisibleStatements, view == v1::VIEW_FULL ? kBytes : kBasicBytes));
  std::vector<std::string> names;
  for (int i = 0; i < page.size; ++i) {
    names.push_back(contract::NameOf<v1::Statement>(page.rows[i].Text(0), page.rows[i].Text(1)));
  }
  ASSIGN_OR_RETURN(auto found, GetStatements(list.connection, names));
  resource::PageOf<StoredStatement> statements(page);
  access::Clearances clearances(list.call.caller(), v1::PERMISSION_STATEMENTS_READ);
  for (std::size_t i = 0; i < names.size(); ++i) {
    // Leaves out statements that were hidden since they were listed.
    if (found[i].has_value() && SeesStatement(StandingOf(*found[i]), clearances.In(names[i]))) {
      statements.items.push_back(*std::move(found[i]));
    }
  }
  return statements;
}

}  // namespace plenary::statements
