// Exports of participants: the complete file or none, as the caller may see it, whatever happens
// meanwhile.

#include "support/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "grpcpp/create_channel.h"
#include "grpcpp/impl/codegen/proto_utils.h"
#include "grpcpp/impl/rpc_method.h"
#include "grpcpp/support/sync_stream.h"
#include "participant_files/participant_rows.h"
#include "plenary/v1/event_service.pb.h"
#include "support/concurrent_calls.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using test::Client;
using test::Export;
using test::ExportOf;
using testing::ElementsAre;
using v1::Participant;
using Request = v1::ExportParticipantsRequest;
using Response = v1::ExportParticipantsResponse;

constexpr char kExportEvent[] = "events/open";

class ExportTest : public test::ForumTest {
 protected:
  // Registers `count` more, "p0" and so on, at the same time.
  void RegisterMany(
      int count, const std::function<void(Participant&)>& change = [](Participant&) {}) {
    std::vector<test::Wish<v1::RegisterParticipantRequest>> wishes;
    for (int i = 0; i < count; ++i) {
      wishes.push_back({forum().admin(), forum().Registration(kExportEvent, absl::StrCat("p", i))});
      change(*wishes.back().request.mutable_participant());
      wishes.back().request.mutable_participant()->set_category(i % 2 == 0 ? Participant::CATEGORY_YOUTH
                                                                           : Participant::CATEGORY_EXPERT);
    }
    for (const auto& answer : test::CallAtOnce<Participant>(wishes))
      ASSERT_TRUE(answer.ok()) << answer.status();
  }
  // Registers so many with so much to say that their file does not fit between the server and a client that
  // does not read.
  void RegisterALot() {
    RegisterMany(1'200, [](Participant& one) {
      for (int i = 0; i < 20; ++i) {
        Participant::Position& position = *one.mutable_credit()->add_positions();
        *position.mutable_title() = test::English(std::string(300, 'x'));
        *position.mutable_affiliation() = test::English(std::string(300, 'y'));
      }
      for (int i = 0; i < 10; ++i) {
        one.mutable_contact()->add_emails(std::string(240, 'x') + "@example.org");
      }
    });
  }
  // Registers one with `change` made to it.
  Participant RegisterOne(const std::string& id, const std::function<void(Participant&)>& change) {
    auto request = forum().Registration(kExportEvent, id);
    change(*request.mutable_participant());
    return forum().Make<Participant>(request);
  }
  // An export that is read as the test likes.
  struct Reading {
    std::shared_ptr<grpc::Channel> channel;
    grpc::ClientContext context;
    std::unique_ptr<grpc::ClientReader<Response>> reader;
  };
  std::unique_ptr<Reading> Begin(const Request& request) {
    auto reading = std::make_unique<Reading>();
    reading->channel = grpc::CreateChannel(absl::StrCat("127.0.0.1:", server().server().port()),
                                           grpc::InsecureChannelCredentials());
    reading->context.AddMetadata("authorization", "Bearer " + server().admin_key());
    static const grpc::internal::RpcMethod kMethod("/plenary.v1.ParticipantService/ExportParticipants",
                                                   grpc::internal::RpcMethod::SERVER_STREAMING);
    reading->reader.reset(grpc::internal::ClientReaderFactory<Response>::Create(
        reading->channel.get(), kMethod, &reading->context, request));
    return reading;
  }
  // The record of exports: "principal format finished count", by time.
  std::vector<std::string> Record() {
    db::Connection connection({.url = server().database().url()});
    const auto rows = connection.Execute(
        {"test/exports",
         "SELECT concat_ws(' ', principal, format, finished, participant_count) FROM participant_exports "
         "WHERE event_id = 'open' ORDER BY time"});
    EXPECT_TRUE(rows.ok()) << rows.status();
    std::vector<std::string> record;
    if (rows.ok()) {
      for (const db::Row row : *rows) record.push_back(row.String(0));
    }
    return record;
  }
};

std::set<std::string> NamesOf(const test::ExportedFile& file) {
  std::set<std::string> names;
  for (const Participant& participant : file.Participants()) {
    EXPECT_TRUE(names.insert(participant.name()).second) << participant.name() << " stands twice";
  }
  return names;
}

TEST_F(ExportTest, AFileOfManyPagesHasEachOnce) {
  RegisterMany(1'300);
  const auto file = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->start.media_type(), "application/jsonl");
  EXPECT_EQ(file->end.participant_count(), 1'302);
  EXPECT_EQ(NamesOf(*file).size(), 1'302U);
  EXPECT_EQ(file->start.revision(), file->end.revision());

  const auto table = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_UNSPECIFIED));
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->start.media_type(), "text/csv; charset=utf-8");
  EXPECT_EQ(table->Rows().size(), 1'303U);
}

TEST_F(ExportTest, AnEventWithoutAnybodyGivesAnEmptyFile) {
  auto none = ExportOf(kExportEvent, Request::FORMAT_JSON_LINES);
  none.set_filter("display_name = \"nobody\"");
  const auto file = Export(forum().admin(), none);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->content, "");
  none.set_format(Request::FORMAT_CSV);
  const auto table = Export(forum().admin(), none);
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->Rows().size(), 1U) << "the headers";
}

TEST_F(ExportTest, TheFilterIsThatOfLists) {
  RegisterMany(20);
  auto young = ExportOf(kExportEvent, Request::FORMAT_JSON_LINES);
  young.set_filter("category = YOUTH");
  const auto file = Export(forum().admin(), young);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->end.participant_count(), 10);
  young.set_filter("category = ");
  EXPECT_EQ(errors::ReasonOf(Export(forum().admin(), young).status()), v1::INVALID_FILTER);
  young.set_filter("external_id = \"x\"");
  EXPECT_EQ(errors::ReasonOf(Export(forum().anonymous(), young).status()), v1::INVALID_FILTER);
}

TEST_F(ExportTest, TheMaskSaysWhatIsWritten) {
  auto masked = ExportOf(kExportEvent, Request::FORMAT_JSON_LINES);
  masked.mutable_read_mask()->add_paths("category");
  masked.mutable_read_mask()->add_paths("external_id");
  RegisterOne("one", [](Participant& one) {
    one.set_category(Participant::CATEGORY_MEDIA);
    one.set_external_id("E-1");
  });
  const auto file = Export(forum().admin(), masked);
  ASSERT_TRUE(file.ok()) << file.status();
  Participant expected;
  expected.set_name("events/open/participants/one");
  expected.set_category(Participant::CATEGORY_MEDIA);
  expected.set_external_id("E-1");
  const auto participants = file->Participants();
  EXPECT_EQ(std::ranges::count_if(participants,
                                  [&](const auto& one) { return MessageDifferencer::Equals(one, expected); }),
            1)
      << file->content;

  masked.set_format(Request::FORMAT_CSV);
  const auto table = Export(forum().admin(), masked);
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_THAT(table->Rows().front(), testing::UnorderedElementsAre("external id", "category"));

  for (const char* path : {"external_id", "no_such_field", "credit.display_name"}) {
    masked.mutable_read_mask()->clear_paths();
    masked.mutable_read_mask()->add_paths(path);
    EXPECT_EQ(errors::ReasonOf(Export(forum().anonymous(), masked).status()), v1::INVALID_FIELDS) << path;
  }
}

// What is written and read back is what was there, also where a spreadsheet would run it.
TEST_F(ExportTest, ATableComesBackAsItWas) {
  for (const auto& [id, name] :
       std::vector<std::pair<std::string, std::string>>{{"formula", "=HYPERLINK(\"http://x\")"},
                                                        {"plus", "+1"},
                                                        {"quote", "O\"Neil, \"the\" man"},
                                                        {"lead", "'quoted"},
                                                        {"marked", "קורס C++\u200E"},
                                                        {"han", "林维"}}) {
    RegisterOne(id, [text = test::English(name)](Participant& one) {
      *one.mutable_credit()->mutable_display_name() = text;
      one.mutable_contact()->add_emails("somebody@example.org");
      one.mutable_contact()->set_postal_address("1 Road\n\u2067\u202E2 Lane\u2069\n=3");
      one.add_languages("zh");
    });
  }
  const auto table = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_CSV));
  ASSERT_TRUE(table.ok()) << table.status();
  EXPECT_EQ(table->content.find("\n=HYPER"), std::string::npos);
  EXPECT_EQ(table->content.find(",=HYPER"), std::string::npos);
  EXPECT_EQ(table->content.find("\"=HYPER"), std::string::npos);

  EXPECT_NE(table->content.find("קורס C++\u200E\u2069,"), std::string::npos) << "it turns nothing around";

  const auto file = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  ASSERT_TRUE(file.ok()) << file.status();
  const auto rows = table->Rows();
  const auto participants = file->Participants();
  ASSERT_EQ(rows.size(), participants.size() + 1);
  const auto columns = participant_files::MapColumns(rows.front(), {}, {});
  ASSERT_TRUE(columns.ok()) << columns.status();
  const participant_files::ParticipantRows reader(*columns, kExportEvent, {});
  for (std::size_t i = 0; i < participants.size(); ++i) {
    CsvRow row;
    row.cells.assign(rows[i + 1].begin(), rows[i + 1].end());
    const auto read = reader.Change(row, participants[i]);
    EXPECT_THAT(read.errors, testing::IsEmpty()) << participants[i].name();
    EXPECT_TRUE(participant_files::SameFacts(read.participant, participants[i]))
        << read.participant.DebugString() << "\nis not\n"
        << participants[i].DebugString();
  }
}

TEST_F(ExportTest, WhoeverIsThereAllTheTimeIsInTheFileOnce) {
  RegisterMany(1'200);
  const auto before = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  ASSERT_TRUE(before.ok());
  std::atomic<bool> done = false;
  std::thread others([&] {
    for (int i = 0; !done; ++i) {
      RegisterOne(absl::StrCat("m", i), [](Participant&) {});
      v1::UpdateParticipantRequest rename;
      rename.mutable_participant()->set_name(absl::StrCat("events/open/participants/p", i % 1'200));
      *rename.mutable_participant()->mutable_credit()->mutable_display_name() =
          test::English(absl::StrCat(i % 2 == 0 ? "A" : "Z", i));
      forum().Make<Participant>(rename);
    }
  });
  // Until something happened while a file was written, too.
  int moved = 0;
  for (int i = 0; i < 100 && (i < 5 || moved == 0); ++i) {
    const auto file = Export(forum().admin(), ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
    EXPECT_TRUE(file.ok()) << file.status();
    if (!file.ok()) continue;
    const std::set<std::string> names = NamesOf(*file);
    for (const std::string& name : NamesOf(*before)) EXPECT_TRUE(names.contains(name)) << name;
    EXPECT_GE(file->end.revision(), file->start.revision());
    moved += file->end.revision() > file->start.revision();
  }
  EXPECT_GT(moved, 0);
  done = true;
  others.join();
}

// One who does not read holds neither the thread nor the connection that exports have.
TEST_F(ExportTest, ASlowReaderKeepsNobodyWaiting) {
  RegisterALot();
  const auto slow = Begin(ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  Response first;
  ASSERT_TRUE(slow->reader->Read(&first));
  auto quick = ExportOf(kExportEvent, Request::FORMAT_CSV);
  quick.mutable_read_mask()->add_paths("category");
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(Export(forum().admin(), quick).ok());
  db::Connection connection({.url = server().database().url()});
  const auto open =
      connection.Execute({"test/open",
                          "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                          "state LIKE 'idle in transaction%'"});
  ASSERT_TRUE(open.ok()) << open.status();
  EXPECT_EQ((*open)[0].Int(0), 0);
  std::int64_t count = 0;
  for (Response next; slow->reader->Read(&next);) count += next.end().participant_count();
  EXPECT_TRUE(slow->reader->Finish().ok());
  EXPECT_EQ(count, 1'202);
}

TEST_F(ExportTest, ExportsAreOnRecord) {
  const std::string secret = "Participant hidden";
  auto request = ExportOf(kExportEvent, Request::FORMAT_CSV);
  request.set_filter(absl::StrCat("display_name = \"", secret, "\""));
  ASSERT_TRUE(Export(forum().anonymous(), request).ok());
  EXPECT_THAT(Record(), ElementsAre()) << "what everybody may see is nobody's to answer for";
  ASSERT_TRUE(Export(forum().As(v1::ROLE_REGISTRAR, kExportEvent), request).ok());
  const auto record = Record();
  ASSERT_EQ(record.size(), 2U);
  EXPECT_THAT(record[0], testing::MatchesRegex("apiKeys/[a-z0-9]+ 1 f"));
  EXPECT_THAT(record[1], testing::MatchesRegex("apiKeys/[a-z0-9]+ 1 t 1"));

  RegisterALot();
  const auto broken = Begin(ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  Response first;
  ASSERT_TRUE(broken->reader->Read(&first));
  broken->context.TryCancel();
  EXPECT_EQ(broken->reader->Finish().error_code(), grpc::StatusCode::CANCELLED);
  EXPECT_EQ(Record().size(), 3U) << "begun, and not finished";
}

TEST_F(ExportTest, OneEventAtATime) {
  EXPECT_EQ(errors::ReasonOf(Export(forum().admin(), ExportOf("events/-", Request::FORMAT_CSV)).status()),
            v1::INVALID_FIELDS);
  EXPECT_EQ(
      errors::ReasonOf(Export(forum().anonymous(), ExportOf("events/hidden", Request::FORMAT_CSV)).status()),
      v1::NOT_FOUND);
}

TEST_F(ExportTest, AStopOfTheServerIsToldInTheMiddle) {
  RegisterALot();
  const auto reading = Begin(ExportOf(kExportEvent, Request::FORMAT_JSON_LINES));
  Response first;
  ASSERT_TRUE(reading->reader->Read(&first));
  std::thread stop([&] { server().server().Stop(std::chrono::milliseconds(1'500)); });
  stop.join();  // before anything more is read
  bool whole = false;
  for (Response next; reading->reader->Read(&next);) whole |= next.has_end();
  const grpc::Status status = reading->reader->Finish();
  EXPECT_FALSE(whole);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAVAILABLE) << status.error_message();
}

}  // namespace
}  // namespace plenary
