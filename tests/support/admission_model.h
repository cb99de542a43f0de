// The rules of admission in the plainest words, to hold a server against: one event in memory, one call after
// another, everything counted anew each time.

#pragma once

#include <set>
#include <string>

#include "plenary/v1/error_reason.pb.h"
#include "support/admission_operation.h"
#include "support/attendance.h"

namespace plenary::test {

// An event that is announced and open to everyone, and what becomes of it.
class AdmissionModel {
 public:
  explicit AdmissionModel(const Policy& policy);

  // Does what the server should; the reason why not, or ERROR_REASON_UNSPECIFIED.
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

  // Whether the person takes part otherwise, or did until that was revoked.
  v1::ErrorReason OtherParticipation(const Attendee& one) const;
  // Whether another of this id and person may come.
  v1::ErrorReason Obstacle(const std::string& id, const Attendee& one) const;
  // What the policy makes of somebody.
  v1::ErrorReason Land(Attendee& one, bool approved);
  // Whether limits contradict each other, or ask for more to be held back than `before` that is not there.
  bool LimitsContradict(const Attendance& before) const;
  void Promote();

  Policy policy_;
  Attendance now_;
  std::set<std::string> invited_;  // ids of those who have a code
};

}  // namespace plenary::test
