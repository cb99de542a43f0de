// people find, merge, unmerge; organizations find, merge.

#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/table.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"
#include "plenary/v1/directory_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;

// "people/lin-wei" of "lin-wei" and of itself.
std::string FullName(std::string_view collection, const std::string& name) {
  return name.find('/') == std::string::npos ? absl::StrCat(std::string(collection), "/", name) : name;
}

std::string ReasonWords(const google::protobuf::RepeatedField<int>& reasons) {
  return absl::StrJoin(reasons, ", ", [](std::string* text, int reason) {
    const auto* value = v1::MatchReason_descriptor()->FindValueByNumber(reason);
    absl::StrAppend(text, value == nullptr ? absl::StrCat(reason) : ShortName(*value));
  });
}

std::string ScoreOf(double score) { return absl::StrFormat("%.2f", score); }

void AddRow(const v1::PersonCandidate& candidate, Table& table) {
  table.rows.push_back({ScoreOf(candidate.score()), OneLine(candidate.person()),
                        OneLine(candidate.display_name()), OneLine(candidate.matched_name()),
                        OneLine(absl::StrJoin(candidate.affiliations(), "; ")),
                        ReasonWords(candidate.reasons())});
}

void AddRow(const v1::OrganizationCandidate& candidate, Table& table) {
  table.rows.push_back({ScoreOf(candidate.score()), OneLine(candidate.organization()),
                        OneLine(candidate.title()), OneLine(candidate.matched_name()),
                        ReasonWords(candidate.reasons())});
}

absl::StatusOr<ExitCode> PrintJson(const Message& message) {
  Json json;
  ASSIGN_OR_RETURN(json, ToJson(message));
  std::cout << Pretty(json) << "\n";
  return kOk;
}

template <class Response>
absl::StatusOr<ExitCode> PrintCandidates(const Response& response, const std::string& format,
                                         std::vector<std::string> headers) {
  if (format == "json") return PrintJson(response);
  if (response.candidates().empty()) {
    std::cout << "The directory has nobody and nothing with that name. Participants: plenary list "
                 "events/ID/participants --filter 'names:\"…\"'\n";
    return kOk;
  }
  Table table{.headers = std::move(headers), .rows = {}};
  for (const auto& candidate : response.candidates()) AddRow(candidate, table);
  std::cout << RenderTable(table, StyleOf(STDOUT_FILENO), OutputIsTerminal());
  return kOk;
}

absl::StatusOr<ExitCode> PrintDone(const Message& resource, const std::string& format,
                                   const std::string& said) {
  if (format == "json") return PrintJson(resource);
  std::cout << said << "\n";
  return kOk;
}

template <class Request>
Request Merging(std::string_view collection, const MergeArguments& arguments) {
  Request request;
  request.set_name(FullName(collection, arguments.name));
  request.set_into(FullName(collection, arguments.into));
  request.set_validate_only(arguments.dry_run);
  return request;
}

std::string MergeText(const std::string& name, const std::string& into, bool dry_run) {
  return absl::StrCat(OneLine(name), dry_run ? " can be merged into " : " was merged into ", OneLine(into));
}

}  // namespace

absl::StatusOr<ExitCode> RunFindPeople(Connection& connection, const FindArguments& arguments) {
  v1::SearchPeopleRequest request;
  request.set_query(arguments.name);
  for (const std::string& affiliation : arguments.affiliations) request.add_affiliations(affiliation);
  request.set_max_candidates(arguments.limit);
  v1::SearchPeopleResponse response;
  RETURN_IF_ERROR(connection.Call(request, &response));
  return PrintCandidates(response, arguments.format,
                         {"SCORE", "PERSON", "NAME", "MATCHED", "AFFILIATIONS", "WHY"});
}

absl::StatusOr<ExitCode> RunFindOrganizations(Connection& connection, const FindArguments& arguments) {
  v1::SearchOrganizationsRequest request;
  request.set_query(arguments.name);
  request.set_max_candidates(arguments.limit);
  v1::SearchOrganizationsResponse response;
  RETURN_IF_ERROR(connection.Call(request, &response));
  return PrintCandidates(response, arguments.format, {"SCORE", "ORGANIZATION", "TITLE", "MATCHED", "WHY"});
}

absl::StatusOr<ExitCode> RunMergePeople(Connection& connection, const MergeArguments& arguments) {
  const auto request = Merging<v1::MergePeopleRequest>("people", arguments);
  v1::Person person;
  RETURN_IF_ERROR(connection.Call(request, &person));
  return PrintDone(person, arguments.format, MergeText(request.name(), request.into(), arguments.dry_run));
}

absl::StatusOr<ExitCode> RunMergeOrganizations(Connection& connection, const MergeArguments& arguments) {
  const auto request = Merging<v1::MergeOrganizationsRequest>("organizations", arguments);
  v1::Organization organization;
  RETURN_IF_ERROR(connection.Call(request, &organization));
  return PrintDone(organization, arguments.format,
                   MergeText(request.name(), request.into(), arguments.dry_run));
}

absl::StatusOr<ExitCode> RunUnmergePeople(Connection& connection, const MergeArguments& arguments) {
  v1::UnmergePeopleRequest request;
  request.set_name(FullName("people", arguments.name));
  request.set_validate_only(arguments.dry_run);
  v1::Person person;
  RETURN_IF_ERROR(connection.Call(request, &person));
  return PrintDone(
      person, arguments.format,
      absl::StrCat(OneLine(request.name()),
                   arguments.dry_run ? " can be restored" : " is restored, with what referred to it"));
}

}  // namespace plenary::client
