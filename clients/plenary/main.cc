// plenary: how an administrator works from a terminal. Reads the command line; the commands are in
// commands.h.

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "CLI/CLI.hpp"
#include "absl/strings/ascii.h"
#include "base/status_macros.h"
#include "base/version.h"
#include "google/protobuf/stubs/logging.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/credentials.h"
#include "plenary/calls/explain.h"
#include "plenary/calls/server_address.h"
#include "plenary/calls/transport.h"
#include "plenary/commands/command_line.h"
#include "plenary/commands/commands.h"
#include "plenary/commands/participants_options.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

struct Arguments : ChosenCommand {
  std::string languages;
  int timeout_seconds = 30;
  int wait_seconds = 0;
  CredentialOptions credentials;
  TlsFiles tls;
  ApplyArguments apply;
  GetArguments get;
  ListArguments list;
  CallArguments call;
  DescribeArguments describe;
  CheckInArguments check_in;
  ShowArguments show;
  RevisionsArguments revisions;
  DiffArguments diff;
  WhoAmIArguments who_am_i;
  ParticipantsArguments participants;
  FindArguments find;
  MergeArguments merge;
  ContractExportArguments contract_export;
};

void AddCommonOptions(CLI::App& app, Arguments& arguments) {
  app.add_option("--server", arguments.credentials.server,
                 "Where the server listens: HOST:PORT in plaintext, https://HOST:PORT with TLS, or "
                 "unix:/path/to/socket")
      ->envname("PLENARY_SERVER")
      ->capture_default_str();
  app.add_option(
         "--ca", arguments.tls.ca,
         "PEM file of the CAs that the certificate of an https:// server may be from; by default those "
         "of the system")
      ->envname("PLENARY_CA");
  app.add_option("--client-cert", arguments.tls.client_certificate,
                 "PEM file with a certificate of this client, for a server that wants one")
      ->envname("PLENARY_CLIENT_CERT");
  app.add_option("--client-key", arguments.tls.client_key, "PEM file with the private key of --client-cert")
      ->envname("PLENARY_CLIENT_KEY");
  app.add_flag("--insecure", arguments.credentials.insecure,
               "Send the key in plaintext to a server on another machine, which is refused otherwise");
  app.add_option("--api-key-file", arguments.credentials.api_key_file,
                 "File with the API key; without it, PLENARY_API_KEY holds the key itself")
      ->envname("PLENARY_API_KEY_FILE");
  app.add_option("--data-dir", arguments.credentials.data_dir,
                 "Data directory of deploy/run, whose admin.key is used; by default, for a server on this "
                 "machine, " +
                     DefaultDataDir())
      ->envname("PLENARY_DATA_DIR");
  app.add_flag("--anonymous", arguments.credentials.anonymous,
               "Call without a key: see what the public sees");
  app.add_option("--lang", arguments.languages,
                 "Languages wanted, as in accept-language: \"zh, en;q=0.5\"; * is all");
  app.add_option("--timeout", arguments.timeout_seconds, "Seconds that one call may take; 0 is no limit")
      ->check(CLI::Range(0, 86400))
      ->capture_default_str();
  app.add_option("--wait", arguments.wait_seconds, "Seconds to wait for a server that is starting")
      ->check(CLI::Range(0, 86400));
}

using Find = absl::StatusOr<ExitCode> (*)(Connection&, const FindArguments&);
using Merge = absl::StatusOr<ExitCode> (*)(Connection&, const MergeArguments&);

CLI::App& AddFind(CLI::App& app, Arguments& arguments, const char* description, Find run) {
  auto& find = AddCommand(app, arguments, "find", description, arguments.find, run);
  find.add_option("NAME", arguments.find.name, "The name, in any script and order")->required();
  find.add_option("--limit", arguments.find.limit, "Show at most this many candidates, up to 50")
      ->check(CLI::Range(1, 50))
      ->capture_default_str();
  AddFormat(find, arguments.find.format, {"table", "json"});
  return find;
}

CLI::App& AddMerge(CLI::App& app, Arguments& arguments, const char* name, const char* description,
                   Merge run) {
  auto& merge = AddCommand(app, arguments, name, description, arguments.merge, run);
  merge.add_option("NAME", arguments.merge.name, "The record that goes, or comes back: its name or id")
      ->required();
  merge.add_flag("--dry-run", arguments.merge.dry_run, "Only check whether it can be done");
  AddFormat(merge, arguments.merge.format, {"text", "json"});
  return merge;
}

void AddInto(CLI::App& merge, Arguments& arguments) {
  merge.add_option("INTO", arguments.merge.into, "The record that stays: its name or id")->required();
}

void AddDirectoryCommands(CLI::App& app, Arguments& arguments) {
  CLI::App& people = *app.add_subcommand("people", "Find people, and merge records of one person");
  people.require_subcommand(1);
  AddFind(people, arguments, "Find people however their names are written", RunFindPeople)
      .add_option("--at", arguments.find.affiliations,
                  "An organization or office of the person, to tell namesakes apart");
  AddInto(AddMerge(people, arguments, "merge", "Merge two records into one", RunMergePeople), arguments);
  AddMerge(people, arguments, "unmerge", "Undo a merge", RunUnmergePeople);
  CLI::App& organizations =
      *app.add_subcommand("organizations", "Find organizations, and merge records of one organization");
  organizations.require_subcommand(1);
  AddFind(organizations, arguments, "Find organizations by a name, a short name or an acronym",
          RunFindOrganizations);
  AddInto(AddMerge(organizations, arguments, "merge", "Merge two records into one; this cannot be undone",
                   RunMergeOrganizations),
          arguments);
}

void AddRevisions(CLI::App& app, Arguments& arguments) {
  auto& revisions = AddCommand(app, arguments, "revisions", "List the revisions of a statement or document",
                               arguments.revisions, RunRevisions);
  revisions.add_option("NAME", arguments.revisions.name, "events/ID/statements/ID or events/ID/documents/ID")
      ->required();
  AddFormat(revisions, arguments.revisions.format, {"table", "csv"});
  auto& diff =
      AddCommand(app, arguments, "diff", "Show what changed between two revisions", arguments.diff, RunDiff);
  diff.add_option("NAME", arguments.diff.name, "events/ID/statements/ID or events/ID/documents/ID")
      ->required();
  diff.add_option("FROM", arguments.diff.from, "A revision's number; by default the last but one")
      ->check(CLI::PositiveNumber);
  diff.add_option("TO", arguments.diff.to, "A revision's number; by default the last")
      ->check(CLI::PositiveNumber);
}

void AddContract(CLI::App& app, Arguments& arguments) {
  CLI::App& contract = *app.add_subcommand("contract", "Export the contract for other tools");
  contract.require_subcommand(1);
  contract.fallthrough();
  ContractExportArguments& given = arguments.contract_export;
  CLI::App& export_ = *contract.add_subcommand(
      "export", "Write the contract and its imports, for tools such as protoc and buf. Needs no server");
  export_.add_option("FOLDER", given.folder, "The folder to write to; created if it is missing")->required();
  export_.add_flag("--force", given.force, "Replace existing files that have other content");
  AddFormat(export_, given.format, {"text", "json"});
  export_.callback(
      [&arguments, &given] { arguments.run_alone = [&given] { return RunContractExport(given); }; });

  CLI::App& reference =
      *contract.add_subcommand("reference", "Write the reference of the API as Markdown. Needs no server");
  reference.add_option("FOLDER", given.folder, "The folder to write to; created if it is missing")
      ->required();
  reference.add_flag("--force", given.force, "Replace existing files that have other content");
  reference.callback(
      [&arguments, &given] { arguments.run_alone = [&given] { return RunContractReference(given); }; });
}

void AddCommands(CLI::App& app, Arguments& arguments) {
  auto& apply = AddCommand(app, arguments, "apply", "Create and change resources as files say",
                           arguments.apply, RunApply);
  apply
      .add_option("FILE", arguments.apply.files,
                  "YAML or JSON files of resources, or folders of them; - is standard input")
      ->required();
  apply.add_flag("--dry-run", arguments.apply.dry_run, "Show what would change, and change nothing");
  apply.add_flag(
      "--remove", arguments.apply.remove,
      "Remove elements of lists that the files lack, without asking; otherwise they are asked about on a "
      "terminal, and kept in a script");
  AddFormat(apply, arguments.apply.format, {"text", "json"});

  auto& get = AddCommand(app, arguments, "get", "Print one resource", arguments.get, RunGet);
  get.add_option("NAME", arguments.get.name, "Full name, such as events/x or events/x/participants/y")
      ->required();
  AddFormat(get, arguments.get.format, {"yaml", "json"});

  auto& list = AddCommand(app, arguments, "list", "List a collection", arguments.list, RunList);
  list.add_option("COLLECTION", arguments.list.collection,
                  "organizations, people, events, events/x/participants, events/-/participants, …")
      ->required();
  list.add_option("--filter", arguments.list.query.filter,
                  "Filter (AIP-160), such as 'state = CONFIRMED AND category = YOUTH'");
  list.add_option("--order-by", arguments.list.query.order_by, "Order (AIP-132), such as 'start_date desc'");
  list.add_option("--limit", arguments.list.query.limit, "Most resources to list; 0 is all")
      ->check(CLI::Range(0, 1000000000))
      ->capture_default_str();
  list.add_flag("--show-voided", arguments.list.query.show_voided,
                "Also list participants in the state VOIDED");
  list.add_flag("--full", arguments.list.query.full,
                "Everything of each resource, also citations and long texts");
  AddFormat(list, arguments.list.format, {"table", "json", "yaml", "csv"});

  auto& call = AddCommand(app, arguments, "call", "Call any method of the server", arguments.call, RunCall);
  call.add_option("METHOD", arguments.call.method,
                  "GetEvent, EventService/GetEvent or plenary.v1.EventService/GetEvent; plenary describe "
                  "METHOD says what it takes")
      ->required();
  call.add_option("JSON", arguments.call.request, "The request; @FILE reads a file, - standard input")
      ->capture_default_str();

  AddCommand(app, arguments, "describe", "Show what can be called, and with what", arguments.describe,
             RunDescribe)
      .add_option("NAME", arguments.describe.name,
                  "A service, method, message or enum, such as ParticipantService, RegisterParticipant, "
                  "Participant or Participant.State; by default every service");

  auto& check_in =
      AddCommand(app, arguments, "checkin", "Check people in at a door, from a scanner or the keyboard",
                 arguments.check_in, RunCheckIn);
  check_in.add_option("--event", arguments.check_in.event, "The event")->required();
  check_in.add_option("--checkpoint", arguments.check_in.checkpoint, "The checkpoint of the event")
      ->required();
  check_in.add_flag("--exit", arguments.check_in.exit, "People go out here");
  check_in.add_option("--device", arguments.check_in.device,
                      "Name of this terminal; by default the machine's");
  check_in.add_option("--keep", arguments.check_in.keep,
                      "File for scans that cannot be sent yet; by default below ~/.local/state/plenary");
  check_in.footer(
      "Reads a line for each scan: a badge's code; ?letters to find somebody by the first letters of any "
      "name; the number of a person who was found; ! to cancel the last scan. While no server answers, scans "
      "are kept, and sent when it is back; --timeout "
      "says how long to wait for one.");

  auto& show = AddCommand(app, arguments, "show", "Show an event for reading", arguments.show, RunShow);
  show.add_option("EVENT", arguments.show.name, "events/ID")->required();
  AddFormat(show, arguments.show.format, {"text", "json"});

  AddRevisions(app, arguments);
  auto& who_am_i = AddCommand(app, arguments, "whoami", "Show who you are to the server, and your roles",
                              arguments.who_am_i, RunWhoAmI);
  AddFormat(who_am_i, arguments.who_am_i.format, {"text", "json"});
  AddParticipants(app, arguments.participants, arguments);
  AddDirectoryCommands(app, arguments);
  AddContract(app, arguments);
}

// Text travels as UTF-8, and languages as the value of a header.
absl::Status Check(int argc, char** argv, const Arguments& arguments) {
  for (int i = 1; i < argc; ++i) {
    if (!IsUtf8(argv[i])) return absl::InvalidArgumentError("an argument is not UTF-8");
  }
  if (arguments.run_alone) return absl::OkStatus();
  for (const char c : arguments.languages) {
    if (!absl::ascii_isprint(c))
      return absl::InvalidArgumentError("--lang: wants language tags such as \"en\" or \"zh-Hans\"");
  }
  return absl::OkStatus();
}

absl::StatusOr<ExitCode> Run(const Arguments& arguments) {
  if (arguments.run_alone) return arguments.run_alone();
  ServerAddress server;
  ASSIGN_OR_RETURN(server, ReadServerAddress(arguments.credentials.server));
  std::shared_ptr<grpc::ChannelCredentials> transport;
  ASSIGN_OR_RETURN(transport, TransportTo(server, arguments.tls));
  CallOptions options;
  Credentials credentials;
  ASSIGN_OR_RETURN(credentials, FindCredentials(arguments.credentials));
  if (!credentials.note.empty()) std::cerr << "plenary: " << OneLine(credentials.note) << std::endl;
  options.api_key = credentials.api_key;
  options.languages = arguments.languages;
  options.timeout = std::chrono::seconds(arguments.timeout_seconds);
  Connection connection(server, transport, options);
  if (arguments.wait_seconds > 0) {
    RETURN_IF_ERROR(connection.WaitUntilUp(std::chrono::seconds(arguments.wait_seconds)));
  }
  return arguments.run(connection);
}

// Whether the words before the first option are commands. Where one is not, CLI11 only says that one is
// missing.
absl::Status CheckCommand(const CLI::App& app, int argc, char** argv) {
  const CLI::App* command = &app;
  for (int i = 1; i < argc && argv[i][0] != '-'; ++i) {
    const auto named =
        command->get_subcommands([&](const CLI::App* one) { return one->get_name() == argv[i]; });
    if (named.empty()) {
      return absl::InvalidArgumentError("no command \"" + std::string(argv[i]) + "\"; " +
                                        command->get_display_name() + " --help lists them");
    }
    command = named.front();
  }
  return absl::OkStatus();
}

int Fail(const absl::Status& status) {
  std::cout.flush();
  std::cerr << StyleOf(STDERR_FILENO).Red("plenary: ") << Explain(status) << "\n";
  return ExitCodeOf(status);
}

}  // namespace

int Main(int argc, char** argv) {
  // What the libraries log would stand between our own words.
  setenv("GRPC_VERBOSITY", "NONE", 0);
  google::protobuf::SetLogHandler(nullptr);
  Arguments arguments;
  arguments.credentials.server = "127.0.0.1:7450";
  arguments.credentials.default_data_dir = DefaultDataDir();
  CLI::App app("Works with a Plenary server from a terminal.", "plenary");
  app.set_version_flag("--version", std::string("plenary ") + kVersion);
  app.require_subcommand(1);
  app.fallthrough();
  app.footer(ExitCodeHelp());
  AddCommonOptions(app, arguments);
  AddCommands(app, arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::RequiredError& error) {
    const absl::Status status = CheckCommand(app, argc, argv);
    return status.ok() ? app.exit(error), kUsage : Fail(status);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kOk : kUsage;
  }
  if (const absl::Status status = Check(argc, argv, arguments); !status.ok()) return Fail(status);
  const absl::StatusOr<ExitCode> exit_code = Run(arguments);
  if (!exit_code.ok()) return Fail(exit_code.status());
  if (!std::cout.flush()) return Fail(absl::DataLossError("the output could not be written"));
  return *exit_code;
}

}  // namespace plenary::client

int main(int argc, char** argv) { return plenary::client::Main(argc, argv); }
