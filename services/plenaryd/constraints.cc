#include "plenaryd/constraints.h"

#include <mutex>

#include "access/access_errors.h"
#include "check_in/check_in_errors.h"
#include "directory/directory_errors.h"
#include "documents/document_errors.h"
#include "errors/constraint_errors.h"
#include "events/event_errors.h"
#include "imports/import_errors.h"
#include "participants/participant_errors.h"
#include "plenaryd/collections.h"
#include "resource/idempotency.h"
#include "sessions/session_errors.h"
#include "statements/statement_errors.h"

namespace plenary::plenaryd {

void RegisterConstraints() {
  static std::once_flag once;
  std::call_once(once, [] {
    for (const auto rows :
         {resource::IdempotencyConstraints(), errors::AccessConstraints(), errors::DirectoryConstraints(),
          errors::EventConstraints(), errors::ParticipantConstraints(), errors::CheckInConstraints(),
          errors::ImportConstraints(), errors::SessionConstraints(), errors::StatementConstraints(),
          errors::DocumentConstraints()}) {
      errors::RegisterConstraints(rows);
    }
    const resource::Collections collections = AllCollections();
    for (const resource::Collection& collection : collections.all()) {
      errors::RegisterConstraints(collection.constraints);
    }
  });
}

}  // namespace plenary::plenaryd
