#include "plenary/reference/describe.h"

#include <set>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/count.h"
#include "contract/state_steps.h"
#include "google/api/resource.pb.h"
#include "plenary/contract/comments.h"
#include "plenary/contract/contract.h"
#include "plenary/terminal/page_writer.h"
#include "plenary/terminal/table.h"
#include "plenary/text/text.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::FileDescriptor;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;

// "Participant.State", as in a file of the same package.
template <typename Type>
std::string NameWithin(const Type& type, const std::string& package) {
  const std::string prefix = package + ".";
  return type.full_name().starts_with(prefix) ? type.full_name().substr(prefix.size()) : type.full_name();
}

std::string SingleType(const FieldDescriptor& field) {
  const std::string& package = field.file()->package();
  if (field.message_type() != nullptr) return NameWithin(*field.message_type(), package);
  if (field.enum_type() != nullptr) return NameWithin(*field.enum_type(), package);
  return field.type_name();
}

std::string TypeOf(const FieldDescriptor& field) {
  if (field.is_map()) {
    return absl::StrCat("map<", SingleType(*field.message_type()->map_key()), ", ",
                        SingleType(*field.message_type()->map_value()), ">");
  }
  return (field.is_repeated() ? "repeated " : "") + SingleType(field);
}

// The length of a line, unless the field says another number.
constexpr std::uint32_t kLine = 300;

std::string LimitsOf(const FieldDescriptor& field) {
  const v1::Limits& limits = field.options().GetExtension(v1::limits);
  std::vector<std::string> parts;
  if (limits.max_items() > 0) parts.push_back(absl::StrCat("up to ", limits.max_items()));
  const std::uint32_t line = limits.one_line() && limits.max_length() == 0 ? kLine : limits.max_length();
  if (line > 0) {
    parts.push_back(
        absl::StrCat(limits.one_line() ? "one line of " : "", "up to ", CountOf(line, "character")));
  }
  if (limits.minimum() != 0) parts.push_back(absl::StrCat("from ", limits.minimum()));
  if (limits.maximum() != 0) parts.push_back(absl::StrCat("to ", limits.maximum()));
  parts.push_back(limits.pattern_hint());
  return JoinSet(std::move(parts), ", ");
}

// The form in JSON of messages that are not objects there; "" for others.
std::string_view JsonFormOf(const Descriptor& type) {
  constexpr std::pair<std::string_view, std::string_view> kForms[] = {
      {"google.protobuf.Timestamp", "RFC 3339 text such as \"2025-04-02T09:30:00Z\""},
      {"google.protobuf.Duration", "text such as \"90s\""},
      {"google.protobuf.FieldMask", "text such as \"title,start_date\""},
  };
  for (const auto& [name, form] : kForms) {
    if (type.full_name() == name) return form;
  }
  return "";
}

// What a caller must know to fill in the field, or why it may be empty.
std::string NotesOn(const FieldDescriptor& field) {
  std::vector<std::string> notes;
  if (IsRequired(field)) notes.push_back("required");
  if (IsOutputOnly(field)) notes.push_back("output only");
  if (IsImmutable(field)) notes.push_back("immutable");
  if (field.real_containing_oneof() != nullptr) {
    notes.push_back("one of " + field.real_containing_oneof()->name());
  }
  if (IsReference(field)) {
    const auto& reference = field.options().GetExtension(google::api::resource_reference);
    const std::string& type = reference.type().empty() ? reference.child_type() : reference.type();
    notes.push_back(
        absl::StrCat(reference.type().empty() ? "parent of " : "name of ", type.substr(type.rfind('/') + 1)));
  }
  if (field.enum_type() != nullptr) {
    notes.push_back(absl::StrCat(PrefixOf(*field.enum_type()), "{", ShortNames(*field.enum_type()), "}"));
  }
  if (field.message_type() != nullptr) notes.emplace_back(JsonFormOf(*field.message_type()));
  notes.push_back(LimitsOf(field));
  const v1::AudienceClass seen_by = field.options().GetExtension(v1::privacy);
  if (seen_by > v1::AUDIENCE_CLASS_PUBLIC) {
    notes.push_back("seen by " + Words(v1::AudienceClass_descriptor(), seen_by));
  }
  return JoinSet(std::move(notes), "; ");
}

// A heading with the contract's comment.
std::string Heading(const std::string& name, const std::string& comment, const Style& style) {
  PageWriter page(style);
  page.Line(0, style.Bold(name));
  if (!comment.empty()) page.Paragraph(0, comment);
  return page.Text();
}

// The table, with the contract's comment below each row.
std::string WithComments(const Table& table, const std::vector<std::string>& comments, const Style& style) {
  PageWriter page(style);
  std::vector<std::string> lines = absl::StrSplit(RenderTable(table, style, /*fit=*/false), '\n');
  lines.pop_back();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    page.Line(0, lines[i]);
    if (i > 0 && !comments[i - 1].empty()) page.Paragraph(2 * PageWriter::kIndent, comments[i - 1]);
  }
  return page.Text();
}

std::string FieldsOf(const Descriptor& message, const Style& style) {
  if (message.field_count() == 0) return "no fields\n";
  Table table{.headers = {"field", "type", "notes"}, .rows = {}};
  std::vector<std::string> comments;
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor& field = *message.field(i);
    table.rows.push_back({field.name(), TypeOf(field), NotesOn(field)});
    comments.push_back(CommentOn(field));
  }
  return WithComments(table, comments, style);
}

// The fields by which lists of `message` are filtered and ordered; empty if the contract has none.
std::string ListFieldsOf(const Descriptor& message, const Style& style) {
  const v1::ListOptions& list = message.options().GetExtension(v1::list);
  if (list.fields().empty()) return "";
  Table table{.headers = {"filter by", "alias", "order by", "notes"}, .rows = {}};
  for (const v1::ListField& field : list.fields()) {
    std::vector<std::string> notes;
    notes.push_back(Words(v1::ListField::Type_descriptor(), field.type()));
    if (field.audience() != v1::AUDIENCE_CLASS_UNSPECIFIED) {
      notes.push_back("for " + Words(v1::AudienceClass_descriptor(), field.audience()));
    }
    notes.push_back(field.about());
    table.rows.push_back(
        {field.path(), field.alias(), field.order() ? "yes" : "", JoinSet(std::move(notes), "; ")});
  }
  std::string text = RenderTable(table, style, /*fit=*/false);
  if (!list.default_order().empty()) {
    absl::StrAppend(&text, "ordered by ", list.default_order(), " by default\n");
  }
  return text;
}

// The message whose fields `filter` and `order_by` of a request use; null if it has no filter.
const Descriptor* ListedBy(const Descriptor& request) {
  const FieldDescriptor* filter = request.FindFieldByName("filter");
  if (filter == nullptr) return nullptr;
  const std::string& name = filter->options().GetExtension(v1::list_of);
  return request.file()->pool()->FindMessageTypeByName(absl::StrCat(request.file()->package(), ".", name));
}

// The properties of errors with each reason.
std::string ReasonsOf(const EnumDescriptor& reasons, const Style& style) {
  Table table{.headers = {"reason", "code", "again", "metadata"}, .rows = {}};
  std::vector<std::string> comments;
  for (int i = 1; i < reasons.value_count(); ++i) {
    const auto& value = *reasons.value(i);
    const v1::ErrorContract& error = value.options().GetExtension(v1::error);
    std::vector<std::string> metadata(error.metadata().begin(), error.metadata().end());
    for (const std::string& key : error.more_metadata()) metadata.push_back(absl::StrCat("(", key, ")"));
    table.rows.push_back({value.name(), error.code(), Words(v1::Retry_descriptor(), error.retry()),
                          absl::StrJoin(metadata, ", ")});
    comments.push_back(CommentOn(value));
  }
  return WithComments(table, comments, style);
}

// The steps between states of `message`, by state; empty if there are none.
std::string StepsOf(const Descriptor& message, Services services, const Style& style) {
  const FieldDescriptor* field = message.FindFieldByName("state");
  if (field == nullptr || field->enum_type() == nullptr) return "";
  Table table{.headers = {"from", "by", "to"}, .rows = {}};
  std::vector<contract::StateStep> steps;
  for (const ServiceDescriptor* service : services) {
    const auto its = contract::StateStepsOf(message, *service);
    steps.insert(steps.end(), its.begin(), its.end());
  }
  for (int i = 1; i < field->enum_type()->value_count(); ++i) {
    const std::string state = contract::StateName(*field->enum_type()->value(i));
    for (const contract::StateStep& step : steps) {
      if (step.from != state) continue;
      const std::string by =
          step.method != nullptr ? step.method->name() : absl::StrCat("(", step.cause, ")");
      if (step.asked_for) {
        table.rows.push_back({state, by, step.to});
      } else {
        absl::StrAppend(&table.rows.back()[2], " or ", step.to);
      }
    }
  }
  return table.rows.empty() ? "" : "\n" + RenderTable(table, style, /*fit=*/false);
}

// "from DRAFT to ANNOUNCED", a line for each step of the method.
std::string StepsBy(const MethodDescriptor& method) {
  std::string text;
  for (int i = 0; i < method.options().ExtensionSize(v1::step); ++i) {
    const v1::StateStep& step = method.options().GetExtension(v1::step, i);
    absl::StrAppend(&text, "from ", absl::StrJoin(step.from(), ", "), " to ",
                    absl::StrJoin(step.to(), " or "), "\n");
  }
  return text;
}

std::string NeedsOf(const MethodDescriptor& method) {
  const v1::Authorization& needed = method.options().GetExtension(v1::authorization);
  const std::string permission = Words(v1::Permission_descriptor(), needed.permission());
  if (needed.across_events()) return absl::StrCat(permission, " across events");
  if (permission.empty() || needed.resource().empty()) return permission;
  return absl::StrCat(permission, " on ", needed.resource());
}

std::string Carries(bool stream, const Descriptor& message, const MethodDescriptor& method) {
  return (stream ? "stream of " : "") + NameWithin(message, method.file()->package());
}
std::string Takes(const MethodDescriptor& method) {
  return Carries(method.client_streaming(), *method.input_type(), method);
}
std::string Answers(const MethodDescriptor& method) {
  return Carries(method.server_streaming(), *method.output_type(), method);
}

// The types with this name, at any level.
class Namesakes {
 public:
  explicit Namesakes(const std::string& name) : name_(name) {}

  // Searches the file and its imports.
  void LookIn(const FileDescriptor& file) {
    if (!seen_.insert(&file).second) return;
    for (int i = 0; i < file.message_type_count(); ++i) LookAt(*file.message_type(i));
    for (int i = 0; i < file.enum_type_count(); ++i) Take(*file.enum_type(i));
    for (int i = 0; i < file.dependency_count(); ++i) LookIn(*file.dependency(i));
  }

  std::vector<DescribedType> Found() && { return std::move(found_); }

 private:
  template <typename Type>
  void Take(const Type& type) {
    if (IsCalled(type.full_name(), name_)) found_.push_back(&type);
  }
  void LookAt(const Descriptor& message) {
    Take(message);
    for (int i = 0; i < message.nested_type_count(); ++i) LookAt(*message.nested_type(i));
    for (int i = 0; i < message.enum_type_count(); ++i) Take(*message.enum_type(i));
  }

  const std::string& name_;
  std::set<const FileDescriptor*> seen_;
  std::vector<DescribedType> found_;
};

}  // namespace

std::string Describe(std::span<const ServiceDescriptor* const> services, const Style& style) {
  PageWriter page(style);
  for (const ServiceDescriptor* service : services) {
    std::vector<std::string> methods;
    for (int i = 0; i < service->method_count(); ++i) methods.push_back(service->method(i)->name());
    page.Line(0, style.Bold(service->full_name()));
    page.Paragraph(PageWriter::kIndent, absl::StrJoin(methods, ", "));
  }
  return page.Text();
}

std::string Describe(const ServiceDescriptor& service, const Style& style) {
  Table table{.headers = {"method", "takes", "answers", "needs"}, .rows = {}};
  std::vector<std::string> comments;
  for (int i = 0; i < service.method_count(); ++i) {
    const MethodDescriptor& method = *service.method(i);
    table.rows.push_back({method.name(), Takes(method), Answers(method), NeedsOf(method)});
    comments.push_back(CommentOn(method));
  }
  return absl::StrCat(Heading(service.full_name(), CommentOn(service), style),
                      WithComments(table, comments, style));
}

std::string DescribeCall(const MethodDescriptor& method, const Style& style) {
  std::string text = Heading(NameOf(method), CommentOn(method), style);
  if (const std::string needs = NeedsOf(method); !needs.empty())
    absl::StrAppend(&text, "needs ", needs, "\n");
  absl::StrAppend(&text, StepsBy(method));
  absl::StrAppend(&text, "\ntakes ", style.Bold(Takes(method)), "\n", FieldsOf(*method.input_type(), style));
  if (const Descriptor* listed = ListedBy(*method.input_type())) {
    absl::StrAppend(&text, "\n", ListFieldsOf(*listed, style));
  }
  absl::StrAppend(&text, "\nanswers ", style.Bold(Answers(method)), "\n");
  return text;
}

std::string Describe(const MethodDescriptor& method, const Style& style) {
  return DescribeCall(method, style) + FieldsOf(*method.output_type(), style);
}

std::string Describe(const Descriptor& message, const Style& style, Services services) {
  const std::string lists = ListFieldsOf(message, style);
  return absl::StrCat(Heading(message.full_name(), CommentOn(message), style), FieldsOf(message, style),
                      lists.empty() ? "" : "\n", lists, StepsOf(message, services, style));
}

std::string Describe(const EnumDescriptor& type, const Style& style, Services services) {
  const std::string text = Heading(type.full_name(), CommentOn(type), style);
  if (type.full_name() == v1::ErrorReason_descriptor()->full_name()) {
    return absl::StrCat(text, ReasonsOf(type, style));
  }
  PageWriter page(style);
  for (int i = 1; i < type.value_count(); ++i) {
    page.Line(0, type.value(i)->name());
    page.Paragraph(2 * PageWriter::kIndent, CommentOn(*type.value(i)));
  }
  const bool of_states = type.name() == "State" && type.containing_type() != nullptr;
  return absl::StrCat(text, page.Text(), of_states ? StepsOf(*type.containing_type(), services, style) : "");
}

std::vector<DescribedType> TypesCalled(const std::string& name,
                                       std::span<const ServiceDescriptor* const> services) {
  Namesakes namesakes(name);
  for (const ServiceDescriptor* service : services) namesakes.LookIn(*service->file());
  std::vector<DescribedType> found = std::move(namesakes).Found();
  for (const DescribedType& type : found) {
    const auto stands_alone = [&](const auto* one) {
      return NameWithin(*one, one->file()->package()) == name;
    };
    if (std::visit(stands_alone, type)) return {type};
  }
  return found;
}

}  // namespace plenary::client
