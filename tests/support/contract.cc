#include "support/contract.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "contract/proto_options.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/timestamp.pb.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/error_reason.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/segment.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/types.pb.h"
#include "rpc/router.h"

namespace plenary::test {
namespace {

using google::protobuf::Reflection;

constexpr int kDeepest = 12;

// Fields whose values no option says. An empty text leaves the field out.
const std::map<std::string, std::string>& SpecialTexts() {
  static const auto* const texts = new std::map<std::string, std::string>{
      {"plenary.v1.Event.time_zone", "Europe/Madrid"},
      {"plenary.v1.Event.RegistrationPolicy.Question.question_id", "diet"},
      {"plenary.v1.Participant.Answer.question_id", "diet"},
      // No appearance before it could be replaced.
      {"plenary.v1.Session.Appearance.replaces", ""},
      {"plenary.v1.MediaLink.media_type", "image/jpeg"},
      {"plenary.v1.MediaLink.sha256", std::string(32, 'h')},
      {"plenary.v1.RoleBinding.principal", "apiKeys/spare"},
      // What a role is bound to depends on the role.
      {"plenary.v1.RoleBinding.scope", ""},
      {"plenary.v1.RoleBinding.person", ""},
      // Another than the speaker.
      {"plenary.v1.Statement.delivered_by", "events/open/participants/hidden"},
      {"plenary.v1.Segment.Translation.language", "es"},
      {"plenary.v1.Segment.QuotedSpan.language", "es"},
      {"plenary.v1.SetTranslationRequest.segment_id", "first"},
      {"plenary.v1.SetDocumentTranslationRequest.clause_id", "first"},
      {"plenary.v1.SetDocumentTranslationRequest.segment_id", "words"},
      {"plenary.v1.Document.Clause.EarlierPoint.clause_id", "first"},
      {"plenary.v1.Endorsement.clause_id", "first"},
      {"plenary.v1.PlanImportRequest.encoding", "UTF-8"},
      {"plenary.v1.PlanImportRequest.separator", ";"},
      {"plenary.v1.PlanImportRequest.MappingEntry.key", "name"},
      {"plenary.v1.PlanImportRequest.MappingEntry.value", "name"},
      // Only workbooks have sheets.
      {"plenary.v1.PlanImportRequest.sheet", ""},
      {"plenary.v1.Import.ValueMapping.header", "name"},
      {"plenary.v1.ImportRow.Cell.column", "name"},
      // Only a row that is linked names a person.
      {"plenary.v1.ImportDecision.link", ""},
      {"plenary.v1.PlanImportRequest.content", "name\nPlanned Participant\n"},
      // Whom a checkpoint admits is a filter.
      {"plenary.v1.Checkpoint.admits", "state = CONFIRMED"},
      // Another than what is merged into it.
      {"plenary.v1.MergePeopleRequest.into", "people/free"},
      {"plenary.v1.MergeOrganizationsRequest.into", "organizations/first"},
  };
  return *texts;
}

// Fields that say in another way what one before them says.
const std::set<std::string>& LeftOut() {
  static const auto* const fields = new std::set<std::string>{
      "plenary.v1.Statement.speaker_label",
      "plenary.v1.Statement.delivered_date",
      "plenary.v1.Document.Sponsor.delegation",
      "plenary.v1.Endorsement.organization",
      "plenary.v1.Endorsement.delegation",
      "plenary.v1.SetDocumentTranslationRequest.wording",
      // The participant is named; the other two are of a VOID.
      "plenary.v1.Scan.code",
      "plenary.v1.Scan.voids",
      "plenary.v1.Scan.voids_nonce",
      // The time of a sample is to come.
      "plenary.v1.StartSessionRequest.start_time",
      "plenary.v1.EndSessionRequest.end_time",
  };
  return *fields;
}

// Numbers that have to be more than one.
int NumberIn(const FieldDescriptor* field) {
  static const std::set<std::string> kTwo = {
      // The first row of a file has the headers.
      "plenary.v1.ImportDecision.row",
      // More than against.
      "plenary.v1.Document.Adoption.in_favour",
  };
  return kTwo.contains(field->full_name()) ? 2 : 1;
}

// Times of what has happened, which lie in the past.
bool IsPast(const FieldDescriptor* field) {
  return field->full_name() == "plenary.v1.DeliverStatementRequest.deliver_time";
}

// Fields that are needed where others of their message are left out.
const std::set<std::string>& Needed() {
  static const auto* const fields =
      new std::set<std::string>{"plenary.v1.Endorsement.participant",
                                "plenary.v1.Scan.participant",
                                "plenary.v1.PlanImportRequest.content",
                                "plenary.v1.SetDocumentTranslationRequest.clause_id",
                                "plenary.v1.SetDocumentTranslationRequest.segment_id",
                                "plenary.v1.SetDocumentTranslationRequest.translation"};
  return *fields;
}

// The value of an enum, where the first will not do.
int NumberFor(const FieldDescriptor* field) {
  // A quotation has no quoted spans.
  if (field->full_name() == "plenary.v1.Segment.kind") return v1::Segment::KIND_PARAPHRASE;
  // Only what is recorded as adopted has an adoption, and only a vote has votes.
  if (field->full_name() == "plenary.v1.CreateDocumentRequest.initial_state") {
    return v1::Document::STATE_ADOPTED;
  }
  if (field->full_name() == "plenary.v1.Document.Adoption.method") {
    return v1::Document::Adoption::METHOD_VOTE;
  }
  // A rule is about rows that are to be decided.
  if (field->full_name() == "plenary.v1.ImportRule.outcome") return v1::ImportRow::OUTCOME_MATCH;
  return field->enum_type()->value(1)->number();
}

// Texts of which some match each pattern of the contract.
constexpr const char* kPatterned[] = {
    "en",          "ES",        "https://example.org/page", "somebody@example.org", "apiKeys/spare",
    "events/open", "2025-04-02"};

bool IsRequest(const Descriptor* message) { return message->name().ends_with("Request"); }

bool IsLanguage(const FieldDescriptor* field) {
  return field->name() == "language" || field->name().ends_with("_language") ||
         field->name().ends_with("languages");
}

// Queries and their pages are tested by themselves.
bool IsQuery(const FieldDescriptor* field) {
  static const std::set<std::string> kNames = {"page_token", "filter", "order_by", "update_mask",
                                               "read_mask"};
  return IsRequest(field->containing_type()) && kNames.contains(field->name());
}

// The parent of a resource name: "events/x" of "events/x/participants/y".
std::string ParentOf(const std::string& name) {
  const std::size_t id = name.rfind('/');
  const std::size_t collection = id == 0 ? std::string::npos : name.rfind('/', id - 1);
  return collection == std::string::npos ? "" : name.substr(0, collection);
}

std::string TypeOf(const Descriptor* resource) {
  return resource->options().GetExtension(google::api::resource).type();
}

void AddPositions(const Message& message, const Position& at, std::vector<Position>& positions) {
  std::vector<const FieldDescriptor*> fields;
  const Reflection& reflection = *message.GetReflection();
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    Position position = at;
    position.field = field;
    const bool update =
        at.way.size() == 1 && at.way[0].first->containing_type()->FindFieldByName("update_mask");
    const bool own_name = contract::IsResource(field->containing_type()) && field->name() == "name";
    position.ignored |= contract::Behaves(field, google::api::OUTPUT_ONLY) || (own_name && !update);
    absl::StrAppend(&position.path, position.path.empty() ? "" : ".", field->name(),
                    field->is_repeated() ? "[0]" : "");
    positions.push_back(position);
    if (field->message_type() == nullptr) continue;
    position.way.emplace_back(field, 0);
    AddPositions(field->is_repeated() ? reflection.GetRepeatedMessage(message, field, 0)
                                      : reflection.GetMessage(message, field),
                 position, positions);
  }
}

}  // namespace

// ---- Methods.

std::vector<const MethodDescriptor*> AllMethods() {
  const rpc::Router router;
  std::vector<const MethodDescriptor*> methods;
  for (const auto* service : router.services()) {
    for (int i = 0; i < service->method_count(); ++i) methods.push_back(service->method(i));
  }
  return methods;
}

std::vector<const MethodDescriptor*> MethodsWith(const std::string& field) {
  std::vector<const MethodDescriptor*> methods;
  for (const MethodDescriptor* method : AllMethods()) {
    if (method->input_type()->FindFieldByName(field) != nullptr) methods.push_back(method);
  }
  return methods;
}

MessagePtr NewMessage(const Descriptor* type) {
  return MessagePtr(google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

// ---- Samples.

MessagePtr Samples::Full(const MethodDescriptor* method) const { return Make(method, true); }

MessagePtr Samples::Minimal(const MethodDescriptor* method) const { return Make(method, false); }

MessagePtr Samples::Make(const MethodDescriptor* method, bool all) const {
  MessagePtr request = NewMessage(method->input_type());
  Fill(*request, {all});
  // The requests within one have no ids of their own.
  if (auto* batch = dynamic_cast<v1::BatchUpdateSessionsRequest*>(request.get())) {
    for (v1::UpdateSessionRequest& update : *batch->mutable_requests()) update.clear_request_id();
  }
  // The delegation is that of the place, which has none here.
  if (auto* replace = dynamic_cast<v1::ReplaceParticipantRequest*>(request.get())) {
    replace->mutable_replacement()->clear_delegation_role();
  }
  const FieldDescriptor* validate_only = method->input_type()->FindFieldByName("validate_only");
  if (validate_only != nullptr) {
    request->GetReflection()->SetBool(request.get(), validate_only, true);
    SetTextNamed(*request, "etag", "");
    SetTextNamed(*request, "into_etag", "");
  } else {
    SetTextNamed(*request, "etag", "\"0\"");
  }
  return request;
}

void Samples::Fill(Message& message, Extent extent) const {
  const Descriptor* type = message.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    const bool name_of_resource = contract::IsResource(type) && field->name() == "name";
    const bool needed =
        contract::Behaves(field, google::api::REQUIRED) || Needed().contains(field->full_name());
    if (extent.all || name_of_resource || needed) FillField(message, field, extent);
  }
  // Only the first enum values, dates and times are not yet right for each other.
  if (type == v1::Date::descriptor()) {
    static_cast<v1::Date&>(message) = v1::Date();
    static_cast<v1::Date&>(message).set_year(2025);
    static_cast<v1::Date&>(message).set_month(4);
    static_cast<v1::Date&>(message).set_day(2);
    static_cast<v1::Date&>(message).set_weekday(v1::Date::WEEKDAY_WEDNESDAY);
  } else if (type == google::protobuf::Timestamp::descriptor()) {
    static_cast<google::protobuf::Timestamp&>(message).set_seconds(4'102'444'800);  // 2100
    static_cast<google::protobuf::Timestamp&>(message).set_nanos(0);
  } else if (type == google::protobuf::Duration::descriptor()) {
    static_cast<google::protobuf::Duration&>(message).set_nanos(0);
  } else if (type == v1::Interval::descriptor()) {
    static_cast<v1::Interval&>(message).mutable_start_time()->set_seconds(1'000'000'000);
  } else if (type == v1::Session::Appearance::descriptor()) {
    // Stands in place of a participant.
    static_cast<v1::Session::Appearance&>(message).clear_label();
  }
}

void Samples::FillField(Message& message, const FieldDescriptor* field, Extent extent) const {
  if (IsQuery(field) || LeftOut().contains(field->full_name())) return;
  const Reflection& reflection = *message.GetReflection();
  const bool many = field->is_repeated();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING: {
      const std::string text = TextFor(field);
      if (!text.empty()) SetText(message, field, text);
      return;
    }
    case FieldDescriptor::CPPTYPE_ENUM: {
      const int number = NumberFor(field);
      return many ? reflection.AddEnumValue(&message, field, number)
                  : reflection.SetEnumValue(&message, field, number);
    }
    case FieldDescriptor::CPPTYPE_INT32:
      return many ? reflection.AddInt32(&message, field, NumberIn(field))
                  : reflection.SetInt32(&message, field, NumberIn(field));
    case FieldDescriptor::CPPTYPE_INT64:
      return many ? reflection.AddInt64(&message, field, NumberIn(field))
                  : reflection.SetInt64(&message, field, NumberIn(field));
    case FieldDescriptor::CPPTYPE_MESSAGE: {
      if (extent.depth == kDeepest) return;
      Message* below =
          many ? reflection.AddMessage(&message, field) : reflection.MutableMessage(&message, field);
      const bool text = field->message_type() == v1::LocalizedText::descriptor();
      Fill(*below, {extent.all || text, extent.depth + 1});
      if (IsPast(field)) static_cast<google::protobuf::Timestamp*>(below)->set_seconds(1'000'000'000);
      return;
    }
    default:
      return;
  }
}

std::string Samples::TextFor(const FieldDescriptor* field) const {
  const auto special = SpecialTexts().find(field->full_name());
  if (special != SpecialTexts().end()) return special->second;
  const Descriptor* message = field->containing_type();
  if (contract::IsResource(message) && field->name() == "name") return NameOf(TypeOf(message), true);
  const auto& reference = field->options().GetExtension(google::api::resource_reference);
  if (!reference.type().empty()) return NameOf(reference.type(), IsRequest(message));
  if (!reference.child_type().empty()) return ParentOf(NameOf(reference.child_type(), true));
  const auto& limits = field->options().GetExtension(v1::limits);
  if (!limits.pattern().empty()) {
    for (const char* text : kPatterned) {
      if (RE2::FullMatch(text, limits.pattern())) return text;
    }
  }
  if (field->name() == "request_id") return NewUuid();
  if (IsRequest(message) && field->name().ends_with("_id")) return NewResourceId();
  if (field->name() == "external_id" || field->name() == "symbol") return NewUuid();
  if (field->name().ends_with("etag")) return contract::IsResource(message) ? "" : "\"0\"";
  return IsLanguage(field) ? "en" : text_;
}

std::string Samples::NameOf(const std::string& type, bool target) const {
  const auto reference = references_.find(type);
  if (!target && reference != references_.end()) return reference->second;
  const auto found = targets_.find(type);
  return found == targets_.end() ? "there-is-no-sample-of/" + type : found->second;
}

// ---- Positions.

Message& Position::Holder(Message& copy) const {
  Message* holder = &copy;
  for (const auto& [field, index] : way) {
    const Reflection& reflection = *holder->GetReflection();
    holder = field->is_repeated() ? reflection.MutableRepeatedMessage(holder, field, index)
                                  : reflection.MutableMessage(holder, field);
  }
  return *holder;
}

std::vector<Position> PositionsIn(const Message& request) {
  std::vector<Position> positions;
  AddPositions(request, {}, positions);
  return positions;
}

bool NamesAResource(const FieldDescriptor* field) {
  if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) return false;
  const bool own_name = contract::IsResource(field->containing_type()) && field->name() == "name";
  return own_name || field->options().HasExtension(google::api::resource_reference);
}

void SetText(Message& message, const FieldDescriptor* field, const std::string& text) {
  const Reflection& reflection = *message.GetReflection();
  if (!field->is_repeated()) return reflection.SetString(&message, field, text);
  if (reflection.FieldSize(message, field) == 0) return reflection.AddString(&message, field, text);
  reflection.SetRepeatedString(&message, field, 0, text);
}

std::string TextOf(const Message& message, const FieldDescriptor* field) {
  const Reflection& reflection = *message.GetReflection();
  return field->is_repeated() ? reflection.GetRepeatedString(message, field, 0)
                              : reflection.GetString(message, field);
}

void SetTextNamed(Message& message, const std::string& name, const std::string& text) {
  const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName(name);
  if (field != nullptr && field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) SetText(message, field, text);
}

// ---- Errors.

namespace {

bool IsClientError(grpc::StatusCode code) {
  switch (code) {
    case grpc::StatusCode::INVALID_ARGUMENT:
    case grpc::StatusCode::NOT_FOUND:
    case grpc::StatusCode::PERMISSION_DENIED:
    case grpc::StatusCode::UNAUTHENTICATED:
    case grpc::StatusCode::FAILED_PRECONDITION:
    case grpc::StatusCode::ALREADY_EXISTS:
    case grpc::StatusCode::ABORTED:
      return true;
    default:
      return false;
  }
}

// What only the inside of the server knows.
std::string InsideIn(const std::string& text) {
  for (const char* inside :
       {"SELECT ", "INSERT ", "DELETE FROM", "::text", "pg_", "pqxx", "sqlstate", "constraint", "/tmp",
        "/home", "/usr", "/work", "127.0.0.1", "localhost", ".cc:", "std::", "ERROR:"}) {
    if (text.find(inside) != std::string::npos) return absl::StrCat("tells of the inside: ", inside);
  }
  return "";
}

bool IsForPeople(const std::string& message) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
  return message.size() > 10 && message.size() < 2'000 &&
         std::none_of(message.begin(), message.end(), control);
}

}  // namespace

std::string Told(const grpc::Status& status) {
  google::rpc::Status details;
  details.ParseFromString(status.error_details());
  return absl::StrCat(status.error_code(), " ", status.error_message(), "\n", details.DebugString());
}

std::string FaultOf(const grpc::Status& status) {
  if (status.ok()) return "";
  const std::string told =
      absl::StrCat(" (", status.error_code(), ": ", status.error_message().substr(0, 300), ")");
  if (!IsClientError(status.error_code())) return "is no client error" + told;
  if (!IsForPeople(status.error_message())) return "has no message for people" + told;
  if (const std::string inside = InsideIn(status.error_message()); !inside.empty()) return inside + told;

  google::rpc::Status details;
  if (!details.ParseFromString(status.error_details())) return "has details that do not parse" + told;
  if (details.code() != status.error_code() || details.message() != status.error_message()) {
    return "has details of another error" + told;
  }
  if (const std::string inside = InsideIn(details.DebugString()); !inside.empty()) return inside + told;
  int infos = 0;
  for (const auto& detail : details.details()) {
    google::rpc::ErrorInfo info;
    if (!detail.UnpackTo(&info)) continue;
    ++infos;
    v1::ErrorReason reason = v1::ERROR_REASON_UNSPECIFIED;
    v1::ErrorReason_Parse(info.reason(), &reason);
    if (reason == v1::ERROR_REASON_UNSPECIFIED) return "has the reason \"" + info.reason() + "\"" + told;
    if (info.domain() != "plenary") return "is of the domain \"" + info.domain() + "\"" + told;
  }
  if (infos != 1) return absl::StrCat("has ", infos, " ErrorInfos", told);
  return "";
}

}  // namespace plenary::test
