#include "support/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <system_error>

namespace plenary::test {
namespace {

constexpr int kPatienceSeconds = 60;

// Made before the fork: after it other threads' locks, such as that of memory, may be held for ever.
std::vector<char*> ArgvOf(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  return argv;
}

// Unlike fork, it does not have every page of this process copied that it writes to next.
pid_t Spawn(const std::vector<char*>& argv, int out, int err) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  pid_t process = 0;
  const int error = posix_spawn(&process, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::system_error(error, std::generic_category(), argv[0]);
  return process;
}

[[noreturn]] void Execute(const std::vector<char*>& argv) {
  execv(argv[0], argv.data());
  _exit(127);
}

int ExitCodeOf(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string ReadWhole(std::FILE* file) {
  std::string text;
  std::array<char, 4096> piece{};
  std::rewind(file);
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), file))
    text.append(piece.data(), size);
  return text;
}

}  // namespace

Ended RunProgram(const std::vector<std::string>& arguments) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::tmpfile(), std::fclose);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> err(std::tmpfile(), std::fclose);
  Ended ended;
  ended.exit_code = ExitCodeOf(Spawn(ArgvOf(arguments), fileno(out.get()), fileno(err.get())));
  ended.out = ReadWhole(out.get());
  ended.err = ReadWhole(err.get());
  return ended;
}

Terminal::Terminal(const std::vector<std::string>& arguments) {
  winsize size{.ws_row = 50, .ws_col = 120, .ws_xpixel = 0, .ws_ypixel = 0};
  const std::vector<char*> argv = ArgvOf(arguments);
  process_ = forkpty(&terminal_, nullptr, nullptr, &size);
  if (process_ != 0) return;
  setenv("TERM", "dumb", 1);
  Execute(argv);
}

Terminal::~Terminal() {
  if (process_ > 0) {
    kill(process_, SIGKILL);
    ExitCodeOf(process_);
  }
  close(terminal_);
}

bool Terminal::Expect(const std::string& text) {
  for (int second = 0; second < kPatienceSeconds; ++second) {
    const std::size_t found = shown_.find(text, expected_);
    if (found != std::string::npos) {
      expected_ = found + text.size();
      return true;
    }
    if (!ReadOn()) return shown_.find(text, expected_) != std::string::npos;
  }
  return false;
}

void Terminal::Type(const std::string& keys) const {
  if (write(terminal_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size())) std::abort();
}

int Terminal::Wait() {
  while (ReadOn()) {
  }
  const int exit_code = ExitCodeOf(process_);
  process_ = 0;
  return exit_code;
}

bool Terminal::ReadOn() {
  pollfd ready{.fd = terminal_, .events = POLLIN, .revents = 0};
  if (poll(&ready, 1, 1000) <= 0) return true;
  std::array<char, 4096> piece{};
  // The terminal of a program that has ended answers with an error.
  const ssize_t size = read(terminal_, piece.data(), piece.size());
  if (size <= 0) return false;
  shown_.append(piece.data(), static_cast<std::size_t>(size));
  return true;
}

}  // namespace plenary::test
