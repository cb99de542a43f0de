// An import as the user reads it. Pure and thread-safe.

#pragma once

#include <span>
#include <string>

#include "plenary/terminal.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// How the file was read, and what would become of its rows; of a committed import, what became of them.
std::string ImportText(const v1::Import& import, const Style& style);

// A table of what is wrong in these rows, at most 20 lines; `more` rows with errors are not among them.
std::string ErrorTable(std::span<const v1::ImportRow> rows, int more, const Style& style);

// A table of the organizations that texts of these rows may mean, each text once, at most 20 of them; empty
// if there are none.
std::string NearTable(std::span<const v1::ImportRow> rows, const Style& style);

// The rows with errors as one line each: "category: must be …; email: must be …".
std::string ErrorsOf(const v1::ImportRow& row);

// Who a row is about: "Lin Wei, Vice President, CUPL".
std::string WhoIs(const v1::ImportRow& row);

}  // namespace plenary::client
