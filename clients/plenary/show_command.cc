#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/commands.h"
#include "plenary/json.h"
#include "plenary/overview.h"
#include "plenary/terminal.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;

// More than anyone reads at once.
constexpr int kMostParticipants = 500;

const ResourceType& EventType() { return *TypeCalled("Event"); }

absl::Status ReadEvent(Connection& connection, const std::string& name, Overview& overview) {
  MessagePtr event;
  ASSIGN_OR_RETURN(event, Get(connection, EventType(), name));
  overview.event.CopyFrom(*event);
  v1::GetEventStatisticsRequest request;
  request.set_name(name);
  return connection.Call(*EventType().get->service()->FindMethodByName("GetEventStatistics"), request,
                         &overview.statistics);
}

absl::Status ReadPeople(Connection& connection, const std::string& name, Overview& overview) {
  RETURN_IF_ERROR(
      List(connection, *TypeCalled("Delegation"), name + "/delegations", Query{},
           [&](const Message& delegation) { overview.delegations.emplace_back().CopyFrom(delegation); }));
  const Query query{.filter = "", .order_by = "", .limit = kMostParticipants + 1, .full = true};
  RETURN_IF_ERROR(
      List(connection, *TypeCalled("Participant"), name + "/participants", query,
           [&](const Message& participant) { overview.participants.emplace_back().CopyFrom(participant); }));
  overview.more = overview.participants.size() > kMostParticipants;
  if (overview.more) overview.participants.resize(kMostParticipants);
  return absl::OkStatus();
}

absl::StatusOr<Json> OverviewJson(const Overview& overview) {
  Json json;
  ASSIGN_OR_RETURN(json["event"], ToJson(overview.event));
  ASSIGN_OR_RETURN(json["statistics"], ToJson(overview.statistics));
  json["delegations"] = Json::array();
  json["participants"] = Json::array();
  for (const auto& delegation : overview.delegations) {
    ASSIGN_OR_RETURN(json["delegations"].emplace_back(), ToJson(delegation));
  }
  for (const auto& participant : overview.participants) {
    ASSIGN_OR_RETURN(json["participants"].emplace_back(), ToJson(participant));
  }
  return json;
}

}  // namespace

absl::StatusOr<ExitCode> RunShow(Connection& connection, const ShowArguments& arguments) {
  if (TypeOfName(arguments.name) != &EventType()) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", arguments.name,
                     "\" is no event; events are named events/ID, and `plenary list events` lists them"));
  }
  Overview overview;
  RETURN_IF_ERROR(ReadEvent(connection, arguments.name, overview));
  RETURN_IF_ERROR(ReadPeople(connection, arguments.name, overview));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, OverviewJson(overview));
    std::cout << Pretty(json) << "\n";
    return kOk;
  }
  std::cout << RenderOverview(overview, StyleOf(STDOUT_FILENO));
  return kOk;
}

}  // namespace plenary::client
