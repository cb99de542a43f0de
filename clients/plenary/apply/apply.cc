#include "plenary/apply/apply.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/apply/applier.h"
#include "plenary/apply/session_group.h"
#include "plenary/calls/explain.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/v1/session.pb.h"

namespace plenary::client {
namespace {

using Action = Outcome::Action;

// The event of a session; "" for anything else.
std::string ProgrammeOf(const Step& step) {
  const bool session = step.entry.type->message == v1::Session::descriptor();
  return session ? std::string(ParentOfName(step.entry.name)) : "";
}

// Applies the steps of a plan one after the other.
class Run {
 public:
  Run(Connection& connection, const ApplyOptions& options, const std::function<void(const Outcome&)>& report)
      : connection_(connection), options_(options), applier_(connection, options), report_(report) {}

  // Applies steps without their deferred fields; a dry run, which creates nothing, compares those too.
  absl::Status Apply(const std::vector<Step>& steps) {
    std::map<std::string, std::vector<const Step*>> programmes;
    for (const Step& step : steps) {
      if (const std::string event = ProgrammeOf(step); !event.empty()) programmes[event].push_back(&step);
    }
    for (const Step& step : steps) {
      const std::vector<const Step*>& programme = programmes[ProgrammeOf(step)];
      if (programme.size() < 2) {
        RETURN_IF_ERROR(ApplyStep(step, FieldsOf(step), true));
      } else if (programme.front() == &step) {
        RETURN_IF_ERROR(ApplySessionSteps(programme));
      }
    }
    return absl::OkStatus();
  }

  // Applies the deferred fields of a step.
  absl::Status Finish(const Step& step) {
    if (options_.dry_run || step.deferred.empty() || failed_.contains(step.entry.name))
      return absl::OkStatus();
    return ApplyStep(step, step.deferred, false);
  }

 private:
  Fields FieldsOf(const Step& step) const {
    Fields fields = step.entry.fields;
    if (!options_.dry_run) {
      std::erase_if(fields, [&](const auto* field) { return Contains(step.deferred, field); });
    }
    return fields;
  }

  // Finds out what to do. False if the step is skipped, because one that it needs failed.
  bool Begin(const Step& step, const Fields& fields, Work& work) const {
    work.entry = &step.entry;
    work.fields = fields;
    work.effect = EffectOf(step);
    work.outcome.name = step.entry.name;
    const std::string* need = FirstOf(step.needs, failed_);
    if (need == nullptr) return true;
    work.outcome.action = Action::kSkipped;
    work.outcome.error = absl::FailedPreconditionError(absl::StrCat("it needs ", *need));
    return false;
  }

  void Note(const Outcome& outcome) {
    if (!outcome.error.ok()) failed_.insert(outcome.name);
    if (outcome.action == Action::kCreated) created_.insert(outcome.name);
  }

  absl::Status ApplyStep(const Step& step, const Fields& fields, bool report_unchanged) {
    Work work;
    if (Begin(step, fields, work)) {
      work.outcome.error = applier_.Make(work);
      if (!work.outcome.error.ok()) work.outcome.action = Action::kRefused;
    }
    Note(work.outcome);
    if (ExitCodeOf(work.outcome.error) == kUnreachable) return work.outcome.error;
    if (report_unchanged || work.outcome.action != Action::kUnchanged) report_(work.outcome);
    return absl::OkStatus();
  }

  absl::Status ApplySessionSteps(const std::vector<const Step*>& steps) {
    std::vector<SessionWork> sessions(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
      sessions[i].needs = &steps[i]->needs;
      Begin(*steps[i], FieldsOf(*steps[i]), sessions[i]);
    }
    RETURN_IF_ERROR(ApplySessions(connection_, applier_, options_.dry_run, sessions));
    for (const SessionWork& session : sessions) {
      Note(session.outcome);
      report_(session.outcome);
    }
    return absl::OkStatus();
  }

  Effect EffectOf(const Step& step) const {
    if (!options_.dry_run) return Effect::kReal;
    const bool needs_created = FirstOf(step.needs, created_) != nullptr || !step.deferred.empty();
    return needs_created ? Effect::kCompared : Effect::kChecked;
  }

  // The first of `names` that is in `set`; null if none is.
  static const std::string* FirstOf(const std::vector<std::string>& names, const std::set<std::string>& set) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& name) { return set.contains(name); });
    return found == names.end() ? nullptr : &*found;
  }

  Connection& connection_;
  const ApplyOptions& options_;
  const Applier applier_;
  const std::function<void(const Outcome&)>& report_;
  std::set<std::string> failed_;
  std::set<std::string> created_;
};

}  // namespace

absl::Status Apply(Connection& connection, const std::vector<Step>& steps, const ApplyOptions& options,
                   const std::function<void(const Outcome&)>& report) {
  Run run(connection, options, report);
  RETURN_IF_ERROR(run.Apply(steps));
  for (const Step& step : steps) RETURN_IF_ERROR(run.Finish(step));
  return absl::OkStatus();
}

}  // namespace plenary::client
