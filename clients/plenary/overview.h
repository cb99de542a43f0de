// One event as a person reads it. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "plenary/terminal.h"
#include "plenary/v1/delegation.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::client {

// What an overview is made of.
struct Overview {
  v1::Event event;
  v1::EventStatistics statistics;
  std::vector<v1::Delegation> delegations;
  // In the order to show.
  std::vector<v1::Participant> participants;
  // Participants beyond those were left out.
  bool more = false;
};

// The overview, wrapped to the style's width; ends with a line feed.
std::string RenderOverview(const Overview& overview, const Style& style);

}  // namespace plenary::client
