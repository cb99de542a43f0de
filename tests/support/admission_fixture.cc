#include "support/admission_fixture.h"

#include <map>

#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"

namespace plenary::test {
namespace {

using v1::Participant;

std::string Describe(const Attendee& one) {
  return absl::StrCat(Participant::State_Name(one.state), " ", one.waitlist_number);
}

// Without those that limit nothing.
template <class Key>
std::map<Key, Limit> Limiting(std::map<Key, Limit> limits) {
  std::erase_if(limits, [](const auto& entry) { return entry.second == Limit(); });
  return limits;
}

}  // namespace

AdmissionTest::AdmissionTest() : ServerTest(Options()) {}

plenaryd::ServerOptions AdmissionTest::Options() {
  plenaryd::ServerOptions options = SmallServer();
  options.group_limit = 16;
  return options;
}

void AdmissionTest::SetUp() {
  ServerTest::SetUp();
  if (!IsSkipped()) StartSecond(Options());
}

void AdmissionTest::TearDown() {
  connection_.reset();
  second_.reset();
}

void AdmissionTest::StartServers(const plenaryd::ServerOptions& options) {
  TearDown();
  StartServer(options);
  StartSecond(options);
}

void AdmissionTest::StartSecond(const plenaryd::ServerOptions& options) {
  second_ = std::make_unique<TestServer>(server(), options);
  connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
  registrar_key_ = server().NewKey(v1::ROLE_REGISTRAR);
}

Client AdmissionTest::ConnectTo(int which) {
  return which % 2 == 0 ? server().Connect() : second_->Connect();
}

std::vector<Client> AdmissionTest::Connect(int count) {
  std::vector<Client> clients;
  for (int i = 0; i < count; ++i) clients.push_back(ConnectTo(i));
  return clients;
}

std::string AdmissionTest::MakeEvent(const std::string& id, const Policy& policy) {
  const auto event = server().Admin().Call<v1::Event>(Creating(id, policy));
  EXPECT_TRUE(event.ok()) << event.status();
  return EventName(id);
}

void AdmissionTest::MakeDelegation(const std::string& event, const std::string& id, const Limit& limit) {
  const auto delegation = server().Admin().Call<v1::Delegation>(Creating(event, id, limit));
  EXPECT_TRUE(delegation.ok()) << delegation.status();
}

void AdmissionTest::MakePeople() {
  for (int i = 1; i <= kPeople; ++i) {
    v1::CreatePersonRequest request;
    request.set_person_id(PersonId(i));
    request.mutable_person()->add_names()->set_full("Lin Wei");
    const auto person = server().Admin().Call<v1::Person>(request);
    EXPECT_TRUE(person.ok()) << person.status();
  }
}

std::vector<std::string> AdmissionTest::FaultsIn(const std::string& event_id) {
  std::vector<std::string> faults = FaultsInRecords(connection(), event_id);
  v1::VerifyJournalRequest verify;
  verify.set_scope(EventName(event_id));
  const auto verified = server().Admin().Call<v1::VerifyJournalResponse>(verify);
  if (!verified.ok()) faults.push_back(verified.status().ToString());
  return faults;
}

void Compare(const Attendance& stored, const Attendance& expected, std::vector<std::string>& faults) {
  if (stored.attendees.size() != expected.attendees.size()) {
    faults.push_back(absl::StrCat(stored.attendees.size(), " came, not ", expected.attendees.size()));
  }
  for (const auto& [id, one] : stored.attendees) {
    const auto found = expected.attendees.find(id);
    if (found == expected.attendees.end()) {
      faults.push_back(id + " should not be there");
    } else if (found->second != one) {
      faults.push_back(absl::StrCat(id, " is ", Describe(one), ", not ", Describe(found->second)));
    }
  }
  if (stored.capacity != expected.capacity || Limiting(stored.categories) != Limiting(expected.categories) ||
      Limiting(stored.delegations) != Limiting(expected.delegations)) {
    faults.push_back("there are other limits");
  }
  if (stored.last_waitlist_number != expected.last_waitlist_number) {
    faults.push_back(absl::StrCat("the last number on the waitlist is ", stored.last_waitlist_number,
                                  ", not ", expected.last_waitlist_number));
  }
}

}  // namespace plenary::test
