// Build step: writes the number of every enum value of the contract, one in each line:
// "Participant.STATE_CONFIRMED 4". A value is named as in protobuf, by the message around its enum, without
// "plenary.v1.". The file is not written if it is unchanged. Usage: enum_numbers DESCRIPTOR_SET FILE

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "google/protobuf/descriptor.pb.h"

namespace {

// Adds the values of `enums`; `around` is the prefix of their names: empty, or messages with a dot after
// each.
template <class Enums>
void AddEnums(const Enums& enums, const std::string& around, std::string& lines) {
  for (const google::protobuf::EnumDescriptorProto& one : enums) {
    for (const auto& value : one.value()) {
      lines += around + value.name() + " " + std::to_string(value.number()) + "\n";
    }
  }
}

void AddMessage(const google::protobuf::DescriptorProto& message, const std::string& around,
                std::string& lines) {
  const std::string inside = around + message.name() + ".";
  AddEnums(message.enum_type(), inside, lines);
  for (const auto& nested : message.nested_type()) AddMessage(nested, inside, lines);
}

std::string ReadAll(const char* path) {
  std::ifstream input(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(input), {}};
}

}  // namespace

int main(int argc, char** argv) {
  google::protobuf::FileDescriptorSet files;
  if (argc != 3 || !files.ParseFromString(ReadAll(argv[1]))) {
    std::cerr << "usage: enum_numbers DESCRIPTOR_SET FILE\n";
    return 2;
  }
  std::string lines;
  for (const auto& file : files.file()) {
    if (file.package() != "plenary.v1") continue;
    AddEnums(file.enum_type(), "", lines);
    for (const auto& message : file.message_type()) AddMessage(message, "", lines);
  }
  if (ReadAll(argv[2]) == lines) return 0;
  std::ofstream output(argv[2], std::ios::binary);
  output << lines;
  return output.flush() ? 0 : 1;
}
