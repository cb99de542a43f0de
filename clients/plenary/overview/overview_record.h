// The record in an event's overview: the programme with statements, and documents.

#pragma once

#include "plenary/overview/overview.h"
#include "plenary/terminal/page_writer.h"

namespace plenary::client {

// The sessions, each with its appearances and statements, then the statements outside of sessions. Nothing if
// there are none.
void WriteProgramme(const Overview& overview, PageWriter& page);

// The documents with their clauses and endorsements. Nothing if there are none.
void WriteDocuments(const Overview& overview, PageWriter& page);

}  // namespace plenary::client
