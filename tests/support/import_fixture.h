// An event, and imports of participants' files into it.

#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/test_server.h"

namespace plenary::test {

// A test with an event, events/forum, that takes registrations.
class ImportTest : public ServerTest {
 protected:
  explicit ImportTest(plenaryd::ServerOptions options = SmallServer()) : ServerTest(std::move(options)) {}
  void SetUp() override;

  const Client& admin() const { return *admin_; }

  // The administrator's answer to the call; throws if that is an error.
  template <class Response>
  Response Make(const google::protobuf::Message& request) const {
    auto response = admin_->Call<Response>(request);
    if (!response.ok()) throw std::runtime_error(response.status().ToString() + "\n" + request.DebugString());
    return *std::move(response);
  }

  static constexpr char kEvent[] = "events/forum";
  // Sets the event's capacity; none: as many places as participants.
  void SetCapacity(int capacity) const;

  // The messages of a plan of this file: options first, then pieces of it.
  static std::vector<v1::PlanImportRequest> Messages(const v1::PlanImportRequest& options,
                                                     std::string_view file, std::size_t piece = 1 << 16);
  static v1::PlanImportRequest Options(const std::string& event = kEvent);
  absl::StatusOr<v1::Import> Plan(std::string_view file, v1::PlanImportRequest options = Options()) const;
  // Rows of an import that match a filter.
  std::vector<v1::ImportRow> Rows(const std::string& import, const std::string& filter = "") const;
  absl::StatusOr<v1::Import> Commit(const std::string& import) const;
  absl::StatusOr<v1::Import> Undo(const std::string& import) const;

  // All participants of an event, ordered by id, without versions and times.
  std::vector<v1::Participant> Everybody(const std::string& event = kEvent) const;
  std::int64_t Count(const std::string& table) const;
  void VerifyJournal(const std::string& scope = kEvent) const;

 private:
  std::unique_ptr<Client> admin_;
};

}  // namespace plenary::test
