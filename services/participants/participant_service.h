// ParticipantService, except delegations: the participants of events.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/batcher.h"
#include "db/connection.h"
#include "events/admission.h"
#include "journal/write.h"
#include "participants/participant_reader.h"
#include "participants/participant_rules.h"
#include "participants/registration.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::participants {

// One method for each RPC. The caller is authorized for all participants of the event or for its own, and
// its request is valid as far as the proto says. Thread-safe.
class ParticipantService {
 public:
  explicit ParticipantService(const resource::ServiceContext& context);

  // Answers the service's methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

  db::BatchStats ReadStats() const { return reader_.Stats(); }
  db::BatchStats RegistrationStats() const { return registrations_.Stats(); }

 private:
  // Changes a participant that is locked together with its event's admission.
  using Change = std::function<absl::Status(StoredParticipant&, events::Admission&)>;
  // Whether the caller of a method may act on a participant now.
  using MayAct = std::function<absl::Status(const StoredParticipant&)>;

  void RegisterParticipant(const rpc::CallPtr& call, const v1::RegisterParticipantRequest& request);
  absl::StatusOr<v1::Participant> InviteParticipant(rpc::Call& call, db::Connection& connection,
                                                    const v1::InviteParticipantRequest& request);
  absl::StatusOr<v1::Participant> AcceptInvitation(rpc::Call& call, db::Connection& connection,
                                                   const v1::AcceptInvitationRequest& request);
  absl::StatusOr<v1::Participant> DeclineInvitation(rpc::Call& call, db::Connection& connection,
                                                    const v1::DeclineInvitationRequest& request);
  absl::StatusOr<v1::Participant> RenewInvitation(rpc::Call& call, db::Connection& connection,
                                                  const v1::RenewInvitationRequest& request);
  void GetParticipant(const rpc::CallPtr& call, const v1::GetParticipantRequest& request);
  absl::StatusOr<v1::ListParticipantsResponse> ListParticipants(rpc::Call& call, db::Connection& connection,
                                                                const v1::ListParticipantsRequest& request);
  absl::StatusOr<v1::ListMyRegistrationsResponse> ListMyRegistrations(
      rpc::Call& call, db::Connection& connection, const v1::ListMyRegistrationsRequest& request);
  absl::StatusOr<v1::BatchGetParticipantsResponse> BatchGetParticipants(
      rpc::Call& call, db::Connection& connection, const v1::BatchGetParticipantsRequest& request);
  absl::StatusOr<v1::Participant> UpdateParticipant(rpc::Call& call, db::Connection& connection,
                                                    const v1::UpdateParticipantRequest& request);
  absl::StatusOr<v1::Participant> ApproveParticipant(rpc::Call& call, db::Connection& connection,
                                                     const v1::ApproveParticipantRequest& request);
  absl::StatusOr<v1::Participant> RejectParticipant(rpc::Call& call, db::Connection& connection,
                                                    const v1::RejectParticipantRequest& request);
  absl::StatusOr<v1::Participant> WithdrawParticipant(rpc::Call& call, db::Connection& connection,
                                                      const v1::WithdrawParticipantRequest& request);
  absl::StatusOr<v1::Participant> RevokeParticipant(rpc::Call& call, db::Connection& connection,
                                                    const v1::RevokeParticipantRequest& request);
  absl::StatusOr<v1::Participant> ReinstateParticipant(rpc::Call& call, db::Connection& connection,
                                                       const v1::ReinstateParticipantRequest& request);
  absl::StatusOr<v1::Participant> VoidParticipant(rpc::Call& call, db::Connection& connection,
                                                  const v1::VoidParticipantRequest& request);
  absl::StatusOr<v1::Participant> ReplaceParticipant(rpc::Call& call, db::Connection& connection,
                                                     const v1::ReplaceParticipantRequest& request);

  // An invited participant for a caller who may invite: with the present code, unless the call only
  // validates. In participant_corrections.cc.
  absl::StatusOr<v1::Participant> WithCode(db::Connection& connection, bool validate_only,
                                           v1::Participant shown);

  // Permits callers who have the call's permission for all participants of the event, and those who have it
  // for their own.
  static MayAct MayActOf(const rpc::Call& call);

  // Commits a change of the participant `name` and answers with it as its caller sees it. Promotes
  // participants to places that it frees. `may_act` is also checked for a repeated call.
  absl::StatusOr<v1::Participant> CommitChange(rpc::Call& call, db::Connection& connection,
                                               const std::string& name, const std::string& etag,
                                               const Change& change, const MayAct& may_act);
  // The same for callers whom MayActOf permits.
  absl::StatusOr<v1::Participant> CommitChange(rpc::Call& call, db::Connection& connection,
                                               const std::string& name, const std::string& etag,
                                               const Change& change);
  // The body of the method above, in its transaction.
  absl::StatusOr<StoredParticipant> ChangeIn(journal::Write& write, const std::string& name,
                                             const std::string& etag, const Change& change,
                                             const MayAct& may_act);
  // Takes the answer to an invitation.
  absl::StatusOr<v1::Participant> AnswerInvitation(rpc::Call& call, db::Connection& connection,
                                                   const std::string& name, const std::string& etag,
                                                   const std::string& code, const Change& change);
  // A step that frees the participant's place, if it has one, and has a reason.
  template <class Request>
  absl::StatusOr<v1::Participant> Leave(rpc::Call& call, db::Connection& connection, const Request& request);

  const resource::ServiceContext context_;
  const journal::GroupCommit<Registration> registrar_;
  ParticipantReader reader_;
  db::Batcher<Registration> registrations_;
};

}  // namespace plenary::participants
