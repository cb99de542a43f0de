#include "errors/errors.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/cord.h"
#include "absl/strings/str_join.h"
#include "base/concat.h"
#include "base/count.h"
#include "contract/resource_name.h"
#include "db/database_error.h"
#include "errors/constraint_errors.h"
#include "google/rpc/error_details.pb.h"

namespace plenary::errors {
namespace {

constexpr char kPayloadType[] = "type.googleapis.com/google.rpc.Status";
constexpr std::string_view kDomain = "plenary";

// Details travel in HTTP/2 trailers, which clients cap at 8 KiB, base64 included: so many bytes of violations
// fit beside the rest.
constexpr std::size_t kViolationBytes = 4'000;

// A field or what is wrong with it may quote what the caller sent, which stands in the message, as three
// bytes each, and twice in the details.
constexpr std::size_t kLongestPart = 400;

std::string Shortened(std::string_view text) {
  if (text.size() <= kLongestPart) return std::string(text);
  std::size_t end = kLongestPart;
  // Not within a character.
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

// When a caller should come again after a fault that passes by itself.
constexpr std::chrono::milliseconds kContentionDelay{100};
constexpr std::chrono::milliseconds kDatabaseDelay{1'000};
constexpr std::chrono::milliseconds kStreamDelay{5'000};

absl::Status StatusOf(const google::rpc::Status& whole) {
  absl::Status status(static_cast<absl::StatusCode>(whole.code()), whole.message());
  status.SetPayload(kPayloadType, absl::Cord(whole.SerializeAsString()));
  return status;
}

// Puts an error together. ErrorInfo comes first among the details; each With() is one variable of the
// message.
class Error {
 public:
  Error(absl::StatusCode code, v1::ErrorReason reason, std::string message) {
    status_.set_code(static_cast<int>(code));
    status_.set_message(std::move(message));
    info_.set_reason(v1::ErrorReason_Name(reason));
    info_.set_domain(std::string(kDomain));
  }

  Error& With(const char* variable, std::string_view value) {
    (*info_.mutable_metadata())[variable] = std::string(value);
    return *this;
  }

  Error& Field(std::string_view field, std::string_view description) {
    google::rpc::BadRequest detail;
    AddViolation(field, description, detail);
    return Detail(detail);
  }

  Error& Fields(const std::vector<FieldViolation>& violations) {
    google::rpc::BadRequest detail;
    for (const auto& violation : violations) {
      const std::string field = Shortened(violation.field);
      const std::string description = Shortened(violation.description);
      if (detail.ByteSizeLong() + field.size() + description.size() > kViolationBytes) break;
      AddViolation(field, description, detail);
    }
    return Detail(detail);
  }

  // The resource that the error is about, unless `resource` is no resource name.
  Error& About(std::string_view resource) {
    const std::string_view type = contract::ResourceTypeOf(resource);
    if (type.empty()) return *this;
    google::rpc::ResourceInfo detail;
    detail.set_resource_type(std::string(type));
    detail.set_resource_name(std::string(resource));
    return Detail(detail);
  }

  // The message as the precondition that `subject` does not meet.
  Error& Precondition(std::string_view subject) {
    google::rpc::PreconditionFailure detail;
    auto& violation = *detail.add_violations();
    violation.set_type(info_.reason());
    violation.set_subject(std::string(subject));
    violation.set_description(status_.message());
    return Detail(detail);
  }

  // Rows as preconditions that are not met, as many as fit.
  Error& Rows(const std::vector<RefusedRow>& rows) {
    google::rpc::PreconditionFailure detail;
    for (const RefusedRow& row : rows) {
      const std::string subject = Concat("row ", std::to_string(row.row));
      if (detail.ByteSizeLong() + row.reason.size() + row.advice.size() + 2 * subject.size() >
          kViolationBytes) {
        break;
      }
      auto& violation = *detail.add_violations();
      violation.set_type(std::string(row.reason));
      violation.set_subject(subject);
      violation.set_description(Concat(subject, " ", row.advice));
    }
    return Detail(detail);
  }

  // Limits that are reached, as many as fit.
  Error& Quotas(const std::vector<ReachedLimit>& limits) {
    google::rpc::QuotaFailure detail;
    for (const ReachedLimit& limit : limits) {
      if (detail.ByteSizeLong() + limit.subject.size() + limit.words.size() > kViolationBytes) break;
      auto& violation = *detail.add_violations();
      violation.set_subject(limit.subject);
      violation.set_description(limit.words);
    }
    return limits.empty() ? *this : Detail(detail);
  }

  Error& Quota(std::string_view subject) {
    google::rpc::QuotaFailure detail;
    auto& violation = *detail.add_violations();
    violation.set_subject(std::string(subject));
    violation.set_description(status_.message());
    return Detail(detail);
  }

  Error& RetryAfter(std::chrono::milliseconds delay) {
    google::rpc::RetryInfo detail;
    detail.mutable_retry_delay()->set_seconds(delay.count() / 1000);
    detail.mutable_retry_delay()->set_nanos(static_cast<int>(delay.count() % 1000) * 1'000'000);
    return Detail(detail);
  }

  operator absl::Status() const {  // NOLINT: an Error ends as a status
    google::rpc::Status whole;
    whole.set_code(status_.code());
    whole.set_message(status_.message());
    whole.add_details()->PackFrom(info_);
    whole.mutable_details()->MergeFrom(status_.details());
    return StatusOf(whole);
  }

 private:
  static void AddViolation(std::string_view field, std::string_view description,
                           google::rpc::BadRequest& detail) {
    auto& violation = *detail.add_field_violations();
    violation.set_field(std::string(field));
    violation.set_description(std::string(description));
  }

  Error& Detail(const google::protobuf::Message& detail) {
    status_.add_details()->PackFrom(detail);
    return *this;
  }

  google::rpc::Status status_;
  google::rpc::ErrorInfo info_;
};

// FAILED_PRECONDITION on a resource, the commonest shape.
Error FailedPrecondition(v1::ErrorReason reason, std::string_view resource, std::string message) {
  return Error(absl::StatusCode::kFailedPrecondition, reason, std::move(message))
      .With("resource", resource)
      .About(resource)
      .Precondition(resource);
}

std::string Join(const std::vector<std::string>& texts) {
  std::string joined;
  for (const auto& text : texts) {
    if (!joined.empty()) joined += ", ";
    joined += text;
  }
  return joined;
}

// "capacity must be …", but "end_date: give …".
std::string WhatIsWrong(std::string_view field, std::string_view description) {
  const bool of_field = description.starts_with("must ") || description.starts_with("is ");
  return Concat(field, of_field ? " " : ": ", description);
}

// The public status inside an error made here.
std::optional<google::rpc::Status> PayloadOf(const absl::Status& status) {
  const auto payload = status.GetPayload(kPayloadType);
  google::rpc::Status whole;
  if (!payload || !whole.ParseFromString(std::string(*payload))) return std::nullopt;
  return whole;
}

bool IsAnyOf(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  for (const auto prefix : prefixes) {
    if (text.starts_with(prefix)) return true;
  }
  return false;
}

// What a caller is told of an error that PostgreSQL reported; OK if that is nothing in particular.
absl::Status FromDatabase(const absl::Status& status) {
  const auto error = db::DatabaseErrorOf(status);
  if (!error) return absl::OkStatus();
  if (auto named = FromConstraint(error->constraint); !named.ok()) return named;
  // 55P03: a lock was not to be had in time.
  if (db::IsRetryable(status) || error->sqlstate == "55P03") return Contention();
  // Broken connection, a full disk or memory, shutting down, a standby after a failover, a disk that fails.
  if (IsAnyOf(error->sqlstate, {"08", "53", "57P", "25006", "58030"})) return DatabaseUnavailable();
  return absl::OkStatus();
}

}  // namespace

absl::Status InvalidFieldsIfAny(const std::vector<FieldViolation>& violations) {
  return violations.empty() ? absl::OkStatus() : InvalidFields(violations);
}

absl::Status InvalidFields(const std::vector<FieldViolation>& violations) {
  if (violations.size() == 1) return InvalidField(violations[0].field, violations[0].description);
  const std::string count = std::to_string(violations.size());
  const std::string field = Shortened(violations[0].field);
  const std::string description = Shortened(violations[0].description);
  return Error(absl::StatusCode::kInvalidArgument, v1::INVALID_FIELDS,
               Concat(count, " fields are not valid. The first: ", WhatIsWrong(field, description),
                      ". Correct each of those listed and send the request again."))
      .With("count", count)
      .With("field", field)
      .With("description", description)
      .Fields(violations);
}

absl::Status InvalidField(std::string_view whole_field, std::string_view whole_description) {
  const std::string field = Shortened(whole_field);
  const std::string description = Shortened(whole_description);
  return Error(absl::StatusCode::kInvalidArgument, v1::INVALID_FIELDS,
               Concat("1 field is not valid: ", WhatIsWrong(field, description),
                      ". Correct it and send the request again."))
      .With("count", "1")
      .With("field", field)
      .With("description", description)
      .Field(field, description);
}

absl::Status MalformedRequest(std::string_view message_type) {
  return Error(absl::StatusCode::kInvalidArgument, v1::MALFORMED_REQUEST,
               Concat("The request is not a valid ", message_type,
                      ". Check that the client uses this server's proto files and sends UTF-8 text."))
      .With("message_type", message_type);
}

absl::Status InvalidPageToken() {
  return Error(
             absl::StatusCode::kInvalidArgument, v1::INVALID_PAGE_TOKEN,
             "The page token does not belong to this query. Send it with the same parent, filter, order and "
             "credentials as the call that returned it, or start again without one.")
      .Field("page_token", "must be the next_page_token of an answer to the same query and caller");
}

absl::Status InvalidFilter(std::string_view field, int position, std::string_view problem) {
  const std::string at = std::to_string(position);
  const v1::ErrorReason reason = field == "order_by" ? v1::INVALID_ORDER_BY : v1::INVALID_FILTER;
  return Error(absl::StatusCode::kInvalidArgument, reason,
               Concat("The ", field, " cannot be understood at position ", at, ": ", problem, "."))
      .With("field", field)
      .With("position", at)
      .With("problem", problem)
      .Field(field, Concat("at position ", at, ": ", problem));
}

absl::Status RequestIdReused() {
  return Error(absl::StatusCode::kInvalidArgument, v1::REQUEST_ID_REUSED,
               "This request_id was used before with another request. Make a new UUID for each new request.")
      .Field("request_id", "was used before with another request");
}

absl::Status InvalidCredentials(std::string_view problem) {
  return Error(absl::StatusCode::kUnauthenticated, v1::INVALID_CREDENTIALS,
               Concat("The credentials are not valid: ", problem,
                      ". Send a valid API key as \"authorization: Bearer …\", or none to call anonymously."))
      .With("problem", problem);
}

absl::Status PermissionDenied(std::string_view permission, std::string_view resource,
                              std::string_view roles) {
  return Error(
             absl::StatusCode::kPermissionDenied, v1::PERMISSION_DENIED,
             Concat("You lack the permission ", permission, resource.empty() ? "" : " on ", resource,
                    ". It comes with one of these roles, which an administrator can give you: ", roles, "."))
      .With("permission", permission)
      .With("resource", resource)
      .With("roles", roles)
      .About(resource);
}

absl::Status NotFound(std::string_view resource) {
  return Error(
             absl::StatusCode::kNotFound, v1::NOT_FOUND,
             Concat(resource, " does not exist, or you may not see it. Check its name and your credentials."))
      .With("resource", resource)
      .About(resource);
}

absl::Status Merged(std::string_view resource, std::string_view into) {
  return Error(absl::StatusCode::kNotFound, v1::MERGED,
               Concat(resource, " was merged into ", into, ". Use that one instead."))
      .With("resource", resource)
      .With("into", into)
      .About(resource);
}

absl::Status TakePartTogether(std::string_view person, std::string_view other, std::string_view event) {
  return FailedPrecondition(v1::TAKE_PART_TOGETHER, person,
                            Concat(person, " and ", other, " both take part in ", event,
                                   ", so these records cannot be merged. If both mean one person, withdraw "
                                   "one of them from the event first."))
      .With("other", other)
      .With("event", event);
}

absl::Status ChangedSinceMerge(std::string_view resource, const std::vector<std::string>& changed) {
  const std::string list = Join(changed);
  return FailedPrecondition(
             v1::CHANGED_SINCE_MERGE, resource,
             Concat("The merge of ", resource, " cannot be taken back, because this changed since: ", list,
                    ". Change it back first."))
      .With("changed", list);
}

absl::Status AlreadyExists(std::string_view resource, std::string_view instead) {
  return Error(absl::StatusCode::kAlreadyExists, v1::ALREADY_EXISTS,
               Concat(resource, " already exists. ", instead))
      .With("resource", resource)
      .With("instead", instead)
      .About(resource);
}

absl::Status EtagMismatch(std::string_view resource) {
  return Error(absl::StatusCode::kAborted, v1::ETAG_MISMATCH,
               Concat(resource,
                      " has changed since you read it, or the etag is not one of its own, which are sent "
                      "with their quotes. Read it again and repeat the change on that."))
      .With("resource", resource)
      .About(resource);
}

absl::Status Contention() {
  return Error(absl::StatusCode::kAborted, v1::CONTENTION,
               "Too many changes at the same moment. Nothing was changed; send the same request again.")
      .RetryAfter(kContentionDelay);
}

absl::Status IllegalState(std::string_view resource, std::string_view from, std::string_view to,
                          std::string_view allowed_from, const WayOn& on) {
  Error error =
      FailedPrecondition(v1::ILLEGAL_STATE, resource,
                         Concat(resource, " is ", from,
                                from == to ? " already; it becomes that from "
                                           : Concat(" and cannot become ", to, "; that is possible from "),
                                allowed_from, " only.", on.sentence));
  error.With("from", from).With("to", to).With("allowed_from", allowed_from);
  return on.methods.empty() ? error : error.With("next_methods", on.methods);
}

absl::Status WrongState(std::string_view resource, std::string_view from, std::string_view step,
                        std::string_view allowed_from, std::string_view instead) {
  return FailedPrecondition(v1::ILLEGAL_STATE, resource,
                            Concat(resource, " is ", from, " and cannot ", step, "; that is possible in ",
                                   allowed_from, " only. ", instead))
      .With("from", from)
      .With("step", step)
      .With("allowed_from", allowed_from)
      .With("instead", instead);
}

absl::Status WrittenOnly(std::string_view statement, std::string_view from) {
  return FailedPrecondition(v1::ILLEGAL_STATE, statement,
                            Concat(statement, " is ", from,
                                   " and in writing only, and cannot become DELIVERED. Publish it from "
                                   "SUBMITTED, or change its mode first."))
      .With("from", from)
      .With("to", "DELIVERED");
}

absl::Status StillReferenced(std::string_view resource, std::string_view by, std::int64_t count,
                             std::string_view instead) {
  return FailedPrecondition(v1::STILL_REFERENCED, resource,
                            Concat(resource, " is still referred to by ", by, ". ", instead))
      .With("by", by)
      .With("count", std::to_string(count));
}

absl::Status ReferenceNotFound(std::string_view field, std::string_view resource) {
  return FailedPrecondition(v1::REFERENCE_NOT_FOUND, resource,
                            Concat(resource, ", which ", field,
                                   " refers to, does not exist, or you may not see it. Create it first, or "
                                   "correct the field."))
      .With("field", field);
}

absl::Status WasPublic(std::string_view resource) {
  // What can be done with each instead.
  constexpr std::pair<std::string_view, std::string_view> kInstead[] = {
      {"plenary.dev/Event", "Cancel it instead, with CancelEvent."},
      {"plenary.dev/Session", "Cancel it instead, with CancelSession."},
      {"plenary.dev/Statement", "Retract it instead, with RetractStatement."},
      {"plenary.dev/Document", "Withdraw it instead, with WithdrawDocument, unless it was decided on."},
  };
  std::string_view instead = "It can only be changed.";
  for (const auto& [type, advice] : kInstead) {
    if (contract::ResourceTypeOf(resource) == type) instead = advice;
  }
  return FailedPrecondition(v1::WAS_PUBLIC, resource,
                            Concat(resource, " was public and is therefore kept. ", instead))
      .With("instead", instead);
}

absl::Status EventArchived(std::string_view event) {
  return FailedPrecondition(v1::EVENT_ARCHIVED, event,
                            Concat(event, " is archived: only corrections, retractions and erasure remain."));
}

absl::Status StillOpen(std::string_view event, std::string_view what) {
  return FailedPrecondition(v1::STILL_OPEN, event,
                            Concat(event, " is not archived, since this is still open: ", what,
                                   ". Bring it to an end first, or archive with force."))
      .With("open", what);
}

absl::Status Incomplete(std::string_view resource, std::string_view step,
                        const std::vector<std::string>& missing) {
  const std::string list = Join(missing);
  return FailedPrecondition(
             v1::INCOMPLETE, resource,
             Concat(resource, " lacks what ", step, " requires: ", list, ". Add it and try again."))
      .With("step", step)
      .With("missing", list);
}

absl::Status RegistrationClosed(std::string_view event, std::string_view why) {
  return FailedPrecondition(v1::REGISTRATION_CLOSED, event,
                            Concat("Registration for ", event, " is not open to you: ", why, "."))
      .With("why", why);
}

absl::Status EventOver(std::string_view event, std::string_view state, std::string_view step) {
  return FailedPrecondition(v1::EVENT_OVER, event,
                            Concat(event, " is ", state, ": no more ", step,
                                   ". If it takes place after all, ReopenEvent comes first."))
      .With("state", state)
      .With("step", step);
}

absl::Status NoPlaceLeft(std::string_view event, const std::vector<ReachedLimit>& limits) {
  std::vector<std::string> kinds, words;
  for (const ReachedLimit& limit : limits) {
    if (std::find(kinds.begin(), kinds.end(), limit.kind) == kinds.end()) kinds.push_back(limit.kind);
    words.push_back(limit.words);
  }
  if (limits.empty()) words.emplace_back("a limit of the event, a category or a delegation is reached");
  const std::string list = Join(kinds);
  const std::string why = Shortened(absl::StrJoin(words, "; "));
  Error error = FailedPrecondition(v1::NO_PLACE_LEFT, event,
                                   Concat("No place is left at ", event, " for this participant: ", why,
                                          kinds.empty() ? std::string() : Concat(" (", list, ")"),
                                          ". The organizers can free a place or raise the limit."));
  return error.With("limits", list).With("why", why).Quotas(limits);
}

absl::Status LimitsContradict(std::string_view event, std::string_view what) {
  return FailedPrecondition(
             v1::LIMITS_CONTRADICT, event,
             Concat("The limits of ", event, " contradict each other or what is confirmed: ", what, "."))
      .With("what", what);
}

absl::Status AlreadyParticipating(std::string_view event, std::string_view participant) {
  return Error(absl::StatusCode::kAlreadyExists, v1::ALREADY_PARTICIPATING,
               participant.empty()
                   ? Concat("The person already takes part in ", event, ". Change that participant instead.")
                   : Concat("The person already takes part in ", event, " as ", participant,
                            ". Change that participant instead."))
      .With("event", event)
      .With("participant", participant)
      .About(participant);
}

absl::Status ParticipationRevoked(std::string_view participant) {
  return FailedPrecondition(
      v1::PARTICIPATION_REVOKED, participant,
      Concat("The person's participation, ", participant,
             ", was revoked. An organizer can reinstate it with ReinstateParticipant."));
}

absl::Status NotOfDelegation(std::string_view participant, std::string_view delegation) {
  return FailedPrecondition(
             v1::NOT_OF_DELEGATION, participant,
             Concat(participant, " does not belong to ", delegation,
                    ", which it is to lead. Make it the participant's delegation first, or name a "
                    "head who belongs to it."))
      .With("delegation", delegation);
}

absl::Status InvitationExpired(std::string_view participant) {
  return FailedPrecondition(v1::INVITATION_EXPIRED, participant,
                            Concat("The invitation of ", participant,
                                   " has expired. The organizers can give a new one, with RenewInvitation."));
}

absl::Status Overloaded(std::chrono::milliseconds retry_after) {
  const std::string delay = std::to_string(retry_after.count());
  return Error(absl::StatusCode::kResourceExhausted, v1::OVERLOADED,
               Concat("The server is full. Nothing was changed; send the same request again after ", delay,
                      " ms."))
      .With("retry_after_ms", delay)
      .Quota("server:concurrent-calls")
      .RetryAfter(retry_after);
}

absl::Status RightsChanged() {
  return Error(
      absl::StatusCode::kAborted, v1::RIGHTS_CHANGED,
      "The roles of your key changed while the call was under way, so that it was ended. Call again: it "
      "goes by the roles that the key has now.");
}

absl::Status TooManyStreams(std::size_t limit) {
  const auto most = static_cast<std::int64_t>(limit);
  return Error(absl::StatusCode::kResourceExhausted, v1::TOO_MANY_STREAMS,
               Concat("You have ", CountOf(most, "stream"),
                      " open, as many as one caller may. End one of them first."))
      .With("limit", std::to_string(most))
      .Quota("caller:open-streams")
      .RetryAfter(kStreamDelay);
}

absl::Status DeadlineExceeded() {
  return Error(
      absl::StatusCode::kDeadlineExceeded, v1::DEADLINE_EXCEEDED,
      "The deadline passed before the answer was ready. A change may have been made; send it again with "
      "the same request_id, and allow more time.");
}

absl::Status StreamTooLong() {
  return Error(absl::StatusCode::kDeadlineExceeded, v1::DEADLINE_EXCEEDED,
               "The stream was open as long as one may be. Open another for the next question.");
}

absl::Status Cancelled() {
  return Error(
      absl::StatusCode::kCancelled, v1::CANCELLED,
      "The call was cancelled. A change may have been made; send it again with the same request_id.");
}

absl::Status DatabaseUnavailable() {
  return Error(absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
               "The database does not answer. Send the request again, a change with the same request_id.")
      .RetryAfter(kDatabaseDelay);
}

absl::Status WritesPaused(std::string_view why) {
  return Error(absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
               Concat("Nothing can be changed just now: ", why,
                      ". What is there can be read. Send the same request again later."))
      .RetryAfter(kDatabaseDelay);
}

absl::Status ClocksDiffer(std::int64_t seconds) {
  return Error(
             absl::StatusCode::kUnavailable, v1::DATABASE_UNAVAILABLE,
             Concat("The clocks of the server and the database differ by ", std::to_string(seconds),
                    " s. What depends on the time waits until they agree: send the same request again later. "
                    "Where a request says now, it can give the time instead."))
      .RetryAfter(kDatabaseDelay);
}

absl::Status Stopping() {
  return Error(absl::StatusCode::kUnavailable, v1::STOPPING,
               "The server is being stopped. Send the request again, a change with the same request_id.")
      .RetryAfter(kDatabaseDelay);
}

absl::Status Internal(std::string_view request_id) {
  return Error(absl::StatusCode::kInternal, v1::INTERNAL,
               Concat("The server failed. Give its operator this id, which is in its log: ", request_id, "."))
      .With("request_id", request_id);
}

absl::Status UnknownMethod(std::string_view method) {
  // Whatever the caller sent: an answer that repeats all of it may be too large for the caller to take.
  constexpr std::size_t kShown = 200;
  method = method.substr(0, kShown);
  return Error(absl::StatusCode::kUnimplemented, v1::UNKNOWN_METHOD,
               Concat("There is no method ", method, ". Server reflection lists those there are."))
      .With("method", method);
}

absl::Status LastAdministrator() {
  return Error(absl::StatusCode::kFailedPrecondition, v1::LAST_ADMINISTRATOR,
               "This would leave nobody with the role ADMIN. Give the role to another principal first.")
      .Precondition("administrators");
}

absl::Status JournalBroken(std::string_view scope, std::int64_t revision) {
  const std::string number = std::to_string(revision);
  return Error(absl::StatusCode::kDataLoss, v1::JOURNAL_BROKEN,
               Concat("The journal of ", scope, " does not verify: entry ", number,
                      " is the first that fails. Compare it with a backup."))
      .With("scope", scope)
      .With("revision", number);
}

absl::Status Cycle(std::string_view resource, std::string_view field) {
  return FailedPrecondition(v1::CYCLE, resource,
                            Concat("The field ", field, " would make ", resource,
                                   " its own ancestor. Choose another value."))
      .With("field", field);
}

absl::Status RoomTaken(std::string_view room, std::string_view by) {
  return FailedPrecondition(v1::ROOM_TAKEN, room,
                            Concat(by.empty() ? "Another session" : by, " holds ", room,
                                   " at that time. Choose another room or another time."))
      .With("by", by);
}

absl::Status OutsideParent(std::string_view session, std::string_view parent) {
  return FailedPrecondition(v1::OUTSIDE_PARENT, session,
                            Concat(session, " would not lie within ", parent,
                                   ", which it is a part of. Change its time, or that of the other."))
      .With("parent", parent);
}

absl::Status EventNotPublic(std::string_view event, std::string_view step) {
  return FailedPrecondition(v1::EVENT_NOT_PUBLIC, event,
                            Concat(event, " is not public, and only in a public event ", step,
                                   ". Its organizers announce it with AnnounceEvent."))
      .With("step", step);
}

absl::Status EntryRefused(std::string_view participant, std::string_view checkpoint,
                          std::string_view objection, std::string_view why, std::string_view instead) {
  return FailedPrecondition(v1::ENTRY_REFUSED, participant,
                            Concat(participant, " is not let in at ", checkpoint, ": it ", why, " (",
                                   objection, "). ", instead))
      .With("checkpoint", checkpoint)
      .With("objection", objection)
      .With("why", why)
      .With("instead", instead);
}

absl::Status UnknownBadge(std::string_view event) {
  return Error(absl::StatusCode::kNotFound, v1::UNKNOWN_BADGE,
               Concat(
                   "No badge of ", event,
                   " has this code. Scan it again, or find the participant by name and check it in by that."))
      .With("event", event)
      .About(event);
}

absl::Status NonceReused() {
  return Error(absl::StatusCode::kInvalidArgument, v1::NONCE_REUSED,
               "This nonce was used before for another scan. Make a new one, such as a UUID, for each scan.")
      .Field("nonce", "was used before for another scan");
}

absl::Status UnreadableFile(std::string_view problem) {
  return Error(absl::StatusCode::kInvalidArgument, v1::UNREADABLE_FILE,
               Concat("The file cannot be read. ", problem, ". Correct it, or say how it is written."))
      .With("problem", problem)
      .Field("content", problem);
}

absl::Status RowsRefused(std::string_view import, const std::vector<RefusedRow>& rows, bool more) {
  const std::string first = Concat("row ", std::to_string(rows.front().row), " ", rows.front().advice);
  const std::string count = Concat(std::to_string(rows.size()), more ? " or more" : "");
  return Error(absl::StatusCode::kFailedPrecondition, v1::ROWS_REFUSED,
               Concat(import, " cannot be committed: ", first, ". Rows like this: ", count, "."))
      .With("resource", import)
      .With("first", first)
      .With("count", count)
      .About(import)
      .Rows(rows);
}

absl::Status GuessesNotAccepted(std::string_view import, std::string_view first, int count) {
  return FailedPrecondition(v1::GUESSES_NOT_ACCEPTED, import,
                            Concat(import, " rests on ", std::to_string(count),
                                   count == 1 ? " guess: " : " guesses, first: ", first,
                                   " State it in a new plan, or accept guesses."))
      .With("first", first)
      .With("count", std::to_string(count));
}

absl::Status BuiltUpon(std::string_view resource, std::string_view step, const std::vector<std::string>& by,
                       std::int64_t total) {
  const auto more = total - static_cast<std::int64_t>(by.size());
  const std::string list = Concat(
      Join(by), more <= 0 ? "" : Concat(" and ", std::to_string(more), more == 1 ? " other" : " others"));
  return FailedPrecondition(v1::BUILT_UPON, resource,
                            Concat(resource, " cannot be ", step, " any more, for this builds on it (",
                                   std::to_string(total), "): ", list,
                                   ". Take that back first, or change single participants."))
      .With("step", step)
      .With("by", list)
      .With("count", std::to_string(total));
}

absl::Status ToldToAnonymous(const absl::Status& status) {
  if (status.code() != absl::StatusCode::kNotFound) return status;
  auto whole = PayloadOf(status);
  google::rpc::ErrorInfo info;
  if (!whole.has_value() || !whole->details(0).UnpackTo(&info)) return status;
  (*info.mutable_metadata())["caller"] = "anonymous";
  whole->mutable_details(0)->PackFrom(info);
  whole->set_message(Concat(whole->message(), " You called without credentials, as anonymous."));
  return StatusOf(*whole);
}

std::vector<FieldViolation> ViolationsOf(const absl::Status& status) {
  std::vector<FieldViolation> violations;
  if (ReasonOf(status) != v1::INVALID_FIELDS) return violations;
  const std::optional<google::rpc::Status> whole = PayloadOf(status);
  google::rpc::BadRequest detail;
  for (const auto& any : whole->details()) {
    if (!any.UnpackTo(&detail)) continue;
    for (const auto& one : detail.field_violations()) violations.push_back({one.field(), one.description()});
  }
  return violations;
}

absl::Status OfPart(std::string_view part, std::string_view field, const absl::Status& status) {
  auto whole = PayloadOf(status);
  if (!whole.has_value()) return status;
  std::vector<FieldViolation> violations = ViolationsOf(status);
  if (!violations.empty()) {
    for (FieldViolation& violation : violations) violation.field = Concat(part, violation.field);
    return InvalidFields(violations);
  }
  google::rpc::ErrorInfo info;
  if (!whole->details(0).UnpackTo(&info)) return status;
  const std::string named = info.metadata().contains("field") ? info.metadata().at("field") : "";
  const std::string full = Concat(part, named.empty() ? field : named);
  std::string message = whole->message();
  const std::size_t at = named.empty() ? std::string::npos : message.find(named);
  message = at == std::string::npos ? Concat(full, ": ", message) : message.replace(at, named.size(), full);
  (*info.mutable_metadata())["field"] = full;
  whole->set_message(message);
  whole->mutable_details(0)->PackFrom(info);
  google::rpc::PreconditionFailure failure;
  for (auto& any : *whole->mutable_details()) {
    if (!any.UnpackTo(&failure)) continue;
    for (auto& violation : *failure.mutable_violations()) violation.set_description(message);
    any.PackFrom(failure);
  }
  return StatusOf(*whole);
}

v1::ErrorReason ReasonOf(const absl::Status& status) {
  const auto whole = PayloadOf(status);
  google::rpc::ErrorInfo info;
  v1::ErrorReason reason = v1::ERROR_REASON_UNSPECIFIED;
  if (!whole || whole->details().empty() || !whole->details(0).UnpackTo(&info)) return reason;
  v1::ErrorReason_Parse(info.reason(), &reason);
  return reason;
}

absl::Status ToPublicError(const absl::Status& status, std::string_view request_id) {
  if (status.ok() || PayloadOf(status)) return status;
  if (auto error = FromDatabase(status); !error.ok()) return error;
  switch (status.code()) {
    case absl::StatusCode::kUnavailable:
      return DatabaseUnavailable();
    case absl::StatusCode::kDeadlineExceeded:
      return DeadlineExceeded();
    case absl::StatusCode::kCancelled:
      return Cancelled();
    default:
      return Internal(request_id);
  }
}

google::rpc::Status ToPublicStatus(const absl::Status& status, std::string_view request_id) {
  if (status.ok()) return {};
  return *PayloadOf(ToPublicError(status, request_id));
}

}  // namespace plenary::errors
