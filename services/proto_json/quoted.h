// Strings of JSON.

#pragma once

#include <string>
#include <string_view>

namespace plenary::proto_json {

// Appends the text in quotation marks, with the escapes that libprotobuf makes: what JSON needs, < and > for
// pages of HTML, and marks that are not seen or change how the text beside them is read. False if it is not
// UTF-8; what was appended then is no JSON.
[[nodiscard]] bool AppendQuoted(std::string_view text, std::string& json);

}  // namespace plenary::proto_json
