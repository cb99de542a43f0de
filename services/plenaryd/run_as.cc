#include "plenaryd/run_as.h"

#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::plenaryd {
namespace {

struct User {
  std::string name;
  uid_t uid;
  gid_t gid;
};

absl::Status Impossible(const std::string& what) { return absl::FailedPreconditionError(what); }

absl::Status Failed(const std::string& what) {
  return Impossible(absl::StrCat("cannot ", what, ": ", std::strerror(errno)));
}

absl::StatusOr<User> UserNamed(const std::string& name) {
  const passwd* entry = getpwnam(name.c_str());
  if (entry == nullptr) {
    return Impossible(absl::StrCat("there is no user ", name,
                                   ", whom --user names: make it (useradd --system ", name,
                                   "), or name another user"));
  }
  if (entry->pw_uid == 0)
    return Impossible(absl::StrCat("--user names ", name, ", who is root: name another user"));
  return User{entry->pw_name, entry->pw_uid, entry->pw_gid};
}

// The owner of the directory; empty if there is no directory, or if it is root's.
std::optional<User> OwnerOf(const std::string& directory) {
  struct stat status {};
  if (directory.empty() || stat(directory.c_str(), &status) != 0 || status.st_uid == 0) return std::nullopt;
  const passwd* entry = getpwuid(status.st_uid);
  if (entry == nullptr) return User{"", status.st_uid, status.st_gid};
  return User{entry->pw_name, entry->pw_uid, entry->pw_gid};
}

absl::Status MakeDirectory(const std::string& directory, const User& user) {
  std::error_code error;
  if (directory.empty() || std::filesystem::exists(directory, error)) return absl::OkStatus();
  std::filesystem::create_directories(std::filesystem::absolute(directory).parent_path(), error);
  if (mkdir(directory.c_str(), 0700) != 0 || chown(directory.c_str(), user.uid, user.gid) != 0) {
    return Failed("make " + directory);
  }
  return absl::OkStatus();
}

absl::Status Become(const User& user) {
  // A change of user clears the signal on the parent's death and the permission to be traced; both are set
  // again.
  int on_parents_death = 0;
  prctl(PR_GET_PDEATHSIG, &on_parents_death);
  const pid_t parent = getppid();
  const bool groups =
      user.name.empty() ? setgroups(1, &user.gid) == 0 : initgroups(user.name.c_str(), user.gid) == 0;
  if (!groups || setgid(user.gid) != 0 || setuid(user.uid) != 0) {
    return Failed(absl::StrCat("become the user with id ", user.uid));
  }
  prctl(PR_SET_DUMPABLE, 1);
  prctl(PR_SET_PDEATHSIG, on_parents_death);
  if (on_parents_death != 0 && getppid() != parent) raise(on_parents_death);
  return absl::OkStatus();
}

absl::Status StaysRoot() {
  return Impossible(
      "plenaryd does not serve, nor run a database, as root. Name a user for it with --user (useradd "
      "--system plenary "
      "makes one; deploy/run does so), give the data directory to one (chown), or start it as one; in a "
      "container, "
      "with USER");
}

}  // namespace

absl::Status BecomeUser(const DatabaseConfig& config, Root root) {
  std::optional<User> user;
  if (!config.user.empty()) {
    ASSIGN_OR_RETURN(user, UserNamed(config.user));
  }
  if (geteuid() != 0) {
    if (!user.has_value() || user->uid == geteuid()) return absl::OkStatus();
    return Impossible(absl::StrCat("only root can become the user ", config.user,
                                   ", whom --user names: leave the option out, or start as that user"));
  }
  if (!user.has_value()) user = OwnerOf(config.data_dir);
  if (user.has_value()) {
    RETURN_IF_ERROR(MakeDirectory(config.data_dir, *user));
    return Become(*user);
  }
  if (root == Root::kRefused || !config.data_dir.empty()) return StaysRoot();
  return absl::OkStatus();
}

}  // namespace plenary::plenaryd
