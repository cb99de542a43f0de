// Frequent words in folded names: forms of address, particles, words for organizations. Tables and functions
// on them. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::names::words {

// The customary romanization of a Korean surname given by its sound: "lee" for "i".
std::string KoreanSurname(const std::string& word);

// Removes forms of address at the beginning and generation suffixes at the end, as long as a word is left.
void DropForms(std::vector<std::string>& words);

// Makes each name with "servant of" one word: "abd al rahman", "abdul rahman" and "abdurrahman" become
// "abdrahman".
void JoinServants(std::vector<std::string>& words);

// Whether the word is an initial: "j", "ch".
bool IsInitial(std::string_view word);

// Whether the word is a particle: "van", "bin", "de", "al".
bool IsParticle(std::string_view word);

// The significant words of a title, each in one form. All words if none is significant.
void KeepTelling(std::vector<std::string>& words);

// The first letters of `words`.
std::string AcronymOf(const std::vector<std::string>& words);

}  // namespace plenary::names::words
