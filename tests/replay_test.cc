// A call repeated with its request id is answered by the caller's present rights.

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "base/ids.h"
#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using v1::Participant;

constexpr char kReplayEvent[] = "events/open";
constexpr char kReplayDelegation[] = "events/open/delegations/ours";
constexpr char kTheirs[] = "events/open/delegations/theirs";

class ReplayTest : public test::ForumTest {
 protected:
  // A key of its own, whose roles come and go.
  class Key {
   public:
    explicit Key(test::Forum& forum) : forum_(forum) {
      v1::CreateApiKeyRequest request;
      request.mutable_api_key()->set_title("a key");
      made_ = forum.Make<v1::ApiKey>(request);
    }
    Client client() const { return forum_.anonymous().WithKey(made_.secret()); }
    // Has this role and no other.
    void Has(v1::Role role, const std::string& scope = kReplayEvent, const std::string& person = "") {
      HasNone();
      v1::CreateRoleBindingRequest request;
      request.mutable_role_binding()->set_principal(made_.name());
      request.mutable_role_binding()->set_role(role);
      request.mutable_role_binding()->set_scope(scope);
      request.mutable_role_binding()->set_person(person);
      binding_ = forum_.Make<v1::RoleBinding>(request).name();
    }
    void HasNone() {
      if (binding_.empty()) return;
      v1::DeleteRoleBindingRequest request;
      request.set_name(std::exchange(binding_, ""));
      forum_.Make<google::protobuf::Empty>(request);
    }

   private:
    test::Forum& forum_;
    v1::ApiKey made_;
    std::string binding_;
  };

  v1::RegisterParticipantRequest Registration(const std::string& delegation = "") {
    auto request = forum().Registration(kReplayEvent, "");
    request.set_request_id(NewUuid());
    request.mutable_participant()->set_delegation(delegation);
    request.mutable_participant()->mutable_contact()->add_emails("somebody@example.org");
    return request;
  }
  static Participant Register(const Client& client, const v1::RegisterParticipantRequest& request) {
    const auto made = client.Call<Participant>(request);
    EXPECT_TRUE(made.ok()) << made.status();
    return made.ok() ? *made : Participant();
  }
  static v1::ErrorReason ReasonOf(const Client& client, const google::protobuf::Message& request) {
    return errors::ReasonOf(client.Call<Participant>(request).status());
  }
  void Move(const std::string& name, const std::string& delegation) {
    v1::UpdateParticipantRequest update;
    update.mutable_participant()->set_name(name);
    update.mutable_participant()->set_delegation(delegation);
    forum().Make<Participant>(update);
  }
  void Void(const std::string& name) {
    v1::VoidParticipantRequest request;
    request.set_name(name);
    request.set_reason("a mistake");
    forum().Make<Participant>(request);
  }
};

TEST_F(ReplayTest, AKeyThatLostItsRoleSeesNoMoreThanOthers) {
  Key key(forum());
  key.Has(v1::ROLE_REGISTRAR);
  const auto request = Registration();
  const Participant made = Register(key.client(), request);
  EXPECT_EQ(Register(key.client(), request).contact().emails_size(), 1);
  key.HasNone();
  EXPECT_EQ(ReasonOf(key.client(), request), v1::NOT_FOUND);
  // As far as it may read, it is shown what it reads.
  key.Has(v1::ROLE_VIEWER);
  const Participant seen = Register(key.client(), request);
  EXPECT_EQ(seen.name(), made.name());
  EXPECT_FALSE(seen.has_contact());
  EXPECT_FALSE(seen.registered_by().empty());
  key.Has(v1::ROLE_ORGANIZER);
  EXPECT_EQ(Register(key.client(), request).contact().emails_size(), 1);
}

TEST_F(ReplayTest, ADraftIsNotThereForWhoWasItsStaff) {
  Key key(forum());
  key.Has(v1::ROLE_REGISTRAR, "events/hidden");
  auto request = Registration();
  request.set_parent("events/hidden");
  Register(key.client(), request);
  key.HasNone();
  const absl::Status status = key.client().Call<Participant>(request).status();
  EXPECT_EQ(errors::ReasonOf(status), v1::NOT_FOUND);
  EXPECT_EQ(test::MetadataOf(status)["resource"], "events/hidden");
}

// A caller who registered itself is known only by its request.
TEST_F(ReplayTest, WhoRegisteredItselfIsShownItsOwn) {
  Key key(forum());
  for (const Client& client : {forum().anonymous(), key.client()}) {
    const auto request = Registration();
    const Participant made = Register(client, request);
    v1::RevokeParticipantRequest revoke;
    revoke.set_name(made.name());
    forum().Make<Participant>(revoke);
    const Participant now = Register(client, request);
    EXPECT_EQ(now.name(), made.name());
    EXPECT_EQ(now.state(), Participant::STATE_REVOKED);
    EXPECT_EQ(now.contact().emails_size(), 1);
    EXPECT_TRUE(now.registered_by().empty()) << "for staff";
    Void(made.name());
    EXPECT_EQ(ReasonOf(client, request), v1::NOT_FOUND);
  }
}

TEST_F(ReplayTest, AFocalPointSeesItsDelegationOfToday) {
  Key key(forum());
  key.Has(v1::ROLE_FOCAL_POINT, kReplayDelegation);
  const auto request = Registration(kReplayDelegation);
  const Participant made = Register(key.client(), request);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(made.name());
  update.mutable_participant()->add_languages("es");
  update.set_request_id(NewUuid());
  Client client = key.client();
  ASSERT_TRUE(client.Call<Participant>(update).ok());
  EXPECT_EQ(Register(client, request).contact().emails_size(), 1);
  EXPECT_TRUE(client.Call<Participant>(update).ok());
  Move(made.name(), kTheirs);
  EXPECT_EQ(ReasonOf(client, request), v1::NOT_FOUND);
  EXPECT_EQ(ReasonOf(client, update), v1::NOT_FOUND);
  Move(made.name(), kReplayDelegation);
  EXPECT_TRUE(client.Call<Participant>(update).ok());
  key.Has(v1::ROLE_FOCAL_POINT, kTheirs);
  EXPECT_EQ(ReasonOf(client, request), v1::NOT_FOUND);
  EXPECT_EQ(ReasonOf(client, update), v1::NOT_FOUND);
}

TEST_F(ReplayTest, APersonSeesItsOwnOfToday) {
  Key key(forum());
  key.Has(v1::ROLE_PARTICIPANT, kReplayEvent, "people/free");
  auto registration = forum().Registration(kReplayEvent, "");
  registration.mutable_participant()->set_person("people/free");
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(forum().Make<Participant>(registration).name());
  withdraw.set_request_id(NewUuid());
  ASSERT_TRUE(key.client().Call<Participant>(withdraw).ok());
  EXPECT_TRUE(key.client().Call<Participant>(withdraw).ok());
  key.Has(v1::ROLE_PARTICIPANT, kReplayEvent, "people/target");
  EXPECT_EQ(ReasonOf(key.client(), withdraw), v1::NOT_FOUND);
}

TEST_F(ReplayTest, AnAnswerToAnInvitationIsShownWhileItsCodeOpensIt) {
  const auto invite = [&] {
    v1::InviteParticipantRequest request;
    request.set_parent(kReplayEvent);
    *request.mutable_participant() = forum().Registration(kReplayEvent, "").participant();
    return forum().Make<Participant>(request);
  };
  const Participant invited = invite();
  v1::AcceptInvitationRequest accept;
  accept.set_name(invited.name());
  accept.set_invitation_code(invited.invitation_code());
  accept.set_request_id(NewUuid());
  ASSERT_TRUE(forum().anonymous().Call<Participant>(accept).ok());
  EXPECT_EQ(forum().anonymous().Call<Participant>(accept)->state(), Participant::STATE_CONFIRMED);
  Void(invited.name());
  EXPECT_EQ(ReasonOf(forum().anonymous(), accept), v1::NOT_FOUND);

  // Answered by staff, without a code; to whom is none any more, it is not there.
  Key key(forum());
  key.Has(v1::ROLE_REGISTRAR);
  v1::DeclineInvitationRequest decline;
  decline.set_name(invite().name());
  decline.set_request_id(NewUuid());
  ASSERT_TRUE(key.client().Call<Participant>(decline).ok());
  key.HasNone();
  EXPECT_EQ(ReasonOf(key.client(), decline), v1::NOT_FOUND);
  key.Has(v1::ROLE_PARTICIPANT, kReplayEvent, "people/me");
  EXPECT_EQ(ReasonOf(key.client(), decline), v1::NOT_FOUND);
}

}  // namespace
}  // namespace plenary
