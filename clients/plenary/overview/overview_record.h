// The part of an event's overview that is its record: the programme with what was said, and what was agreed.

#pragma once

#include "plenary/overview/overview.h"
#include "plenary/terminal/page_writer.h"

namespace plenary::client {

// The sessions, each with who appears and the statements made in it, then the statements of no session.
// Nothing if there are none.
void WriteProgramme(const Overview& overview, PageWriter& page);

// The documents with their clauses and endorsements. Nothing if there are none.
void WriteDocuments(const Overview& overview, PageWriter& page);

}  // namespace plenary::client
