#include "support/check_in_fixture.h"

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/ids.h"
#include "messages/resource.h"

namespace plenary::test {

using v1::CheckIn;
using v1::Participant;

std::string CheckInTest::NewParticipant(Participant::State state, Participant::Category category) {
  auto request = forum().Registration(kEvent, "");
  request.mutable_participant()->set_category(category);
  request.set_initial_state(state);
  return forum().Make<Participant>(request).name();
}

v1::Badge CheckInTest::IssueBadge(const std::string& participant) {
  v1::IssueBadgeRequest request;
  request.set_name(participant);
  return forum().Make<v1::Badge>(request);
}

std::string CheckInTest::NewCheckpoint(const std::string& admits) {
  v1::CreateCheckpointRequest request;
  request.set_parent(kEvent);
  *request.mutable_checkpoint()->mutable_title() = English("Another door");
  request.mutable_checkpoint()->set_admits(admits);
  return forum().Make<v1::Checkpoint>(request).name();
}

v1::Scan CheckInTest::ScanOf(const std::string& participant, CheckIn::Kind kind) {
  v1::Scan scan;
  scan.set_checkpoint(kDoor);
  scan.set_participant(participant);
  scan.set_kind(kind);
  scan.set_nonce(NewUuid());
  return scan;
}

v1::Scan CheckInTest::ScanOfCode(const std::string& code, CheckIn::Kind kind) {
  v1::Scan scan = ScanOf("", kind);
  scan.set_code(code);
  return scan;
}

v1::Scan CheckInTest::Offline(v1::Scan scan, const std::string& device, int seconds_ago) {
  scan.set_device(device);
  scan.mutable_offline()->set_clock_offset_ms(0);
  *scan.mutable_offline()->mutable_device_time() =
      messages::TimestampFromMicros(absl::ToUnixMicros(absl::Now() - absl::Seconds(seconds_ago)));
  return scan;
}

absl::StatusOr<CheckIn> CheckInTest::Send(const Client& client, const v1::Scan& scan) {
  v1::CheckInParticipantRequest request;
  *request.mutable_scan() = scan;
  return client.Call<CheckIn>(request);
}

std::vector<v1::ScanOutcome> CheckInTest::SendAll(const std::vector<v1::Scan>& scans) {
  v1::BatchCheckInRequest request;
  request.set_parent(kEvent);
  for (const v1::Scan& scan : scans) *request.add_scans() = scan;
  const auto response = forum().Make<v1::BatchCheckInResponse>(request);
  EXPECT_EQ(response.outcomes_size(), static_cast<int>(scans.size()));
  return {response.outcomes().begin(), response.outcomes().end()};
}

absl::StatusOr<CheckIn> CheckInTest::Void(const std::string& check_in, const std::string& checkpoint) {
  v1::Scan scan;
  scan.set_checkpoint(checkpoint);
  scan.set_kind(CheckIn::KIND_VOID);
  scan.set_voids(check_in);
  return Send(scan);
}

v1::Checkpoint::Counts CheckInTest::CountsOf(const std::string& checkpoint) {
  v1::GetCheckpointRequest request;
  request.set_name(checkpoint);
  return forum().Make<v1::Checkpoint>(request).counts();
}

std::vector<CheckIn> CheckInTest::List(const std::string& filter) {
  std::vector<CheckIn> all;
  v1::ListCheckInsRequest request;
  request.set_parent(kEvent);
  request.set_filter(filter);
  request.set_page_size(1000);
  do {
    const auto page = forum().Make<v1::ListCheckInsResponse>(request);
    all.insert(all.end(), page.check_ins().begin(), page.check_ins().end());
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  return all;
}

std::vector<CheckIn::Objection> ObjectionsOf(const CheckIn& check_in) {
  std::vector<CheckIn::Objection> objections;
  for (const int objection : check_in.objections()) {
    objections.push_back(static_cast<CheckIn::Objection>(objection));
  }
  return objections;
}

}  // namespace plenary::test
