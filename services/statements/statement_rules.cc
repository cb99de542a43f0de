#include "statements/statement_rules.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "messages/state_step.h"
#include "plenary/v1/annotations.pb.h"
#include "rpc/warning.h"
#include "statements/statement_errors.h"

namespace plenary::statements::rules {
namespace {

using v1::Segment;
using v1::Statement;
using Violations = std::vector<errors::FieldViolation>;

constexpr State kPublished[] = {Statement::STATE_PUBLISHED};
constexpr State kUnpublished[] = {Statement::STATE_DRAFT, Statement::STATE_SUBMITTED,
                                  Statement::STATE_DELIVERED};
constexpr State kUnretracted[] = {Statement::STATE_DRAFT, Statement::STATE_SUBMITTED,
                                  Statement::STATE_DELIVERED, Statement::STATE_PUBLISHED};

bool IsAmong(std::span<const State> states, State state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

std::string NamesOf(std::span<const State> states) {
  return absl::StrJoin(states, ", ", [](std::string* out, State state) { out->append(StateName(state)); });
}

// How many segments the contract allows.
int MostSegments() {
  return static_cast<int>(
      Statement::descriptor()->FindFieldByName("segments")->options().GetExtension(v1::limits).max_items());
}

absl::Status CheckState(const Statement& statement, std::span<const State> allowed, std::string_view step,
                        std::string_view instead) {
  if (IsAmong(allowed, statement.state())) return absl::OkStatus();
  return errors::WrongState(statement.name(), StateName(statement.state()), step, NamesOf(allowed), instead);
}

void CheckSpeaker(const Statement& statement, Violations& violations) {
  if (!statement.speaker().empty() && !statement.speaker_label().entries().empty()) {
    violations.push_back({"statement.speaker_label", "must be left out where speaker is given"});
  }
  if (!statement.speaker().empty() && statement.delivered_by() == statement.speaker()) {
    violations.push_back({"statement.delivered_by", "must be another participant than the speaker"});
  }
}

void CheckDeliveredFields(const Statement& statement, Violations& violations) {
  if (statement.has_delivered_time() && statement.has_delivered_date()) {
    violations.push_back({"statement.delivered_date", "must be left out where delivered_time is given"});
  }
  if (statement.state() == Statement::STATE_DELIVERED && statement.mode() == Statement::MODE_WRITTEN) {
    violations.push_back({"statement.mode", "must not be MODE_WRITTEN: the statement is DELIVERED"});
  }
}

void CheckSameEvent(const Statement& statement, const std::string& name, std::string field,
                    Violations& violations) {
  if (!name.empty() && contract::EventIdOf(name) != contract::EventIdOf(statement.name())) {
    violations.push_back({std::move(field), "must name one of the same event"});
  }
}

void CheckRelations(const Statement& statement, Violations& violations) {
  std::set<std::pair<int, std::string>> seen;
  for (int i = 0; i < statement.relations_size(); ++i) {
    const Statement::Relation& relation = statement.relations(i);
    const std::string path = absl::StrCat("statement.relations[", i, "]");
    CheckSameEvent(statement, relation.statement(), path + ".statement", violations);
    if (relation.statement() == statement.name()) {
      violations.push_back({path + ".statement", "must name another statement"});
    }
    if (!seen.emplace(relation.kind(), relation.statement()).second) {
      violations.push_back({path, "must not occur twice"});
    }
  }
}

}  // namespace

std::string StateName(State state) {
  return Statement::State_Name(state).substr(std::string("STATE_").size());
}

bool WasPublished(State state) {
  return state == Statement::STATE_PUBLISHED || state == Statement::STATE_RETRACTED;
}

absl::Status CheckPublishable(const Statement& statement, const v1::PublishStatementRequest& request) {
  const bool written = statement.mode() == Statement::MODE_WRITTEN;
  return messages::CheckStep(statement, request,
                             StateName(written ? Statement::STATE_SUBMITTED : Statement::STATE_DELIVERED));
}

absl::Status CheckDelivery(const Statement& statement, const v1::DeliverStatementRequest& request) {
  RETURN_IF_ERROR(messages::CheckStep(statement, request));
  if (statement.mode() != Statement::MODE_WRITTEN) return absl::OkStatus();
  return errors::WrittenOnly(statement.name(), StateName(statement.state()));
}

absl::Status CheckEditable(const Statement& statement) {
  return CheckState(statement, kUnpublished, "be edited",
                    "Use CorrectStatement for what is published; a retracted statement stays as it is.");
}

absl::Status CheckCorrectable(const Statement& statement) {
  return CheckState(statement, kPublished, "be corrected",
                    "Use UpdateStatement before its publication; a retracted statement stays as it is.");
}

absl::Status CheckTranslatable(const Statement& statement) {
  return CheckState(statement, kUnretracted, "be translated", "A retracted statement stays as it is.");
}

absl::Status CheckStatement(const Statement& statement) {
  Violations violations;
  CheckSpeaker(statement, violations);
  CheckDeliveredFields(statement, violations);
  CheckSameEvent(statement, statement.speaker(), "statement.speaker", violations);
  CheckSameEvent(statement, statement.delivered_by(), "statement.delivered_by", violations);
  CheckSameEvent(statement, statement.delegation(), "statement.delegation", violations);
  CheckSameEvent(statement, statement.session(), "statement.session", violations);
  CheckRelations(statement, violations);
  CheckSegments(statement.segments(), "statement.segments", violations);
  CheckSize(statement, "statement.segments", 0, violations);
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckAppended(const Statement& statement, const Segment& segment) {
  const int most = MostSegments();
  Violations violations;
  CheckSegment(segment, "segment", violations);
  CheckSize(statement, "segment", static_cast<std::int64_t>(segment.ByteSizeLong()), violations);
  if (statement.segments_size() >= most) {
    violations.push_back({"segment", absl::StrCat("must be left out: the statement has ",
                                                  CountOf(most, "segment"), ", the most that it may have")});
  }
  RETURN_IF_ERROR(errors::InvalidFieldsIfAny(violations));
  for (const Segment& other : statement.segments()) {
    if (!segment.id().empty() && other.id() == segment.id()) {
      return errors::AlreadyExists(absl::StrCat("The segment ", segment.id(), " of ", statement.name()));
    }
  }
  return absl::OkStatus();
}

absl::Status CheckTranslation(const Statement& statement, const Segment& segment,
                              const GivenTranslation& given) {
  Violations violations;
  CheckTranslation(segment, given, violations);
  CheckSize(statement, "translation", GrowthBy(given, segment), violations);
  return errors::InvalidFieldsIfAny(violations);
}

void MarkOutdated(const Statement& before, Statement& after) {
  SegmentsById segments;
  AddById(before.segments(), segments);
  MarkOutdated(segments, *after.mutable_segments());
}

std::vector<v1::Warning> Warnings(const Statement& statement) {
  std::vector<v1::Warning> outdated;
  WarnOfOutdated(statement.segments(), "segments", "SetTranslation", outdated);
  std::vector<v1::Warning> warnings;
  rpc::AddWarnings(std::move(outdated), warnings);
  return warnings;
}

absl::Status CheckDeliveryTime(const v1::DeliverStatementRequest& request, const Statement& statement,
                               std::int64_t now) {
  Violations violations;
  const bool given = request.has_deliver_time();
  if (given && request.now()) violations.push_back({"now", "must be left out where deliver_time is given"});
  if (given && messages::MicrosFrom(request.deliver_time()) > now) {
    violations.push_back({"deliver_time", "must not be in the future"});
  }
  const bool as_said = !given && !request.now() && statement.has_delivered_time();
  if (as_said && messages::MicrosFrom(statement.delivered_time()) > now) {
    violations.push_back(
        {"deliver_time", "must be given, or now: the time that the statement says is in the future"});
  }
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status CheckPublication(const Statement& statement) {
  std::vector<std::string> missing;
  if (statement.segments().empty()) missing.push_back("segments");
  if (statement.speaker().empty() && statement.speaker_label().entries().empty()) {
    missing.push_back("speaker or speaker_label");
  }
  if (missing.empty()) return absl::OkStatus();
  return errors::Incomplete(statement.name(), "its publication", missing);
}

}  // namespace plenary::statements::rules
