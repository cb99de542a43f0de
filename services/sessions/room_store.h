// Rooms as rows.

#pragma once

#include "plenary/v1/session_service.pb.h"
#include "resource/plain_rows.h"

namespace plenary::sessions {

const resource::PlainRows<v1::Room>& Rooms();

}  // namespace plenary::sessions
