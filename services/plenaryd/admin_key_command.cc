// plenaryd admin-key: makes a new administrator's key if the first one is lost.

#include <iostream>

#include "absl/strings/str_cat.h"
#include "access/admin_key.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "db/explain.h"
#include "plenaryd/commands.h"
#include "plenaryd/database.h"
#include "plenaryd/readiness.h"
#include "plenaryd/run_as.h"
#include "plenaryd/serving_role.h"

namespace plenary::plenaryd {
namespace {

void Tell(const access::NewAdminKey& made, const std::string& file) {
  std::cout << "made " << made.name << ", an administrator's key, and wrote it to " << file << "\n";
  if (made.others.empty()) return;
  std::cout << CountOf(static_cast<std::int64_t>(made.others.size()), "other principal administers",
                       "other principals administer")
            << " this installation:\n";
  for (const std::string& other : made.others) std::cout << "  " << other << "\n";
  std::cout << "Revoke the key that is lost:  plenary call RevokeApiKey '{\"name\": \"" << made.others.front()
            << "\"}'\n";
}

absl::Status OpenAndMake(const AdminKeyConfig& config, const Log& log) {
  if (config.admin_key_file.empty()) {
    return absl::FailedPreconditionError("name the file that gets the key with --admin-key-file");
  }
  RETURN_IF_ERROR(BecomeUser(config.database, Root::kWithDatabase));
  ASSIGN_OR_RETURN(Database database,
                   Database::Open(config.database, [&log](const std::string& line) { log.Info(line); }));
  RETURN_IF_ERROR(CheckInstallation(database.serving(), [](const auto&, const auto&) {}));
  {
    db::ConnectionOptions options = database.serving();
    options.role = kServingRole;
    db::Connection connection(options);
    ASSIGN_OR_RETURN(const access::NewAdminKey made,
                     access::MakeAnotherAdminKey(connection, config.admin_key_file));
    Tell(made, config.admin_key_file);
  }
  return database.Close();
}

}  // namespace

int MakeAdminKey(const AdminKeyConfig& config) {
  const Log log(config.log.format, config.log.level, StandardError());
  const absl::Status status = OpenAndMake(config, log);
  if (status.ok()) return 0;
  log.Error(db::Explain(status));
  return kFault;
}

}  // namespace plenary::plenaryd
