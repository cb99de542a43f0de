#include "faults/network.h"

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <vector>

#include "absl/strings/str_cat.h"
#include "support/terminal.h"

namespace plenary::test {
namespace {

constexpr char kThisNetwork[] = "/proc/thread-self/ns/net";
constexpr char kCardNear[] = "02:00:00:00:00:01";
constexpr char kCardFar[] = "02:00:00:00:00:02";

int OpenNetwork() { return open(kThisNetwork, O_RDONLY | O_CLOEXEC); }

// Runs `ip` with these words; what it complains of.
std::string Ip(const std::vector<std::string>& words) {
  std::vector<std::string> arguments = {"/usr/bin/env", "ip"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  const Ended ended = RunProgram(arguments);
  return ended.exit_code == 0 ? "" : absl::StrCat("ip ", words[0], " ", words[1], ": ", ended.out, ended.err);
}

}  // namespace

void Network::Within(int network, const std::function<void()>& work) {
  const int own = OpenNetwork();
  if (own < 0 || setns(network, CLONE_NEWNET) != 0) throw std::runtime_error("cannot enter a network");
  try {
    work();
  } catch (...) {
    setns(own, CLONE_NEWNET);
    close(own);
    throw;
  }
  setns(own, CLONE_NEWNET);
  close(own);
}

bool Network::Build(std::string& why) {
  const int own = OpenNetwork();
  bool made = true;
  for (int* end : {&near_, &far_}) {
    made = made && unshare(CLONE_NEWNET) == 0;
    if (made) *end = OpenNetwork();
  }
  if (!made) why = absl::StrCat("no network namespaces: ", std::strerror(errno));
  if (setns(own, CLONE_NEWNET) != 0 && made) throw std::runtime_error("cannot come back from a network");
  close(own);
  if (!made) return false;

  const std::string far = absl::StrCat("/proc/", getpid(), "/fd/", far_);
  const auto set_up = [&why](const std::string& card, const std::string& address) {
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"link", "set", "lo", "up"},
                                               {"address", "add", address + "/24", "dev", card},
                                               {"link", "set", card, "up"}}) {
      if (why.empty()) why = Ip(words);
    }
  };
  why.clear();
  Near([&] {
    why = Ip({"link", "add", "pl0", "address", kCardNear, "type", "veth", "peer", "name", "pl1", "address",
              kCardFar, "netns", far});
    if (why.empty()) set_up("pl0", kNear);
  });
  Far([&] {
    if (why.empty()) set_up("pl1", kFar);
  });
  if (!why.empty()) return false;
  Deliver();
  return true;
}

std::unique_ptr<Network> Network::Make(std::string& why) {
  std::unique_ptr<Network> network(new Network);
  return network->Build(why) ? std::move(network) : nullptr;
}

Network::~Network() {
  for (const int end : {near_, far_}) {
    if (end >= 0) close(end);
  }
}

void Network::Aim(int network, const std::string& whom, const std::string& card) {
  std::string wrong;
  Within(network, [&] {
    wrong = Ip({"neighbour", "replace", whom, "lladdr", card, "nud", "permanent", "dev",
                whom == kFar ? "pl0" : "pl1"});
  });
  if (!wrong.empty()) throw std::runtime_error(wrong);
}

void Network::Deliver() const {
  Aim(near_, kFar, kCardFar);
  Aim(far_, kNear, kCardNear);
}

std::unique_ptr<Gate> Network::Reach(int port) const {
  return std::make_unique<Gate>(Address{.host = "127.0.0.1", .port = port}, near_);
}

}  // namespace plenary::test
