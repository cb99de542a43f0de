#include "import_plans/import_plan.h"

#include <functional>
#include <future>
#include <utility>

#include "absl/strings/str_cat.h"
#include "access/roles.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "events/event_store.h"
#include "import_plans/import_rules.h"
#include "import_plans/import_store.h"
#include "journal/write.h"
#include "list_reading/list_errors.h"
#include "messages/field_mask.h"
#include "messages/resource.h"
#include "participants/deadline.h"
#include "resource/idempotency.h"

namespace plenary::import_plans {
namespace {

using v1::Import;
using v1::ImportRow;
using v1::Participant;

constexpr int kMostRows = 250'000;
// Rows planned in one piece, and their bytes.
constexpr std::size_t kPiece = 1'000;
constexpr std::size_t kPieceBytes = 2 * 1024 * 1024;
constexpr int kMostSamples = 3;

// Fields of the first message must be empty in the others.
absl::Status CheckFollows(const v1::PlanImportRequest& message) {
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  std::vector<errors::FieldViolation> violations;
  for (const auto* field : fields) {
    if (field->number() == v1::PlanImportRequest::kContentFieldNumber) continue;
    violations.push_back(
        {field->name(), "set it in the first message of the stream; the others have content alone"});
  }
  return errors::InvalidFieldsIfAny(violations);
}

// The turn of the new plan; 0 if the same call was made before and has just finished.
absl::StatusOr<std::int64_t> BeginOnce(const rpc::Call& call, db::Connection& connection, Import& import,
                                       const v1::PlanImportRequest& options) {
  absl::StatusOr<std::int64_t> turn = BeginImport(connection, import, options);
  if (turn.ok()) return turn;
  ASSIGN_OR_RETURN(const bool made_before, resource::IsClaimed(connection, call));
  if (made_before) return 0;
  return turn.status();
}

}  // namespace

absl::StatusOr<std::unique_ptr<ImportPlan>> ImportPlan::Open(rpc::Call& call, db::Connection& connection,
                                                             const v1::PlanImportRequest& request,
                                                             std::string_view payload_key) {
  const std::string event_id(contract::EventIdOf(request.parent()));
  ASSIGN_OR_RETURN(const events::StoredEvent event, events::GetEvent(connection, request.parent()));
  ASSIGN_OR_RETURN(const events::Admission admission, events::GlanceAtAdmission(connection, event_id));
  RETURN_IF_ERROR(participants::rules::CheckOpen(admission, participants::rules::Registrant::kStaff,
                                                 /*anonymous=*/false));
  if (request.has_respond_by_time())
    RETURN_IF_ERROR(participants::CheckToCome(request.respond_by_time(), admission.now));
  ASSIGN_OR_RETURN(ImportLookup lookup,
                   ImportLookup::Open(connection, request.parent(), access::StaffEvents(call.caller())));
  ASSIGN_OR_RETURN(std::unique_ptr<list_reading::ImportFile> file,
                   list_reading::ImportFile::Open(request, event.event.registration_policy()));
  std::unique_ptr<ImportPlan> plan(
      new ImportPlan(request, payload_key, std::move(lookup), std::move(file), event.event, admission));
  plan->file_->KnowDelegations(std::bind_front(&ImportLookup::HasDelegation, &plan->lookup_));
  plan->import_.set_name(contract::NameOf<v1::Import>(event_id, messages::IdOrNew(request.import_id())));
  plan->import_.set_created_by(call.caller().principal);
  plan->import_.set_initial_state(request.initial_state());
  if (request.has_respond_by_time()) *plan->import_.mutable_respond_by_time() = request.respond_by_time();
  // A repeated call reads its file again, to check that it is the same, and is answered at the end.
  ASSIGN_OR_RETURN(const bool made_before, resource::IsClaimed(connection, call));
  if (!request.validate_only() && !made_before) {
    ASSIGN_OR_RETURN(plan->turn_, BeginOnce(call, connection, plan->import_, plan->request_));
  }
  // A caller may send everything in one message.
  if (!request.content().empty()) RETURN_IF_ERROR(plan->ReadContent(connection, request));
  return plan;
}

ImportPlan::ImportPlan(const v1::PlanImportRequest& request, std::string_view payload_key,
                       ImportLookup lookup, std::unique_ptr<list_reading::ImportFile> file,
                       const v1::Event& event, const events::Admission& admission)
    : request_([&] {
        v1::PlanImportRequest options = request;
        options.clear_content();
        return options;
      }()),
      payload_key_(payload_key),
      event_id_(admission.event_id),
      lookup_(std::move(lookup)),
      file_(std::move(file)),
      shown_(event),
      planner_(*file_, lookup_, shown_, admission, request_) {}

absl::Status ImportPlan::Take(rpc::Call&, db::Connection& connection, const v1::PlanImportRequest& message) {
  RETURN_IF_ERROR(CheckFollows(message));
  return ReadContent(connection, message);
}

absl::Status ImportPlan::ReadContent(db::Connection& connection, const v1::PlanImportRequest& message) {
  return file_->Read(message.content(),
                     [&](list_reading::RawRow row) { return AddRow(connection, std::move(row)); });
}

absl::Status ImportPlan::AddRow(db::Connection& connection, list_reading::RawRow raw) {
  if (import_.counts().rows() + static_cast<int>(compared_.size() + read_.size() + pending_.size()) ==
      kMostRows) {
    return errors::UnreadableFile(absl::StrCat("It has more than ", kMostRows, " rows"));
  }
  pending_bytes_ += raw.size();
  pending_.push_back(std::move(raw));
  if (pending_.size() < kPiece && pending_bytes_ < kPieceBytes) return absl::OkStatus();
  return TurnPieces(connection);
}

absl::Status ImportPlan::TurnPieces(db::Connection& connection) {
  const std::string name = import_.name();
  pending_bytes_ = 0;
  std::future<std::vector<PlannedRow>> reading =
      std::async(std::launch::async, [this, raws = std::exchange(pending_, {})]() mutable {
        std::vector<PlannedRow> rows;
        rows.reserve(raws.size());
        for (list_reading::RawRow& raw : raws) rows.push_back(ReadRow(*file_, std::move(raw)));
        return rows;
      });
  std::future<std::optional<db::Params>> settling = std::async(
      std::launch::async,
      [this, compared = std::exchange(compared_, {})]() mutable { return Settle(std::move(compared)); });
  const std::optional<db::Params> settled = std::exchange(settled_, std::nullopt);
  if (settled.has_value()) RETURN_IF_ERROR(InsertRows(connection, name, turn_, *settled));
  std::vector<PlannedRow> rows = std::exchange(read_, {});
  if (!rows.empty()) RETURN_IF_ERROR(planner_.Compare(connection, rows));
  compared_ = std::move(rows);
  settled_ = settling.get();
  read_ = reading.get();
  return absl::OkStatus();
}

std::optional<db::Params> ImportPlan::Settle(std::vector<PlannedRow> rows) {
  std::vector<StoredRow> planned;
  planned.reserve(rows.size());
  for (PlannedRow& row : rows) {
    planner_.PlanInOrder(row);
    Count(row.stored.row);
    if (import_.samples_size() < kMostSamples) ShowRow(row);
    planned.push_back(std::move(row.stored));
  }
  if (turn_ == 0 || planned.empty()) return std::nullopt;
  return RowColumns(planned);
}

void ImportPlan::Count(const ImportRow& row) {
  Import::Counts& counts = *import_.mutable_counts();
  counts.set_rows(counts.rows() + 1);
  switch (row.outcome()) {
    case ImportRow::OUTCOME_CREATE:
      counts.set_create(counts.create() + 1);
      break;
    case ImportRow::OUTCOME_UPDATE:
      counts.set_update(counts.update() + 1);
      break;
    case ImportRow::OUTCOME_UNCHANGED:
      counts.set_unchanged(counts.unchanged() + 1);
      break;
    case ImportRow::OUTCOME_MATCH:
      counts.set_match(counts.match() + 1);
      break;
    case ImportRow::OUTCOME_DUPLICATE:
      counts.set_duplicate(counts.duplicate() + 1);
      break;
    case ImportRow::OUTCOME_LEFT_OUT:
      counts.set_left_out(counts.left_out() + 1);
      break;
    default:
      counts.set_error(counts.error() + 1);
  }
  if (row.expected_state() == Participant::STATE_CONFIRMED) counts.set_confirmed(counts.confirmed() + 1);
  if (row.expected_state() == Participant::STATE_WAITLISTED) counts.set_waitlisted(counts.waitlisted() + 1);
  if (row.expected_state() == Participant::STATE_PENDING) counts.set_pending(counts.pending() + 1);
  if (row.expected_state() == Participant::STATE_INVITED) counts.set_invited(counts.invited() + 1);
  errors_.Add(row.row(), row.errors());
  remarks_.Add(row.row(), row.remarks());
}

void ImportPlan::ShowRow(const PlannedRow& planned) {
  const ImportRow& row = planned.stored.row;
  if (row.outcome() == ImportRow::OUTCOME_LEFT_OUT) return;
  *import_.add_samples() = file_->columns().empty()
                               ? shown_.SampleOf(row.row(), planned.read.participant)
                               : ShownRows::SampleOf(row.row(), file_->columns(), planned.raw.AsCsv().cells,
                                                     planned.read.participant);
}

absl::StatusOr<Import> ImportPlan::Finish(rpc::Call& call, db::Connection& connection) {
  RETURN_IF_ERROR(
      file_->Finish([&](list_reading::RawRow row) { return AddRow(connection, std::move(row)); }));
  while (!IsDone()) RETURN_IF_ERROR(TurnPieces(connection));
  if (request_.has_respond_by_time() && request_.initial_state() != Participant::STATE_INVITED &&
      import_.counts().invited() == 0 && !file_->Says("state")) {
    return errors::InvalidField("respond_by_time", "leave it empty: only invitations are answered");
  }
  file_->Describe(import_);
  lookup_.Describe(import_);
  errors_.Write(*import_.mutable_error_totals());
  remarks_.Write(*import_.mutable_remark_totals());
  if (request_.validate_only()) {
    import_.set_state(Import::STATE_PLANNED);
    return import_;
  }
  const std::string mine = import_.name();
  ASSIGN_OR_RETURN(
      Import import,
      journal::Commit<Import>(
          call, connection,
          {.payload_key = payload_key_, .name = mine, .content_digest = import_.content_digest()},
          std::bind_front(GetImport, std::ref(connection)),
          [&](journal::Write& write) -> absl::StatusOr<Import> {
            Import planned = import_;
            RETURN_IF_ERROR(FinishPlan(connection, turn_, planned));
            write.Changed(planned, journal::kNobody, journal::kStaff);
            return planned;
          }));
  // The same call finished meanwhile, so this plan is not needed.
  if (import.name() != mine && turn_ != 0) RETURN_IF_ERROR(DropImport(connection, mine));
  return import;
}

}  // namespace plenary::import_plans
