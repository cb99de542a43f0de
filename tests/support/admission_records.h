// The stored data of an event's admission, for tests that look behind the API. Only while no call is under
// way.

#pragma once

#include <string>
#include <vector>

#include "db/connection.h"
#include "support/admission_model.h"

namespace plenary::test {

// Participants and limits as stored.
Attendance ReadAttendance(db::Connection& connection, const std::string& event_id);

// Ids of participants in the order of registration, from the journal.
std::vector<std::string> ReadOrderOfArrival(db::Connection& connection, const std::string& event_id);

// All faults in the stored data, as text: those of Attendance::Faults(), wrong counters, a gap in the
// journal.
std::vector<std::string> FaultsInRecords(db::Connection& connection, const std::string& event_id);

}  // namespace plenary::test
