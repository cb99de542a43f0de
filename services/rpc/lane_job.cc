#include "rpc/lane_job.h"

#include <chrono>
#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "contract/resource_name.h"
#include "errors/errors.h"
#include "rpc/watchdog.h"

namespace plenary::rpc {

namespace {

// A call's turn on a lane.
class CallJob : public db::Job {
 public:
  CallJob(CallPtr call, std::function<void(Call&, db::Connection&)> work)
      : call_(std::move(call)), work_(std::move(work)) {}

  bool Wanted() const override { return call_->Wanted(); }
  std::string Key() const override { return std::string(contract::EventIdOf(call_->resource())); }

  void Run(db::Connection& connection) override {
    const Watchdog::Watch watch(*call_, connection);
    try {
      work_(*call_, connection);
    } catch (const std::exception& exception) {
      call_->Reply(absl::InternalError(exception.what()));
    }
  }

  void Drop() override { call_->Reply(errors::Stopping()); }

 private:
  const CallPtr call_;
  const std::function<void(Call&, db::Connection&)> work_;
};

}  // namespace

void RunOnLane(db::Lane& lane, CallPtr call, std::function<void(Call&, db::Connection&)> work) {
  if (!lane.Submit(std::make_unique<CallJob>(call, std::move(work)))) {
    call->Reply(errors::Overloaded(std::chrono::milliseconds(100)));
  }
}

}  // namespace plenary::rpc
