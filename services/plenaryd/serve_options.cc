#include "plenaryd/serve_options.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "plenaryd/option.h"
#include "rpc/origins.h"

namespace plenary::plenaryd {
namespace {

void AddLoopbackPort(
    CLI::App& command, const char* name, const std::string& what, std::optional<int>& port,
    const std::function<void()>& chosen = [] {}) {
  const auto take = [&port, chosen](const int& value) {
    port = value == 0 ? std::nullopt : std::optional(value);
    chosen();
  };
  AddWith<int>(command, name, take, what + " on this loopback port; 0 for none")
      .group("Network")
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->default_str(std::to_string(port.value_or(0)));
}

void AddTls(CLI::App& command, ServeConfig& config) {
  const std::string group = "Network";
  CLI::Option& certificate =
      Add(command, "tls-cert", config.server.tls.certificate,
          "Encrypt calls (TLS 1.2 and 1.3) with this certificate: PEM, its own first, then those "
          "between it and a root. Read again when it changes");
  certificate.group(group)->type_name("FILE");
  CLI::Option& key = Add(command, "tls-key", config.server.tls.key,
                         "The certificate's private key: PEM, without a password");
  key.group(group)->type_name("FILE")->needs(&certificate);
  certificate.needs(&key);
  Add(command, "tls-client-ca", config.server.tls.client_ca,
      "Refuse connections without a certificate of this CA: PEM. Who calls is said by the key all the same")
      .group(group)
      ->type_name("FILE")
      ->needs(&certificate);
  command
      .add_flag("--plaintext", config.plaintext,
                "Take calls unencrypted on an address beyond this machine, for a "
                "proxy with TLS in front")
      ->envname(EnvironmentName("plaintext"))
      ->group(group)
      ->excludes(&certificate);
}

template <class T>
CLI::Option& AddLimit(CLI::App& command, const char* name, T& value, int largest, const char* help) {
  CLI::Option& option = Add(command, name, value, help);
  option.group("Limits")->check(CLI::Range(1, largest))->type_name("N")->capture_default_str();
  return option;
}

void AddSeconds(CLI::App& command, const char* name, std::chrono::milliseconds& value, const char* help) {
  using std::chrono::seconds;
  AddWith<int>(
      command, name, [&value](const int& given) { value = seconds(given); }, help)
      .group("Connections")
      ->check(CLI::Range(1, 7 * 24 * 3600))
      ->type_name("SECONDS")
      ->default_str(std::to_string(std::chrono::duration_cast<seconds>(value).count()));
}

// Of peers, before anybody knows who they are.
void AddConnectionLimits(CLI::App& command, ServeConfig& config) {
  http::Limits& limits = config.server.limits;
  const auto add = [&command](const char* name, auto& value, int largest, const char* help) {
    AddLimit(command, name, value, largest, help).group("Connections");
  };
  add("loops", config.server.loops, 256, "Threads that serve connections; by default as many as cores");
  add("connections", limits.connections, 1'000'000,
      "Connections open at a time, as far as the limit on open files allows");
  add("connections-by-address", limits.connections_by_address, 1'000'000,
      "The same from one address, of IPv6 from one /64; this machine's own count only in all");
  add("streams-by-connection", limits.streams, 100'000, "Calls under way at a time on one connection");
  AddWith<int>(
      command, "header-kib",
      [&limits](const int& kibibytes) { limits.header_bytes = std::size_t{1024} * kibibytes; },
      "KiB of the headers of a request")
      .group("Connections")
      ->check(CLI::Range(1, 1024))
      ->type_name("KIB")
      ->default_str(std::to_string(limits.header_bytes >> 10));
  AddSeconds(command, "first-request-seconds", limits.first_request,
             "How long a new connection may take until its first request, TLS included");
  AddSeconds(command, "idle-seconds", limits.idle, "How long a connection may be without a call");
  AddSeconds(
      command, "age-seconds", limits.age,
      "How old a connection gets; then its peer is told to open another one, and calls under way go on");
  AddSeconds(command, "stall-seconds", limits.stall,
             "How long a peer may take nothing of an answer that waits for it");
  add("resets-by-second", limits.resets, 1'000'000,
      "Calls that a connection may cancel in a second; ten times as "
      "many at once");
  add("pings-by-second", limits.pings, 1'000'000, "PINGs in a second, the same way");
  add("settings-by-second", limits.settings, 1'000'000, "Changes of settings in a second, the same way");
  add("empty-frames-by-second", limits.empty_frames, 1'000'000,
      "Frames that carry nothing in a second, the same way");
}

void AddLimitsOfWork(CLI::App& command, ServeConfig& config) {
  AddLimit(command, "general-threads", config.server.general_threads, 256,
           "Writes that work on the database at the same time, each over a connection of its own");
  AddLimit(command, "list-threads", config.server.list_threads, 256,
           "Lists and other reads at the same time, each over a connection of its own");
  AddLimit(command, "read-loops", config.server.read_loops, 64,
           "Batches of reads under way at the same time");
  AddLimit(command, "read-batch-limit", config.server.read_batch_limit, 10'000,
           "Reads that one batch may hold");
  AddLimit(command, "group-limit", config.server.group_limit, 10'000,
           "Registrations, or check-ins, that one commit may hold");
  AddLimit(command, "imports-by-caller", config.server.streams.imports, 10'000,
           "Imports that a caller may send at a time; anonymous callers are told apart by their address");
  AddLimit(command, "exports-by-caller", config.server.streams.exports, 10'000,
           "Exports that a caller may receive at a time");
  AddLimit(command, "watches-by-caller", config.server.streams.watches, 10'000,
           "Streams of changes that a caller may follow at a time");
  const auto take_memory = [&config](const int& mebibytes) {
    config.server.call_memory = static_cast<std::size_t>(mebibytes) << 20;
  };
  AddWith<int>(command, "call-memory", take_memory,
               "MiB that requests and answers on their way may take, all together; above it requests are "
               "refused, large "
               "ones first")
      .group("Limits")
      ->check(CLI::Range(16, 1 << 20))
      ->type_name("MIB")
      ->default_str(std::to_string(config.server.call_memory >> 20));
  AddWith<int>(
      command, "shutdown-grace",
      [&config](const int& seconds) { config.shutdown_grace = std::chrono::seconds(seconds); },
      "Seconds that calls under way get to finish when the server stops; it ends at most 5 later")
      .group("Limits")
      ->check(CLI::Range(0, 3600))
      ->type_name("SECONDS")
      ->default_str(std::to_string(config.shutdown_grace.count()));
}

void AddRate(CLI::App& command, const std::string& whose, rpc::CallRate& rate, const std::string& help) {
  Add(command, whose + "-rate", rate.per_second, "Calls a second that " + help + "; 0 for no limit")
      .group("Limits")
      ->check(CLI::Range(0, 1'000'000))
      ->type_name("N")
      ->capture_default_str();
  AddLimit(command, (whose + "-burst").c_str(), rate.at_once, 1'000'000,
           "Calls at once, of those who did not call for a while");
}

void AddFairness(CLI::App& command, ServeConfig& config) {
  AddRate(command, "key", config.server.key_rate, "each key may make");
  AddRate(command, "anonymous", config.server.anonymous_rate,
          "all callers without a key at one address may make together (of IPv6: in one /64; those on this "
          "machine have no limit)");
  AddLimit(command, "anonymous-threads", config.server.anonymous_threads, 256,
           "Reads of callers without a key at the same time, each over a connection of its own; those of one "
           "address leave some to others");
  AddWith<int>(
      command, "anonymous-seconds",
      [&config](const int& seconds) { config.server.anonymous_statement_ms = seconds * 1'000; },
      "Seconds that a statement of such a read may take")
      .group("Limits")
      ->check(CLI::Range(1, 30))
      ->type_name("SECONDS")
      ->default_str(std::to_string(config.server.anonymous_statement_ms / 1'000));
  const auto is_proxy = [](const std::string& text) {
    return std::string(rpc::TrustedProxies::Of({text}).status().message());
  };
  Add(command, "trusted-proxy", config.server.trusted_proxies,
      "Believe this proxy where a call comes from (X-Forwarded-For, Forwarded): an address, a range "
      "(10.0.0.0/8), or unix for Unix sockets; may be given several times")
      .group("Network")
      ->check(is_proxy)
      ->type_name("ADDRESS[/BITS]");
}

}  // namespace

void AddNetwork(CLI::App& command, ServeConfig& config) {
  const std::string group = "Network";
  Add(command, "listen", config.server.listen,
      "Take calls on this address. Beyond this machine it wants --tls-cert and --tls-key, or --plaintext")
      .group(group)
      ->type_name("HOST")
      ->capture_default_str();
  Add(command, "port", config.server.port, "Take calls on this port; 0 is any that is free")
      .group(group)
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->capture_default_str();
  AddTls(command, config);
  Add(command, "unix-socket", config.server.unix_socket,
      "Take calls over this Unix socket as well, in plaintext")
      .group(group)
      ->type_name("PATH");
  Add(command, "cors-origin", config.server.cors_origins,
      "Let scripts of pages from this origin (https://forum.example) read the answers, never with cookies; "
      "may "
      "be given several times")
      .group(group)
      ->type_name("ORIGIN");
  Add(command, "port-file", config.port_file, "Write the port to this file when ready")
      .group(group)
      ->type_name("FILE");
  AddLoopbackPort(command, "metrics-port", "Metrics for Prometheus, at /metrics,", config.server.metrics_port,
                  [&config] { config.metrics_port_chosen = true; });
  AddLoopbackPort(command, "grpc-library-port",
                  "Calls through gRPC's own C++ library as well, to compare with, in plaintext,",
                  config.server.grpc_library_port);
  AddLoopbackPort(command, "channelz-port",
                  "Channelz (gRPC's view of the connections of --grpc-library-port)",
                  config.server.channelz_port);
}

void AddLimits(CLI::App& command, ServeConfig& config) {
  AddConnectionLimits(command, config);
  AddLimitsOfWork(command, config);
  AddFairness(command, config);
}

}  // namespace plenary::plenaryd
