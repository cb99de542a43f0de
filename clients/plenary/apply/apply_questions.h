// What `plenary apply` asks somebody at a terminal.

#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "plenary/apply/merge.h"
#include "plenary/terminal/questions.h"
#include "plenary/terminal/terminal.h"

namespace plenary::client {

// Shows what would be removed and asks for confirmation. Anything but yes is no.
bool AskAboutRemovals(const std::string& name, const std::vector<Removal>& asked,
                      const std::vector<Removal>& lacking, const Style& style, ReadLine read_line,
                      std::ostream& out);

// Shows an element and its candidates, and reads the choice: an index, kNewElement or, at the end of the
// input, kNoAnswer.
int AskAboutElement(const std::string& name, const ElementQuestion& question, const Style& style,
                    ReadLine read_line, std::ostream& out);

}  // namespace plenary::client
