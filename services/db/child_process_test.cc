// What a child gets of ours: a path, a locale, and its output.

#include "db/child_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace plenary::db {
namespace {

// What a shell that runs `script` prints.
std::string OutputOf(const std::string& script) {
  int pipe[2];
  EXPECT_EQ(pipe2(pipe, O_CLOEXEC), 0);
  const absl::StatusOr<pid_t> child = StartChild(
      {.arguments = {"/bin/sh", "-c", script}, .directory = "/", .output = pipe[1], .account = {}});
  close(pipe[1]);
  EXPECT_TRUE(child.ok()) << child.status();
  std::string output;
  char piece[4096];
  for (ssize_t size = 0; (size = read(pipe[0], piece, sizeof(piece))) > 0;) output.append(piece, size);
  close(pipe[0]);
  if (child.ok()) {
    EXPECT_TRUE(WaitForChild(*child, std::chrono::minutes(1)).has_value());
  }
  return output;
}

TEST(StartChild, NoVariableButAPathAndALocale) {
  setenv("DATABASE_URL", "postgresql://plenary:secret@db/plenary", 1);
  setenv("PLENARY_API_KEY", "plk_secret", 1);
  setenv("PGPASSWORD", "secret", 1);
  std::set<std::string> names;
  for (const auto line : absl::StrSplit(OutputOf("exec env"), '\n', absl::SkipEmpty())) {
    names.emplace(line.substr(0, line.find('=')));
  }
  names.erase("PWD");  // the shell's own
  names.erase("SHLVL");
  names.erase("_");
  EXPECT_EQ(names, (std::set<std::string>{"PATH", "LC_ALL"}));
}

TEST(StartChild, NoDescriptorButItsOutput) {
  const int ours = open("/dev/null", O_RDONLY);  // without O_CLOEXEC, as a library may open one
  ASSERT_GE(ours, 0);
  const int high = fcntl(ours, F_DUPFD, 300);
  ASSERT_GE(high, 300);
  for (const int number : {ours, high}) {
    EXPECT_EQ(OutputOf(absl::StrCat("[ -e /proc/$$/fd/", number, " ] && echo open; true")), "") << number;
    close(number);
  }
}

}  // namespace
}  // namespace plenary::db
