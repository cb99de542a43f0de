// What reads files, texts and requests that strangers made, each as a function of bytes: for libFuzzer
// (tests/fuzz/run) and for fuzz_test, which feeds them the corpus and mutations of it in every build.

#pragma once

#include <span>
#include <string_view>

namespace plenary::fuzz {

// Handles the bytes like a caller, and throws if a result is wrong.
struct Target {
  // Its folder in tests/fuzz/corpus.
  std::string_view name;
  void (*run)(std::string_view bytes);
};

std::span<const Target> Targets();

// Texts that decode, and rows of CSV: the same in whatever pieces they come.
void ReadTables(std::string_view bytes);
// Cells: cleaned, split, as dates; what is written is read as it was.
void ReadCells(std::string_view bytes);
// Headers and rows: what columns are taken for.
void MapTables(std::string_view bytes);
// Whole files in CSV and JSON lines, up to the participants.
void ReadFiles(std::string_view bytes);
// Workbooks, .xlsx and .ods, or parts of one.
void ReadWorkbooks(std::string_view bytes);
// Filters and orders of lists: what they become in SQL.
void CompileFilters(std::string_view bytes);
// Page tokens: no other than those that were sealed are opened.
void OpenPageTokens(std::string_view bytes);
// Resource names, against the patterns of the contract.
void MatchNames(std::string_view text);
// Update masks and read masks: what changes, and what does not.
void ApplyMasks(std::string_view bytes);
// What a peer says in HTTP/1.1 and in HTTP/2, without a network.
void SpeakHttp1(std::string_view bytes);
void SpeakHttp2(std::string_view bytes);
// Bodies of calls: envelopes, text of gRPC-Web, gzip.
void ReadEnvelopes(std::string_view bytes);
// How long a caller waits, in gRPC and in Connect.
void ReadTimeouts(std::string_view text);
// Queries of addresses, and texts in percent encoding.
void ReadQueries(std::string_view text);
// Messages that came in JSON: written as by libprotobuf.
void WriteJson(std::string_view bytes);

}  // namespace plenary::fuzz
