#include "plenary/overview.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "plenary/contract.h"
#include "plenary/text.h"
#include "plenary/wording.h"

namespace plenary::client {
namespace {

constexpr int kIndent = 2;
constexpr int kLabelWidth = 15;
constexpr int kWidestName = 30;

template <typename Enum>
std::string Words(const google::protobuf::EnumDescriptor* type, Enum number) {
  const auto* value = type->FindValueByNumber(number);
  return value == nullptr ? "" : InWords(*value);
}

std::string Capitalized(std::string text) {
  if (!text.empty()) text[0] = absl::ascii_toupper(text[0]);
  return text;
}

// "1 person", "2 people".
std::string Count(std::int64_t number, const char* one, const char* many) {
  return absl::StrCat(number, " ", number == 1 ? one : many);
}

std::string JoinSet(std::vector<std::string> parts, const char* separator) {
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return absl::StrJoin(parts, separator);
}

class Writer {
 public:
  Writer(const Overview& overview, const Style& style)
      : overview_(overview), event_(overview.event), style_(style) {}

  std::string Write() {
    WriteHead();
    WriteFacts();
    WriteParticipants();
    WriteCollectives();
    WriteFigures();
    WriteMedia();
    WriteSources();
    return out_;
  }

 private:
  void Line(int indent, std::string_view text) {
    if (!text.empty()) out_.append(indent, ' ').append(text);
    out_ += '\n';
  }

  void Section(const std::string& title, const std::string& aside = "") {
    out_ += '\n';
    Line(0, JoinSet({style_.Bold(title), style_.Dim(aside)}, "  "));
  }

  // A first column of `width` columns and beside it the paragraphs, wrapped.
  void Row(int indent, const std::string& first, int width, const std::vector<std::string>& paragraphs) {
    const int left = indent + width;
    std::vector<std::string> right;
    for (const std::string& paragraph : paragraphs) {
      if (paragraph.empty()) continue;
      for (std::string& line : Wrap(Printable(paragraph), std::max(style_.width - left, 20))) {
        right.push_back(std::move(line));
      }
    }
    std::vector<std::string> labels = Wrap(Printable(first), width - 1);
    for (std::size_t i = 0; i < std::max(labels.size(), right.size()); ++i) {
      const std::string label = i < labels.size() ? labels[i] : "";
      if (i >= right.size()) {
        Line(indent, label);
      } else {
        Line(indent, Pad(label, width) + right[i]);
      }
    }
  }

  void Fact(const std::string& label, const std::vector<std::string>& paragraphs) {
    if (JoinSet(paragraphs, "").empty()) return;
    Row(kIndent, label, kLabelWidth, paragraphs);
  }

  void WriteHead() {
    for (const std::string& line : Wrap(Printable(InWords(event_.title())), style_.width))
      Line(0, style_.Bold(line));
    const std::string phase = Words(v1::Event::Phase_descriptor(), event_.phase());
    Line(0, style_.Dim(JoinSet({Words(v1::Event::Kind_descriptor(), event_.kind()),
                                Words(v1::Event::State_descriptor(), event_.state()), phase, event_.name()},
                               " · ")));
    out_ += '\n';
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
    if (event_.registration_policy().has_capacity()) {
      Fact("Places", {absl::StrCat(event_.registration_policy().capacity(), ", ",
                                   overview_.statistics.participant_count(), " taken")});
    }
    Fact("State", {event_.state_reason()});
    Fact("Note", {event_.warnings().begin(), event_.warnings().end()});
  }

  std::string When() const {
    std::string days = InWords(event_.start_date());
    if (const std::string end = InWords(event_.end_date()); !end.empty()) absl::StrAppend(&days, " to ", end);
    const int length = event_.duration_days();
    return JoinSet(
        {days, length == 0 ? "" : Count(length, "day", "days"), days.empty() ? "" : event_.time_zone()},
        " · ");
  }

  std::vector<std::string> Hosts() const {
    std::vector<std::string> hosts;
    for (const auto& host : event_.hosts()) {
      const std::string title = InWords(host.title());
      const std::string words = InWords(host.credited_as());
      const std::string credit = JoinSet(
          {Words(v1::Event::Host::Role_descriptor(), host.role()), words.empty() ? "" : "“" + words + "”"},
          ", ");
      hosts.push_back(JoinSet(
          {title.empty() ? host.organization() : title, credit.empty() ? "" : "(" + credit + ")"}, " "));
    }
    return hosts;
  }

  void WriteParticipants() {
    const auto& statistics = overview_.statistics;
    Section("Participants",
            absl::StrCat(Count(statistics.participant_count(), "person", "people"), " and ",
                         Count(statistics.collective_count(), "group", "groups"), " on record"));
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
    out_ += '\n';
    Line(kIndent, JoinSet({style_.Bold(Printable(title)), style_.Dim(aside)}, "  "));
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

  // "speaker · video address": what is known beside name and positions.
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
      Row(kIndent, "-", 2, {JoinSet({TitleOf(participant), Particulars(participant)}, " · ")});
    }
  }

  void WriteFigures() {
    if (overview_.statistics.figures().empty()) return;
    Section("Reported and counted");
    const int width = std::min(style_.width / 2, 44);
    for (const auto& comparison : overview_.statistics.figures()) {
      const std::string counted =
          comparison.has_counted() ? absl::StrCat(comparison.counted(), " on record") : "nothing to count";
      const std::string verdict = Words(v1::FigureComparison::Verdict_descriptor(), comparison.verdict());
      Row(kIndent, comparison.figure().key(), width,
          {JoinSet({"reported " + InWords(comparison.figure()), counted, verdict}, " · ")});
    }
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
    return JoinSet({kind.empty() ? "" : kind + ":", InWords(media.caption()), credit, media.url()}, " ");
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
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string RenderOverview(const Overview& overview, const Style& style) {
  return Writer(overview, style).Write();
}

}  // namespace plenary::client
