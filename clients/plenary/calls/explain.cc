#include "plenary/calls/explain.h"

#include <string_view>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/connection_fault.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

// The answer to a call; code OK if the error was made here.
google::rpc::Status CallStatusOf(const absl::Status& status) {
  google::rpc::Status result;
  if (auto payload = status.GetPayload(kCallStatusUrl)) result.ParseFromString(std::string(*payload));
  return result;
}

bool IsUnreachable(const google::rpc::Status& answer) {
  // Plenary's own errors always have details; these codes without details come from gRPC.
  return answer.details().empty() && (answer.code() == static_cast<int>(absl::StatusCode::kUnavailable) ||
                                      answer.code() == static_cast<int>(absl::StatusCode::kDeadlineExceeded));
}

std::string SecondsOf(const google::protobuf::Duration& duration) {
  return absl::StrCat(static_cast<double>(duration.seconds()) + duration.nanos() / 1e9, " s");
}

// Adds a line for each detail that `message` does not contain.
void AddDetail(const google::protobuf::Any& detail, const std::string& message,
               std::vector<std::string>& lines) {
  google::rpc::BadRequest bad_request;
  google::rpc::PreconditionFailure precondition;
  google::rpc::QuotaFailure quota;
  google::rpc::RetryInfo retry;
  const auto add = [&](const std::string& subject, const std::string& description) {
    if (!absl::StrContains(message, description))
      lines.push_back(absl::StrCat("  - ", subject, ": ", description));
  };
  if (detail.UnpackTo(&bad_request)) {
    for (const auto& violation : bad_request.field_violations()) {
      lines.push_back(absl::StrCat("  - ", violation.field(), ": ", violation.description()));
    }
  } else if (detail.UnpackTo(&precondition)) {
    for (const auto& violation : precondition.violations()) add(violation.subject(), violation.description());
  } else if (detail.UnpackTo(&quota)) {
    for (const auto& violation : quota.violations()) add(violation.subject(), violation.description());
  } else if (detail.UnpackTo(&retry)) {
    lines.push_back(absl::StrCat("Try again in ", SecondsOf(retry.retry_delay()), "."));
  }
}

// What the user can do, if the message does not say it.
std::string AdviceOf(const absl::Status& status, const google::rpc::Status& answer) {
  if (const auto advice = status.GetPayload(kAdviceUrl)) return std::string(*advice);
  if (IsUnreachable(answer)) {
    return answer.code() == static_cast<int>(absl::StatusCode::kUnavailable)
               ? kIsItRunning
               : "The server did not answer in time; --timeout SECONDS allows more.";
  }
  switch (static_cast<absl::StatusCode>(answer.code())) {
    case absl::StatusCode::kUnimplemented:
      return "The server does not have this method: it may have another version than this client.";
    case absl::StatusCode::kUnauthenticated:
      return "Check the API key: --api-key-file FILE, PLENARY_API_KEY_FILE or PLENARY_API_KEY.";
    case absl::StatusCode::kDeadlineExceeded:
      return "--timeout SECONDS allows more.";
    case absl::StatusCode::kPermissionDenied:
      return "`plenary whoami` shows which key you use and its roles.";
    default:
      return "";
  }
}

std::string ReasonOfAnswer(const google::rpc::Status& answer) {
  google::rpc::ErrorInfo info;
  for (const auto& detail : answer.details()) {
    if (detail.UnpackTo(&info) && !info.reason().empty()) return info.reason();
  }
  return "";
}

}  // namespace

ExitCode ExitCodeOf(const absl::Status& status) {
  if (status.ok()) return kOk;
  const google::rpc::Status answer = CallStatusOf(status);
  if (answer.code() == 0) return kUsage;
  return IsUnreachable(answer) ? kUnreachable : kRefused;
}

std::string ReasonOf(const absl::Status& status) { return ReasonOfAnswer(CallStatusOf(status)); }

std::string Explain(const absl::Status& status) {
  const google::rpc::Status answer = CallStatusOf(status);
  if (answer.code() == 0) return Printable(std::string(status.message()));
  const std::string reason = ReasonOfAnswer(answer);
  std::vector<std::string> lines = {absl::StrCat(absl::StatusCodeToString(status.code()),
                                                 reason.empty() ? "" : absl::StrCat(" (", reason, ")"), ": ",
                                                 answer.message())};
  for (const auto& detail : answer.details()) AddDetail(detail, answer.message(), lines);
  if (const std::string advice = AdviceOf(status, answer); !advice.empty()) lines.push_back(advice);
  // Texts of others that the server repeats must not begin a new line.
  return absl::StrJoin(lines, "\n", [](std::string* out, const std::string& line) { *out += OneLine(line); });
}

std::string ExitCodeHelp() {
  return "Exit codes:\n"
         "  0  done\n"
         "  1  the server refused or failed; the error says why, with every violated field\n"
         "  2  the command or a file is wrong\n"
         "  3  no server answered, or not in time\n"
         "  4  apply --dry-run found differences\n"
         "  5  nothing was imported: something was guessed, rows have errors or are undecided, or it was "
         "not confirmed\n"
         "  130  stopped with Ctrl-C, and nothing was changed";
}

}  // namespace plenary::client
