#include "support/programme.h"

#include "google/protobuf/util/time_util.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::test {
namespace {

// 2 April 2025, 0:00 in Madrid.
constexpr std::int64_t kMidnight = 1'743'544'800;
constexpr int kHour = 3'600;

}  // namespace

v1::Interval At(const Hours& hours) {
  v1::Interval interval;
  interval.mutable_start_time()->set_seconds(kMidnight + static_cast<std::int64_t>(hours.start * kHour));
  interval.mutable_end_time()->set_seconds(kMidnight + static_cast<std::int64_t>(hours.end * kHour));
  return interval;
}

v1::CreateSessionRequest NewSession(const std::string& event, const std::string& id,
                                    std::optional<Hours> hours, const std::string& room,
                                    const std::string& parent) {
  v1::CreateSessionRequest request;
  request.set_parent(event);
  request.set_session_id(id);
  v1::Session& session = *request.mutable_session();
  *session.mutable_title() = English("Session " + id);
  if (hours.has_value()) *session.mutable_interval() = At(*hours);
  session.set_room(room);
  session.set_parent_session(parent);
  return request;
}

v1::UpdateSessionRequest Changing(const std::string& name, const std::vector<std::string>& paths) {
  v1::UpdateSessionRequest request;
  request.mutable_session()->set_name(name);
  for (const std::string& path : paths) request.mutable_update_mask()->add_paths(path);
  return request;
}

void ProgrammeTest::SetUp() {
  ServerTest::SetUp();
  if (!IsSkipped()) StartSecond(SmallServer());
}

void ProgrammeTest::StartServers(const plenaryd::ServerOptions& options) {
  TearDown();
  StartServer(options);
  StartSecond(options);
}

void ProgrammeTest::StartSecond(const plenaryd::ServerOptions& options) {
  second_ = std::make_unique<TestServer>(server(), options);
  admin_ = server().Admin();
  connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
  v1::CreateOrganizationRequest organization;
  organization.set_organization_id("host");
  *organization.mutable_organization()->mutable_title() = English("Host");
  Make<v1::Organization>(organization);
}

void ProgrammeTest::TearDown() {
  connection_.reset();
  second_.reset();
}

Client ProgrammeTest::ConnectTo(int which) { return which % 2 == 0 ? server().Admin() : second_->Admin(); }

v1::Session ProgrammeTest::Get(const std::string& name) const {
  v1::GetSessionRequest request;
  request.set_name(name);
  return Make<v1::Session>(request);
}

std::string ProgrammeTest::MakeEvent(const std::string& id, bool announced) const {
  v1::CreateEventRequest request;
  request.set_event_id(id);
  v1::Event& event = *request.mutable_event();
  *event.mutable_title() = English("Event " + id);
  event.set_time_zone("Europe/Madrid");
  event.mutable_start_date()->set_year(2025);
  event.mutable_start_date()->set_month(4);
  event.mutable_start_date()->set_day(2);
  event.add_hosts()->set_organization("organizations/host");
  event.mutable_hosts(0)->set_role(v1::Event::Host::ROLE_HOST);
  if (announced) request.set_initial_state(v1::Event::STATE_ANNOUNCED);
  return Make<v1::Event>(request).name();
}

std::string ProgrammeTest::MakeRoom(const std::string& event, const std::string& id) const {
  v1::CreateRoomRequest request;
  request.set_parent(event);
  request.set_room_id(id);
  *request.mutable_room()->mutable_title() = English("Room " + id);
  return Make<v1::Room>(request).name();
}

void OneProgrammeTest::SetUp() {
  ProgrammeTest::SetUp();
  if (IsSkipped()) return;
  event_ = MakeEvent("forum");
  hall_ = MakeRoom(event_, "hall");
}

}  // namespace plenary::test
