// Rights end at once, also in the middle of a file: over the network, with real keys.

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/impl/codegen/proto_utils.h"
#include "grpcpp/impl/rpc_method.h"
#include "grpcpp/support/sync_stream.h"
#include "plenary/v1/access_service.pb.h"
#include "support/concurrent_calls.h"
#include "support/export.h"
#include "support/forum.h"

namespace plenary {
namespace {

using v1::Participant;
using ExportRequest = v1::ExportParticipantsRequest;
using ExportResponse = v1::ExportParticipantsResponse;

constexpr char kEvent[] = "events/open";

class StreamRightsTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    v1::CreateApiKeyRequest create;
    create.mutable_api_key()->set_title("for a while");
    key_ = forum().Make<v1::ApiKey>(create);
    binding_ = Bind(v1::ROLE_REGISTRAR);
    channel_ = grpc::CreateChannel(absl::StrCat("127.0.0.1:", server().server().port()),
                                   grpc::InsecureChannelCredentials());
  }

  v1::RoleBinding Bind(v1::Role role) const {
    v1::CreateRoleBindingRequest binding;
    binding.mutable_role_binding()->set_principal(key_.name());
    binding.mutable_role_binding()->set_role(role);
    binding.mutable_role_binding()->set_scope(kEvent);
    return forum().Make<v1::RoleBinding>(binding);
  }
  void Revoke() const {
    v1::RevokeApiKeyRequest revoke;
    revoke.set_name(key_.name());
    forum().Make<v1::ApiKey>(revoke);
  }
  void Unbind() const {
    v1::DeleteRoleBindingRequest remove;
    remove.set_name(binding_.name());
    forum().Make<google::protobuf::Empty>(remove);
  }

  // So many with so much to say that most of their file is not yet made when a reader waits.
  void RegisterALot() const {
    std::vector<test::Wish<v1::RegisterParticipantRequest>> wishes;
    for (int i = 0; i < 1'200; ++i) {
      wishes.push_back({forum().admin(), forum().Registration(kEvent, absl::StrCat("p", i))});
      Participant& one = *wishes.back().request.mutable_participant();
      for (int position = 0; position < 20; ++position) {
        Participant::Position& held = *one.mutable_credit()->add_positions();
        *held.mutable_title() = test::English(std::string(300, 'x'));
        *held.mutable_affiliation() = held.title();
      }
    }
    for (const auto& answer : test::CallAtOnce<Participant>(wishes)) {
      ASSERT_TRUE(answer.ok()) << answer.status();
    }
  }

  // An export whose reader waits after the first message until `happens` is done. Nothing comes to its end.
  grpc::Status ExportUntil(const std::function<void()>& happens) const {
    static const grpc::internal::RpcMethod kMethod("/plenary.v1.ParticipantService/ExportParticipants",
                                                   grpc::internal::RpcMethod::SERVER_STREAMING);
    grpc::ClientContext context;
    context.AddMetadata("authorization", "Bearer " + key_.secret());
    const ExportRequest request = test::ExportOf(kEvent, ExportRequest::FORMAT_JSON_LINES);
    const std::unique_ptr<grpc::ClientReader<ExportResponse>> reader(
        grpc::internal::ClientReaderFactory<ExportResponse>::Create(channel_.get(), kMethod, &context,
                                                                    request));
    ExportResponse response;
    EXPECT_TRUE(reader->Read(&response));
    happens();
    while (reader->Read(&response)) EXPECT_FALSE(response.has_end());
    return reader->Finish();
  }

  const v1::ApiKey& key() const { return key_; }
  grpc::Channel* channel() const { return channel_.get(); }

 private:
  v1::ApiKey key_;
  v1::RoleBinding binding_;
  std::shared_ptr<grpc::Channel> channel_;
};

TEST_F(StreamRightsTest, AnExportEndsWithItsKey) {
  RegisterALot();
  const grpc::Status status = ExportUntil([&] { Revoke(); });
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED) << status.error_message();
}

// Everybody may export what is public; what goes on with the old redaction does not go on.
TEST_F(StreamRightsTest, AnExportEndsWithItsRole) {
  RegisterALot();
  const grpc::Status status = ExportUntil([&] { Unbind(); });
  EXPECT_EQ(status.error_code(), grpc::StatusCode::ABORTED) << status.error_message();
  EXPECT_EQ(errors::ReasonOf(test::StatusFrom(status)), v1::RIGHTS_CHANGED);
}

// By the clock of the database.
TEST_F(StreamRightsTest, AnExportEndsWhenItsKeyExpires) {
  RegisterALot();
  const grpc::Status status = ExportUntil([&] {
    Sql("UPDATE api_keys SET expire_time = clock_timestamp() WHERE title = 'for a while'");
    // Known for a second on this server; the next look finds it expired.
    Bind(v1::ROLE_VIEWER);
  });
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED) << status.error_message();
}

TEST_F(StreamRightsTest, AnImportEndsWithItsKeyAndLeavesNoPlan) {
  const auto plans = [&] {
    v1::ListImportsRequest list;
    list.set_parent(kEvent);
    return forum().Make<v1::ListImportsResponse>(list).total_size();
  };
  const int before = plans();
  static const grpc::internal::RpcMethod kMethod("/plenary.v1.ParticipantService/PlanImport",
                                                 grpc::internal::RpcMethod::CLIENT_STREAMING);
  grpc::ClientContext context;
  context.AddMetadata("authorization", "Bearer " + key().secret());
  v1::Import import;
  const std::unique_ptr<grpc::ClientWriter<v1::PlanImportRequest>> writer(
      grpc::internal::ClientWriterFactory<v1::PlanImportRequest>::Create(channel(), kMethod, &context,
                                                                         &import));
  v1::PlanImportRequest first;
  first.set_parent(kEvent);
  first.set_content("name\n");
  ASSERT_TRUE(writer->Write(first));
  v1::PlanImportRequest piece;
  piece.set_content("Somebody\n");
  ASSERT_TRUE(writer->Write(piece));
  Revoke();
  writer->Write(piece);
  writer->WritesDone();
  const grpc::Status status = writer->Finish();
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAUTHENTICATED) << status.error_message();
  EXPECT_EQ(plans(), before);
}

}  // namespace
}  // namespace plenary
