#include "access/admin_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "access/api_key_store.h"
#include "access/role_binding_store.h"
#include "access/secret.h"
#include "base/crypto.h"
#include "base/ids.h"
#include "journal/journal.h"

namespace plenary::access {
namespace {

constexpr char kMethod[] = "plenaryd/first-administrator";

absl::Status WriteSecret(const std::string& file, const std::string& secret) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return absl::InternalError("cannot create the administrator's key file: " + file);
  const std::string line = secret + "\n";
  const bool written = ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                       ::fsync(descriptor) == 0;
  ::close(descriptor);
  return written ? absl::OkStatus()
                 : absl::InternalError("cannot write the administrator's key file: " + file);
}

journal::Change NewChange(const std::string& name, const google::protobuf::Message& resource) {
  journal::Change change{.scope = journal::kAccess,
                         .resource = name,
                         .audience_before = journal::kNobody,
                         .audience_after = journal::kStaff,
                         .digest = {},
                         .salt = {},
                         .principal = {},
                         .request = {}};
  journal::Digest(resource, change);
  return change;
}

absl::Status MakeAdminKey(db::Connection& connection, const std::string& secret) {
  v1::ApiKey key;
  key.set_name("apiKeys/" + NewResourceId());
  key.set_title("Administrator of this installation");
  v1::RoleBinding binding;
  binding.set_name("roleBindings/" + NewResourceId());
  binding.set_principal(key.name());
  binding.set_role(v1::ROLE_ADMIN);
  db::Transaction transaction(connection);
  ASSIGN_OR_RETURN(key, InsertApiKey(connection, key, Sha256(secret)));
  ASSIGN_OR_RETURN(binding, InsertRoleBinding(connection, binding));
  RETURN_IF_ERROR(
      journal::Append(connection, kMethod, {NewChange(key.name(), key), NewChange(binding.name(), binding)}));
  return transaction.Commit();
}

}  // namespace

absl::Status EnsureAdminKey(db::Connection& connection, const std::string& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return absl::OkStatus();
  const std::string secret = NewSecret();
  const std::string draft = file + ".new";
  std::filesystem::remove(draft, error);
  RETURN_IF_ERROR(WriteSecret(draft, secret));
  RETURN_IF_ERROR(MakeAdminKey(connection, secret));
  std::filesystem::rename(draft, file, error);
  return error ? absl::InternalError("cannot create the administrator's key file: " + file)
               : absl::OkStatus();
}

}  // namespace plenary::access
