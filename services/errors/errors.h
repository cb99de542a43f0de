// Every error that a caller can see, one named function each. Each returns an absl::Status whose payload is a
// google.rpc.Status with exactly one ErrorInfo (reason from error_reason.proto, domain "plenary", every
// variable of the message in its metadata) and what else applies. Messages say what to do next, and hold no
// SQL, host, path or personal data.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::errors {

// One field that breaks a rule: its path as in the request ("participant.credit.display_name"), and what to
// do, as the rest of a sentence that begins with the field: "is required", "must be …".
struct FieldViolation {
  std::string field;
  std::string description;
};

// `violations` is not empty. As many are told as fit into the trailers of an answer.
absl::Status InvalidFields(const std::vector<FieldViolation>& violations);
// The same; OK if there are none.
absl::Status InvalidFieldsIfAny(const std::vector<FieldViolation>& violations);
absl::Status InvalidField(std::string_view field, std::string_view description);
absl::Status MalformedRequest(std::string_view message_type);
absl::Status InvalidPageToken();
// `position` is the byte offset in `field`. The reason is INVALID_ORDER_BY for "order_by", else
// INVALID_FILTER.
absl::Status InvalidFilter(std::string_view field, int position, std::string_view problem);
absl::Status RequestIdReused();
absl::Status InvalidCredentials(std::string_view problem);
// `roles` are those that have the permission ("ADMIN, ORGANIZER").
absl::Status PermissionDenied(std::string_view permission, std::string_view resource, std::string_view roles);
absl::Status NotFound(std::string_view resource);
// Of a resource that was merged into another.
absl::Status Merged(std::string_view resource, std::string_view into);
// Of two people who are to be one.
absl::Status TakePartTogether(std::string_view person, std::string_view other, std::string_view event);
// `changed` is not empty: resources, or fields of them, that are no longer as the merge of `resource` left
// them.
absl::Status ChangedSinceMerge(std::string_view resource, const std::vector<std::string>& changed);
// `instead` is a sentence: what to do.
absl::Status AlreadyExists(std::string_view resource,
                           std::string_view instead = "Use that one, or choose another id.");
absl::Status EtagMismatch(std::string_view resource);
absl::Status Contention();
// What leads on from a state: a sentence with a space before it, and methods ("AnnounceEvent, CancelEvent").
struct WayOn {
  std::string sentence{};
  std::string methods{};
};
// `from` and `to` are states without prefix ("CONFIRMED"); `allowed_from` are those the step starts from.
absl::Status IllegalState(std::string_view resource, std::string_view from, std::string_view to,
                          std::string_view allowed_from, const WayOn& on = {});
// `step` as the rest of "cannot …" ("be corrected"); `instead` is a sentence: what to do.
absl::Status WrongState(std::string_view resource, std::string_view from, std::string_view step,
                        std::string_view allowed_from, std::string_view instead);
// Of a statement in state `from`, asked to be delivered.
absl::Status WrittenOnly(std::string_view statement, std::string_view from);
// `by` names what refers to it, of which there are at least `count`; `instead` is a sentence: what to do,
// which can be done.
absl::Status StillReferenced(std::string_view resource, std::string_view by, std::int64_t count,
                             std::string_view instead);
absl::Status ReferenceNotFound(std::string_view field, std::string_view resource);
absl::Status WasPublic(std::string_view resource);
absl::Status EventArchived(std::string_view event);
// `what` names what is open in the event: "sessions that are under way: events/e/sessions/s".
absl::Status StillOpen(std::string_view event, std::string_view what);
absl::Status Incomplete(std::string_view resource, std::string_view step,
                        const std::vector<std::string>& missing);
absl::Status RegistrationClosed(std::string_view event, std::string_view why);
// Of an event that is over: `state` is "CANCELLED" or "CONCLUDED"; `step` as the rest of "no more …" ("badges
// are issued").
absl::Status EventOver(std::string_view event, std::string_view state, std::string_view step);
// A limit that keeps somebody from a place: its kind as in Participant.PlaceLimit, without prefix
// ("CATEGORY_QUOTA"), what it is a limit of, and in words what there is of it.
struct ReachedLimit {
  std::string kind;
  std::string subject;
  std::string words;
};
// `limits` may be empty where they are not known.
absl::Status NoPlaceLeft(std::string_view event, const std::vector<ReachedLimit>& limits);
absl::Status LimitsContradict(std::string_view event, std::string_view what);
// `participant` may be empty where it is not known, or not seen by the caller.
absl::Status AlreadyParticipating(std::string_view event, std::string_view participant);
absl::Status ParticipationRevoked(std::string_view participant);
// Of a participant that is to lead a delegation that it does not belong to.
absl::Status NotOfDelegation(std::string_view participant, std::string_view delegation);
absl::Status InvitationExpired(std::string_view participant);
absl::Status Overloaded(std::chrono::milliseconds retry_after);
// The caller has `limit` streams open already.
absl::Status TooManyStreams(std::size_t limit);
// Of a caller that still may, but sees or may do something else than when the stream began.
absl::Status RightsChanged();
absl::Status DeadlineExceeded();
// A stream without a deadline of its own was open as long as one may be.
absl::Status StreamTooLong();
absl::Status Cancelled();
absl::Status DatabaseUnavailable();
// Reads are answered, writes are not; `why` is a clause.
absl::Status WritesPaused(std::string_view why);
// What the clock decides waits; `seconds` lie between the clocks of the server and of the database.
absl::Status ClocksDiffer(std::int64_t seconds);
// The server is being stopped and drops what it has not begun.
absl::Status Stopping();
absl::Status Internal(std::string_view request_id);
absl::Status UnknownMethod(std::string_view method);
absl::Status LastAdministrator();
absl::Status JournalBroken(std::string_view scope, std::int64_t revision);
absl::Status Cycle(std::string_view resource, std::string_view field);
// `by`, the session that holds the room, may be empty where it is not known.
absl::Status RoomTaken(std::string_view room, std::string_view by);
absl::Status OutsideParent(std::string_view session, std::string_view parent);
// `step` in the words of an answer: "a statement is published".
absl::Status EventNotPublic(std::string_view event, std::string_view step);
// Of `participant` at `checkpoint`. `objection` without prefix ("NOT_CONFIRMED"), `why` as the rest of a
// sentence that begins with the participant, `instead` a sentence: what to do.
absl::Status EntryRefused(std::string_view participant, std::string_view checkpoint,
                          std::string_view objection, std::string_view why, std::string_view instead);
absl::Status UnknownBadge(std::string_view event);
absl::Status NonceReused();

// A file as a whole cannot be read; `problem` is a sentence that names the line, without a full stop.
absl::Status UnreadableFile(std::string_view problem);
// One row of an import that cannot be committed, its reason ("UNDECIDED") and the rest of a sentence that
// begins with the row.
struct RefusedRow {
  int row;
  std::string_view reason;
  std::string_view advice;
};
// `rows` is not empty; `more` says that they are not all.
absl::Status RowsRefused(std::string_view import, const std::vector<RefusedRow>& rows, bool more);
// An import rests on `count` guesses that nobody accepted; `first` is the question of the first.
absl::Status GuessesNotAccepted(std::string_view import, std::string_view first, int count);
// `step` as the rest of "cannot be …" ("undone"); `by` names the first of what builds on the resource, and is
// not empty; `total` is how many these are.
absl::Status BuiltUpon(std::string_view resource, std::string_view step, const std::vector<std::string>& by,
                       std::int64_t total);

// The error `status`, of one of several parts of a request. The fields that it names lie within `part`
// ("requests[1]."); an error that names none is about `field` of the part. What was not made here stays as it
// is.
absl::Status OfPart(std::string_view part, std::string_view field, const absl::Status& status);
// The error `status` as somebody without credentials is told it: what is not found may be there for others.
absl::Status ToldToAnonymous(const absl::Status& status);
// The fields that `status` says are not valid; empty for any other error.
std::vector<FieldViolation> ViolationsOf(const absl::Status& status);

// The reason of an error made above; ERROR_REASON_UNSPECIFIED for any other status.
v1::ErrorReason ReasonOf(const absl::Status& status);

// The boundary between inner and public errors. Errors made above pass; database errors become the named
// error of the violated constraint (constraint_errors.cc), Contention, DatabaseUnavailable or Internal;
// anything else becomes Internal. Never loses the code of an error made above.
google::rpc::Status ToPublicStatus(const absl::Status& status, std::string_view request_id);
// The same as an error made above, where it is a part of an answer.
absl::Status ToPublicError(const absl::Status& status, std::string_view request_id);

}  // namespace plenary::errors
