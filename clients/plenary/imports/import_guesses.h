// What a file did not tell and the server guessed: shown with its other readings, and asked.

#pragma once

#include <ostream>
#include <string>

#include "plenary/imports/import_decisions.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// The option that says what a value of a column of the plan means: "--map-value Country:NA=". A header with a
// colon in it is named by its letters. Pure.
std::string ValueOption(const v1::Import& plan, const std::string& header, const std::string& value,
                        const std::string& meaning);

// What has to be typed to have it read so: "--encoding windows-1250". Pure.
std::string OptionFor(const v1::Import& plan, const v1::Import::Question& question,
                      const v1::Import::Reading& reading);

// The question, and its readings side by side, each with its number and the option that states it. Pure.
std::string GuessText(const v1::Import& plan, const v1::Import::Question& question, const Style& style);

// States in the request that the file is to be read so. Pure.
void StateReading(const v1::Import::Question& question, const v1::Import::Reading& reading,
                  v1::PlanImportRequest& request);

enum class GuessAnswer {
  kAsGuessed,  // the readings that were taken are the right ones
  kOtherwise,  // another is: the file is to be planned again
  kStopped,    // the user, or the input, ends here
};
// Asks about every guess of the plan, and states the answers in the request.
GuessAnswer AskAboutGuesses(const v1::Import& plan, const Style& style, ReadLine read_line, std::ostream& out,
                            v1::PlanImportRequest& request);

}  // namespace plenary::client
