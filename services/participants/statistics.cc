#include "participants/statistics.h"

#include <map>
#include <string>
#include <string_view>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/disclosure.h"
#include "google/protobuf/descriptor.h"
#include "participants/delegation_store.h"
#include "participants/queries.h"
#include "plenary/v1/participant.pb.h"
#include "resource/rows.h"

namespace plenary::participants {
namespace {

using Statistics = v1::EventStatistics;

// An enum's value without its prefix; empty for "unknown".
std::string NameOf(const google::protobuf::EnumDescriptor* type, std::string_view prefix,
                   const std::string& number) {
  const int value = std::stoi(number);
  if (value == 0) return "";
  return type->FindValueByNumber(value)->name().substr(prefix.size());
}

// The key of a bucket in the answer.
std::string GroupKey(std::string_view dimension, const std::string& key, const std::string& event_id) {
  using v1::Participant;
  if (dimension == "state") return NameOf(Participant::State_descriptor(), "STATE_", key);
  if (dimension == "category") return NameOf(Participant::Category_descriptor(), "CATEGORY_", key);
  if (dimension == "mode") return NameOf(Participant::AttendanceMode_descriptor(), "ATTENDANCE_MODE_", key);
  if (dimension == "delegation" && !key.empty()) return contract::NameOf<v1::Delegation>(event_id, key);
  return key;
}

void SetTotal(std::string_view which, std::int64_t count, Statistics& statistics) {
  if (which == "participants") statistics.set_participant_count(count);
  if (which == "collectives") statistics.set_collective_count(count);
  if (which == "regions") statistics.set_region_count(count);
  if (which == "organizations") statistics.set_organization_count(count);
  if (which == "intergovernmental") statistics.set_intergovernmental_organization_count(count);
}

// The buckets of each dimension.
std::map<std::string_view, events::StatisticBuckets*> DimensionsOf(Statistics& statistics) {
  return {{"state", statistics.mutable_by_state()},       {"category", statistics.mutable_by_category()},
          {"region", statistics.mutable_by_region()},     {"delegation", statistics.mutable_by_delegation()},
          {"language", statistics.mutable_by_language()}, {"mode", statistics.mutable_by_attendance_mode()}};
}

// The counts for callers who are not staff.
void Disclose(const contract::Clearance& clearance, Statistics& statistics) {
  statistics.clear_by_state();
  for (events::StatisticBuckets* buckets :
       {statistics.mutable_by_category(), statistics.mutable_by_region(), statistics.mutable_by_delegation(),
        statistics.mutable_by_attendance_mode()})
    events::HideSmallParts(*buckets);
  events::HideSmallShares(statistics.participant_count(), *statistics.mutable_by_language());
  if (!clearance.sees.Contains(v1::AUDIENCE_CLASS_PARTICIPANTS)) statistics.clear_by_language();
}

}  // namespace

absl::Status CountDelegations(db::Connection& connection, const v1::Event& event,
                              const contract::Clearance& clearance, Statistics& statistics) {
  if (!events::GetsCounts(event, clearance)) return absl::OkStatus();
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kCountDelegations, resource::IdsIn(event.name())));
  statistics.set_delegation_count(rows[0].Int(0));
  return absl::OkStatus();
}

absl::Status CountParticipants(db::Connection& connection, const v1::Event& event,
                               const contract::Clearance& clearance, Statistics& statistics) {
  if (!events::GetsCounts(event, clearance)) return absl::OkStatus();
  const std::string event_id(contract::LastId(event.name()));
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kCountParticipants, db::Params().Text(event_id)));
  const auto dimensions = DimensionsOf(statistics);
  for (const db::Row row : rows) {
    const auto dimension = dimensions.find(row.Text(0));
    if (dimension == dimensions.end()) {
      SetTotal(row.Text(1), row.Int(2), statistics);
      continue;
    }
    v1::StatisticBucket& added = *dimension->second->Add();
    added.set_key(GroupKey(dimension->first, row.String(1), event_id));
    added.set_count(row.Int(2));
  }
  statistics.set_taken_places(statistics.participant_count());
  if (!clearance.sees_as_staff()) Disclose(clearance, statistics);
  return absl::OkStatus();
}

}  // namespace plenary::participants
