// Shows what the server guessed about a file, with the other readings, and asks which is right.

#pragma once

#include <ostream>
#include <string>

#include "plenary/imports/import_decisions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// The option that states the meaning of a value in a column of the plan: "--map-value Country:NA=". A header
// with a colon is replaced by its letters. Pure.
std::string ValueOption(const v1::Import& plan, const std::string& header, const std::string& value,
                        const std::string& meaning);

// The option that states this reading: "--encoding windows-1250". Pure.
std::string OptionFor(const v1::Import& plan, const v1::Import::Question& question,
                      const v1::Import::Reading& reading);

// The question, with its readings side by side, each with its number and its option. Pure.
std::string GuessText(const v1::Import& plan, const v1::Import::Question& question, const Style& style);

// States this reading in the request. Pure.
void StateReading(const v1::Import::Question& question, const v1::Import::Reading& reading,
                  v1::PlanImportRequest& request);

enum class GuessAnswer {
  kAsGuessed,  // the guessed readings are right
  kOtherwise,  // another reading is right: plan the file again
  kStopped,    // the user, or the input, ended here
};
// Asks about every guess of the plan, and states the answers in the request.
GuessAnswer AskAboutGuesses(const v1::Import& plan, const Style& style, ReadLine read_line, std::ostream& out,
                            v1::PlanImportRequest& request);

}  // namespace plenary::client
