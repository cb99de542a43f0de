// What the database holds of an event's admission, for tests that look behind the API. For when no call is
// under way.

#pragma once

#include <string>
#include <vector>

#include "db/connection.h"
#include "support/admission_model.h"

namespace plenary::test {

// Participants and limits as stored.
Attendance ReadAttendance(db::Connection& connection, const std::string& event_id);

// Ids of participants in the order in which they came, as the journal has it.
std::vector<std::string> ReadOrderOfArrival(db::Connection& connection, const std::string& event_id);

// Everything that must never be in what is stored, in words: what Attendance::Faults() finds, counters that
// are no counts, a journal with a gap.
std::vector<std::string> FaultsInRecords(db::Connection& connection, const std::string& event_id);

}  // namespace plenary::test
