#include "plenaryd/readiness.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "absl/strings/str_cat.h"
#include "access/admin_key.h"
#include "db/embedded_migrations.h"
#include "db/migrator.h"
#include "db/postgres_install.h"
#include "plenaryd/connect_advice.h"
#include "plenaryd/queries.h"
#include "plenaryd/serving_role.h"
#include "plenaryd/sessions_seen.h"

namespace plenary::plenaryd {
namespace {

absl::Status Refused(const std::string& what) { return absl::FailedPreconditionError(what); }

absl::Status CheckConnection(db::Connection& connection) {
  const absl::Status status = connection.Connect();
  auto error = db::DatabaseErrorOf(status);
  if (!error) return status;
  const std::string advice = ConnectAdvice(error->detail);
  if (advice.empty()) return status;
  absl::StrAppend(&error->detail, ". What to do: ", advice);
  return db::DatabaseStatus(status.code(), std::string_view(status.message().data(), status.message().size()),
                            *error);
}

absl::StatusOr<std::string> CheckKind(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kDescribeServer));
  const std::int64_t version = rows[0].Int(0);
  const std::string encoding = rows[0].String(1);
  if (version < db::kOldestPostgres) {
    return Refused(absl::StrCat("PostgreSQL ", version, " answers, but Plenary needs ", db::kOldestPostgres,
                                " or later: upgrade it, or connect to another one"));
  }
  if (encoding != "UTF8") {
    return Refused(absl::StrCat("the database ", rows[0].String(2), " has the encoding ", encoding,
                                ", but Plenary needs UTF8, which cannot be changed later: make another one "
                                "(CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0;)"));
  }
  return absl::StrCat("PostgreSQL ", version, " answers");
}

absl::StatusOr<std::string> FindServer(const db::ConnectionOptions& options) {
  db::Connection connection(options);
  RETURN_IF_ERROR(CheckConnection(connection));
  RETURN_IF_ERROR(CheckSessions(options));
  ASSIGN_OR_RETURN(const std::string kind, CheckKind(connection));
  RETURN_IF_ERROR(CheckWritable(connection));
  return kind;
}

absl::StatusOr<std::string> FindSchema(db::Connection& connection) {
  RETURN_IF_ERROR(db::Migrator(connection, db::EmbeddedMigrations(), {}).Check());
  return absl::StrCat("has every migration up to ", db::EmbeddedMigrations().back().version);
}

absl::StatusOr<std::string> FindRole(db::Connection& connection) {
  RETURN_IF_ERROR(CheckServingRole(connection));
  return absl::StrCat(kServingRole, " has all privileges that the server needs");
}

absl::Status Report(const ReportFinding& report, const std::string& what,
                    const absl::StatusOr<std::string>& found) {
  report(what, found);
  return found.status();
}

}  // namespace

absl::Status CheckServer(const db::ConnectionOptions& options, const ReportFinding& report) {
  return Report(report, "database", FindServer(options));
}

absl::Status CheckInstallation(const db::ConnectionOptions& options, const ReportFinding& report) {
  db::Connection connection(options);
  RETURN_IF_ERROR(Report(report, "schema", FindSchema(connection)));
  return Report(report, "role", FindRole(connection));
}

absl::Status CheckWritable(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kDescribeServer));
  if (rows[0].Bool(3)) {
    return Refused(
        "this PostgreSQL is a standby, which is read-only: connect to the primary (with several hosts in "
        "--database-url, target_session_attrs=read-write finds it), or promote this one (SELECT "
        "pg_promote();)");
  }
  if (rows[0].Bool(4)) {
    return Refused(absl::StrCat(
        "this PostgreSQL is set to read-only. As a superuser: ALTER DATABASE \"", rows[0].String(2),
        "\" RESET default_transaction_read_only; or the same for the role (ALTER ROLE …) or the whole server "
        "(ALTER SYSTEM …; SELECT pg_reload_conf();)"));
  }
  return absl::OkStatus();
}

absl::StatusOr<std::string> CheckAdminKey(db::Connection& connection, const std::string& file) {
  ASSIGN_OR_RETURN(const access::AdminKeyFile found, access::LookAtAdminKey(connection, file));
  switch (found) {
    case access::AdminKeyFile::kOpens:
      return absl::StrCat(file, " opens");
    case access::AdminKeyFile::kOpensNothing:
      return access::UselessAdminKey(file);
    case access::AdminKeyFile::kMissing:
      break;
  }
  ASSIGN_OR_RETURN(const bool made_before, access::HadAdministrator(connection));
  if (made_before) return access::MissingAdminKey(file);
  const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
  if (::access(folder.c_str(), W_OK | X_OK) == 0) return absl::StrCat(file, " will be made");
  return Refused(absl::StrCat("cannot make ", file, ": ", std::strerror(errno), ". The user with id ",
                              geteuid(), " must be able to write to ", folder.string(),
                              ", or --admin-key-file must name another file"));
}

}  // namespace plenary::plenaryd
