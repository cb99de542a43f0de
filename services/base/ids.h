// Identifiers that the server makes. Thread-safe.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plenary {

// A new resource id: the letter "r" and 26 lower-case base32 characters, of 48 bits of milliseconds since
// 1970 and 80 random bits. Ids made later sort later, to the millisecond.
std::string NewResourceId();
// An id as if made that many milliseconds after 1970. No two are the same, even if the clock is set back.
std::string ResourceIdAt(std::int64_t milliseconds);

// A random UUID (RFC 4122, version 4) in its usual text form.
std::string NewUuid();

// Whether `text` has the form of a UUID, in either case.
bool IsUuid(std::string_view text);

// Whether `id` is one that a client may choose: ^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$.
bool IsResourceId(std::string_view id);

}  // namespace plenary
