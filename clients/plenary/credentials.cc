#include "plenary/credentials.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace plenary::client {
namespace {

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// A key travels as a header's value, so nothing but printable ASCII can be one.
absl::StatusOr<std::string> Checked(std::string_view text, const std::string& where) {
  const std::string key(absl::StripAsciiWhitespace({text.data(), text.size()}));
  for (const char c : key) {
    if (!absl::ascii_isgraph(c))
      return absl::InvalidArgumentError(absl::StrCat(where, " does not hold an API key"));
  }
  if (key.empty())
    return absl::InvalidArgumentError(absl::StrCat(where, " is empty: it has to hold an API key"));
  return key;
}

absl::StatusOr<std::string> ReadKey(const std::string& file) {
  std::ifstream input(file);
  if (!input) {
    return absl::InvalidArgumentError(absl::StrCat(file,
                                                   " cannot be read: name a file that holds an API key, or "
                                                   "call with --anonymous"));
  }
  return Checked(std::string(std::istreambuf_iterator<char>(input), {}), file);
}

}  // namespace

std::string DefaultDataDir() {
  if (geteuid() == 0) return "/var/lib/plenary";
  const std::string data_home = Variable("XDG_DATA_HOME");
  return (data_home.empty() ? Variable("HOME") + "/.local/share" : data_home) + "/plenary";
}

absl::StatusOr<std::string> FindApiKey(const CredentialOptions& options) {
  if (options.anonymous) return "";
  if (!options.api_key_file.empty()) return ReadKey(options.api_key_file);
  if (const std::string key = Variable("PLENARY_API_KEY"); !key.empty())
    return Checked(key, "PLENARY_API_KEY");
  if (!options.data_dir.empty()) return ReadKey(options.data_dir + "/admin.key");
  const std::string file = options.default_data_dir + "/admin.key";
  std::error_code error;
  return std::filesystem::exists(file, error) ? ReadKey(file) : "";
}

}  // namespace plenary::client
