#include "plenaryd/collections.h"

#include "access/access_collections.h"
#include "check_in/check_in_collections.h"
#include "directory/directory_collections.h"
#include "documents/document_collections.h"
#include "events/event_collections.h"
#include "import_plans/import_collections.h"
#include "participants/participant_collections.h"
#include "sessions/session_collections.h"
#include "statements/statement_collections.h"

namespace plenary::plenaryd {

resource::Collections AllCollections() {
  resource::Collections collections;
  access::RegisterCollections(collections);
  collections.Register(directory::OrganizationCollection());
  collections.Register(directory::PersonCollection());
  events::RegisterCollections(collections);
  participants::RegisterCollections(collections);
  check_in::RegisterCheckIns(collections);
  import_plans::RegisterImports(collections);
  sessions::RegisterCollections(collections);
  statements::RegisterCollections(collections);
  documents::RegisterCollections(collections);
  return collections;
}

}  // namespace plenary::plenaryd
