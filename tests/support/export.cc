#include "support/export.h"

#include <gtest/gtest.h>

#include "absl/strings/str_split.h"
#include "base/crypto.h"
#include "base/csv_reader.h"
#include "google/protobuf/util/json_util.h"

namespace plenary::test {

std::vector<v1::Participant> ExportedFile::Participants() const {
  std::vector<v1::Participant> participants;
  for (const auto line : absl::StrSplit(content, '\n', absl::SkipEmpty())) {
    const auto read =
        google::protobuf::util::JsonStringToMessage({line.data(), line.size()}, &participants.emplace_back());
    EXPECT_TRUE(read.ok()) << read.ToString() << ": " << line;
  }
  return participants;
}

std::vector<std::vector<std::string>> ExportedFile::Rows() const {
  std::vector<std::vector<std::string>> rows;
  const auto keep = [&rows](const CsvRow& row) {
    EXPECT_EQ(row.fault, "") << row.number;
    rows.emplace_back(row.cells.begin(), row.cells.end());
    return absl::OkStatus();
  };
  CsvReader reader(',');
  EXPECT_TRUE(reader.Read(content, keep).ok());
  EXPECT_TRUE(reader.Finish(keep).ok());
  return rows;
}

absl::StatusOr<ExportedFile> Export(const Client& client, const v1::ExportParticipantsRequest& request) {
  const auto answers = client.CallStream<v1::ExportParticipantsResponse>(request);
  if (!answers.ok()) return answers.status();
  ExportedFile file;
  for (std::size_t i = 0; i < answers->size(); ++i) {
    const v1::ExportParticipantsResponse& answer = (*answers)[i];
    const bool last = i + 1 == answers->size();
    EXPECT_EQ(answer.has_start(), i == 0);
    EXPECT_EQ(answer.has_end(), last);
    EXPECT_EQ(answer.content().empty(), i == 0 || last);
    EXPECT_LE(answer.content().size(), 1U << 20);
    file.content += answer.content();
  }
  file.start = answers->front().start();
  file.end = answers->back().end();
  EXPECT_EQ(file.end.size_bytes(), static_cast<std::int64_t>(file.content.size()));
  EXPECT_EQ(file.end.sha256(), Sha256(file.content));
  EXPECT_GE(file.end.revision(), file.start.revision());
  return file;
}

v1::ExportParticipantsRequest ExportOf(const std::string& event,
                                       v1::ExportParticipantsRequest::Format format) {
  v1::ExportParticipantsRequest request;
  request.set_parent(event);
  request.set_format(format);
  return request;
}

}  // namespace plenary::test
