// For tests: a participant with only a name.

#pragma once

#include <string>

#include "plenary/v1/participant.pb.h"

namespace plenary::import_plans {

inline v1::Participant Named(const std::string& name, const std::string& affiliation = "",
                             const std::string& email = "") {
  v1::Participant participant;
  auto& entry = *participant.mutable_credit()->mutable_display_name()->add_entries();
  entry.set_language("und");
  entry.set_text(name);
  if (!affiliation.empty()) {
    auto& text = *participant.mutable_credit()->add_positions()->mutable_affiliation()->add_entries();
    text.set_language("und");
    text.set_text(affiliation);
  }
  if (!email.empty()) participant.mutable_contact()->add_emails(email);
  return participant;
}

}  // namespace plenary::import_plans
