#include "check_in/check_in_collections.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "access/collection_views.h"
#include "base/status_macros.h"
#include "check_in/arrivals.h"
#include "check_in/badge_store.h"
#include "check_in/check_in_store.h"
#include "check_in/checkpoint_store.h"
#include "check_in/queries.h"
#include "journal/journal.h"

namespace plenary::check_in {
namespace {

// Callers who may check in see checkpoints, badges and check-ins.
constexpr v1::Permission kReads = v1::PERMISSION_CHECK_INS_READ;

// The badge goes with its participant.
absl::StatusOr<std::vector<std::string>> NoBadge(db::Connection&, const std::string&,
                                                 std::span<const std::string>, int) {
  return std::vector<std::string>();
}

absl::StatusOr<std::vector<resource::Touched>> EndBadge(db::Connection& connection,
                                                        const std::string& participant,
                                                        const std::string& reason) {
  ASSIGN_OR_RETURN(std::optional<v1::Badge> badge, RevokeValidBadge(connection, participant, reason));
  std::vector<resource::Touched> touched;
  if (badge.has_value()) {
    auto revoked = std::make_shared<v1::Badge>(*std::move(badge));
    touched.push_back({revoked->name(), journal::kStaff, journal::kStaff, revoked});
  }
  return touched;
}

resource::Collection CheckpointCollection() {
  resource::Collection collection = Checkpoints().AsCollection();
  collection.visible = access::VisibleToReaders(collection.exists, kReads);
  return collection;
}

resource::Collection BadgeCollection() {
  resource::Collection collection;
  collection.resource = v1::Badge::descriptor();
  collection.exists = resource::ExistsBy(queries::kGetBadge);
  collection.visible = access::VisibleToReaders(collection.exists, kReads);
  collection.remove = resource::RemoverBy(queries::kDeleteBadgesOf, "badges");
  collection.built_on = resource::NamingBy(queries::kFindBadgesOf);
  collection.keeps_from_void = NoBadge;
  collection.end_with = EndBadge;
  return collection;
}

resource::Collection CheckInCollection() {
  resource::Collection collection;
  collection.resource = v1::CheckIn::descriptor();
  collection.exists = resource::ExistsBy(queries::kCheckInExists);
  collection.visible = access::VisibleToReaders(collection.exists, kReads);
  // The serving role cannot delete check-ins; deleting the event deletes them.
  collection.remove = CheckInsOf;
  collection.built_on = resource::NamingBy(queries::kFindCheckedIn);
  // A cancelled check-in does not count.
  collection.keeps_from_void = resource::NamingBy(queries::kFindStandingCheckIns);
  collection.count = CountArrivals;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringCheckIns);
  return collection;
}

}  // namespace

void RegisterCheckIns(resource::Collections& collections) {
  collections.Register(CheckpointCollection());
  collections.Register(BadgeCollection());
  collections.Register(CheckInCollection());
}

}  // namespace plenary::check_in
