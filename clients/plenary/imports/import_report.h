// An import for the user: how the file was read, and the outcome of its rows. Pure and thread-safe.

#pragma once

#include <string>

#include "plenary/terminal/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// How the file was read: its sheet, encoding, separator, row of headers and columns.
std::string ReadingText(const v1::Import& plan, const Style& style);

// The first rows as they were read, by field; empty if there are none.
std::string SampleText(const v1::Import& plan, const Style& style);

// Rows by outcome: planned or, for a committed import, final.
std::string CountsText(const v1::Import& import, const Style& style);

// Remarks on rows, by column and value, under a heading; empty if there are none.
std::string RemarksText(const v1::Import& plan, const Style& style);

// Errors in rows, by column and value, likewise.
std::string ErrorsText(const v1::Import& plan, const Style& style);

// New delegations and organizations in rows, likewise.
std::string NewDelegationsText(const v1::Import& plan, const Style& style);
std::string NewOrganizationsText(const v1::Import& plan, const Style& style);

// What was kept of an undone import, likewise.
std::string KeptText(const v1::Import& undone, const Style& style);

}  // namespace plenary::client
