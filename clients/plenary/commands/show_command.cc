#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/commands/commands.h"
#include "plenary/overview/overview.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/json.h"

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
  return connection.Call(request, &overview.statistics);
}

// The whole collection below `parent`, in its default order.
template <typename Resource>
absl::Status ReadAll(Connection& connection, const std::string& parent, const std::string& collection,
                     std::vector<Resource>& resources) {
  const Query query{.filter = "", .order_by = "", .limit = 0, .full = true};
  return List(connection, *TypeCalled(Resource::descriptor()->name()), absl::StrCat(parent, "/", collection),
              query, [&](const Message& resource) { resources.emplace_back().CopyFrom(resource); });
}

absl::Status ReadPeople(Connection& connection, const std::string& name, Overview& overview) {
  RETURN_IF_ERROR(ReadAll(connection, name, "delegations", overview.delegations));
  const Query query{.filter = "", .order_by = "", .limit = kMostParticipants + 1, .full = true};
  RETURN_IF_ERROR(
      List(connection, *TypeCalled("Participant"), name + "/participants", query,
           [&](const Message& participant) { overview.participants.emplace_back().CopyFrom(participant); }));
  overview.more = overview.participants.size() > kMostParticipants;
  if (overview.more) overview.participants.resize(kMostParticipants);
  return absl::OkStatus();
}

// The counts of checkpoints, for staff who may see them; others get neither a number of people inside nor
// checkpoints.
absl::Status ReadDoors(Connection& connection, const std::string& name, Overview& overview) {
  if (!overview.statistics.has_present_count()) return absl::OkStatus();
  const absl::Status read = ReadAll(connection, name, "checkpoints", overview.checkpoints);
  return absl::IsPermissionDenied(read) ? absl::OkStatus() : read;
}

absl::Status ReadRecord(Connection& connection, const std::string& name, Overview& overview) {
  RETURN_IF_ERROR(ReadAll(connection, name, "rooms", overview.rooms));
  RETURN_IF_ERROR(ReadAll(connection, name, "sessions", overview.sessions));
  RETURN_IF_ERROR(ReadAll(connection, name, "statements", overview.statements));
  RETURN_IF_ERROR(ReadAll(connection, name, "documents", overview.documents));
  for (const v1::Document& document : overview.documents) {
    RETURN_IF_ERROR(ReadAll(connection, document.name(), "endorsements", overview.endorsements));
  }
  return absl::OkStatus();
}

// Marks texts that are in another language than the user asked for.
void NoteLanguages(const std::string& languages, Overview& overview) {
  overview.asked = AskedLanguages(languages);
  const auto note = [&](auto& resources) {
    for (auto& resource : resources) NoteLanguages(overview.asked, &resource);
  };
  NoteLanguages(overview.asked, &overview.event);
  NoteLanguages(overview.asked, &overview.statistics);
  note(overview.delegations);
  note(overview.participants);
  note(overview.rooms);
  note(overview.sessions);
  note(overview.statements);
  note(overview.documents);
  note(overview.endorsements);
}

template <typename Resource>
absl::Status AddJson(const char* collection, const std::vector<Resource>& resources, Json& json) {
  Json& list = json[collection] = Json::array();
  for (const Resource& resource : resources) {
    ASSIGN_OR_RETURN(list.emplace_back(), ToJson(resource));
  }
  return absl::OkStatus();
}

absl::StatusOr<Json> OverviewJson(const Overview& overview) {
  Json json;
  ASSIGN_OR_RETURN(json["event"], ToJson(overview.event));
  ASSIGN_OR_RETURN(json["statistics"], ToJson(overview.statistics));
  RETURN_IF_ERROR(AddJson("delegations", overview.delegations, json));
  RETURN_IF_ERROR(AddJson("participants", overview.participants, json));
  RETURN_IF_ERROR(AddJson("checkpoints", overview.checkpoints, json));
  RETURN_IF_ERROR(AddJson("rooms", overview.rooms, json));
  RETURN_IF_ERROR(AddJson("sessions", overview.sessions, json));
  RETURN_IF_ERROR(AddJson("statements", overview.statements, json));
  RETURN_IF_ERROR(AddJson("documents", overview.documents, json));
  RETURN_IF_ERROR(AddJson("endorsements", overview.endorsements, json));
  return json;
}

}  // namespace

absl::StatusOr<ExitCode> RunShow(Connection& connection, const ShowArguments& arguments) {
  if (TypeOfName(arguments.name) != &EventType()) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", arguments.name,
                     "\" is not an event; events are named events/ID, and `plenary list events` lists them"));
  }
  Overview overview;
  RETURN_IF_ERROR(ReadEvent(connection, arguments.name, overview));
  RETURN_IF_ERROR(ReadPeople(connection, arguments.name, overview));
  RETURN_IF_ERROR(ReadDoors(connection, arguments.name, overview));
  RETURN_IF_ERROR(ReadRecord(connection, arguments.name, overview));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, OverviewJson(overview));
    std::cout << Pretty(json) << "\n";
    return kOk;
  }
  NoteLanguages(connection.options().languages, overview);
  std::cout << RenderOverview(overview, StyleOf(STDOUT_FILENO));
  return kOk;
}

}  // namespace plenary::client
