// plenary_load: calls one method of a running plenaryd as fast as it answers and prints what it measured as
// JSON. Ends with 1 if a single call failed.

#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "load.h"
#include "request_maker.h"

namespace plenary::bench {
namespace {

struct Flags {
  std::string method;
  std::string api_key_file;
  double warm_up = 0;
  double seconds = 10;
  LoadOptions load;
  Subject subject;
};

void AddFlags(CLI::App& app, Flags& flags) {
  app.add_option("--port", flags.load.port, "Port of plenaryd on 127.0.0.1")->required();
  app.add_option("--method", flags.method, "What to call")->required()->check(CLI::IsMember(RequestKinds()));
  app.add_option("--api-key-file", flags.api_key_file,
                 "File that holds the key to call with; without: anonymously")
      ->check(CLI::ExistingFile);
  app.add_option("--in-flight", flags.load.in_flight, "Calls under way at any moment")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  app.add_option("--connections", flags.load.connections, "Connections they are spread over")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  auto* seconds = app.add_option("--seconds", flags.seconds, "Length of the measurement")
                      ->check(CLI::PositiveNumber)
                      ->capture_default_str();
  auto* warm_up = app.add_option("--warmup", flags.warm_up, "Seconds of load before the measurement")
                      ->check(CLI::NonNegativeNumber)
                      ->capture_default_str();
  app.add_option("--calls", flags.load.calls, "Exactly so many calls, instead of a time")
      ->check(CLI::PositiveNumber)
      ->excludes(seconds)
      ->excludes(warm_up);
  app.add_option("--event", flags.subject.event, "Events are called {event}-0, {event}-1, …")
      ->capture_default_str();
  app.add_option("--events", flags.subject.events, "How many events")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--participants", flags.subject.participants,
                 "How many numbered participants each event has")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  app.add_option("--first", flags.subject.first, "Number of each event's first numbered participant")
      ->capture_default_str();
  app.add_flag("--numbered", flags.subject.numbered, "Register participants by number: p0, p1, …");
  flags.subject.seed = std::random_device()();
  app.add_option("--seed", flags.subject.seed, "Of everything random; default: another each time");
}

std::string Authorization(const std::string& file) {
  if (file.empty()) return "";
  std::string key;
  std::ifstream(file) >> key;
  return "Bearer " + key;
}

double CpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

nlohmann::json Report(const std::map<absl::StatusCode, Failures>& errors) {
  nlohmann::json report = nlohmann::json::object();
  for (const auto& [code, failures] : errors) {
    report[absl::StatusCodeToString(code)] = {{"count", failures.count},
                                              {"first_message", failures.first_message}};
  }
  return report;
}

nlohmann::json Report(const LoadResult& result) {
  const auto micros = [](std::uint64_t nanos) { return static_cast<double>(nanos) / 1000; };
  const Histogram& latencies = result.latencies;
  return {{"calls", latencies.count()},
          {"calls_in_all", result.calls_in_all},
          {"seconds", result.elapsed.count()},
          {"calls_per_second", static_cast<double>(latencies.count()) / result.elapsed.count()},
          {"p50_us", micros(latencies.Quantile(0.5))},
          {"p99_us", micros(latencies.Quantile(0.99))},
          {"max_us", micros(latencies.max())},
          {"client_cpu_seconds", CpuSeconds()},
          {"errors", Report(result.errors)}};
}

int Fail(const absl::Status& status) {
  std::cerr << "plenary_load: " << status.message() << "\n";
  return 1;
}

int Main(int argc, char** argv) {
  CLI::App app("Load for plenaryd: one method, requests made anew for each call");
  Flags flags;
  AddFlags(app, flags);
  CLI11_PARSE(app, argc, argv);
  flags.load.warm_up = std::chrono::duration<double>(flags.warm_up);
  flags.load.length = std::chrono::duration<double>(flags.seconds);
  flags.load.authorization = Authorization(flags.api_key_file);

  const auto requests = MakeRequests(flags.method, flags.subject);
  if (!requests.ok()) return Fail(requests.status());
  const auto result = RunLoad(flags.load, **requests);
  if (!result.ok()) return Fail(result.status());
  std::cout << Report(*result).dump(2) << "\n";
  return result->errors.empty() ? 0 : 1;
}

}  // namespace
}  // namespace plenary::bench

int main(int argc, char** argv) { return plenary::bench::Main(argc, argv); }
