#include "faults/installation.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "support/forum.h"

namespace plenary::test {

Health HealthOf(const Client& client) {
  std::string answer;
  const Client impatient = client.WithTimeout(std::chrono::seconds(2));
  if (!impatient.CallRaw("grpc.health.v1.Health/Check", "", &answer).ok()) return Health::kNoAnswer;
  // Field 1, a number.
  return answer == "\x08\x01" ? Health::kServing : Health::kNotServing;
}

Plenaryd::Plenaryd(const fs::path& where, std::string name, std::vector<std::string> arguments)
    : folder_(where / name), name_(std::move(name)), arguments_(std::move(arguments)) {
  fs::create_directories(folder_);
  GiveToServers(folder_);
}

void Plenaryd::Launch() {
  fs::remove(folder_ / "port");
  std::vector<std::string> arguments = {"serve", "--port", std::to_string(port_), "--port-file",
                                        folder_ / "port"};
  arguments.insert(arguments.end(), arguments_.begin(), arguments_.end());
  program_.emplace(arguments, folder_ / "output");
}

void Plenaryd::AwaitServing() {
  const bool ready = Within(std::chrono::minutes(1), [&] { return HasPort() || !program_->Runs(); });
  if (!ready || !HasPort()) throw std::runtime_error(name_ + " does not serve: " + Output());
  std::ifstream(folder_ / "port") >> port_;
}

void Plenaryd::Start() {
  Launch();
  AwaitServing();
}

bool Plenaryd::Stop(std::chrono::seconds limit) {
  Signal(SIGTERM);
  if (!Within(limit, [&] { return !program_->Runs(); })) return false;
  exit_code_ = program_->Wait();
  program_.reset();
  return true;
}

Client Plenaryd::ConnectTo(int port) {
  grpc::ChannelArguments arguments;
  // A connection of its own, which is made anew soon after it broke.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  arguments.SetInt(GRPC_ARG_INITIAL_RECONNECT_BACKOFF_MS, 100);
  arguments.SetInt(GRPC_ARG_MIN_RECONNECT_BACKOFF_MS, 2'000);  // which is also how long an attempt may take
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 500);
  return Client(grpc::CreateCustomChannel(absl::StrCat("127.0.0.1:", port),
                                          grpc::InsecureChannelCredentials(), arguments));
}

// gRPC's C++ client makes a connection that broke anew only while a call waits for it, or when it looks in
// the background: by default every 5 s, and some steps need several looks. Calls that fail at once do not
// wait. It reads this before the first channel.
FaultTest::FaultTest() { setenv("GRPC_CLIENT_CHANNEL_BACKUP_POLL_INTERVAL_MS", "50", /*overwrite=*/1); }

std::unique_ptr<Plenaryd> FaultTest::MakeServer(const std::string& database_url, const std::string& name,
                                                const std::vector<std::string>& more) const {
  std::vector<std::string> arguments = {"--database-url", database_url, "--admin-key-file",
                                        directory() / "key"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return std::make_unique<Plenaryd>(directory(), name, std::move(arguments));
}

std::string FaultTest::FirstWord(const fs::path& file) {
  std::string word;
  std::ifstream(file) >> word;
  return word;
}

void FaultTest::MakeEvent(const Client& admin, const std::string& id, int capacity) {
  v1::CreateEventRequest request;
  request.set_event_id(id);
  request.set_initial_state(v1::Event::STATE_ANNOUNCED);
  *request.mutable_event()->mutable_title() = English("Forum");
  if (capacity > 0) request.mutable_event()->mutable_registration_policy()->set_capacity(capacity);
  const auto made = admin.Call<v1::Event>(request);
  if (!made.ok()) throw std::runtime_error(made.status().ToString());
}

v1::RegisterParticipantRequest FaultTest::Registration(const std::string& event, const std::string& id,
                                                       const std::string& request_id) {
  v1::RegisterParticipantRequest request;
  request.set_parent(event);
  request.set_participant_id(id);
  request.set_request_id(request_id);
  *request.mutable_participant()->mutable_credit()->mutable_display_name() = English("Participant " + id);
  return request;
}

std::string NewRequestId() { return NewUuid(); }

}  // namespace plenary::test
