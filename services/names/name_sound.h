// How a word of a folded name sounds, roughly: one text for what romanizations, doubled letters and most
// typing errors make different. Pure.

#pragma once

#include <string>
#include <string_view>

namespace plenary::names {

// The consonants of `word` in classes of those that are taken for each other, without doubles: "srpkf" for
// "shcherbakov". All that is known of a word of a script without vowels, where "w" is most often one.
std::string Consonants(std::string_view word);

// The consonants, "w" among them, and before them, where these are so few that they tell little, the class of
// the first vowel: "en" and "an" for "lin" and "lan" become different.
std::string Sound(std::string_view word);

// The class of the sound that `word` begins with, which a name shares with its initial.
char FirstSound(std::string_view word);

}  // namespace plenary::names
