// Properties of every error, from every folder.

#include "errors/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "access/access_errors.h"
#include "check_in/check_in_errors.h"
#include "contract/services.h"
#include "db/database_error.h"
#include "directory/directory_errors.h"
#include "documents/document_errors.h"
#include "errors/boundary.h"
#include "errors/constraint_errors.h"
#include "events/event_errors.h"
#include "google/rpc/error_details.pb.h"
#include "imports/import_errors.h"
#include "journal/journal_errors.h"
#include "list_reading/list_errors.h"
#include "participants/participant_errors.h"
#include "plenary/v1/annotations.pb.h"
#include "plenaryd/constraints.h"
#include "sessions/session_errors.h"
#include "statements/statement_errors.h"

namespace plenary::plenaryd {
namespace {

using ::testing::HasSubstr;

template <class Detail>
std::vector<Detail> DetailsOf(const absl::Status& status) {
  std::vector<Detail> found;
  const google::rpc::Status whole = errors::ToPublicStatus(status, "id");
  for (const auto& any : whole.details()) {
    Detail detail;
    if (any.UnpackTo(&detail)) found.push_back(detail);
  }
  return found;
}

// Every named error once, by its reason.
std::vector<std::pair<v1::ErrorReason, absl::Status>> Everyone() {
  using namespace errors;  // NOLINT
  return {
      {v1::INVALID_FIELDS, InvalidFields({{"a", "must be b"}, {"c", "must be d"}})},
      {v1::INVALID_FIELDS, InvalidField("a", "must be b")},
      {v1::MALFORMED_REQUEST, MalformedRequest("plenary.v1.GetEventRequest")},
      {v1::INVALID_PAGE_TOKEN, InvalidPageToken()},
      {v1::INVALID_FILTER, InvalidFilter("filter", 7, "there is no such field")},
      {v1::INVALID_ORDER_BY, InvalidFilter("order_by", 7, "there is no such field")},
      {v1::REQUEST_ID_REUSED, RequestIdReused()},
      {v1::INVALID_CREDENTIALS, InvalidCredentials("the key was revoked")},
      {v1::PERMISSION_DENIED, PermissionDenied("EVENTS_WRITE", "events/e", "ADMIN, ORGANIZER")},
      {v1::NOT_FOUND, NotFound("events/e")},
      {v1::MERGED, Merged("people/p", "people/q")},
      {v1::TAKE_PART_TOGETHER, TakePartTogether("people/p", "people/q", "events/e")},
      {v1::CHANGED_SINCE_MERGE, ChangedSinceMerge("people/p", {"people/q names"})},
      {v1::ALREADY_EXISTS, AlreadyExists("events/e")},
      {v1::ETAG_MISMATCH, EtagMismatch("events/e")},
      {v1::CONTENTION, Contention()},
      {v1::ILLEGAL_STATE, IllegalState("events/e", "DRAFT", "ARCHIVED", "CONCLUDED")},
      {v1::STILL_REFERENCED, StillReferenced("events/e", "3 participants", 3, "Keep it.")},
      {v1::STILL_OPEN, StillOpen("events/e", "sessions that are under way: events/e/sessions/s")},
      {v1::REFERENCE_NOT_FOUND, ReferenceNotFound("event.series", "series/s")},
      {v1::WAS_PUBLIC, EventWasPublic("events/e")},
      {v1::EVENT_ARCHIVED, EventArchived("events/e")},
      {v1::INCOMPLETE, Incomplete("events/e", "its announcement", {"a host", "a year"})},
      {v1::REGISTRATION_CLOSED, RegistrationClosed("events/e", "it begins tomorrow")},
      {v1::NO_PLACE_LEFT, NoPlaceLeft("events/e", {})},
      {v1::NO_PLACE_LEFT,
       NoPlaceLeft("events/e", {{"CAPACITY", "events/e", "all places are taken"},
                                {"CATEGORY_QUOTA", "events/e", "the quota of 3 is reached"}})},
      {v1::EVENT_OVER, EventOver("events/e", "CANCELLED", "badges are issued")},
      {v1::LIMITS_CONTRADICT, LimitsContradict("events/e", "3 confirmed, 2 places")},
      {v1::ALREADY_PARTICIPATING, AlreadyParticipating("events/e", "events/e/participants/p")},
      {v1::PARTICIPATION_REVOKED, ParticipationRevoked("events/e/participants/p")},
      {v1::INVITATION_EXPIRED, InvitationExpired("events/e/participants/p")},
      {v1::OVERLOADED, Overloaded(std::chrono::milliseconds(1250))},
      {v1::TOO_MANY_CALLS, TooManyCalls(2000, /*anonymous=*/false, std::chrono::milliseconds(40))},
      {v1::TOO_MANY_CALLS, TooManyCalls(100, /*anonymous=*/true, std::chrono::milliseconds(40))},
      {v1::TOO_MANY_STREAMS, TooManyStreams(32)},
      {v1::TOO_MANY_STREAMS, TooManyStreamsOnConnection(900)},
      {v1::REQUEST_TOO_LARGE, RequestTooLarge(4 << 20)},
      {v1::UNSUPPORTED_ENCODING, UnsupportedEncoding("br", "gzip, identity")},
      {v1::RIGHTS_CHANGED, RightsChanged()},
      {v1::DEADLINE_EXCEEDED, DeadlineExceeded()},
      {v1::CANCELLED, Cancelled()},
      {v1::DATABASE_UNAVAILABLE, DatabaseUnavailable()},
      {v1::INTERNAL, Internal("id")},
      {v1::UNKNOWN_METHOD, UnknownMethod("plenary.v1.EventService/Shout")},
      {v1::LAST_ADMINISTRATOR, LastAdministrator()},
      {v1::JOURNAL_BROKEN, JournalBroken("events/e", 17)},
      {v1::STOPPING, Stopping()},
      {v1::CYCLE, Cycle("organizations/o", "organization.parent_organization")},
      {v1::ROOM_TAKEN, RoomTaken("events/e/rooms/r", "events/e/sessions/s")},
      {v1::OUTSIDE_PARENT, OutsideParent("events/e/sessions/s", "events/e/sessions/p")},
      {v1::EVENT_NOT_PUBLIC, EventNotPublic("events/e", "a statement is published")},
      {v1::UNREADABLE_FILE, UnreadableFile("Line 7 is not in UTF-8")},
      {v1::ROWS_REFUSED,
       RowsRefused("events/e/imports/i", {{7, "UNDECIDED", "is undecided: decide it"}}, true)},
      {v1::GUESSES_NOT_ACCEPTED,
       errors::GuessesNotAccepted("events/e/imports/i", "is the encoding windows-1250 or windows-1252?", 1)},
      {v1::BUILT_UPON, BuiltUpon("events/e/imports/i", "undone", {"events/e/statements/s"}, 1)},
      {v1::ENTRY_REFUSED, EntryRefused("events/e/participants/p", "events/e/checkpoints/c", "NOT_CONFIRMED",
                                       "is not confirmed", "Ask the registration desk.")},
      {v1::UNKNOWN_BADGE, UnknownBadge("events/e")},
      {v1::NOT_OF_DELEGATION, NotOfDelegation("events/e/participants/p", "events/e/delegations/d")},
      {v1::NONCE_REUSED, NonceReused()},
  };
}

// As the contract has it: "NOT_FOUND".
std::string CodeName(absl::StatusCode code) { return absl::StatusCodeToString(code); }

TEST(ErrorsTest, EveryReasonHasAnError) {
  std::set<v1::ErrorReason> made;
  for (const auto& [reason, status] : Everyone()) made.insert(reason);
  for (int i = 1; i < v1::ErrorReason_descriptor()->value_count(); ++i) {
    const auto* value = v1::ErrorReason_descriptor()->value(i);
    EXPECT_TRUE(made.contains(static_cast<v1::ErrorReason>(value->number()))) << value->name();
  }
}

TEST(ErrorsTest, TheContractSaysWhatIsTrueOfEachReason) {
  auto told = Everyone();
  told.emplace_back(v1::ILLEGAL_STATE,
                    errors::WrongState("events/e", "DRAFT", "be corrected", "PUBLISHED", "Change it."));
  told.emplace_back(v1::ILLEGAL_STATE, errors::WrittenOnly("events/e/statements/s", "SUBMITTED"));
  told.emplace_back(v1::DATABASE_UNAVAILABLE, errors::WritesPaused("the disk is full"));
  told.emplace_back(v1::DATABASE_UNAVAILABLE, errors::ClocksDiffer(61));
  told.emplace_back(v1::NOT_FOUND, errors::ToldToAnonymous(errors::NotFound("events/e")));
  told.emplace_back(v1::UNKNOWN_BADGE, errors::ToldToAnonymous(errors::UnknownBadge("events/e")));
  told.emplace_back(v1::MERGED, errors::ToldToAnonymous(errors::Merged("people/p", "people/q")));
  for (const auto& [reason, status] : told) {
    const auto* value = v1::ErrorReason_descriptor()->FindValueByNumber(reason);
    const v1::ErrorContract& contract = value->options().GetExtension(v1::error);
    EXPECT_EQ(CodeName(status.code()), contract.code()) << value->name();
    const auto details = DetailsOf<google::rpc::ErrorInfo>(status);
    const auto& metadata = details[0].metadata();
    std::set<std::string> told_of(contract.more_metadata().begin(), contract.more_metadata().end());
    for (const std::string& key : contract.metadata()) {
      EXPECT_TRUE(metadata.contains(key)) << value->name() << " lacks " << key;
      told_of.insert(key);
    }
    for (const auto& [key, text] : metadata) {
      EXPECT_TRUE(told_of.contains(key)) << value->name() << " has " << key;
    }
  }
}

TEST(ErrorsTest, TemporaryFaultsSayWhenToComeAgain) {
  for (const auto& [reason, status] : Everyone()) {
    // What is too large stays so, though gRPC has the same code for it.
    const bool exhausted =
        status.code() == absl::StatusCode::kResourceExhausted && reason != v1::REQUEST_TOO_LARGE;
    const bool may_pass =
        exhausted || status.code() == absl::StatusCode::kUnavailable || reason == v1::CONTENTION;
    EXPECT_EQ(DetailsOf<google::rpc::RetryInfo>(status).size(), may_pass ? 1U : 0U) << status;
    const auto* value = v1::ErrorReason_descriptor()->FindValueByNumber(reason);
    const v1::Retry retry = value->options().GetExtension(v1::error).retry();
    EXPECT_TRUE(!may_pass || retry == v1::RETRY_LATER) << value->name();
  }
}

TEST(ErrorsTest, EveryErrorHasExactlyOneErrorInfoAndAMessageForAPerson) {
  for (const auto& [reason, status] : Everyone()) {
    EXPECT_EQ(errors::ReasonOf(status), reason) << status;
    const auto infos = DetailsOf<google::rpc::ErrorInfo>(status);
    ASSERT_EQ(infos.size(), 1U) << status;
    EXPECT_EQ(infos[0].domain(), "plenary");
    EXPECT_EQ(infos[0].reason(), v1::ErrorReason_Name(reason));
    EXPECT_TRUE(status.message().back() == '.') << status;
    // The variables of the message stand in the metadata.
    for (const auto& [variable, value] : infos[0].metadata()) {
      EXPECT_THAT(std::string(status.message()), HasSubstr(value)) << variable;
    }
  }
}

// "CancelEvent": two words or more, each with a capital, and in no package.
std::vector<std::string> MethodsNamedIn(const std::string& text) {
  static const std::regex* const kMethod = new std::regex(R"((?:^|[^.\w])((?:[A-Z][a-z]+){2,})\b)");
  return {std::sregex_token_iterator(text.begin(), text.end(), *kMethod, 1), std::sregex_token_iterator()};
}

TEST(ErrorsTest, AdviceNamesMethodsThatExist) {
  RegisterConstraints();
  std::set<std::string> methods;
  for (const auto* service : contract::AllServices()) {
    for (int i = 0; i < service->method_count(); ++i) methods.insert(service->method(i)->name());
  }
  auto told = Everyone();
  told.emplace_back(v1::WAS_PUBLIC, errors::SessionWasPublic("events/e/sessions/s"));
  told.emplace_back(v1::WAS_PUBLIC, errors::StatementWasPublic("events/e/statements/s"));
  told.emplace_back(v1::WAS_PUBLIC, errors::DocumentWasPublic("events/e/documents/d"));
  for (const char* constraint :
       {"role_bindings_once", "participants_external_id", "documents_symbol", "endorsements_one_standing"}) {
    told.emplace_back(v1::ALREADY_EXISTS, errors::FromConstraint(constraint));
  }
  int named = 0;
  for (const auto& [reason, status] : told) {
    for (const std::string& method : MethodsNamedIn(std::string(status.message()))) {
      EXPECT_TRUE(methods.contains(method)) << method << " in: " << status.message();
      ++named;
    }
  }
  EXPECT_GE(named, 10);
}

TEST(ErrorsTest, AdviceIsOfWhatItIsAbout) {
  RegisterConstraints();
  EXPECT_THAT(std::string(errors::EventWasPublic("events/e").message()), HasSubstr("CancelEvent"));
  EXPECT_THAT(std::string(errors::StatementWasPublic("events/e/statements/s").message()),
              HasSubstr("RetractStatement"));
  EXPECT_THAT(std::string(errors::PermissionDenied("EVENTS_WRITE", "events/e", "ADMIN, ORGANIZER").message()),
              HasSubstr("ADMIN, ORGANIZER"));
  EXPECT_THAT(std::string(errors::FromConstraint("documents_symbol").message()),
              Not(HasSubstr("another id")));
  EXPECT_THAT(std::string(errors::IllegalState("events/e", "DRAFT", "DRAFT", "NONE").message()),
              HasSubstr("is DRAFT already"));
}

TEST(ErrorsTest, PreconditionsAreTold) {
  for (const auto& [reason, status] : Everyone()) {
    const auto failures = DetailsOf<google::rpc::PreconditionFailure>(status);
    EXPECT_EQ(failures.size(), status.code() == absl::StatusCode::kFailedPrecondition ? 1U : 0U) << status;
  }
}

TEST(ErrorsTest, PublicErrorsPassTheBoundaryUnchanged) {
  for (const auto& [reason, status] : Everyone()) {
    const auto whole = errors::ToPublicStatus(status, "another id");
    EXPECT_EQ(whole.code(), static_cast<int>(status.code()));
    EXPECT_EQ(whole.message(), std::string(status.message()));
  }
}

TEST(ErrorsTest, DatabaseErrorsGetTheErrorOfTheirConstraintOrCode) {
  RegisterConstraints();
  const auto of = [](const std::string& sqlstate, const std::string& constraint) {
    const auto whole = errors::ToPublicStatus(
        db::DatabaseStatus(absl::StatusCode::kInternal, "said", {sqlstate, constraint, "secret"}), "id");
    EXPECT_THAT(whole.DebugString(), Not(HasSubstr("secret")));
    google::rpc::ErrorInfo info;
    EXPECT_TRUE(whole.details(0).UnpackTo(&info));
    return info.reason();
  };
  EXPECT_EQ(of("23505", "events_pkey"), "ALREADY_EXISTS");
  EXPECT_EQ(of("23514", "never_heard_of"), "INTERNAL");
  EXPECT_EQ(of("40001", ""), "CONTENTION");
  EXPECT_EQ(of("40P01", ""), "CONTENTION");
  EXPECT_EQ(of("55P03", ""), "CONTENTION");
  for (const char* sqlstate : {"08007", "25006", "53100", "53200", "53300", "57P03", "58030"}) {
    EXPECT_EQ(of(sqlstate, ""), "DATABASE_UNAVAILABLE") << sqlstate;
  }
  EXPECT_EQ(of("42703", ""), "INTERNAL");
}

TEST(ConstraintErrorsTest, ConstraintsHaveNamedErrors) {
  RegisterConstraints();
  EXPECT_EQ(errors::ReasonOf(errors::FromConstraint("events_pkey")), v1::ALREADY_EXISTS);
  EXPECT_EQ(errors::ReasonOf(errors::FromConstraint("participants_one_active")), v1::ALREADY_PARTICIPATING);
  EXPECT_EQ(errors::ReasonOf(errors::FromConstraint("events_series_fkey")), v1::REFERENCE_NOT_FOUND);
  EXPECT_TRUE(errors::FromConstraint("never_heard_of").ok());
  EXPECT_TRUE(errors::FromConstraint("").ok());
}

}  // namespace
}  // namespace plenary::plenaryd
