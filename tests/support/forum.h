// A forum for tests of the contract: something of every kind that is seen, and something that is not.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>

#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/contract.h"
#include "support/test_server.h"

namespace plenary::test {

// What stands in the database:
//   events/open     announced, anyone may register; events/hidden: a draft
//   in both         delegations/ours and delegations/theirs, checkpoints/door, which admits everyone
//   in events/open  participants/shown, listed to everyone, and participants/hidden, which is people/me, of
//                   delegations/ours, and waits for approval
//   in events/hidden  participants/secret, which is people/me too, of delegations/ours, confirmed and listed
//   in both         imports/plan, which would make one participant, and of every other kind of an event's
//   resources one called first beside each participant  a statement of the same id with a segment "first":
//   shown is published and was
//                   corrected once, the others are drafts
//   beside each participant  a document of the same id with a clause "first": shown, to everyone, was
//   revised,
//                   adopted and has two endorsements, first and second; hidden, for staff, was adopted too
//                   and has one, first; secret is a draft
//   to everyone beside them     organizations/first, /second; people/me, /free, /target; series/first,
//   /second; apiKeys/spare and
//                   roleBindings/spare, which makes it a viewer of events/open
class Forum {
 public:
  explicit Forum(const TestServer& server);

  const Client& admin() const { return admin_; }
  const Client& anonymous() const { return anonymous_; }
  // With a key that has the role in `scope`; the same for the same role.
  Client As(v1::Role role, const std::string& scope = "", const std::string& person = "");
  // With a key that has no role.
  Client WithoutRole();

  // Requests about what everybody sees.
  Samples Visible() const { return About("events/open", "shown"); }
  // Requests about any of the events, and its participant, statement and document of this id.
  Samples About(const std::string& event, const std::string& participant) const {
    return Samples(Targets(event, participant), References(event));
  }

  // What the call answers an administrator; throws if that is an error.
  template <class Response>
  Response Make(const Message& request) const {
    auto response = admin_.Call<Response>(request);
    if (!response.ok()) throw std::runtime_error(response.status().ToString() + "\n" + request.DebugString());
    return *std::move(response);
  }
  // The name of what the create method makes with required fields alone, in `event` if it belongs to one.
  // Without `id`, the server chooses the id.
  std::string MakeMinimal(const std::string& method, const std::string& id = "",
                          const std::string& event = "events/open") const;
  // A registration with a display name alone.
  v1::RegisterParticipantRequest Registration(const std::string& event, const std::string& id) const;
  // A draft with a title and one segment, "first".
  v1::CreateStatementRequest Draft(const std::string& event, const std::string& id) const;
  // A document with a title and one clause, "first", for its drafters.
  v1::CreateDocumentRequest DocumentDraft(const std::string& event, const std::string& id) const;
  // An endorsement of a document by organizations/first.
  v1::EndorseDocumentRequest Endorsement(const std::string& document, const std::string& id) const;

 private:
  static std::map<std::string, std::string> Targets(const std::string& event, const std::string& participant);
  static std::map<std::string, std::string> References(const std::string& event);

  std::string NewKey(const std::string& title) const;
  void MakeDirectory() const;
  void MakeEvents() const;
  void MakeParticipants() const;
  void MakeImports() const;
  void MakeProgramme(const std::string& event) const;
  // One of each kind that no other of these makes.
  void MakeTheRest(const std::string& event) const;
  void MakeStatements() const;
  void MakeDocuments() const;
  void MakeAccess() const;

  const Client anonymous_;
  const Client admin_;
  std::map<std::tuple<v1::Role, std::string, std::string>, std::string> keys_;
};

// A text in one language.
v1::LocalizedText English(const std::string& text);

// A test with a server and a forum on it.
class ForumTest : public ServerTest {
 protected:
  explicit ForumTest(plenaryd::ServerOptions options = SmallServer()) : ServerTest(std::move(options)) {}

  void SetUp() override {
    ServerTest::SetUp();
    if (!IsSkipped()) forum_ = std::make_unique<Forum>(server());
  }

  Forum& forum() const { return *forum_; }

  // Runs SQL as the owner of the database; the first value of what it returns.
  void Sql(const std::string& sql) const;
  std::int64_t Number(const std::string& sql) const;

 private:
  std::unique_ptr<Forum> forum_;
};

}  // namespace plenary::test
