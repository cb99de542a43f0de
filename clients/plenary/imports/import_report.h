// An import as the user reads it: how the file was read, and what would become of its rows. Pure and
// thread-safe.

#pragma once

#include <string>

#include "plenary/terminal/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// How the file was read: its sheet, encoding, separator and row of headers, and which columns are what.
std::string ReadingText(const v1::Import& plan, const Style& style);

// The first rows as they were read, by field; empty if there are none.
std::string SampleText(const v1::Import& plan, const Style& style);

// Rows by what would become of them; of a committed import, by what became of them.
std::string CountsText(const v1::Import& import, const Style& style);

// What is to know of rows and stops nothing, by column and value, under a heading; empty if there is nothing.
std::string RemarksText(const v1::Import& plan, const Style& style);

// What is wrong in rows, by column and value, likewise.
std::string ErrorsText(const v1::Import& plan, const Style& style);

// Delegations and organizations that rows name and that are not on record, likewise.
std::string NewDelegationsText(const v1::Import& plan, const Style& style);
std::string NewOrganizationsText(const v1::Import& plan, const Style& style);

// What an undone import left as it is, likewise.
std::string KeptText(const v1::Import& undone, const Style& style);

}  // namespace plenary::client
