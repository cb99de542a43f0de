// For tests: messages written as text, and what callers see.

#pragma once

#include <google/protobuf/text_format.h>

#include <stdexcept>
#include <string>

#include "contract/caller.h"

namespace plenary::contract {

// The message that `text` is, in protobuf's text format; throws if it is none.
template <class Message>
Message Parse(const std::string& text) {
  Message message;
  if (!google::protobuf::TextFormat::ParseFromString(text, &message)) throw std::invalid_argument(text);
  return message;
}

// What staff see who may not see everything, and what those see who may.
inline constexpr AudienceSet kStaff{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                    v1::AUDIENCE_CLASS_STAFF};
inline constexpr AudienceSet kAll = kStaff.Union({v1::AUDIENCE_CLASS_RESTRICTED});

}  // namespace plenary::contract
