// contract export, contract reference.

#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "base/version.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract_export.h"
#include "plenary/reference/reference.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"

namespace plenary::client {

absl::StatusOr<ExitCode> RunContractExport(const ContractExportArguments& arguments) {
  WrittenFiles done;
  ASSIGN_OR_RETURN(done, WriteFiles(ContractFiles(), arguments.folder, arguments.force));
  if (arguments.format == "json") {
    std::cout << Pretty({{"folder", arguments.folder},
                         {"version", kVersion},
                         {"written", done.written},
                         {"unchanged", done.unchanged}})
              << "\n";
    return kOk;
  }
  std::cout << Printable(arguments.folder) << ": the contract of Plenary " << kVersion << ", "
            << CountOf(done.written, "file") << " written, " << done.unchanged << " unchanged\n"
            << "  for protoc and proto-loader, -I " << Printable(arguments.folder)
            << "; for buf, the folder or " << Printable(absl::StrCat(arguments.folder, "/", kDescriptorSet))
            << "\n";
  return kOk;
}

absl::StatusOr<ExitCode> RunContractReference(const ContractExportArguments& arguments) {
  const std::vector<ReferencePage> pages = ReferencePages();
  std::vector<ContractFile> files;
  for (const ReferencePage& page : pages) files.push_back({page.name, page.text});
  WrittenFiles done;
  ASSIGN_OR_RETURN(done, WriteFiles(files, arguments.folder, arguments.force));
  std::cout << Printable(arguments.folder) << "/index.md: the reference of Plenary " << kVersion << ", "
            << CountOf(done.written, "file") << " written, " << done.unchanged << " unchanged\n";
  return kOk;
}

}  // namespace plenary::client
