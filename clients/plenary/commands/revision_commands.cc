// revisions, diff: earlier texts of a statement or document.

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/apply/difference.h"
#include "plenary/calls/event_times.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/table.h"
#include "plenary/terminal/terminal.h"
#include "plenary/terminal/text_diff.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

// The method that lists the revisions of the named resource.
absl::StatusOr<const MethodDescriptor*> FindMethod(const std::string& name) {
  const ResourceType* type = TypeOfName(name);
  const MethodDescriptor* method =
      type == nullptr || type->get == nullptr
          ? nullptr
          : type->get->service()->FindMethodByName(absl::StrCat("List", type->title(), "Revisions"));
  if (method != nullptr) return method;
  return absl::InvalidArgumentError(
      absl::StrCat("\"", name,
                   "\" has no revisions; they are kept of events/ID/statements/ID and "
                   "events/ID/documents/ID"));
}

// A revision as its list has it.
class Revision {
 public:
  explicit Revision(MessagePtr message) : message_(std::move(message)) {}

  // The resource at that revision.
  const Message& resource() const {
    const Message& message = *message_;
    return message.GetReflection()->GetMessage(message, message.GetDescriptor()->field(0));
  }
  std::int64_t number() const {
    const FieldDescriptor* field = resource().GetDescriptor()->FindFieldByName("revision");
    return resource().GetReflection()->GetInt64(resource(), field);
  }
  const Message& message() const { return *message_; }

 private:
  MessagePtr message_;
};

// At most `limit` (0: all), the latest first.
absl::StatusOr<std::vector<Revision>> ReadRevisions(Connection& connection, const std::string& name,
                                                    const std::string& filter, int limit) {
  const MethodDescriptor* method = nullptr;
  ASSIGN_OR_RETURN(method, FindMethod(name));
  const MessagePtr request = NewMessage(method->input_type());
  SetText(request.get(), "name", name);
  SetText(request.get(), "filter", filter);
  const FieldDescriptor* page = method->output_type()->FindFieldByName("revisions");
  const FieldDescriptor* token = method->output_type()->FindFieldByName("next_page_token");
  std::vector<Revision> revisions;
  while (true) {
    if (limit > 0) SetInt(request.get(), "page_size", limit - static_cast<int>(revisions.size()));
    const MessagePtr answer = NewMessage(method->output_type());
    RETURN_IF_ERROR(connection.Call(*method, *request, answer.get()));
    for (int i = 0; i < answer->GetReflection()->FieldSize(*answer, page); ++i) {
      const Message& one = answer->GetReflection()->GetRepeatedMessage(*answer, page, i);
      MessagePtr copy(one.New());
      copy->CopyFrom(one);
      revisions.emplace_back(std::move(copy));
    }
    const std::string next = answer->GetReflection()->GetString(*answer, token);
    if (next.empty() || (limit > 0 && static_cast<int>(revisions.size()) >= limit)) return revisions;
    SetText(request.get(), "page_token", next);
  }
}

// The stored revisions with their changes, without their texts.
Table TableOf(const std::vector<Revision>& revisions, const absl::TimeZone& zone) {
  Table table{{"revision"}, {}};
  if (revisions.empty()) return table;
  const auto* type = revisions.front().message().GetDescriptor();
  for (int i = 1; i < type->field_count(); ++i) table.headers.push_back(type->field(i)->name());
  for (const Revision& revision : revisions) {
    std::vector<std::string>& row = table.rows.emplace_back();
    row.push_back(absl::StrCat(revision.number()));
    for (int i = 1; i < type->field_count(); ++i) {
      row.push_back(CellOf(revision.message(), *type->field(i), zone));
    }
  }
  return table;
}

// The revisions to compare, the earlier first.
absl::StatusOr<std::vector<Revision>> ReadPair(Connection& connection, const DiffArguments& arguments) {
  std::string filter;
  if (arguments.from > 0) filter = absl::StrCat("revision = ", arguments.from);
  if (arguments.to > 0) absl::StrAppend(&filter, " OR revision = ", arguments.to);
  std::vector<Revision> found;
  ASSIGN_OR_RETURN(found, ReadRevisions(connection, arguments.name, filter, 2));
  if (arguments.from > 0 && arguments.to == 0) {
    std::vector<Revision> latest;
    ASSIGN_OR_RETURN(latest, ReadRevisions(connection, arguments.name, "", 1));
    if (!latest.empty()) found.insert(found.begin(), std::move(latest.front()));
  }
  const std::size_t wanted = arguments.from > 0 && arguments.from == arguments.to ? 1 : 2;
  if (arguments.from > 0 && found.size() < wanted) {
    return absl::NotFoundError(absl::StrCat(arguments.name,
                                            " has no such revision that you may see; plenary revisions ",
                                            arguments.name, " lists them"));
  }
  std::reverse(found.begin(), found.end());
  if (arguments.from > arguments.to && arguments.to > 0) std::reverse(found.begin(), found.end());
  return found;
}

}  // namespace

absl::StatusOr<ExitCode> RunRevisions(Connection& connection, const RevisionsArguments& arguments) {
  std::vector<Revision> revisions;
  ASSIGN_OR_RETURN(revisions, ReadRevisions(connection, arguments.name, "", 0));
  EventTimes times(connection);
  const Table table = TableOf(revisions, times.ZoneOf(arguments.name));
  std::cout << (arguments.format == "csv" ? RenderCsv(table)
                                          : RenderTable(table, StyleOf(STDOUT_FILENO), OutputIsTerminal()));
  return kOk;
}

absl::StatusOr<ExitCode> RunDiff(Connection& connection, const DiffArguments& arguments) {
  std::vector<Revision> pair;
  ASSIGN_OR_RETURN(pair, ReadPair(connection, arguments));
  if (pair.size() < 2) {
    std::cerr << "there is one revision that you may see, and nothing to compare it with\n";
    return kOk;
  }
  const Style style = StyleOf(STDOUT_FILENO);
  const std::string text =
      RenderDiff(Yaml(Plain(pair[0].resource())), Yaml(Plain(pair[1].resource())), style);
  std::cout << style.Bold(
                   absl::StrCat(arguments.name, ", revision ", pair[0].number(), " to ", pair[1].number()))
            << "\n";
  std::cout << (text.empty() ? "they say the same\n" : text);
  return kOk;
}

}  // namespace plenary::client
