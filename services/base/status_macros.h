// Returns early on an error, so that the normal course of a function reads from top to bottom.

#pragma once

#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

// Returns from the enclosing function if `expression` is a status that is not OK.
#define RETURN_IF_ERROR(expression)                                         \
  do {                                                                      \
    if (absl::Status plenary_status = (expression); !plenary_status.ok()) { \
      return plenary_status;                                                \
    }                                                                       \
  } while (false)

// Declares or assigns `target` with the value of a StatusOr `expression`, or returns its error.
#define ASSIGN_OR_RETURN(target, expression) \
  PLENARY_ASSIGN_OR_RETURN(PLENARY_CONCAT(plenary_or_, __LINE__), target, expression)

#define PLENARY_CONCAT_INNER(a, b) a##b
#define PLENARY_CONCAT(a, b) PLENARY_CONCAT_INNER(a, b)
#define PLENARY_ASSIGN_OR_RETURN(holder, target, expression) \
  auto holder = (expression);                                \
  if (!holder.ok()) return std::move(holder).status();       \
  target = *std::move(holder)
