// The commands of `plenary`. Each prints its result on standard output and returns the exit code, or an error
// for main() to explain.

#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/explain.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/imports/import_options.h"

namespace plenary::client {

struct ApplyArguments {
  std::vector<std::string> files;
  bool dry_run = false;
  bool remove = false;
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunApply(Connection& connection, const ApplyArguments& arguments);

struct GetArguments {
  std::string name;
  std::string format = "yaml";
};
absl::StatusOr<ExitCode> RunGet(Connection& connection, const GetArguments& arguments);

struct ListArguments {
  std::string collection;
  Query query;
  std::string format = "table";
};
// The message for an empty list.
std::string NoneText(bool filtered, bool sees_all);
absl::StatusOr<ExitCode> RunList(Connection& connection, const ListArguments& arguments);

struct CallArguments {
  std::string method;
  // JSON, "@FILE", or "-" for standard input.
  std::string request = "{}";
};
absl::StatusOr<ExitCode> RunCall(Connection& connection, const CallArguments& arguments);

struct DescribeArguments {
  // Of a service, method, message or enum, with or without its package; empty: every service.
  std::string name;
};
absl::StatusOr<ExitCode> RunDescribe(Connection& connection, const DescribeArguments& arguments);

struct CheckInArguments {
  std::string event;
  std::string checkpoint;
  bool exit = false;
  // Empty: the name of this machine.
  std::string device;
  // File for scans that cannot be sent yet; empty: a separate one for each checkpoint.
  std::string keep;
};
absl::StatusOr<ExitCode> RunCheckIn(Connection& connection, const CheckInArguments& arguments);

struct ShowArguments {
  std::string name;
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunShow(Connection& connection, const ShowArguments& arguments);

struct FindArguments {
  std::string name;
  std::vector<std::string> affiliations;
  int limit = 10;
  std::string format = "table";
};
absl::StatusOr<ExitCode> RunFindPeople(Connection& connection, const FindArguments& arguments);
absl::StatusOr<ExitCode> RunFindOrganizations(Connection& connection, const FindArguments& arguments);

// Full names, or only ids.
struct MergeArguments {
  std::string name;
  std::string into;
  bool dry_run = false;
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunMergePeople(Connection& connection, const MergeArguments& arguments);
absl::StatusOr<ExitCode> RunUnmergePeople(Connection& connection, const MergeArguments& arguments);
absl::StatusOr<ExitCode> RunMergeOrganizations(Connection& connection, const MergeArguments& arguments);

struct RevisionsArguments {
  // Of a statement or document.
  std::string name;
  std::string format = "table";
};
absl::StatusOr<ExitCode> RunRevisions(Connection& connection, const RevisionsArguments& arguments);

struct DiffArguments {
  std::string name;
  // Numbers of revisions; 0: the last but one, and the last.
  int from = 0;
  int to = 0;
};
absl::StatusOr<ExitCode> RunDiff(Connection& connection, const DiffArguments& arguments);

struct WhoAmIArguments {
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunWhoAmI(Connection& connection, const WhoAmIArguments& arguments);

absl::StatusOr<ExitCode> RunImport(Connection& connection, const ImportArguments& arguments);

struct UndoImportArguments {
  std::string name;
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunUndoImport(Connection& connection, const UndoImportArguments& arguments);

struct CodesArguments {
  std::string name;    // of the import
  std::string output;  // file to write; empty: "invitations-ID.csv"
  std::string format = "text";
};
absl::StatusOr<ExitCode> RunCodes(Connection& connection, const CodesArguments& arguments);

struct ExportArguments {
  std::string event;
  std::string filter;
  bool show_voided = false;
  // Fields of Participant; empty: all.
  std::vector<std::string> fields;
  std::string format = "csv";
  // "-" is standard output.
  std::string output = "-";
};
absl::StatusOr<ExitCode> RunExport(Connection& connection, const ExportArguments& arguments);

struct ContractExportArguments {
  std::string folder;
  bool force = false;
  std::string format = "text";
};
// Calls no server.
absl::StatusOr<ExitCode> RunContractExport(const ContractExportArguments& arguments);
// Writes the pages of reference.h; of the arguments without `format`.
absl::StatusOr<ExitCode> RunContractReference(const ContractExportArguments& arguments);

}  // namespace plenary::client
