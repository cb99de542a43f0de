#include "plenary/overview/overview.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "plenary/contract/warnings.h"
#include "plenary/overview/overview_record.h"
#include "plenary/overview/overview_statistics.h"
#include "plenary/terminal/page_writer.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

constexpr int kWidestName = 30;

class Writer : public PageWriter {
 public:
  Writer(const Overview& overview, const Style& style)
      : PageWriter(style), overview_(overview), event_(overview.event) {}

  std::string Write() {
    WriteHead();
    WriteFacts();
    WriteParticipants();
    WriteCollectives();
    WriteStatistics(overview_, *this);
    WriteProgramme(overview_, *this);
    WriteDocuments(overview_, *this);
    WriteFigures();
    WriteMedia();
    WriteSources();
    return Text();
  }

 private:
  void WriteHead() {
    for (const std::string& line : Wrap(OneLine(InWords(event_.title())), style().width))
      Line(0, style().Bold(line));
    const std::string phase = Words(v1::Event::Phase_descriptor(), event_.phase());
    Line(0, style().Dim(JoinSet({Words(v1::Event::Kind_descriptor(), event_.kind()),
                                 Words(v1::Event::State_descriptor(), event_.state()), phase, event_.name()},
                                " · ")));
    Blank();
  }

  void WriteFacts() {
    Fact("When", {When()});
    Fact("Where", {InWords(event_.place())});
    Fact("Theme", {InWords(event_.theme())});
    Fact("Focus", {InWords(event_.focus())});
    Fact("Commemorates", {InWords(event_.commemorates())});
    Fact("Hosts", Hosts());
    Fact("Languages", {absl::StrJoin(event_.working_languages(), ", ")});
    Fact("About", {InWords(event_.description())});
    Fact("Places", {Places()});
    Fact("Inside", Inside());
    Fact("State", {event_.state_reason()});
    Fact("Note", WarningsIn(event_));
  }

  std::string When() const {
    std::string days = InWords(event_.start_date());
    if (const std::string end = InWords(event_.end_date()); !end.empty()) absl::StrAppend(&days, " to ", end);
    const int length = event_.duration_days();
    return JoinSet({days, length == 0 ? "" : CountOf(length, "day"), days.empty() ? "" : event_.time_zone()},
                   " · ");
  }

  // "300, 35 taken"; "300" if the number of taken places is hidden.
  std::string Places() const {
    const v1::EventStatistics& statistics = overview_.statistics;
    if (!statistics.has_capacity()) return "";
    return JoinSet({absl::StrCat(statistics.capacity()),
                    statistics.has_taken_places() ? absl::StrCat(statistics.taken_places(), " taken") : ""},
                   ", ");
  }

  // How many people are inside, each once, and below it the count of each checkpoint.
  std::vector<std::string> Inside() const {
    if (!overview_.statistics.has_present_count()) return {};
    std::vector<std::string> lines = {CountOf(overview_.statistics.present_count(), "person", "people")};
    for (const v1::Checkpoint& checkpoint : overview_.checkpoints)
      lines.push_back(absl::StrCat(Shown(TitleOf(checkpoint)), ": ", checkpoint.counts().inside()));
    return lines;
  }

  std::vector<std::string> Hosts() const {
    std::vector<std::string> hosts;
    for (const auto& host : event_.hosts()) {
      const std::string title = Shown(InWords(host.title()));
      const std::string words = Shown(InWords(host.credited_as()));
      const std::string credit = JoinSet(
          {Words(v1::Event::Host::Role_descriptor(), host.role()), words.empty() ? "" : "“" + words + "”"},
          ", ");
      hosts.push_back(JoinSet(
          {title.empty() ? host.organization() : title, credit.empty() ? "" : "(" + credit + ")"}, " "));
    }
    return hosts;
  }

  static std::string PeopleAndGroups(std::int64_t people, std::int64_t groups) {
    return absl::StrCat(CountOf(people, "person", "people"), " and ", CountOf(groups, "group"));
  }

  // How many are confirmed, if that is known, and how many of them are listed here, if that number differs.
  std::string HowMany() const {
    std::int64_t people = 0;
    std::int64_t groups = 0;
    for (const v1::Participant& participant : overview_.participants) {
      if (participant.state() == v1::Participant::STATE_CONFIRMED)
        ++(participant.collective() ? groups : people);
    }
    const std::string listed =
        absl::StrCat(overview_.more ? "more than " : "", PeopleAndGroups(people, groups), " listed");
    const v1::EventStatistics& statistics = overview_.statistics;
    if (!statistics.has_participant_count()) return listed;
    const std::string told =
        PeopleAndGroups(statistics.participant_count(), statistics.collective_count()) + " on record";
    const bool all = people == statistics.participant_count() && groups == statistics.collective_count();
    return all || overview_.more ? told : absl::StrCat(told, " · ", listed);
  }

  void WriteParticipants() {
    Section("Participants", HowMany());
    for (const auto& delegation : overview_.delegations) {
      WriteGroup(InWords(delegation.title()),
                 Words(v1::Delegation::Standing_descriptor(), delegation.standing()),
                 PeopleOf(delegation.name()));
    }
    const auto others = PeopleOf("");
    if (!overview_.delegations.empty() && !others.empty()) {
      WriteGroup("In no delegation", "", others);
    } else {
      WritePeople(kIndent, others);
    }
    if (overview_.more)
      Line(kIndent, absl::StrCat("… all of them: plenary list ", event_.name(), "/participants"));
  }

  std::vector<const v1::Participant*> PeopleOf(const std::string& delegation) const {
    std::vector<const v1::Participant*> people;
    for (const auto& participant : overview_.participants) {
      if (!participant.collective() && participant.delegation() == delegation) people.push_back(&participant);
    }
    return people;
  }

  void WriteGroup(const std::string& title, const std::string& aside,
                  const std::vector<const v1::Participant*>& people) {
    Group(title, aside);
    WritePeople(2 * kIndent, people);
  }

  void WritePeople(int indent, const std::vector<const v1::Participant*>& people) {
    int width = 0;
    for (const auto* participant : people) width = std::max(width, DisplayWidth(TitleOf(*participant)));
    for (const auto* participant : people) {
      std::vector<std::string> lines;
      for (const auto& position : participant->credit().positions()) lines.push_back(InWords(position));
      lines.push_back(Particulars(*participant));
      Row(indent, TitleOf(*participant), std::min(width, kWidestName) + 2, lines);
    }
  }

  // "speaker · video address": what else is known of the participant.
  static std::string Particulars(const v1::Participant& participant) {
    std::vector<std::string> parts = {
        Words(v1::Participant::DelegationRole_descriptor(), participant.delegation_role())};
    for (const int role : participant.roles())
      parts.push_back(Words(v1::Participant::Role_descriptor(), role));
    parts.push_back(Words(v1::Participant::Category_descriptor(), participant.category()));
    parts.push_back(Words(v1::Participant::AttendanceMode_descriptor(), participant.attendance_mode()));
    if (!participant.region_code().empty()) parts.push_back("for " + RegionName(participant.region_code()));
    if (participant.state() != v1::Participant::STATE_CONFIRMED) {
      parts.push_back(Words(v1::Participant::State_descriptor(), participant.state()));
    }
    return JoinSet(parts, " · ");
  }

  void WriteCollectives() {
    bool first = true;
    for (const auto& participant : overview_.participants) {
      if (!participant.collective()) continue;
      if (first) Section("Groups", "named by no list, never counted");
      first = false;
      Row(kIndent, "-", 2, {JoinSet({Shown(TitleOf(participant)), Particulars(participant)}, " · ")});
    }
  }

  void WriteFigures() {
    if (overview_.statistics.figures().empty()) return;
    Section("Reported and counted");
    const int width = std::min(style().width / 2, 44);
    for (const auto& comparison : overview_.statistics.figures()) {
      const std::string verdict = Words(v1::FigureComparison::Verdict_descriptor(), comparison.verdict());
      Row(kIndent, comparison.figure().key(), width,
          {JoinSet({"reported " + InWords(comparison.figure()), Counted(comparison), verdict}, " · ")});
    }
  }

  static std::string Counted(const v1::FigureComparison& comparison) {
    if (comparison.has_counted()) return absl::StrCat(comparison.counted(), " on record");
    return comparison.figure().statistic() == v1::Event::STATISTIC_UNSPECIFIED ? "nothing to count"
                                                                               : "count withheld";
  }

  void WriteMedia() {
    std::vector<std::string> links;
    for (const auto& media : event_.media()) links.push_back(MediaLine(media));
    for (const auto& participant : overview_.participants) {
      for (const auto& media : participant.media()) links.push_back(MediaLine(media));
    }
    if (links.empty()) return;
    Section("Media");
    for (const std::string& link : links) Row(kIndent, "-", 2, {link});
  }

  static std::string MediaLine(const v1::MediaLink& media) {
    const std::string kind = Capitalized(Words(v1::MediaLink::Kind_descriptor(), media.kind()));
    const std::string credit = media.credit().empty() ? "" : "(" + media.credit() + ")";
    return JoinSet({kind.empty() ? "" : kind + ":", Shown(InWords(media.caption())), credit, media.url()},
                   " ");
  }

  void WriteSources() {
    std::vector<std::string> sources;
    for (const auto& citation : event_.citations()) {
      std::string source = Capitalized(InWords(citation.source()));
      if (std::find(sources.begin(), sources.end(), source) == sources.end())
        sources.push_back(std::move(source));
    }
    if (sources.empty()) return;
    Section(sources.size() == 1 ? "Source" : "Sources");
    for (const std::string& source : sources) Row(kIndent, "-", 2, {source});
  }

  const Overview& overview_;
  const v1::Event& event_;
};

}  // namespace

std::string RenderOverview(const Overview& overview, const Style& style) {
  return Writer(overview, style).Write();
}

}  // namespace plenary::client
