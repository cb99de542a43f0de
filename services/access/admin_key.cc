#include "access/admin_key.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "access/api_key_store.h"
#include "access/queries.h"
#include "access/role_binding_store.h"
#include "access/secret.h"
#include "base/crypto.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "journal/journal.h"

namespace plenary::access {
namespace {

// The principal's name in journals.
constexpr char kFirst[] = "plenaryd/first-administrator";
constexpr char kAnother[] = "plenaryd/admin-key";

constexpr std::size_t kLongestFile = 4096;

absl::Status FileError(const char* what, const std::string& file, int error, const char* what_to_do) {
  return absl::FailedPreconditionError(absl::StrCat("cannot ", what, " the administrator's key file ", file,
                                                    ": ", std::strerror(error), ". ", what_to_do,
                                                    " (user id ", ::geteuid(), ")"));
}

absl::Status WriteSecret(const std::string& file, const std::string& secret) {
  constexpr char kWhatToDo[] =
      "Name another file with --admin-key-file, or let the user of the server write to its directory";
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return FileError("create", file, errno, kWhatToDo);
  const std::string line = secret + "\n";
  const bool written = ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) &&
                       ::fsync(descriptor) == 0;
  const int error = errno;
  ::close(descriptor);
  return written ? absl::OkStatus() : FileError("write", file, error, kWhatToDo);
}

// The secret in the file; empty if there is no such file.
absl::StatusOr<std::optional<std::string>> ReadSecret(const std::string& file) {
  constexpr char kWhatToDo[] =
      "Let the user of the server read it (chown), or remove it: plenaryd admin-key makes a new key";
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 && errno == ENOENT) return std::nullopt;
  if (descriptor < 0) return FileError("read", file, errno, kWhatToDo);
  std::string text(kLongestFile, '\0');
  const ssize_t size = ::read(descriptor, text.data(), text.size());
  const int error = errno;
  ::close(descriptor);
  if (size < 0) return FileError("read", file, error, kWhatToDo);
  return std::string(
      absl::StripAsciiWhitespace(absl::string_view(text.data(), static_cast<std::size_t>(size))));
}

absl::Status MakeAdminKey(db::Connection& connection, const char* method, const std::string& secret) {
  v1::ApiKey key;
  key.set_name(contract::NameOf<v1::ApiKey>(NewResourceId()));
  key.set_title("Administrator of this installation");
  v1::RoleBinding binding;
  binding.set_name(contract::NameOf<v1::RoleBinding>(NewResourceId()));
  binding.set_principal(key.name());
  binding.set_role(v1::ROLE_ADMIN);
  db::Transaction transaction(connection);
  ASSIGN_OR_RETURN(key, InsertApiKey(connection, key, Sha256(secret)));
  ASSIGN_OR_RETURN(binding, InsertRoleBinding(connection, binding));
  RETURN_IF_ERROR(journal::Append(connection, method,
                                  {journal::ChangeTo(key, journal::kNobody, journal::kStaff),
                                   journal::ChangeTo(binding, journal::kNobody, journal::kStaff)}));
  return transaction.Commit();
}

absl::StatusOr<bool> IsAdministrators(db::Connection& connection, const std::string& secret) {
  ASSIGN_OR_RETURN(const auto principals, FindPrincipals(connection, {Sha256(secret)}));
  for (const auto& [digest, caller] : principals) {
    for (const contract::Grant& grant : caller.grants) {
      if (grant.role == v1::ROLE_ADMIN && grant.scope.empty()) return true;
    }
  }
  return false;
}

// Held for the life of this object, or of the session.
class Lock {
 public:
  explicit Lock(db::Connection& connection)
      : connection_(connection), status_(connection.Execute(queries::kLockAdminKey).status()) {}
  ~Lock() {
    if (status_.ok()) connection_.Execute(queries::kUnlockAdminKey).status().IgnoreError();
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  const absl::Status& status() const { return status_; }

 private:
  db::Connection& connection_;
  const absl::Status status_;
};

// A server that was killed before it renamed the file has left a draft. Its key may be committed or not.
absl::Status MakeDraft(db::Connection& connection, const char* method, const std::string& draft) {
  ASSIGN_OR_RETURN(const AdminKeyFile found, LookAtAdminKey(connection, draft));
  if (found == AdminKeyFile::kOpens) return absl::OkStatus();
  std::error_code error;
  std::filesystem::remove(draft, error);
  const std::string secret = NewSecret();
  RETURN_IF_ERROR(WriteSecret(draft, secret));
  return MakeAdminKey(connection, method, secret);
}

absl::Status Name(const std::string& draft, const std::string& file) {
  if (std::rename(draft.c_str(), file.c_str()) == 0) return absl::OkStatus();
  return FileError("create", file, errno, "Remove what is in its place");
}

}  // namespace

absl::StatusOr<AdminKeyFile> LookAtAdminKey(db::Connection& connection, const std::string& file) {
  ASSIGN_OR_RETURN(const std::optional<std::string> secret, ReadSecret(file));
  if (!secret) return AdminKeyFile::kMissing;
  ASSIGN_OR_RETURN(const bool opens, IsAdministrators(connection, *secret));
  return opens ? AdminKeyFile::kOpens : AdminKeyFile::kOpensNothing;
}

absl::StatusOr<bool> HadAdministrator(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kHasApiKeys));
  return rows[0].Bool(0);
}

absl::StatusOr<FirstAdminKey> EnsureAdminKey(db::Connection& connection, const std::string& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return FirstAdminKey::kThere;
  const Lock lock(connection);
  RETURN_IF_ERROR(lock.status());
  if (std::filesystem::exists(file, error)) return FirstAdminKey::kThere;
  const std::string draft = file + ".new";
  ASSIGN_OR_RETURN(const AdminKeyFile found, LookAtAdminKey(connection, draft));
  if (found != AdminKeyFile::kOpens) {
    ASSIGN_OR_RETURN(const bool had, HadAdministrator(connection));
    if (had) return FirstAdminKey::kMadeOnce;
  }
  RETURN_IF_ERROR(MakeDraft(connection, kFirst, draft));
  RETURN_IF_ERROR(Name(draft, file));
  return FirstAdminKey::kMade;
}

absl::StatusOr<NewAdminKey> MakeAnotherAdminKey(db::Connection& connection, const std::string& file) {
  const Lock lock(connection);
  RETURN_IF_ERROR(lock.status());
  std::error_code error;
  if (std::filesystem::exists(file, error)) {
    return absl::FailedPreconditionError(
        absl::StrCat(file, " is there already: move it away, or name another file with --admin-key-file"));
  }
  ASSIGN_OR_RETURN(std::vector<std::string> others, Administrators(connection));
  const std::string draft = file + ".new";
  RETURN_IF_ERROR(MakeDraft(connection, kAnother, draft));
  ASSIGN_OR_RETURN(const std::optional<std::string> secret, ReadSecret(draft));
  ASSIGN_OR_RETURN(const auto principals, FindPrincipals(connection, {Sha256(secret.value_or(""))}));
  if (principals.empty()) return absl::InternalError("the new key is not valid");
  RETURN_IF_ERROR(Name(draft, file));
  const std::string& name = principals.begin()->second.principal;
  std::erase(others, name);
  return NewAdminKey{.name = name, .others = std::move(others)};
}

std::string UselessAdminKey(const std::string& file) {
  return absl::StrCat("the key in ", file,
                      " is not valid: it was made for another database, or revoked. If nobody else can "
                      "administer this one, remove the file, and make a new key: plenaryd admin-key");
}

std::string MissingAdminKey(const std::string& file) {
  return absl::StrCat(
      "the administrator's key was in ", file,
      " and is gone. Unless it was revoked, the key is still valid: put the file back, or, if it "
      "is lost, stop the server, make another with plenaryd admin-key, and revoke the lost one");
}

}  // namespace plenary::access
