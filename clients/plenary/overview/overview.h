// The overview of an event for people. Pure and thread-safe.

#pragma once

#include <string>
#include <vector>

#include "plenary/overview/asked_languages.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/checkpoint.pb.h"
#include "plenary/v1/delegation.pb.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/room.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {

// The parts of an overview.
struct Overview {
  v1::Event event;
  v1::EventStatistics statistics;
  std::vector<v1::Delegation> delegations;
  // In the order to show.
  std::vector<v1::Participant> participants;
  // Whether participants beyond those were left out.
  bool more = false;
  // With their counts, for callers who get them.
  std::vector<v1::Checkpoint> checkpoints;
  // Each in the order to show.
  std::vector<v1::Room> rooms;
  std::vector<v1::Session> sessions;
  std::vector<v1::Statement> statements;
  std::vector<v1::Document> documents;
  std::vector<v1::Endorsement> endorsements;
  // Texts in other languages are marked with their language.
  AskedLanguages asked;
};

// The overview, wrapped to the style's width; ends with a line feed.
std::string RenderOverview(const Overview& overview, const Style& style);

}  // namespace plenary::client
