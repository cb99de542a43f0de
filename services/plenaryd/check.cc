// plenaryd check: whether the server could serve, and whether the journals are intact.

#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "db/explain.h"
#include "http/listener.h"
#include "journal/journal.h"
#include "plenaryd/commands.h"
#include "plenaryd/database.h"
#include "plenaryd/grpc_ports.h"
#include "plenaryd/logging.h"
#include "plenaryd/queries.h"
#include "plenaryd/readiness.h"
#include "plenaryd/run_as.h"
#include "rpc/clocks.h"

namespace plenary::plenaryd {
namespace {

// Prints the result of a check, and returns whether it passed.
bool Report(const std::string& what, const absl::StatusOr<std::string>& found) {
  std::cout << (found.ok() ? "ok      " : "FAILED  ") << what << ": "
            << (found.ok() ? *found : db::Explain(found.status())) << std::endl;
  return found.ok();
}

absl::StatusOr<std::string> CheckPort(const CheckConfig& config) {
  const absl::Status taken = http::Listener::Bind(config.listen, *config.port).status();
  if (!taken.ok()) return CannotListen(config.listen, *config.port, taken, "--port");
  return absl::StrCat(*config.port, " is free");
}

// A slow answer says nothing about the clocks.
absl::StatusOr<std::string> CheckClocks(db::Connection& connection) {
  for (int attempt = 0; attempt < 3; ++attempt) {
    ASSIGN_OR_RETURN(const auto ahead, rpc::MeasureClocks(connection));
    if (!ahead.has_value()) continue;
    if (const std::string trouble = rpc::WhyInTrouble(*ahead); !trouble.empty()) {
      return absl::FailedPreconditionError(
          absl::StrCat(trouble, ": set both by NTP; until then nothing is forgotten and no embargo ends"));
    }
    return absl::StrCat("the database's and this machine's are ", std::abs(ahead->count()) / 1000,
                        " ms apart");
  }
  return absl::UnavailableError("the database took more than a second for each answer");
}

bool CheckJournals(db::Connection& connection) {
  const absl::StatusOr<db::Result> scopes = connection.Execute(queries::kListJournals);
  if (!scopes.ok()) return Report("journals", scopes.status());
  bool all = true;
  for (const db::Row row : *scopes) {
    const absl::StatusOr<v1::JournalEntry> last = journal::Verify(connection, row.String(0));
    const auto found =
        last.ok() ? absl::StatusOr<std::string>(CountOf(last->revision(), "entry verifies", "entries verify"))
                  : absl::StatusOr<std::string>(last.status());
    all = Report("journal " + row.String(0), found) && all;
  }
  return all;
}

bool CheckAll(const CheckConfig& config) {
  if (const absl::Status user = BecomeUser(config.database, Root::kWithDatabase); !user.ok()) {
    return Report("user", user);
  }
  absl::StatusOr<Database> database = Database::Open(config.database, {});
  if (!database.ok()) return Report("database", database.status());
  // A journal may be long.
  db::ConnectionOptions options = database->serving();
  options.statement_timeout_ms = 0;
  db::Connection connection(options);
  const auto report = [](const std::string& what, const absl::StatusOr<std::string>& found) {
    Report(what, found);
  };
  if (!CheckServer(database->serving(), report).ok()) return false;
  if (!CheckInstallation(database->serving(), report).ok()) return false;
  bool all = Report("clocks", CheckClocks(connection));
  if (!config.admin_key_file.empty()) {
    all = Report("key file", CheckAdminKey(connection, config.admin_key_file)) && all;
  }
  if (config.port) all = Report("port", CheckPort(config)) && all;
  return CheckJournals(connection) && all;
}

}  // namespace

int Check(const CheckConfig& config) { return CheckAll(config) ? 0 : kFault; }

}  // namespace plenary::plenaryd
