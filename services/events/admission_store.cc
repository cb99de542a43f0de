#include "events/admission_store.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "absl/strings/str_split.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/queries.h"

namespace plenary::events {
namespace {

// Columns as in lock_admissions.sql.
Admission AdmissionFrom(const db::Row& row) {
  Admission admission;
  admission.event_id = row.String(0);
  admission.openness = static_cast<v1::Event::RegistrationPolicy::Openness>(row.Int(1));
  admission.capacity = row.OptionalInt(2);
  admission.window_start = row.OptionalTime(3);
  admission.window_end = row.OptionalTime(4);
  admission.approval_required = row.Bool(5);
  admission.waitlist_disabled = row.Bool(6);
  admission.has_questions = row.Bool(7);
  admission.confirmed = row.Int(8);
  admission.last_waitlist_number = row.Int(9);
  return admission;
}

// A counter, if there is one, in columns from `column` on: dimension, key, quota, reserved, confirmed.
void ReadCounter(const db::Row& row, int column, Admission& admission) {
  if (row.IsNull(column)) return;
  admission.counters[{static_cast<Dimension>(row.Int(column)), row.String(column + 1)}] = {
      .quota = row.OptionalInt(column + 2),
      .reserved = row.Int(column + 3),
      .confirmed = row.Int(column + 4)};
}

// Columns as in read_admissions.sql.
void ReadEvent(const db::Row& row, Admission& admission) {
  admission.event_state = static_cast<v1::Event::State>(row.Int(1));
  admission.event_public = row.Bool(2);
  for (const auto language : absl::StrSplit(row.String(3), ',', absl::SkipEmpty())) {
    admission.languages.emplace_back(language);
  }
  admission.now = row.Time(4);
}

absl::Status ReadRest(db::Connection& connection, std::vector<Admission>& admissions) {
  std::vector<std::string> ids;
  for (const Admission& admission : admissions) ids.push_back(admission.event_id);
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadAdmissions, db::Params().Texts(ids)));
  auto admission = admissions.begin();
  std::string_view read;  // the event whose own columns are read; each of its rows has them
  for (const db::Row row : rows) {
    if (row.Text(0) != read) {
      read = row.Text(0);
      while (admission->event_id != read) ++admission;
      ReadEvent(row, *admission);
    }
    ReadCounter(row, 5, *admission);
  }
  return absl::OkStatus();
}

enum class Hold { kNo, kYes };

// Reads admissions with `statement`, which may lock them. Others wait for this lock, so it waits only briefly
// for other locks.
absl::StatusOr<std::vector<Admission>> Read(db::Connection& connection, const db::Statement& statement,
                                            std::vector<std::string> event_ids, Hold hold) {
  std::sort(event_ids.begin(), event_ids.end());
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, db::Params().Texts(event_ids)));
  if (hold == Hold::kYes) RETURN_IF_ERROR(connection.WaitBriefly());
  std::vector<Admission> admissions;
  for (const db::Row row : rows) admissions.push_back(AdmissionFrom(row));
  if (!admissions.empty()) RETURN_IF_ERROR(ReadRest(connection, admissions));
  return admissions;
}

void AddAdmission(const Admission& admission, db::Params& params) {
  params.Text(admission.event_id).Int(admission.openness).IntOrNull(admission.capacity);
  params.TimeOrNull(admission.window_start).TimeOrNull(admission.window_end);
  params.Bool(admission.approval_required).Bool(admission.waitlist_disabled).Bool(admission.has_questions);
}

bool SamePolicy(const Admission& a, const Admission& b) {
  return a.openness == b.openness && a.capacity == b.capacity && a.window_start == b.window_start &&
         a.window_end == b.window_end && a.approval_required == b.approval_required &&
         a.waitlist_disabled == b.waitlist_disabled && a.has_questions == b.has_questions;
}

// Changed counters, as columns for one statement.
struct CounterColumns {
  std::vector<std::string> events;
  std::vector<std::int64_t> dimensions;
  std::vector<std::string> keys;
  std::vector<std::optional<std::int64_t>> quotas;
  std::vector<std::int64_t> reserved;
  std::vector<std::int64_t> confirmed;

  void AddChanged(const Admission& before, const Admission& after) {
    for (const auto& [key, counter] : after.counters) {
      const auto old = before.counters.find(key);
      if (old != before.counters.end() && old->second.quota == counter.quota &&
          old->second.reserved == counter.reserved && old->second.confirmed == counter.confirmed) {
        continue;
      }
      events.push_back(after.event_id);
      dimensions.push_back(static_cast<std::int64_t>(key.first));
      keys.push_back(key.second);
      quotas.push_back(counter.quota);
      reserved.push_back(counter.reserved);
      confirmed.push_back(counter.confirmed);
    }
  }

  absl::Status Write(db::Connection& connection) const {
    if (events.empty()) return absl::OkStatus();
    db::Params params;
    params.Texts(events).Ints(dimensions).Texts(keys).IntsOrNull(quotas).Ints(reserved).Ints(confirmed);
    return connection.Execute(queries::kWriteCounters, params).status();
  }
};

absl::Status WriteCounts(db::Connection& connection, const std::vector<Admission>& before,
                         const std::vector<Admission>& after) {
  std::vector<std::string> ids;
  std::vector<std::int64_t> confirmed;
  std::vector<std::int64_t> numbers;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (after[i].confirmed == before[i].confirmed &&
        after[i].last_waitlist_number == before[i].last_waitlist_number) {
      continue;
    }
    ids.push_back(after[i].event_id);
    confirmed.push_back(after[i].confirmed);
    numbers.push_back(after[i].last_waitlist_number);
  }
  if (ids.empty()) return absl::OkStatus();
  return connection.Execute(queries::kWriteCounts, db::Params().Texts(ids).Ints(confirmed).Ints(numbers))
      .status();
}

}  // namespace

absl::StatusOr<std::vector<Admission>> LockAdmissions(db::Connection& connection,
                                                      const std::vector<std::string>& event_ids) {
  return Read(connection, queries::kLockAdmissions, event_ids, Hold::kYes);
}

absl::StatusOr<std::vector<Admission>> LockFreeAdmissions(db::Connection& connection,
                                                          const std::vector<std::string>& event_ids) {
  return Read(connection, queries::kLockFreeAdmissions, event_ids, Hold::kYes);
}

absl::StatusOr<std::map<std::string, std::string>> FindAdmissionHolders(
    db::Connection& connection, const std::vector<std::string>& event_ids) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kFindAdmissionHolders, db::Params().Texts(event_ids)));
  std::map<std::string, std::string> holders;
  for (const db::Row row : rows) holders[row.String(0)] = row.String(1);
  return holders;
}

absl::StatusOr<Admission> LockAdmission(db::Connection& connection, const std::string& event_id) {
  ASSIGN_OR_RETURN(std::vector<Admission> admissions, LockAdmissions(connection, {event_id}));
  if (admissions.empty()) return errors::NotFound(contract::EventName(event_id));
  return std::move(admissions.front());
}

absl::StatusOr<Admission> GlanceAtAdmission(db::Connection& connection, const std::string& event_id) {
  ASSIGN_OR_RETURN(std::vector<Admission> admissions,
                   Read(connection, queries::kGlanceAtAdmissions, {event_id}, Hold::kNo));
  if (admissions.empty()) return errors::NotFound(contract::EventName(event_id));
  return std::move(admissions.front());
}

absl::StatusOr<std::map<std::string, Admission>> ReadLimits(db::Connection& connection,
                                                            const std::vector<std::string>& event_ids) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadLimits, db::Params().Texts(event_ids)));
  std::map<std::string, Admission> limits;
  for (const db::Row row : rows) {
    Admission& admission = limits[row.String(0)];
    admission.event_id = row.String(0);
    admission.capacity = row.OptionalInt(1);
    admission.confirmed = row.Int(2);
    ReadCounter(row, 3, admission);
  }
  return limits;
}

absl::StatusOr<std::int64_t> ReserveWaitlistNumbers(db::Connection& connection, const std::string& event_id,
                                                    std::int64_t count) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kReserveWaitlistNumbers,
                                                             db::Params().Text(event_id).Int(count)));
  if (rows.empty()) return errors::NotFound(contract::EventName(event_id));
  return rows[0].Int(0);
}

absl::Status SaveAdmissions(db::Connection& connection, const std::vector<Admission>& before,
                            const std::vector<Admission>& after) {
  CounterColumns counters;
  for (std::size_t i = 0; i < after.size(); ++i) {
    counters.AddChanged(before[i], after[i]);
    if (SamePolicy(before[i], after[i])) continue;
    db::Params params;
    AddAdmission(after[i], params);
    RETURN_IF_ERROR(connection.Execute(queries::kWritePolicy, params).status());
  }
  RETURN_IF_ERROR(WriteCounts(connection, before, after));
  return counters.Write(connection);
}

absl::Status InsertAdmission(db::Connection& connection, const Admission& admission) {
  db::Params params;
  AddAdmission(admission, params);
  RETURN_IF_ERROR(connection.Execute(queries::kInsertAdmission, params).status());
  CounterColumns counters;
  counters.AddChanged({}, admission);
  return counters.Write(connection);
}

}  // namespace plenary::events
