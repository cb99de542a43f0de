// A caller that registers, withdraws, checks in, publishes, adopts, imports and reads at random, and records
// the answers.

#pragma once

#include <atomic>
#include <deque>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "faults/recorder.h"
#include "faults/stage.h"
#include "plenary/v1/check_in.pb.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/statement.pb.h"
#include "support/test_client.h"

namespace plenary::test {

// What all callers have created. Thread-safe.
class Made {
 public:
  // How many, created or refused.
  std::atomic<int> participants = 0;
  std::atomic<int> statements = 0;
  std::atomic<int> documents = 0;
  std::atomic<int> imports = 0;

  // Participants who got a place, and may have left since. `Somebody`: one of the last; empty if there is
  // none.
  void Admitted(const std::string& participant);
  void Left(const std::string& participant);
  std::string Somebody(unsigned luck) const;

 private:
  mutable std::mutex mutex_;
  std::deque<std::string> admitted_;
};

// Repeats what was not answered, with the same request id, at either server.
class BusyCaller {
 public:
  // `servers`: over a separate connection to each.
  BusyCaller(Recorder& recorder, Made& made, std::vector<Client> servers, unsigned seed)
      : recorder_(recorder), made_(made), servers_(std::move(servers)), random_(seed) {}

  // Does one thing.
  void Act();

 private:
  void Register();
  void Withdraw();
  void CheckIn();
  void WriteStatement();
  void Publish();
  void WriteDocument();
  void Adopt();
  void Import();
  void ReadParticipant(const std::string& name);
  void ReadStatement(const std::string& name);

  // One of the last that were created or refused.
  std::string RecentParticipant();
  std::string RecentStatement();
  std::string RecentDocument();
  int Below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  // Waits before the same call is sent again.
  void Pause();
  // A server, and how long to wait for it.
  Client Somebody();

  template <class Response, class Tell>
  Call::Outcome Ask(const Call& call, const google::protobuf::Message& request, const Tell& tell);
  // Repeats until it is answered, or ten times.
  template <class Response, class Tell>
  Call::Outcome Insist(const Call& call, const google::protobuf::Message& request, const Tell& tell);

  Recorder& recorder_;
  Made& made_;
  const std::vector<Client> servers_;
  std::mt19937 random_;
};

}  // namespace plenary::test
