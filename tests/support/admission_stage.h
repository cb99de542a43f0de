// An event, and the model's operations as calls.

#pragma once

#include <map>
#include <mutex>
#include <string>

#include "plenary/v1/error_reason.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_model.h"
#include "support/test_client.h"

namespace plenary::test {

// Names from ids, and from an event's name and an id.
std::string EventName(const std::string& id);
std::string ParticipantName(const std::string& event, const std::string& id);
std::string DelegationName(const std::string& event, const std::string& id);

// Make the requests.
v1::CreateEventRequest Creating(const std::string& id, const Policy& policy);
v1::CreateDelegationRequest Creating(const std::string& event, const std::string& id, const Limit& limit);
v1::RegisterParticipantRequest Registering(const std::string& event, const std::string& id,
                                           const Attendee& one);
// The request that gives the event this policy.
v1::UpdateEventRequest Changing(const std::string& event, const Policy& policy);

// Callers at one server.
struct Callers {
  Callers(const Client& client, const std::string& registrar_key, const std::string& organizer_key)
      : anonymous(client),
        registrar(client.WithKey(registrar_key)),
        organizer(client.WithKey(organizer_key)) {}

  Client anonymous, registrar, organizer;
};

// An event, and operations on it as calls.
class Stage {
 public:
  explicit Stage(std::string event) : event_(std::move(event)) {}

  // The reason of the error it is answered with. Thread-safe.
  v1::ErrorReason Send(const Operation& operation, const Callers& callers);

 private:
  absl::Status Call(const Operation& operation, const Callers& callers);
  absl::Status Register(const Operation& operation, const Callers& callers) const;
  absl::Status Invite(const Operation& operation, const Callers& callers);
  absl::Status Void(const Operation& operation, const Client& client) const;
  absl::Status Replace(const Operation& operation, const Callers& callers) const;
  absl::Status Move(const Operation& operation, const Callers& callers) const;
  absl::Status SetDelegation(const Operation& operation, const Callers& callers) const;
  absl::Status RemoveDelegation(const Operation& operation, const Callers& callers) const;
  template <class Request>
  absl::Status Answer(const Operation& operation, const Callers& callers);
  template <class Request>
  absl::Status Decide(const Operation& operation, const Client& client) const;

  const std::string event_;
  std::mutex mutex_;
  std::map<std::string, std::string> codes_;  // of invitations, by id
};

}  // namespace plenary::test
