// What other folders may know of checkpoints, badges and check-ins.

#pragma once

#include "resource/collection.h"

namespace plenary::check_in {

void RegisterCheckIns(resource::Collections& collections);

}  // namespace plenary::check_in
