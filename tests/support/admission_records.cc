#include "support/admission_records.h"

#include <gtest/gtest.h>

#include <set>

#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

using v1::Participant;

constexpr db::Statement kReadAttendees{
    "test/read_attendees",
    "SELECT id, coalesce(person_id, ''), category, coalesce(delegation_id, ''), collective, state, "
    "coalesce(waitlist_number, 0) FROM participants WHERE event_id = $1"};
constexpr db::Statement kReadAdmission{
    "test/read_admission",
    "SELECT capacity, last_waitlist_number, confirmed, tolerated FROM event_admission WHERE event_id = $1"};
constexpr db::Statement kReadCounters{"test/read_counters",
                                      "SELECT dimension, key, quota, reserved, confirmed, tolerated FROM "
                                      "admission_counters WHERE event_id = $1"};
constexpr db::Statement kReadDelegations{"test/read_delegations",
                                         "SELECT id FROM delegations WHERE event_id = $1"};
constexpr db::Statement kReadOrder{
    "test/read_order",
    "SELECT c.resource FROM changes c WHERE c.scope = 'events/' || $1 AND c.resource LIKE '%/participants/%' "
    "ORDER BY c.revision, c.ordinal"};
constexpr db::Statement kReadJournal{
    "test/read_journal",
    "SELECT h.revision, count(j.revision), coalesce(min(j.revision), 1), coalesce(max(j.revision), 0) "
    "FROM journal_heads h LEFT JOIN journal j USING (scope) WHERE h.scope = 'events/' || $1 GROUP BY "
    "h.revision"};

constexpr int kOfCategory = 1;

db::Result Read(db::Connection& connection, const db::Statement& statement, const std::string& event_id) {
  absl::StatusOr<db::Result> rows = connection.Execute(statement, db::Params().Text(event_id));
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? *std::move(rows) : db::Result();
}

std::optional<int> OptionalInt(const db::Row& row, int column) {
  if (row.IsNull(column)) return std::nullopt;
  return static_cast<int>(row.Int(column));
}

// How many are confirmed of what the counter counts.
int CountOf(const Attendance& attendance, const db::Row& counter) {
  if (counter.Int(0) != kOfCategory) return attendance.ConfirmedOf(counter.String(1));
  return attendance.ConfirmedOf(static_cast<Participant::Category>(std::stoi(counter.String(1))));
}

// Above a limit nobody is but those who were confirmed when it was lowered, as many as are left of them; no
// more are tolerated.
void CheckSurplus(const std::string& what, std::optional<int> limit, int confirmed,
                  std::optional<int> tolerated, std::vector<std::string>& faults) {
  const bool above = limit.has_value() && confirmed > *limit;
  if (tolerated != (above ? std::optional(confirmed) : std::nullopt)) {
    faults.push_back(absl::StrCat(confirmed, " confirmed of ", what, ", limit ", limit.value_or(-1), ", but ",
                                  tolerated.value_or(-1), " tolerated"));
  }
}

void CheckCounters(db::Connection& connection, const std::string& event_id, const Attendance& attendance,
                   std::vector<std::string>& faults) {
  const db::Result admission = Read(connection, kReadAdmission, event_id);
  if (admission[0].Int(2) != attendance.Confirmed()) {
    faults.push_back(absl::StrCat(attendance.Confirmed(), " confirmed, counted as ", admission[0].Int(2)));
  }
  CheckSurplus("all", OptionalInt(admission[0], 0), attendance.Confirmed(), OptionalInt(admission[0], 3),
               faults);
  int of_categories = 0;
  for (const db::Row row : Read(connection, kReadCounters, event_id)) {
    const int count = CountOf(attendance, row);
    if (row.Int(0) == kOfCategory) of_categories += count;
    CheckSurplus(row.String(1), OptionalInt(row, 2), count, OptionalInt(row, 5), faults);
    if (row.Int(4) != count) {
      faults.push_back(absl::StrCat(count, " confirmed of ", row.String(1), ", counted as ", row.Int(4)));
    }
  }
  if (of_categories != attendance.Confirmed()) faults.push_back("a category without a counter");
}

void CheckJournal(db::Connection& connection, const std::string& event_id, std::vector<std::string>& faults) {
  const db::Result journal = Read(connection, kReadJournal, event_id);
  const std::int64_t head = journal[0].Int(0);
  if (journal[0].Int(1) != head || journal[0].Int(2) != 1 || journal[0].Int(3) != head) {
    faults.push_back(absl::StrCat("the journal holds ", journal[0].Int(1), " of ", head, " revisions"));
  }
}

}  // namespace

Attendance ReadAttendance(db::Connection& connection, const std::string& event_id) {
  Attendance attendance;
  const db::Result admission = Read(connection, kReadAdmission, event_id);
  attendance.capacity = OptionalInt(admission[0], 0);
  attendance.last_waitlist_number = admission[0].Int(1);
  for (const db::Row row : Read(connection, kReadDelegations, event_id))
    attendance.delegations[row.String(0)];
  for (const db::Row row : Read(connection, kReadCounters, event_id)) {
    const Limit limit{.quota = OptionalInt(row, 2), .reserved = static_cast<int>(row.Int(3))};
    if (row.Int(0) != kOfCategory) {
      attendance.delegations[row.String(1)] = limit;
    } else if (limit != Limit()) {
      attendance.categories[static_cast<Participant::Category>(std::stoi(row.String(1)))] = limit;
    }
  }
  for (const db::Row row : Read(connection, kReadAttendees, event_id)) {
    attendance.attendees[row.String(0)] = {.person = row.String(1),
                                           .category = static_cast<Participant::Category>(row.Int(2)),
                                           .delegation = row.String(3),
                                           .collective = row.Bool(4),
                                           .state = static_cast<Participant::State>(row.Int(5)),
                                           .waitlist_number = row.Int(6)};
  }
  return attendance;
}

std::vector<std::string> ReadOrderOfArrival(db::Connection& connection, const std::string& event_id) {
  std::vector<std::string> order;
  std::set<std::string> seen;
  for (const db::Row row : Read(connection, kReadOrder, event_id)) {
    const std::string name = row.String(0);
    if (seen.insert(name).second) order.push_back(name.substr(name.rfind('/') + 1));
  }
  return order;
}

std::vector<std::string> FaultsInRecords(db::Connection& connection, const std::string& event_id) {
  const Attendance attendance = ReadAttendance(connection, event_id);
  std::vector<std::string> faults = attendance.Faults();
  CheckCounters(connection, event_id, attendance, faults);
  CheckJournal(connection, event_id, faults);
  return faults;
}

}  // namespace plenary::test
