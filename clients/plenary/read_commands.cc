// get, list, whoami.

#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/commands.h"
#include "plenary/contract.h"
#include "plenary/json.h"
#include "plenary/table.h"
#include "plenary/terminal.h"
#include "plenary/text.h"
#include "plenary/v1/access_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;

absl::StatusOr<ExitCode> Print(const Json& json, const std::string& format) {
  std::cout << (format == "yaml" ? Yaml(json) : Pretty(json)) << "\n";
  return kOk;
}

// Names without the part that they all share.
void ShortenNames(std::string_view collection, Table& table) {
  for (auto& row : table.rows) {
    if (row.front().starts_with(std::string(collection) + "/")) row.front().erase(0, collection.size() + 1);
  }
}

}  // namespace

absl::StatusOr<ExitCode> RunGet(Connection& connection, const GetArguments& arguments) {
  const ResourceType* type = TypeOfName(arguments.name);
  if (type == nullptr) {
    return absl::InvalidArgumentError(absl::StrCat("\"", arguments.name,
                                                   "\" names no resource; give a full name of one "
                                                   "of the collections ",
                                                   CollectionPatterns()));
  }
  MessagePtr resource;
  ASSIGN_OR_RETURN(resource, Get(connection, *type, arguments.name));
  Json json;
  ASSIGN_OR_RETURN(json, ToJson(*resource));
  return Print(json, arguments.format);
}

absl::StatusOr<ExitCode> RunList(Connection& connection, const ListArguments& arguments) {
  const ResourceType* type = TypeOfCollection(arguments.collection);
  if (type == nullptr) {
    return absl::InvalidArgumentError(absl::StrCat("\"", arguments.collection,
                                                   "\" is no collection; the collections are ",
                                                   CollectionPatterns(), ", with \"-\" for every event"));
  }
  Table table = TableFor(type->message);
  Json list = Json::array();
  absl::Status shown;
  const bool as_rows = arguments.format == "table" || arguments.format == "csv";
  RETURN_IF_ERROR(
      List(connection, *type, arguments.collection, arguments.query, [&](const Message& resource) {
        if (as_rows) return AddRow(resource, table);
        auto json = ToJson(resource);
        json.ok() ? list.push_back(*std::move(json)) : shown.Update(json.status());
      }));
  RETURN_IF_ERROR(shown);
  if (!as_rows) return Print(list, arguments.format);
  if (arguments.format == "csv") {
    std::cout << RenderCsv(table);
  } else {
    // To the side, since a program may count the lines.
    if (table.rows.empty()) std::cerr << "none that you may see; plenary whoami says as whom you ask\n";
    ShortenNames(arguments.collection, table);
    std::cout << RenderTable(table, StyleOf(STDOUT_FILENO), OutputIsTerminal());
  }
  return kOk;
}

absl::StatusOr<ExitCode> RunWhoAmI(Connection& connection, const WhoAmIArguments& arguments) {
  const auto* method =
      v1::WhoAmIRequest::descriptor()->file()->FindServiceByName("AccessService")->FindMethodByName("WhoAmI");
  v1::WhoAmIResponse answer;
  RETURN_IF_ERROR(connection.Call(*method, v1::WhoAmIRequest(), &answer));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, ToJson(answer));
    return Print(json, "json");
  }
  std::cout << (answer.principal().empty() ? "anonymous: sees what is public" : Printable(answer.principal()))
            << "\n";
  for (const auto& grant : answer.roles()) {
    const auto* role = v1::Role_descriptor()->FindValueByNumber(grant.role());
    std::cout << "  " << (role == nullptr ? absl::StrCat("role ", grant.role()) : ShortName(*role)) << " of "
              << (grant.scope().empty() ? "everything" : Printable(grant.scope()));
    if (!grant.person().empty()) std::cout << ", as " << Printable(grant.person());
    std::cout << "\n";
  }
  return kOk;
}

}  // namespace plenary::client
