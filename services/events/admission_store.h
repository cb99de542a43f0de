// Admissions as rows. The lock on event_admission is what holds capacity: nothing of an admission is decided
// or written without it.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/admission.h"

namespace plenary::events {

// Locks the admissions of events in the order of their ids and reads them. Waits for each.
absl::StatusOr<std::vector<Admission>> LockAdmissions(db::Connection& connection,
                                                      const std::vector<std::string>& event_ids);
// As above, but leaves out those that others hold; a group commit comes again for them.
absl::StatusOr<std::vector<Admission>> LockFreeAdmissions(db::Connection& connection,
                                                          const std::vector<std::string>& event_ids);
// Of events that are there: who holds the admission, by event id; another text for another holder. For who
// did not get it just now.
absl::StatusOr<std::map<std::string, std::string>> FindAdmissionHolders(
    db::Connection& connection, const std::vector<std::string>& event_ids);
// The admission of one event; NotFound if there is no such event.
absl::StatusOr<Admission> LockAdmission(db::Connection& connection, const std::string& event_id);

// The admission of one event as it is at this moment and nobody holds it: for plans. NotFound if there is no
// such event.
absl::StatusOr<Admission> GlanceAtAdmission(db::Connection& connection, const std::string& event_id);
// Capacity, counts and limits of events by their ids, as they are at this moment, in one statement: what
// LimitsAgainst and WarningsOf ask for, and nothing else of an admission.
absl::StatusOr<std::map<std::string, Admission>> ReadLimits(db::Connection& connection,
                                                            const std::vector<std::string>& event_ids);
// Takes `count` numbers of the waitlist, in a transaction of their own, and returns the first. Nobody else
// gets them, and none of them needs to be used.
absl::StatusOr<std::int64_t> ReserveWaitlistNumbers(db::Connection& connection, const std::string& event_id,
                                                    std::int64_t count);

// Writes what changed between `before` and `after`, two states of the same admissions in the same order.
absl::Status SaveAdmissions(db::Connection& connection, const std::vector<Admission>& before,
                            const std::vector<Admission>& after);

// Makes the admission of a new event.
absl::Status InsertAdmission(db::Connection& connection, const Admission& admission);

}  // namespace plenary::events
