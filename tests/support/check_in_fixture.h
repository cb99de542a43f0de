// An event with a door, for tests of check-in.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/v1/participant_service.pb.h"
#include "support/forum.h"

namespace plenary::test {

// Check-ins at events/open, where checkpoints/door lets everyone in.
class CheckInTest : public ForumTest {
 protected:
  static constexpr char kEvent[] = "events/open";
  static constexpr char kDoor[] = "events/open/checkpoints/door";

  // A new participant; returns its name.
  std::string NewParticipant(v1::Participant::State state = v1::Participant::STATE_CONFIRMED,
                             v1::Participant::Category category = v1::Participant::CATEGORY_UNSPECIFIED);
  v1::Badge IssueBadge(const std::string& participant);
  std::string NewCheckpoint(const std::string& admits);

  static v1::Scan ScanOf(const std::string& participant, v1::CheckIn::Kind kind = v1::CheckIn::KIND_ENTRY);
  static v1::Scan ScanOfCode(const std::string& code, v1::CheckIn::Kind kind = v1::CheckIn::KIND_ENTRY);
  // As if the device, with a measured clock, had recorded it this many seconds ago, while offline.
  static v1::Scan Offline(v1::Scan scan, const std::string& device, int seconds_ago);

  absl::StatusOr<v1::CheckIn> Send(const v1::Scan& scan) { return Send(forum().admin(), scan); }
  static absl::StatusOr<v1::CheckIn> Send(const Client& client, const v1::Scan& scan);
  // The results of scans that are sent at once; as many as scans.
  std::vector<v1::ScanOutcome> SendAll(const std::vector<v1::Scan>& scans);
  absl::StatusOr<v1::CheckIn> Void(const std::string& check_in, const std::string& checkpoint = kDoor);

  v1::Checkpoint::Counts CountsOf(const std::string& checkpoint = kDoor);
  // All check-ins that match, the latest first.
  std::vector<v1::CheckIn> List(const std::string& filter);
};

std::vector<v1::CheckIn::Objection> ObjectionsOf(const v1::CheckIn& check_in);

}  // namespace plenary::test
