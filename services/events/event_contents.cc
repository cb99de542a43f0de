#include "events/event_contents.h"

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission.h"
#include "events/admission_store.h"
#include "events/event_errors.h"
#include "events/event_rules.h"
#include "google/protobuf/util/message_differencer.h"
#include "rpc/warning.h"

namespace plenary::events {
namespace {

using google::protobuf::util::MessageDifferencer;

// Maximum of names of one kind: several kinds must fit into an error.
constexpr std::size_t kMostBytes = 200;

// Ignores the weekday.
bool SameDay(const v1::Date& a, const v1::Date& b) {
  return a.year() == b.year() && a.month() == b.month() && a.day() == b.day();
}

// "sessions that are under way (2): a, b".
std::string InWords(const resource::Finder& finder, const resource::Found& found) {
  return absl::StrCat(finder.what, " (", found.count, "): ", resource::InWords(found, kMostBytes));
}

// Everything with a time, of the event itself and of the counted collections; empty if there is nothing.
absl::StatusOr<std::string> TimesOf(db::Connection& connection, const resource::Collections& collections,
                                    const v1::Event& event,
                                    const std::function<bool(const resource::Collection&)>& counts) {
  std::vector<std::string> times;
  if (event.end_date().year() != 0) times.emplace_back("its last day");
  if (event.registration_policy().has_window()) times.emplace_back("its registration window");
  for (const resource::Collection& collection : collections.all()) {
    if (collection.timed.find == nullptr || !counts(collection)) continue;
    ASSIGN_OR_RETURN(const resource::Found found,
                     collection.timed.find(connection, std::string(contract::LastId(event.name()))));
    if (found.count > 0) times.push_back(InWords(collection.timed, found));
  }
  return absl::StrJoin(times, "; ");
}

}  // namespace

absl::Status AddWarnings(db::Connection& connection, const contract::Caller& caller,
                         const resource::Collections& collections, v1::Event& event) {
  if (!access::ClearanceFor(caller, v1::PERMISSION_EVENTS_READ, event.name()).sees_as_staff()) {
    event.clear_warnings();
    return absl::OkStatus();
  }
  std::vector<v1::Warning> warnings = rules::Warnings(event);
  const std::string id(contract::LastId(event.name()));
  ASSIGN_OR_RETURN(const auto limits, ReadLimits(connection, {id}));
  const auto found = limits.find(id);
  if (found != limits.end())
    rpc::AddWarnings(WarningsOf(found->second, event.registration_policy()), warnings);
  for (const resource::Collection& collection : collections.all()) {
    if (collection.warn != nullptr) RETURN_IF_ERROR(collection.warn(connection, event, warnings));
  }
  for (v1::Warning& warning : warnings) *event.add_warnings() = std::move(warning);
  return absl::OkStatus();
}

absl::Status WarnOfLeftBehind(db::Connection& connection, const contract::Caller& caller,
                              const resource::Collections& collections, const v1::Event& before,
                              v1::Event& event) {
  const bool moved = before.start_date().year() != 0 && !SameDay(before.start_date(), event.start_date());
  const bool staff = access::ClearanceFor(caller, v1::PERMISSION_EVENTS_READ, event.name()).sees_as_staff();
  if (!moved || !staff) return absl::OkStatus();
  // What the same call changed was changed on purpose.
  v1::Event stayed = event;
  if (!MessageDifferencer::Equals(before.end_date(), event.end_date())) stayed.clear_end_date();
  if (!MessageDifferencer::Equals(before.registration_policy().window(),
                                  event.registration_policy().window())) {
    stayed.mutable_registration_policy()->clear_window();
  }
  ASSIGN_OR_RETURN(const std::string times, TimesOf(connection, collections, stayed,
                                                    [](const resource::Collection&) { return true; }));
  if (times.empty()) return absl::OkStatus();
  *event.add_warnings() =
      rpc::Warn(v1::Warning::REASON_DATE_MISMATCH, "start_date",
                absl::StrCat("the first day changed, and this keeps its old time: ", times,
                             ". ShiftEvent moves both together"));
  return absl::OkStatus();
}

absl::Status CheckClonable(db::Connection& connection, const resource::Collections& collections,
                           const v1::Event& source, const v1::Date* start) {
  if (start == nullptr) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::string times,
                   TimesOf(connection, collections, source, [](const resource::Collection& collection) {
                     return collection.clone != nullptr;
                   }));
  return times.empty() ? absl::OkStatus() : rules::CheckMovable(source, *start, "a copy with a start_date");
}

absl::Status CheckNothingOpen(db::Connection& connection, const resource::Collections& collections,
                              const v1::Event& event) {
  std::vector<std::string> open;
  for (const resource::Collection& collection : collections.all()) {
    if (collection.open.find == nullptr) continue;
    ASSIGN_OR_RETURN(const resource::Found found,
                     collection.open.find(connection, std::string(contract::LastId(event.name()))));
    if (found.count > 0) open.push_back(InWords(collection.open, found));
  }
  return open.empty() ? absl::OkStatus() : errors::StillOpen(event.name(), absl::StrJoin(open, "; "));
}

}  // namespace plenary::events
