#include "plenary/commands/participants_options.h"

namespace plenary::client {
namespace {

// How to read the file, if it does not show that.
void AddReading(CLI::App& import, ImportArguments& given) {
  constexpr char kGroup[] = "How the file is read";
  import
      .add_option("--map", given.mapping,
                  "What a column is, HEADER=FIELD, such as \"Correo=email\", \"C=title\" by its letter, "
                  "\"Where=affiliation "
                  "2 (zh)\" or \"Food=answer: diet\"; HEADER=- leaves it out. May be given again")
      ->allow_extra_args(false)
      ->group(kGroup);
  import
      .add_option(
          "--map-value", given.values,
          "What a value of a column means, HEADER:VALUE=MEANING, such as \"Category:Delegates=OFFICIAL\"; "
          "without a meaning it is nothing. A header with a colon is named by its letter. May be given again")
      ->allow_extra_args(false)
      ->group(kGroup);
  import
      .add_option("--mapping", given.mapping_file,
                  "A YAML file with columns, values and the like, as --save-mapping writes it; "
                  "options override it")
      ->group(kGroup);
  import
      .add_option("--save-mapping", given.save_mapping,
                  "Write the options that say how it was read to a file, for the next such list")
      ->group(kGroup);
  import
      .add_option("--source", given.source,
                  "The system whose ids the file has, such as ministry-a: they are kept, and identify people "
                  "in its next list")
      ->group(kGroup);
  import.add_option("--encoding", given.encoding, "Encoding of the file: windows-1251, GB18030, …")
      ->group(kGroup);
  import.add_option("--separator", given.separator, "comma, semicolon, tab or pipe")->group(kGroup);
  import.add_option("--sheet", given.sheet, "The sheet of a workbook")->group(kGroup);
  import.add_option("--header-row", given.header_row, "The row that has the headers")
      ->check(CLI::Range(1, 1000))
      ->group(kGroup);
  import.add_option("--dates", given.dates, "The order of day, month and year in dates such as 03/04/26")
      ->check(CLI::IsMember({"dmy", "mdy", "ymd"}))
      ->group(kGroup);
  import.add_flag("--split-lines", given.split_lines, "The lines of a cell are the items of a list")
      ->group(kGroup);
  import
      .add_flag("--include-inactive", given.include_inactive,
                "Import people who withdrew, declined or were rejected according to the file")
      ->group(kGroup);
  import
      .add_flag("--include-hidden-rows", given.include_hidden_rows, "Import the rows that a workbook hides")
      ->group(kGroup);
}

// The state and records of new participants.
void AddNewcomers(CLI::App& import, ImportArguments& given) {
  constexpr char kGroup[] = "New participants";
  import
      .add_option("--state", given.initial_state,
                  "Their state; by default as the file or the event's policy says. \"invited\" writes their "
                  "codes to a "
                  "file that only you can read")
      ->group(kGroup);
  import
      .add_option("--respond-by", given.respond_by,
                  "Deadline for invited participants: 2026-10-01 or \"2026-10-01 18:00\", in the event's "
                  "time zone, or "
                  "2026-10-01T18:00:00+02:00")
      ->group(kGroup);
  import
      .add_flag("--create-people", given.create_people, "Create a person in the directory for each of them")
      ->group(kGroup);
  import
      .add_flag("--create-delegations", given.create_delegations,
                "Create the delegations that are not on record")
      ->group(kGroup);
  import
      .add_flag("--create-organizations", given.create_organizations,
                "Create the nominating organizations that are not on record")
      ->group(kGroup);
}

// What to do with rows that are not clear.
void AddDecisions(CLI::App& import, ImportArguments& given) {
  constexpr char kGroup[] = "Rows that are not clear";
  import
      .add_flag("--link-sure", given.link_sure,
                "Link rows with one sure candidate that shares more than the name: the same address or "
                "affiliation, or an earlier event")
      ->group(kGroup);
  import
      .add_option("--decide-for", given.decide_for,
                  "What to do with undecided rows of one affiliation, AFFILIATION=create, =skip or =link, "
                  "which links "
                  "sure ones. May be given again")
      ->allow_extra_args(false)
      ->group(kGroup);
  import.add_option("--decide", given.decide, "What to do with all other undecided rows")
      ->check(CLI::IsMember({"create", "skip"}))
      ->group(kGroup);
  import
      .add_option(
          "--link", given.links,
          "The organization that an affiliation in the file means, TEXT=organizations/ID. May be given again")
      ->allow_extra_args(false)
      ->group(kGroup);
  import
      .add_option("--correct", given.corrections,
                  "A correct cell, ROW:HEADER=VALUE, such as \"4:Correo=sol@example.org\". May be "
                  "given again")
      ->allow_extra_args(false)
      ->group(kGroup);
  import
      .add_flag("--skip-errors", given.skip_errors,
                "Skip rows with errors and what turns out not to be possible, and write them to a file to be "
                "corrected; "
                "undecided rows and delegations that are not on record still stop it")
      ->group(kGroup);
}

void AddImport(CLI::App& participants, ImportArguments& given, ChosenCommand& chosen) {
  auto& import =
      AddCommand(participants, chosen, "import",
                 "Read a file of participants, show what it would do, and do it", given, RunImport);
  import
      .add_option("FILE", given.file, "CSV, JSON lines, or a spreadsheet (.xlsx, .ods); - is standard input")
      ->required();
  import.add_option("--event", given.event, "The event: events/ID")->required();
  import.add_flag("--dry-run", given.dry_run, "Show what it would do, and change nothing");
  import.add_flag("--yes", given.yes, "Ask nothing; stop if something was guessed or is not clear");
  import.add_flag("--accept-guesses", given.accept_guesses, "Accept the guesses");
  AddFormat(import, given.format, {"text", "json"});
  AddReading(import, given);
  AddNewcomers(import, given);
  AddDecisions(import, given);
  import.footer(
      "docs/imports.md says how to import real lists, docs/participant-files.md which columns there are.");
}

void AddExport(CLI::App& participants, ExportArguments& given, ChosenCommand& chosen) {
  auto& export_ =
      AddCommand(participants, chosen, "export", "Write participants to a file", given, RunExport);
  export_.add_option("--event", given.event, "The event: events/ID")->required();
  export_.add_option("--filter", given.filter, "Filter (AIP-160), such as 'state = CONFIRMED'");
  export_.add_flag("--show-voided", given.show_voided, "Also write participants in the state VOIDED");
  export_
      .add_option("--field", given.fields, "Fields to write, such as credit; by default all that you may see")
      ->delimiter(',');
  export_
      .add_option("--output", given.output, "File to write, which only you can read; - is standard output")
      ->capture_default_str();
  AddFormat(export_, given.format, {"csv", "jsonl", "xlsx"});
}

}  // namespace

void AddParticipants(CLI::App& app, ParticipantsArguments& arguments, ChosenCommand& chosen) {
  CLI::App& participants = *app.add_subcommand("participants", "Import and export participants");
  participants.require_subcommand(1);
  participants.fallthrough();
  AddImport(participants, arguments.import, chosen);

  auto& undo =
      AddCommand(participants, chosen, "undo-import", "Undo an import", arguments.undo_import, RunUndoImport);
  undo.add_option("NAME", arguments.undo_import.name, "events/ID/imports/ID, as printed by the import")
      ->required();
  AddFormat(undo, arguments.undo_import.format, {"text", "json"});

  CodesArguments& codes = arguments.codes;
  auto& write_codes =
      AddCommand(participants, chosen, "codes", "Write the invitation codes of an import", codes, RunCodes);
  write_codes.add_option("NAME", codes.name, "events/ID/imports/ID, as printed by the import")->required();
  write_codes.add_option("--output", codes.output,
                         "File to write, which only you can read; by default invitations-ID.csv");
  AddFormat(write_codes, codes.format, {"text", "json"});

  AddExport(participants, arguments.export_, chosen);
}

}  // namespace plenary::client
