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

constexpr char kAnonymousWriters[] = "anonymous callers";  // no id, and no address

// A call's turn on a lane.
class CallJob : public db::Job {
 public:
  CallJob(CallPtr call, std::function<void(Call&, db::Connection&)> work)
      : call_(std::move(call)), work_(std::move(work)) {}

  bool Wanted() const override { return call_->Wanted(); }
  // An event's calls share, and so do anonymous callers: all of them what they change, and those of one
  // address what they read.
  std::string Key() const override {
    if (!call_->caller().anonymous()) return std::string(contract::EventIdOf(call_->resource()));
    return call_->method().writes ? kAnonymousWriters : call_->origin().address;
  }

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
