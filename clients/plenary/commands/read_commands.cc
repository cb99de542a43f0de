// get, list, whoami.

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/calls/event_times.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract.h"
#include "plenary/overview/asked_languages.h"
#include "plenary/terminal/table.h"
#include "plenary/terminal/terminal.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/document.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Message;

absl::StatusOr<ExitCode> Print(const Json& json, const std::string& format) {
  std::cout << (format == "yaml" ? Yaml(json) : Pretty(json)) << "\n";
  return kOk;
}

// The rows of a list.
class Rows {
 public:
  Rows(Connection& connection, const ResourceType& type)
      : connection_(connection),
        times_(connection),
        table_(TableFor(type.message)),
        has_times_(HasTimes(type.message)) {
    if (type.title() == "Endorsement") table_.headers.emplace_back("clause");
  }

  Table& table() { return table_; }

  void Add(const Message& resource) {
    const std::string name = CellOf(resource, *resource.GetDescriptor()->FindFieldByName("name"));
    AddRow(resource, has_times_ ? times_.ZoneOf(name) : absl::UTCTimeZone(), table_);
    if (const auto* endorsement = dynamic_cast<const v1::Endorsement*>(&resource)) {
      table_.rows.back().push_back(ClauseOf(*endorsement));
    }
  }

 private:
  // What a warning is about, in the words of the document.
  std::string ClauseOf(const v1::Endorsement& endorsement) {
    if (endorsement.clause_id().empty()) return "";
    const std::string name(ParentOfName(endorsement.name()));
    const auto [known, added] = documents_.try_emplace(name);
    if (added) {
      if (const auto read = Get(connection_, *TypeCalled("Document"), name); read.ok()) {
        known->second.CopyFrom(**read);
      }
    }
    return ClauseName(known->second, endorsement.clause_id());
  }

  Connection& connection_;
  EventTimes times_;
  Table table_;
  bool has_times_;
  std::map<std::string, v1::Document> documents_;
};

// Names without their common prefix.
void ShortenNames(std::string_view collection, Table& table) {
  for (auto& row : table.rows) {
    if (row.front().starts_with(std::string(collection) + "/")) row.front().erase(0, collection.size() + 1);
  }
}

absl::StatusOr<v1::WhoAmIResponse> WhoAmI(Connection& connection) {
  v1::WhoAmIResponse answer;
  RETURN_IF_ERROR(connection.Call(v1::WhoAmIRequest(), &answer));
  return answer;
}

// The message for an empty list: administrators see everything, but from others resources may be hidden.
std::string WhyNone(Connection& connection, bool filtered) {
  const absl::StatusOr<v1::WhoAmIResponse> caller = WhoAmI(connection);
  const bool sees_all =
      caller.ok() && std::any_of(caller->roles().begin(), caller->roles().end(), [](const auto& grant) {
        return grant.role() == v1::ROLE_ADMIN && grant.scope().empty();
      });
  return NoneText(filtered, sees_all);
}

}  // namespace

std::string NoneText(bool filtered, bool sees_all) {
  if (filtered)
    return sees_all ? "Nothing matches the filter." : "Nothing that you may see matches the filter.";
  return sees_all ? "Nothing to show."
                  : "Nothing to show. You may lack the right to see it: `plenary whoami`.";
}

absl::StatusOr<ExitCode> RunGet(Connection& connection, const GetArguments& arguments) {
  const ResourceType* type = TypeOfName(arguments.name);
  if (type == nullptr) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", arguments.name,
                     "\" is not the name of a resource; give a full name from one "
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
                                                   "\" is not a collection; the collections are ",
                                                   CollectionPatterns(), ", with \"-\" for every event"));
  }
  if (arguments.query.show_voided && type->title() != "Participant") {
    return absl::InvalidArgumentError("--show-voided: only participants are VOIDED; leave it out here");
  }
  Rows rows(connection, *type);
  const AskedLanguages asked(arguments.format == "table" ? connection.options().languages : "");
  Json list = Json::array();
  absl::Status shown;
  const bool as_rows = arguments.format == "table" || arguments.format == "csv";
  RETURN_IF_ERROR(
      List(connection, *type, arguments.collection, arguments.query, [&](const Message& resource) {
        if (as_rows) {
          const MessagePtr shown(resource.New());
          shown->CopyFrom(resource);
          NoteLanguages(asked, shown.get());
          return rows.Add(*shown);
        }
        auto json = ToJson(resource);
        json.ok() ? list.push_back(*std::move(json)) : shown.Update(json.status());
      }));
  RETURN_IF_ERROR(shown);
  if (!as_rows) return Print(list, arguments.format);
  Table& table = rows.table();
  if (arguments.format == "csv") {
    std::cout << RenderCsv(table);
  } else {
    // To standard error, since a program may count the lines.
    if (table.rows.empty()) std::cerr << WhyNone(connection, !arguments.query.filter.empty()) << "\n";
    ShortenNames(arguments.collection, table);
    std::cout << RenderTable(table, StyleOf(STDOUT_FILENO), OutputIsTerminal());
  }
  return kOk;
}

absl::StatusOr<ExitCode> RunWhoAmI(Connection& connection, const WhoAmIArguments& arguments) {
  v1::WhoAmIResponse answer;
  ASSIGN_OR_RETURN(answer, WhoAmI(connection));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, ToJson(answer));
    return Print(json, "json");
  }
  std::cout << (answer.principal().empty() ? "anonymous: sees what is public" : OneLine(answer.principal()))
            << "\n";
  for (const auto& grant : answer.roles()) {
    const auto* role = v1::Role_descriptor()->FindValueByNumber(grant.role());
    std::cout << "  " << (role == nullptr ? absl::StrCat("role ", grant.role()) : ShortName(*role)) << " of "
              << (grant.scope().empty() ? "everything" : OneLine(grant.scope()));
    if (!grant.person().empty()) std::cout << ", as " << OneLine(grant.person());
    std::cout << "\n";
  }
  // For a server that reports it.
  if (!answer.server_version().empty()) std::cout << "server " << Printable(answer.server_version()) << "\n";
  return kOk;
}

}  // namespace plenary::client
