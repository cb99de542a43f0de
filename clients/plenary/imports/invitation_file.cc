#include "plenary/imports/invitation_file.h"

#include <array>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/csv_writer.h"
#include "base/status_macros.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/files/private_file.h"
#include "plenary/imports/import_rows.h"
#include "plenary/text/local_time.h"
#include "plenary/text/text.h"
#include "plenary/v1/event_service.pb.h"

namespace plenary::client {
namespace {

std::string Line(const v1::ImportRow& row, const std::string& zone) {
  const v1::Participant& participant = row.participant();
  const auto& name = participant.credit().display_name();
  const std::array<std::string, 5> cells = {
      name.entries().empty() ? "" : name.entries(0).text(),
      participant.contact().emails().empty() ? "" : participant.contact().emails(0), row.result(),
      row.invitation_code(),
      participant.has_respond_by_time() ? ShowTime(participant.respond_by_time(), zone) : ""};
  std::string line;
  AppendCsvRow(cells, line);
  return line;
}

}  // namespace

std::string InvitationFileBeside(const std::string& list, const std::string& import) {
  const std::size_t slash = list.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : list.substr(0, slash + 1);
  return absl::StrCat(folder, "invitations-", import.substr(import.rfind('/') + 1), ".csv");
}

absl::StatusOr<int> WriteInvitations(Connection& connection, const std::string& import,
                                     const std::string& file) {
  const std::string zone = TimeZoneOf(connection, import.substr(0, import.find("/imports/")));
  std::optional<PrivateFile> out;
  ASSIGN_OR_RETURN(out, PrivateFile::Replace(file));
  std::string line;
  AppendCsvRow(std::array<std::string, 5>{"name", "email", "participant", "code", "respond by"}, line);
  absl::Status written = out->Write(line);
  int count = 0;
  RETURN_IF_ERROR(ForEachRow(connection, import, "", [&](const v1::ImportRow& row) {
    if (written.ok() && !row.invitation_code().empty()) {
      written = out->Write(Line(row, zone));
      ++count;
    }
    return written.ok();
  }));
  RETURN_IF_ERROR(written);
  RETURN_IF_ERROR(out->Close());
  return count;
}

std::string InvitationsText(int count, const std::string& file) {
  return absl::StrCat(CountOf(count, "code"), " with which invited participants answer: ", OneLine(file),
                      ", which only you can read.\n");
}

}  // namespace plenary::client
