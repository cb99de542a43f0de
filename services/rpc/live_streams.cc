#include "rpc/live_streams.h"

#include <vector>

#include "errors/errors.h"

namespace plenary::rpc {

absl::Status LiveStreams::Begin(Call& call) {
  const std::lock_guard lock(mutex_);
  if (closed_) return errors::Stopping();
  streams_[&call].call = call.weak_from_this();
  return absl::OkStatus();
}

const std::size_t& LiveStreams::LimitOf(const google::protobuf::MethodDescriptor& method) const {
  if (method.client_streaming()) return limits_.imports;
  return method.name().rfind("Watch", 0) == 0 ? limits_.watches : limits_.exports;
}

absl::Status LiveStreams::Admit(const Call& call, const std::string& caller) {
  const std::lock_guard lock(mutex_);
  const auto stream = streams_.find(&call);
  if (stream == streams_.end()) return absl::OkStatus();  // it ended meanwhile
  const std::size_t& limit = LimitOf(*call.method().descriptor);
  std::size_t& open = open_[{&limit, caller}];
  if (open >= limit) return errors::TooManyStreams(limit);
  ++open;
  stream->second.kind = &limit;
  stream->second.caller = caller;
  return absl::OkStatus();
}

void LiveStreams::End(const Call& call) {
  const std::lock_guard lock(mutex_);
  const auto stream = streams_.find(&call);
  if (stream == streams_.end()) return;
  const auto open = open_.find({stream->second.kind, stream->second.caller});
  if (open != open_.end() && --open->second == 0) open_.erase(open);
  streams_.erase(stream);
  if (streams_.empty()) ended_.notify_all();
}

void LiveStreams::Close(std::chrono::steady_clock::time_point deadline) {
  std::vector<std::shared_ptr<Call>> left;
  {
    std::unique_lock lock(mutex_);
    closed_ = true;
    ended_.wait_until(lock, deadline, [this] { return streams_.empty(); });
    for (const auto& [call, stream] : streams_) {
      if (auto alive = stream.call.lock()) left.push_back(std::move(alive));
    }
  }
  for (const auto& call : left) call->Reply(errors::Stopping());
}

}  // namespace plenary::rpc
