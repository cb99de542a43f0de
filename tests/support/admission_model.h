// The rules of admission in their simplest form, to compare a server with: one event in memory, one call
// after another, everything counted again each time.

#pragma once

#include <set>
#include <string>

#include "plenary/v1/error_reason.pb.h"
#include "support/admission_operation.h"
#include "support/attendance.h"

namespace plenary::test {

// An event that is announced and open to everyone, with its participants.
class AdmissionModel {
 public:
  explicit AdmissionModel(const Policy& policy);

  // Does what the server should; returns the reason for a refusal, or ERROR_REASON_UNSPECIFIED.
  v1::ErrorReason Apply(const Operation& operation);

  const Attendance& attendance() const { return now_; }
  const Policy& policy() const { return policy_; }

 private:
  v1::ErrorReason Decide(const Operation& operation);
  v1::ErrorReason Enter(const Operation& operation);
  v1::ErrorReason Replace(const Operation& operation, Attendee& one);
  v1::ErrorReason Move(const Operation& operation, Attendee& one);
  v1::ErrorReason SetPolicy(const Policy& policy);
  v1::ErrorReason SetDelegation(const Operation& operation);
  v1::ErrorReason RemoveDelegation(const std::string& id);

  // Whether the person takes part already, or did until the participation was revoked.
  v1::ErrorReason OtherParticipation(const Attendee& one) const;
  // Whether another participant with this id and person may register.
  v1::ErrorReason Obstacle(const std::string& id, const Attendee& one) const;
  // The result of the policy for somebody.
  v1::ErrorReason Land(Attendee& one, bool approved);
  // Whether limits contradict each other, or reserve more places than `before` that are not free.
  bool LimitsContradict(const Attendance& before) const;
  void Promote();

  Policy policy_;
  Attendance now_;
  std::set<std::string> invited_;  // ids of people with a code
};

}  // namespace plenary::test
