#include "events/event_view.h"

#include <string>

#include "access/roles.h"
#include "events/event_rules.h"
#include "journal/journal.h"
#include "resource/present.h"

namespace plenary::events {

bool SeesEvent(const StoredEvent& stored, const contract::Clearance& clearance) {
  return stored.was_public || clearance.staff;
}

bool SeesEvent(const StoredEvent& stored, const rpc::Call& call) {
  if (SeesEvent(stored, call.clearance())) return true;
  const auto reads = access::ClearanceFor(call.caller(), v1::PERMISSION_EVENTS_READ, stored.event.name());
  return SeesEvent(stored, reads);
}

std::string_view AudienceOf(const StoredEvent& stored) {
  return stored.was_public ? journal::kPublic : journal::kStaff;
}

std::vector<std::string> LanguagesOf(const StoredEvent& stored) {
  const auto& languages = stored.event.working_languages();
  return {languages.begin(), languages.end()};
}

v1::Event ViewOf(const StoredEvent& stored, const rpc::Call& call, const contract::Clearance& clearance,
                 v1::View view) {
  v1::Event event = stored.event;
  event.set_phase(rules::PhaseOn(event, rules::DayAt(event, stored.now)));
  if (view == v1::VIEW_BASIC) {
    event.clear_description();
    event.clear_citations();
    event.clear_media();
  }
  resource::Present(call, clearance.sees, LanguagesOf(stored), event);
  return event;
}

}  // namespace plenary::events
