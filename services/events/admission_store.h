// Admissions as rows. The lock on event_admission protects capacity: nobody is admitted, and nothing of an
// admission is written, without it.

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
// Like LockAdmissions, but leaves out those that others hold; a group commit tries them again.
absl::StatusOr<std::vector<Admission>> LockFreeAdmissions(db::Connection& connection,
                                                          const std::vector<std::string>& event_ids);
// The holders of the admissions of existing events, by event id: a text that differs for each holder. Call it
// after a lock failed.
absl::StatusOr<std::map<std::string, std::string>> FindAdmissionHolders(
    db::Connection& connection, const std::vector<std::string>& event_ids);
// The admission of one event; NotFound if there is no such event.
absl::StatusOr<Admission> LockAdmission(db::Connection& connection, const std::string& event_id);

// The admission of one event at this moment, without a lock: for plans. NotFound if there is no such event.
absl::StatusOr<Admission> GlanceAtAdmission(db::Connection& connection, const std::string& event_id);
// Capacity, counts and limits of events by their ids, at this moment, in one statement: only what
// LimitsAgainst and WarningsOf need.
absl::StatusOr<std::map<std::string, Admission>> ReadLimits(db::Connection& connection,
                                                            const std::vector<std::string>& event_ids);
// Reserves `count` waitlist numbers, in a transaction of its own, and returns the first. Nobody else gets
// them; they may stay unused.
absl::StatusOr<std::int64_t> ReserveWaitlistNumbers(db::Connection& connection, const std::string& event_id,
                                                    std::int64_t count);

// Writes the changes between `before` and `after`, two states of the same admissions in the same order.
absl::Status SaveAdmissions(db::Connection& connection, const std::vector<Admission>& before,
                            const std::vector<Admission>& after);

// Creates the admission of a new event.
absl::Status InsertAdmission(db::Connection& connection, const Admission& admission);

}  // namespace plenary::events
