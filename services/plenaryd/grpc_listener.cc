#include "plenaryd/grpc_listener.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::plenaryd {
namespace {

// The inode number of the descriptor; 0 if it is not open.
ino_t InodeOf(int descriptor) {
  struct stat file {};
  return fstat(descriptor, &file) == 0 ? file.st_ino : 0;
}

}  // namespace

http::Listener::Complain ComplainTo(const Log& log) {
  return [log](std::string_view what, std::string_view cause) {
    log.Error(std::string(what), {{"cause", std::string(cause)}});
  };
}

GrpcListener::GrpcListener(std::unique_ptr<http::Listener> listener, std::size_t limit, const Log& log)
    : limit_(limit), log_(log), listener_(std::move(listener)) {}

absl::StatusOr<std::unique_ptr<GrpcListener>> GrpcListener::Bind(const std::string& host, int port,
                                                                 std::size_t limit, const Log& log) {
  ASSIGN_OR_RETURN(std::unique_ptr<http::Listener> listener, http::Listener::Bind(host, port));
  return std::unique_ptr<GrpcListener>(new GrpcListener(std::move(listener), limit, log));
}

void GrpcListener::Serve(std::unique_ptr<Acceptor> acceptor) {
  acceptor_ = std::move(acceptor);
  listener_->Serve([this](int connection) { return Take(connection); }, ComplainTo(log_));
}

void GrpcListener::Cut() {
  const std::lock_guard lock(mutex_);
  Forget();
  for (const auto& [connection, inode] : open_) shutdown(connection, SHUT_RDWR);
}

http::ConnectionStats GrpcListener::Stats() {
  const std::lock_guard lock(mutex_);
  Forget();
  return {.open = open_.size(), .limit = limit_, .refused = refused_};
}

absl::Status GrpcListener::Take(int connection) {
  if (!Admits(connection)) {
    close(connection);
    return absl::ResourceExhaustedError(absl::StrCat(limit_, " are open, which is the limit"));
  }
  Acceptor::NewConnectionParameters parameters;
  parameters.fd = connection;
  acceptor_->HandleNewConnection(&parameters);
  return absl::OkStatus();
}

bool GrpcListener::Admits(int connection) {
  const std::lock_guard lock(mutex_);
  if (open_.size() >= limit_) Forget();
  if (open_.size() >= limit_) {
    ++refused_;
    return false;
  }
  open_[connection] = InodeOf(connection);
  return true;
}

void GrpcListener::Forget() {
  std::erase_if(open_, [](const auto& entry) { return InodeOf(entry.first) != entry.second; });
}

}  // namespace plenary::plenaryd
