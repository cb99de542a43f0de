// Two network namespaces with a cable between them, on which packets are really lost.

#pragma once

#include <functional>
#include <memory>
#include <string>

#include "faults/gate.h"

namespace plenary::test {

// Servers are at the near end, their database at the far one. Removed with the object, including its
// processes. Packets are lost by sending them to a network card that does not exist, so that neither end
// notices.
class Network {
 public:
  static constexpr char kNear[] = "10.77.0.1";
  static constexpr char kFar[] = "10.77.0.2";

  // Null, with the reason in `why`, if the machine forbids it.
  static std::unique_ptr<Network> Make(std::string& why);
  ~Network();
  Network(const Network&) = delete;
  Network& operator=(const Network&) = delete;

  // Runs `work` on this thread at one end; processes that it starts stay there.
  void Near(const std::function<void()>& work) const { Within(near_, work); }
  void Far(const std::function<void()>& work) const { Within(far_, work); }
  // The address of a port of this machine, seen from the near end.
  std::unique_ptr<Gate> Reach(int port) const;

  // Loses all packets that this end sends, until they are delivered again.
  void LoseForth() const { Aim(near_, kFar, "02:00:00:00:00:99"); }
  void LoseBack() const { Aim(far_, kNear, "02:00:00:00:00:99"); }
  void Lose() const {
    LoseForth();
    LoseBack();
  }
  void Deliver() const;

 private:
  Network() = default;
  static void Within(int network, const std::function<void()>& work);
  static void Aim(int network, const std::string& whom, const std::string& card);
  bool Build(std::string& why);

  int near_ = -1;
  int far_ = -1;
};

}  // namespace plenary::test
