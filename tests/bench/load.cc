#include "load.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "connection.h"

namespace plenary::bench {
namespace {

// Connections, and how far the run has come.
class Load {
 public:
  Load(const LoadOptions& options, RequestMaker& requests) : options_(options), requests_(requests) {}

  absl::StatusOr<LoadResult> Run() {
    RETURN_IF_ERROR(Connect());
    SetTimes();
    RETURN_IF_ERROR(StartCalls());
    while (under_way_ > 0) RETURN_IF_ERROR(Turn());
    result_.elapsed = ByCount() ? last_answer_ - start_ : options_.length;
    return std::move(result_);
  }

 private:
  bool ByCount() const { return options_.calls > 0; }
  bool MoreCalls(Clock::time_point now) const { return ByCount() ? started_ < options_.calls : now < end_; }
  bool Measured(Clock::time_point now) const { return ByCount() || (now >= start_ && now < end_); }

  absl::Status Connect() {
    const std::size_t count = std::clamp<std::size_t>(options_.connections, 1, options_.in_flight);
    for (std::size_t i = 0; i < count; ++i) {
      ASSIGN_OR_RETURN(auto connection,
                       Connection::Open({options_.port, options_.authorization},
                                        [this](Connection& on, const Answer& answer) { Take(on, answer); }));
      polled_.push_back({connection->fd(), POLLIN, 0});
      connections_.push_back(std::move(connection));
    }
    return absl::OkStatus();
  }

  void SetTimes() {
    const auto ticks = [](std::chrono::duration<double> time) {
      return std::chrono::duration_cast<Clock::duration>(time);
    };
    start_ = Clock::now() + (ByCount() ? Clock::duration::zero() : ticks(options_.warm_up));
    end_ = start_ + ticks(options_.length);
  }

  // Spreads the calls over the connections, each of which then follows an answer with the next call.
  absl::Status StartCalls() {
    for (std::size_t i = 0; i < options_.in_flight; ++i) StartCall(*connections_[i % connections_.size()]);
    for (const auto& connection : connections_) RETURN_IF_ERROR(connection->Flush());
    return failure_;
  }

  void StartCall(Connection& connection) {
    if (!MoreCalls(Clock::now()) || !failure_.ok()) return;
    failure_ = connection.Start(requests_.path(), requests_.Next());
    ++started_;
    ++under_way_;
  }

  void Take(Connection& connection, const Answer& answer) {
    const auto now = Clock::now();
    --under_way_;
    ++result_.calls_in_all;
    if (!answer.status.ok()) {
      CountFailure(answer.status);
    } else if (!requests_.Accept(answer.message)) {
      CountFailure(absl::DataLossError("not the answer that was asked for"));
    } else if (Measured(now)) {
      result_.latencies.Record(static_cast<std::uint64_t>(
          std::chrono::duration_cast<std::chrono::nanoseconds>(answer.latency).count()));
    }
    last_answer_ = now;
    StartCall(connection);
  }

  void CountFailure(const absl::Status& status) {
    Failures& failures = result_.errors[status.code()];
    if (failures.count++ == 0) failures.first_message = std::string(status.message());
  }

  // Waits for the sockets and serves them once.
  absl::Status Turn() {
    constexpr int kStalled = 60'000;
    const int ready = poll(polled_.data(), polled_.size(), kStalled);
    if (ready < 0 && errno != EINTR) return absl::UnavailableError("poll failed");
    if (ready == 0) return absl::DeadlineExceededError("no answer for a minute");
    for (std::size_t i = 0; i < polled_.size(); ++i) {
      if (polled_[i].revents == 0) continue;
      if (polled_[i].revents & (POLLIN | POLLERR | POLLHUP)) RETURN_IF_ERROR(connections_[i]->Read());
      RETURN_IF_ERROR(connections_[i]->Flush());
      polled_[i].events = static_cast<short>(connections_[i]->blocked() ? POLLIN | POLLOUT : POLLIN);
    }
    return failure_;
  }

  const LoadOptions options_;
  RequestMaker& requests_;
  std::vector<std::unique_ptr<Connection>> connections_;
  std::vector<pollfd> polled_;
  Clock::time_point start_;
  Clock::time_point end_;
  Clock::time_point last_answer_;
  std::uint64_t started_ = 0;
  std::uint64_t under_way_ = 0;
  absl::Status failure_;
  LoadResult result_;
};

}  // namespace

absl::StatusOr<LoadResult> RunLoad(const LoadOptions& options, RequestMaker& requests) {
  return Load(options, requests).Run();
}

}  // namespace plenary::bench
