#include "plenary/overview/overview_record.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "base/count.h"
#include "plenary/contract/warnings.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

constexpr int kIndent = PageWriter::kIndent;

// The resource with that name; null if it is not among them.
template <typename Resource>
const Resource* FindResource(const std::vector<Resource>& resources, std::string_view name) {
  const auto found = std::find_if(resources.begin(), resources.end(),
                                  [&](const Resource& resource) { return resource.name() == name; });
  return found == resources.end() ? nullptr : &*found;
}

// The title of a resource; its name if the resource is not loaded.
template <typename Resource>
std::string TitleOr(const std::vector<Resource>& resources, const std::string& name) {
  const Resource* resource = FindResource(resources, name);
  return resource == nullptr ? name : TitleOf(*resource);
}

std::string NameIn(const v1::Participant::Credit& credit) {
  return Shown(JoinSet({credit.honorific(), InWords(credit.display_name())}, " "));
}

// Writes the record in an overview onto a page.
class RecordWriter {
 public:
  RecordWriter(const Overview& overview, PageWriter& page)
      : overview_(overview), page_(page), style_(page.style()) {}

  void WriteSessions() {
    std::vector<std::string> counts;
    if (!overview_.sessions.empty()) {
      counts.push_back(CountOf(static_cast<std::int64_t>(overview_.sessions.size()), "session"));
    }
    if (!overview_.statements.empty()) {
      counts.push_back(CountOf(static_cast<std::int64_t>(overview_.statements.size()), "statement"));
    }
    page_.Section("Programme and statements", absl::StrJoin(counts, ", ") + " on record");
    for (const v1::Session& session : overview_.sessions) WriteSession(session);
    const auto others = StatementsIn("");
    if (others.empty()) return;
    page_.Group("In no session on record");
    for (const v1::Statement* statement : others) WriteStatement(*statement);
  }

  void WriteDocument(const v1::Document& document) {
    page_.Section(InWords(document.title()));
    page_.Line(0,
               style_.Dim(JoinSet({Words(v1::Document::Kind_descriptor(), document.kind()), document.symbol(),
                                   Words(v1::Document::State_descriptor(), document.state()),
                                   TextOnRecord(document), document.name()},
                                  " · ")));
    page_.Blank();
    page_.Fact("Sponsors", Sponsors(document));
    page_.Fact("Adopted", {Adoption(document)});
    page_.Fact("Points", {Points(document)});
    page_.Fact("State", {document.state_reason()});
    page_.Fact("Note", WarningsIn(document));
    WriteClauses(document);
    WriteEndorsements(document);
  }

 private:
  // ---- Sessions.

  void WriteSession(const v1::Session& session) {
    page_.Group(InWords(session.title()), JoinSet({Words(v1::Session::Kind_descriptor(), session.kind()),
                                                   Words(v1::Session::State_descriptor(), session.state())},
                                                  " · "));
    const int indent = 2 * kIndent;
    for (const std::string& fact :
         {JoinSet({When(session), session.room().empty() ? "" : TitleOr(overview_.rooms, session.room()),
                   session.track()},
                  " · "),
          session.parent_session().empty()
              ? ""
              : "part of " + TitleOr(overview_.sessions, session.parent_session()),
          InWords(session.abstract()), session.state_reason()}) {
      if (!fact.empty()) page_.Paragraph(indent, fact);
    }
    for (const auto& appearance : session.appearances()) {
      page_.Row(indent, "-", 2, {LineOf(appearance)});
    }
    for (const v1::Statement* statement : StatementsIn(session.name())) WriteStatement(*statement);
  }

  absl::TimeZone Zone() const {
    absl::TimeZone zone = absl::UTCTimeZone();
    absl::LoadTimeZone(overview_.event.time_zone(), &zone);
    return zone;
  }

  // "Wednesday 5 March 2025 09:00 to 10:30", in the event's zone.
  std::string When(const v1::Session& session) const {
    if (!session.has_interval()) return "";
    const absl::TimeZone zone = Zone();
    const absl::Time start = absl::FromUnixSeconds(session.interval().start_time().seconds());
    const absl::Time end = absl::FromUnixSeconds(session.interval().end_time().seconds());
    const bool one_day = absl::ToCivilDay(start, zone) == absl::ToCivilDay(end, zone);
    return absl::StrCat(absl::FormatTime("%A %-d %B %Y %H:%M", start, zone), " to ",
                        absl::FormatTime(one_day ? "%H:%M" : "%A %-d %B %Y %H:%M", end, zone));
  }

  // "Wednesday 5 March 2025 09:00", in the event's zone.
  std::string MomentOf(const google::protobuf::Timestamp& time) const {
    return absl::FormatTime("%A %-d %B %Y %H:%M", absl::FromUnixSeconds(time.seconds()), Zone());
  }

  std::string LineOf(const v1::Session::Appearance& appearance) const {
    const std::string who = appearance.participant().empty()
                                ? Shown(InWords(appearance.label()))
                                : TitleOr(overview_.participants, appearance.participant());
    const std::string title = Shown(InWords(appearance.title()));
    return JoinSet({who.empty() ? "somebody not listed" : who,
                    Words(v1::Session::Appearance::Role_descriptor(), appearance.role()),
                    Words(v1::Participant::AttendanceMode_descriptor(), appearance.mode()),
                    title.empty() ? "" : "“" + title + "”",
                    Words(v1::Session::Appearance::Status_descriptor(), appearance.status())},
                   " · ");
  }

  // ---- Statements.

  std::vector<const v1::Statement*> StatementsIn(const std::string& session) const {
    std::vector<const v1::Statement*> statements;
    for (const v1::Statement& statement : overview_.statements) {
      const bool listed = FindResource(overview_.sessions, statement.session()) != nullptr;
      if ((listed ? statement.session() : "") == session) statements.push_back(&statement);
    }
    return statements;
  }

  static std::string SpeakerOf(const v1::Statement& statement) {
    if (statement.has_credit()) return NameIn(statement.credit());
    const std::string label = Shown(InWords(statement.speaker_label()));
    return label.empty() ? std::string("unknown speaker") : label;
  }

  void WriteStatement(const v1::Statement& statement) {
    const int indent = 2 * kIndent;
    page_.Blank();
    page_.Line(indent, style_.Bold(OneLine(SpeakerOf(statement))));
    for (const auto& position : statement.credit().positions()) {
      page_.Paragraph(indent, InWords(position));
    }
    const std::string particulars = Particulars(statement);
    if (!particulars.empty()) page_.Paragraph(indent, particulars);
    if (statement.has_last_correction()) page_.Paragraph(indent, CorrectionOf(statement.last_correction()));
    for (const v1::Segment& segment : statement.segments()) page_.Paragraph(3 * kIndent, TextOf(segment));
    if (!statement.topics().empty()) {
      page_.Paragraph(indent, "on " + absl::StrJoin(statement.topics(), ", "));
    }
  }

  // "corrected on Wednesday 5 March 2025: a name was misspelt".
  std::string CorrectionOf(const v1::Statement::Correction& correction) const {
    const absl::Time time = absl::FromUnixSeconds(correction.correct_time().seconds());
    return absl::StrCat("corrected on ", absl::FormatTime("%A %-d %B %Y", time, Zone()), ": ",
                        correction.reason());
  }

  // "video address · delivered by X · echoes Y": what else is known of the statement.
  std::string Particulars(const v1::Statement& statement) const {
    const std::string title = Shown(InWords(statement.title()));
    std::vector<std::string> parts = {title.empty() ? "" : "“" + title + "”",
                                      Words(v1::Statement::Mode_descriptor(), statement.mode())};
    if (statement.has_delivered_by_credit())
      parts.push_back("read by " + NameIn(statement.delivered_by_credit()));
    if (!statement.delegation().empty())
      parts.push_back("for " + TitleOr(overview_.delegations, statement.delegation()));
    if (statement.has_on_behalf_of()) parts.push_back("for " + Shown(InWords(statement.on_behalf_of())));
    if (statement.has_delivered_date()) parts.push_back(InWords(statement.delivered_date()));
    if (statement.has_delivered_time()) parts.push_back(MomentOf(statement.delivered_time()));
    for (const auto& relation : statement.relations()) {
      const v1::Statement* other = FindResource(overview_.statements, relation.statement());
      parts.push_back(JoinSet({Words(v1::Statement::Relation::Kind_descriptor(), relation.kind()),
                               other == nullptr ? relation.statement() : SpeakerOf(*other)},
                              " "));
    }
    if (statement.state() != v1::Statement::STATE_PUBLISHED) {
      parts.push_back(Words(v1::Statement::State_descriptor(), statement.state()));
      parts.push_back(statement.state_reason());
    }
    return JoinSet(parts, " · ");
  }

  // Very words in quotation marks, a rendering as it is, an explanation in brackets.
  std::string TextOf(const v1::Segment& segment) const {
    const v1::Segment::Rendering& shown = segment.resolved();
    const std::string text = segment.has_resolved() ? shown.text() : segment.text();
    const std::string status = Words(v1::Segment::Translation::Status_descriptor(), shown.status());
    const std::string note =
        status.empty()
            ? overview_.asked.NoteOn(segment.has_resolved() ? shown.language() : segment.language())
            : absl::StrCat(" [", shown.language(), ": ", status, " translation",
                           shown.outdated() ? ", older than the text" : "", "]");
    switch (segment.kind()) {
      case v1::Segment::KIND_QUOTE:
        return absl::StrCat("“", text, "”", note);
      case v1::Segment::KIND_CONTEXT:
        return absl::StrCat("[", text, "]", note);
      default:
        return WithQuotations(text, segment, segment.has_resolved() ? shown.language() : segment.language()) +
               note;
    }
  }

  // The text, with the very words in `language` in quotation marks.
  static std::string WithQuotations(std::string text, const v1::Segment& segment,
                                    const std::string& language) {
    for (const auto& span : segment.quoted_spans()) {
      if (span.language() != language) continue;
      const std::size_t at = text.find(span.text());
      if (at != std::string::npos) text.replace(at, span.text().size(), absl::StrCat("“", span.text(), "”"));
    }
    return text;
  }

  // ---- Documents.

  static std::string TextOnRecord(const v1::Document& document) {
    const std::string completeness = Words(v1::Document::Completeness_descriptor(), document.completeness());
    return completeness.empty() ? "" : completeness + " text";
  }

  // "6 declared, 5 on record".
  static std::string Points(const v1::Document& document) {
    const auto on_record = std::count_if(
        document.clauses().begin(), document.clauses().end(),
        [](const auto& clause) { return clause.kind() == v1::Document::Clause::KIND_CONSENSUS_POINT; });
    if (!document.has_declared_point_count()) return "";
    return absl::StrCat(document.declared_point_count(), " declared, ", on_record, " on record");
  }

  std::vector<std::string> Sponsors(const v1::Document& document) const {
    std::vector<std::string> sponsors;
    for (const auto& sponsor : document.sponsors()) {
      const std::string label = Shown(InWords(sponsor.label()));
      const std::string delegation =
          sponsor.delegation().empty() ? "" : TitleOr(overview_.delegations, sponsor.delegation());
      sponsors.push_back(!label.empty() ? label : !delegation.empty() ? delegation : sponsor.organization());
    }
    return sponsors;
  }

  std::string Adoption(const v1::Document& document) const {
    if (!document.has_adoption()) return "";
    const v1::Document::Adoption& adoption = document.adoption();
    const std::string method = Words(v1::Document::Adoption::Method_descriptor(), adoption.method());
    std::vector<std::string> parts = {method.empty() ? "how is not known" : "by " + method};
    const auto votes = [&](bool known, int count, const char* what) {
      if (known) parts.push_back(absl::StrCat(count, " ", what));
    };
    votes(adoption.has_in_favour(), adoption.in_favour(), "in favour");
    votes(adoption.has_against(), adoption.against(), "against");
    votes(adoption.has_abstentions(), adoption.abstentions(), "abstained");
    if (!adoption.session().empty()) parts.push_back(TitleOr(overview_.sessions, adoption.session()));
    parts.push_back(InWords(adoption.date()));
    return JoinSet(parts, " · ");
  }

  // Consecutive clauses of one kind have one heading.
  void WriteClauses(const v1::Document& document) {
    std::optional<v1::Document::Clause::Kind> kind;
    for (const auto& clause : document.clauses()) {
      if (clause.kind() != kind) {
        kind = clause.kind();
        const std::string heading = Words(v1::Document::Clause::Kind_descriptor(), clause.kind());
        page_.Group(heading.empty() ? "Clauses" : Capitalized(heading));
      }
      WriteClause(clause);
    }
  }

  void WriteClause(const v1::Document::Clause& clause) {
    const std::string heading = InWords(clause.heading());
    const std::string number = clause.number().empty() ? "-" : clause.number();
    const int width = DisplayWidth(number) + 1;
    page_.Row(2 * kIndent, number, width, {heading.empty() ? TextOf(clause.segments(0)) : heading});
    for (int i = heading.empty() ? 1 : 0; i < clause.segments_size(); ++i) {
      page_.Row(2 * kIndent, "", width, {TextOf(clause.segments(i))});
    }
    for (const std::string& name : clause.statements()) {
      const v1::Statement* statement = FindResource(overview_.statements, name);
      page_.Row(2 * kIndent, "", width,
                {"rests on " + (statement == nullptr ? name : "the statement of " + SpeakerOf(*statement))});
    }
  }

  void WriteEndorsements(const v1::Document& document) {
    bool first = true;
    for (const v1::Endorsement& endorsement : overview_.endorsements) {
      if (!endorsement.name().starts_with(document.name() + "/")) continue;
      if (first) page_.Group("Endorsements");
      first = false;
      page_.Row(
          2 * kIndent, "-", 2,
          {JoinSet(
              {DeclarerOf(endorsement), Words(v1::Endorsement::Kind_descriptor(), endorsement.kind()),
               endorsement.clause_id().empty() ? "" : "on " + ClauseName(document, endorsement.clause_id()),
               InWords(endorsement.text()), endorsement.has_withdraw_time() ? "withdrawn" : ""},
              " · ")});
    }
  }

  std::string DeclarerOf(const v1::Endorsement& endorsement) const {
    if (!endorsement.delegation().empty()) return TitleOr(overview_.delegations, endorsement.delegation());
    if (!endorsement.participant().empty()) return TitleOr(overview_.participants, endorsement.participant());
    return endorsement.organization();
  }

  const Overview& overview_;
  PageWriter& page_;
  const Style& style_;
};

}  // namespace

void WriteProgramme(const Overview& overview, PageWriter& page) {
  if (overview.sessions.empty() && overview.statements.empty()) return;
  RecordWriter(overview, page).WriteSessions();
}

void WriteDocuments(const Overview& overview, PageWriter& page) {
  for (const v1::Document& document : overview.documents)
    RecordWriter(overview, page).WriteDocument(document);
}

}  // namespace plenary::client
