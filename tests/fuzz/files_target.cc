#include <google/protobuf/util/json_util.h>

#include <memory>
#include <string>

#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "list_reading/import_file.h"

namespace plenary::fuzz {
namespace {

v1::Event::RegistrationPolicy Policy() {
  v1::Event::RegistrationPolicy policy;
  for (const char* id : {"diet", "arrival"}) {
    auto& question = *policy.add_questions();
    question.set_question_id(id);
    auto& entry = *question.mutable_text()->add_entries();
    entry.set_language("en");
    entry.set_text(id);
  }
  return policy;
}

// The first byte chooses the options, so that all of them are tried.
v1::PlanImportRequest RequestOf(unsigned char options) {
  v1::PlanImportRequest request;
  request.set_parent("events/e");
  request.set_format((options & 1) != 0 ? v1::Import::FORMAT_JSON_LINES : v1::Import::FORMAT_CSV);
  request.set_split_lines((options & 2) != 0);
  request.set_date_order(static_cast<v1::PlanImportRequest::DateOrder>((options >> 2) & 3));
  if ((options & 16) != 0) request.set_source("elsewhere");
  request.set_include_inactive((options & 32) != 0);
  return request;
}

void ReadOne(std::string_view bytes, const v1::PlanImportRequest& request) {
  auto file = list_reading::ImportFile::Open(request, Policy());
  Expect(file.ok(), "the options are good");
  int rows = 0;
  const auto take = [&](list_reading::RawRow raw) {
    const participant_files::ParticipantRow row = (*file)->Parse(raw);
    for (const participant_files::RowError& error : row.errors)
      Expect(!error.message.empty(), "an error says what is wrong");
    ++rows;
    return absl::OkStatus();
  };
  absl::Status status = (*file)->Read(bytes, take);
  if (status.ok()) status = (*file)->Finish(take);
  if (!status.ok()) return;
  v1::Import import;
  (*file)->Describe(import);
  Expect(import.content_size() == static_cast<std::int64_t>(bytes.size()), "all of it is read");
}

}  // namespace

void ReadFiles(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto options = static_cast<unsigned char>(bytes.front());
  ReadOne(bytes.substr(1), RequestOf(options));
}

void MapTables(std::string_view bytes) {
  v1::PlanImportRequest request = RequestOf(0);
  request.set_encoding("UTF-8");
  request.set_separator(",");
  ReadOne(bytes, request);
}

}  // namespace plenary::fuzz
