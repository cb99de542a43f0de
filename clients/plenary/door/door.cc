#include "plenary/door/door.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "base/count.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/contract/resource_type.h"
#include "plenary/terminal/page_writer.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

using google::protobuf::util::TimeUtil;
using v1::CheckIn;

constexpr int kMostPeople = 20;         // maximum of people shown for some letters
constexpr std::size_t kLongest = 200;   // characters of a code, by the contract
constexpr std::size_t kBatch = 10'000;  // scans in a call, by the contract

// Whether the server refused the scan; any other error means that it did not receive it.
bool IsRefusal(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kInvalidArgument:
    case absl::StatusCode::kNotFound:
    case absl::StatusCode::kFailedPrecondition:
    case absl::StatusCode::kPermissionDenied:
    case absl::StatusCode::kUnauthenticated:
    case absl::StatusCode::kUnimplemented:
      return true;
    default:
      return false;
  }
}

std::string MessageOf(const absl::Status& status) { return OneLine(std::string(status.message())); }

std::int64_t NowMs() { return absl::ToUnixMillis(absl::Now()); }

// A text in quotation marks for a filter.
std::string InQuotes(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c == '*') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

std::string DescriptionOf(const v1::Participant& participant) {
  return JoinSet({Shown(InWords(participant.credit().display_name())),
                  Words(v1::Participant::Category_descriptor(), participant.category())},
                 ", ");
}

// The end of a code identifies it; the whole code would let somebody in.
std::string TellWho(const v1::Scan& scan) {
  if (scan.kind() == CheckIn::KIND_VOID) return "last scan cancelled";
  if (scan.code().empty()) return scan.participant();
  return absl::StrCat("…",
                      scan.code().substr(scan.code().size() - std::min<std::size_t>(scan.code().size(), 4)));
}

std::string WordsOf(const google::protobuf::RepeatedField<int>& objections) {
  std::vector<std::string> words;
  for (const int objection : objections) words.push_back(Words(CheckIn::Objection_descriptor(), objection));
  return absl::StrJoin(words, ", ");
}

}  // namespace

absl::Status Door::Open() {
  v1::GetCheckpointRequest request;
  request.set_name(options_.checkpoint);
  v1::Checkpoint checkpoint;
  const absl::Status status = connection_.Call(request, &checkpoint);
  if (!status.ok() && IsRefusal(status)) return status;
  if (!status.ok()) {
    out_ << style_.Yellow("KEPT") << "  no server answers; what is scanned is kept and sent later"
         << std::endl;
    return absl::OkStatus();
  }
  MeasureClock(checkpoint.counts().read_time());
  out_ << style_.Bold(Shown(TitleOf(checkpoint))) << (options_.exit ? ", out" : ", in") << ": "
       << checkpoint.counts().inside()
       << " inside. Scan a badge, or find somebody with ?letters; ! cancels "
          "the last scan."
       << std::endl;
  return Deliver();
}

void Door::MeasureClock(const google::protobuf::Timestamp& server_time) {
  if (server_time.seconds() != 0) clock_offset_ms_ = TimeUtil::TimestampToMilliseconds(server_time) - NowMs();
}

v1::Scan Door::NewScan() const {
  v1::Scan scan;
  scan.set_checkpoint(options_.checkpoint);
  scan.set_kind(options_.exit ? CheckIn::KIND_EXIT : CheckIn::KIND_ENTRY);
  scan.set_nonce(NewUuid());
  scan.set_device(options_.device);
  return scan;
}

absl::Status Door::Take(const std::string& line) {
  const std::string text(absl::StripAsciiWhitespace(line));
  if (text.empty()) return absl::OkStatus();
  if (!IsUtf8(text) || text.size() > kLongest || OneLine(text) != text) {
    Refuse("this is not the code of a badge. Scan the code on the badge");
    return absl::OkStatus();
  }
  if (text.front() == '?') return Find(std::string(absl::StripAsciiWhitespace(text.substr(1))));
  v1::Scan scan = NewScan();
  if (text == "!") {
    if (last_nonce_.empty()) {
      Refuse("there is no scan to cancel");
      return absl::OkStatus();
    }
    scan.set_kind(CheckIn::KIND_VOID);
    scan.set_voids_nonce(std::exchange(last_nonce_, {}));
    return CheckIn(std::move(scan));
  }
  int number = 0;
  if (text.size() <= 3 && absl::SimpleAtoi(text, &number)) {
    if (number < 1 || number > static_cast<int>(found_.size())) {
      Refuse("nobody was found by this number. Find somebody first, with ?letters");
      return absl::OkStatus();
    }
    scan.set_participant(found_[number - 1]);
  } else {
    scan.set_code(text);
  }
  return CheckIn(std::move(scan));
}

absl::Status Door::Find(const std::string& letters) {
  found_.clear();
  if (letters.empty()) {
    Refuse("give the first letters of a name after the question mark, such as ?an");
    return absl::OkStatus();
  }
  v1::ListParticipantsRequest request;
  request.set_parent(std::string(ParentOfName(options_.checkpoint)));
  request.set_filter(absl::StrCat("names:", InQuotes(letters)));
  request.set_page_size(kMostPeople);
  v1::ListParticipantsResponse response;
  const absl::Status status = connection_.Call(request, &response);
  if (!status.ok()) {
    out_ << style_.Yellow("FIND") << "  " << MessageOf(status) << std::endl;
    return absl::OkStatus();
  }
  for (const v1::Participant& participant : response.participants()) {
    found_.push_back(participant.name());
    const bool confirmed = participant.state() == v1::Participant::STATE_CONFIRMED;
    out_ << Pad(absl::StrCat(found_.size()), 4) << "  " << DescriptionOf(participant)
         << (confirmed ? ""
                       : style_.Yellow(" (" +
                                       Words(v1::Participant::State_descriptor(), participant.state()) + ")"))
         << "\n";
  }
  if (response.total_size() > kMostPeople)
    out_ << "      and " << response.total_size() - kMostPeople << " more: give more letters\n";
  out_ << (found_.empty() ? "FIND  nobody has a name that begins like this"
                          : "FIND  type the number of the person who is here")
       << std::endl;
  return absl::OkStatus();
}

absl::Status Door::CheckIn(v1::Scan scan) {
  v1::CheckInParticipantRequest request;
  *request.mutable_scan() = scan;
  v1::CheckIn check_in;
  const absl::Status status = connection_.Call(request, &check_in);
  if (!status.ok() && !IsRefusal(status)) return Keep(std::move(scan));
  if (status.ok()) {
    if (scan.kind() != CheckIn::KIND_VOID) last_nonce_ = scan.nonce();
    MeasureClock(check_in.record_time());
    Admitted(check_in);
  } else {
    Refuse(MessageOf(status));
  }
  return Deliver();
}

void Door::Admitted(const v1::CheckIn& check_in) {
  v1::GetParticipantRequest request;
  request.set_name(check_in.participant());
  request.set_view(v1::VIEW_BASIC);
  v1::Participant participant;
  const bool known = connection_.Call(request, &participant).ok();
  const std::string who = known ? DescriptionOf(participant) : OneLine(check_in.participant());
  if (check_in.kind() == CheckIn::KIND_VOID) {
    out_ << style_.Yellow("VOID") << "  " << who << ": last scan cancelled" << std::endl;
    return;
  }
  const char* what = check_in.kind() == CheckIn::KIND_EXIT ? "OUT " : "IN  ";
  if (check_in.objections().empty()) {
    out_ << style_.Green(what) << "  " << who << std::endl;
  } else {
    out_ << style_.Yellow(what) << "  " << who << ", but " << WordsOf(check_in.objections()) << std::endl;
  }
}

void Door::Refuse(const std::string& message) {
  ++refused_;
  out_ << style_.Red("NO  ") << "  " << message << std::endl;
}

absl::Status Door::Keep(v1::Scan scan) {
  *scan.mutable_offline()->mutable_device_time() = TimeUtil::MillisecondsToTimestamp(NowMs());
  if (clock_offset_ms_.has_value()) scan.mutable_offline()->set_clock_offset_ms(*clock_offset_ms_);
  if (scan.kind() != CheckIn::KIND_VOID) last_nonce_ = scan.nonce();
  RETURN_IF_ERROR(kept_.Add(scan));
  out_ << style_.Yellow("KEPT") << "  " << TellWho(scan) << ": no server answers; look at the badge yourself"
       << std::endl;
  return absl::OkStatus();
}

absl::Status Door::Deliver() {
  while (!kept_.scans().empty()) {
    const std::size_t before = kept_.scans().size();
    RETURN_IF_ERROR(DeliverFirst(std::min(before, kBatch)));
    if (kept_.scans().size() == before) break;  // not now
  }
  return absl::OkStatus();
}

absl::Status Door::DeliverFirst(std::size_t count) {
  const std::vector<v1::Scan> scans = kept_.scans();
  const auto end = scans.begin() + static_cast<std::ptrdiff_t>(count);
  v1::BatchCheckInRequest request;
  request.set_parent(std::string(ParentOfName(options_.checkpoint)));
  request.mutable_scans()->Assign(scans.begin(), end);
  v1::BatchCheckInResponse response;
  const absl::Status status = connection_.Call(request, &response);
  if (!status.ok()) return IsRefusal(status) ? status : absl::OkStatus();

  std::vector<v1::Scan> refused;
  for (int i = 0; i < response.outcomes_size(); ++i) {
    const v1::ScanOutcome& outcome = response.outcomes(i);
    const v1::Scan& scan = scans[i];
    if (outcome.check_in().empty()) {
      refused.push_back(scan);
      Refuse(absl::StrCat(TellWho(scan), " at ", TimeUtil::ToString(scan.offline().device_time()), ": ",
                          OneLine(outcome.message())));
    } else if (!outcome.objections().empty()) {
      out_ << style_.Yellow("SENT") << "  " << TellWho(scan) << ", but " << WordsOf(outcome.objections())
           << std::endl;
    }
  }
  if (!refused.empty()) {
    ASSIGN_OR_RETURN(KeptScans aside, KeptScans::Open(kept_.file() + ".refused"));
    for (const v1::Scan& scan : refused) RETURN_IF_ERROR(aside.Add(scan));
    out_ << style_.Red("NO  ") << "  "
         << CountOf(static_cast<std::int64_t>(refused.size()), "that was refused is", "that were refused are")
         << " kept in " << aside.file() << std::endl;
  }
  out_ << style_.Green("SENT") << "  "
       << CountOf(static_cast<std::int64_t>(count - refused.size()), "kept scan") << std::endl;
  return kept_.Replace({end, scans.end()});
}

absl::Status Door::Close() {
  RETURN_IF_ERROR(Deliver());
  if (!kept_.scans().empty()) {
    out_ << style_.Yellow("KEPT") << "  "
         << CountOf(static_cast<std::int64_t>(kept_.scans().size()), "scan is", "scans are")
         << " not sent yet, in " << kept_.file() << "; run this again when the server is back" << std::endl;
  }
  return absl::OkStatus();
}

ExitCode Door::exit_code() const {
  if (!kept_.scans().empty()) return kUnreachable;
  return refused_ > 0 ? kRefused : kOk;
}

}  // namespace plenary::client
