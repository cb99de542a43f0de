#include "request_maker.h"

#include <array>
#include <random>
#include <utility>

#include "absl/strings/str_cat.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/wire_format_lite.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::bench {
namespace {

using google::protobuf::internal::WireFormatLite;

constexpr char kHost[] = "organizations/bench-host";

// Random values, cheap to make.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t Below(std::uint64_t limit) { return engine_() % limit; }
  std::string Hex64() { return absl::StrCat(absl::Hex(engine_(), absl::kZeroPad16)); }
  // A UUID of version 4.
  std::string Uuid() {
    const std::string digits = Hex64() + Hex64();
    return absl::StrCat(digits.substr(0, 8), "-", digits.substr(8, 4), "-4", digits.substr(13, 3), "-a",
                        digits.substr(17, 3), "-", digits.substr(20));
  }
  template <std::size_t N>
  const char* OneOf(const std::array<const char*, N>& words) {
    return words[Below(N)];
  }

 private:
  std::mt19937_64 engine_;
};

void SetText(v1::LocalizedText& target, std::string text) {
  v1::LocalizedText::Entry& entry = *target.add_entries();
  entry.set_language("en");
  entry.set_text(std::move(text));
}

// AccessService.WhoAmI: the way of every call, and nothing at its end.
class WhoAmI : public RequestMaker {
 public:
  explicit WhoAmI(const Subject&) {}
  const std::string& path() const override { return path_; }
  std::string Next() override { return v1::WhoAmIRequest().SerializeAsString(); }

 private:
  const std::string path_ = "/plenary.v1.AccessService/WhoAmI";
};

// The organization that hosts the events below.
class CreateHost : public RequestMaker {
 public:
  explicit CreateHost(const Subject&) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::CreateOrganizationRequest request;
    SetText(*request.mutable_organization()->mutable_title(), "Host of the benchmark");
    request.set_organization_id(std::string(kHost).substr(sizeof "organizations/" - 1));
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.DirectoryService/CreateOrganization";
};

// Announced events that are open to registration and have a limit of places that is counted but never met.
class CreateEvent : public RequestMaker {
 public:
  explicit CreateEvent(const Subject& subject) : subject_(subject) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::CreateEventRequest request;
    request.set_event_id(absl::StrCat(subject_.event, "-", calls_++));
    request.set_initial_state(v1::Event::STATE_ANNOUNCED);
    v1::Event& event = *request.mutable_event();
    SetText(*event.mutable_title(), absl::StrCat("Forum ", request.event_id()));
    event.mutable_start_date()->set_year(2030);
    v1::Event::Host& host = *event.add_hosts();
    host.set_organization(kHost);
    host.set_role(v1::Event::Host::ROLE_HOST);
    v1::Event::RegistrationPolicy& policy = *event.mutable_registration_policy();
    policy.set_openness(v1::Event::RegistrationPolicy::OPENNESS_AUTHENTICATED);
    policy.set_capacity(1'000'000'000);
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.EventService/CreateEvent";
  const Subject subject_;
  std::uint64_t calls_ = 0;
};

// A participant who looks like those of the two forums, at a random one of the events.
class RegisterParticipant : public RequestMaker {
 public:
  explicit RegisterParticipant(const Subject& subject) : subject_(subject), random_(subject.seed) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::RegisterParticipantRequest request;
    const std::uint64_t call = calls_++;
    const std::uint64_t event = subject_.numbered ? call % subject_.events : random_.Below(subject_.events);
    request.set_parent(absl::StrCat("events/", subject_.event, "-", event));
    if (subject_.numbered)
      request.set_participant_id(absl::StrCat("p", subject_.first + call / subject_.events));
    request.set_request_id(random_.Uuid());
    Fill(*request.mutable_participant());
    return request.SerializeAsString();
  }

 private:
  void Fill(v1::Participant& participant) {
    static constexpr std::array<const char*, 8> kTitles{
        "Professor",         "Deputy Director", "Research Fellow", "Dean",
        "Secretary-General", "Vice President",  "Counsellor",      "Editor"};
    static constexpr std::array<const char*, 8> kBodies{
        "Institute of Human Rights", "School of Law",
        "National Commission",       "Centre for Development Studies",
        "Ministry of Justice",       "Permanent Mission",
        "Foundation for Dialogue",   "Society for Human Rights Studies"};
    static constexpr std::array<const char*, 12> kRegions{"CN", "ES", "MY", "FR", "DE", "ZA",
                                                          "BR", "EG", "RU", "GB", "NP", "CH"};
    v1::Participant::Credit& credit = *participant.mutable_credit();
    SetText(*credit.mutable_display_name(), absl::StrCat("Participant ", random_.Hex64()));
    v1::Participant::Position& position = *credit.add_positions();
    SetText(*position.mutable_title(), random_.OneOf(kTitles));
    SetText(*position.mutable_affiliation(), absl::StrCat(random_.OneOf(kBodies), " ", random_.Below(500)));
    participant.set_category(static_cast<v1::Participant::Category>(1 + random_.Below(8)));
    participant.add_roles(v1::Participant::ROLE_ATTENDEE);
    participant.set_attendance_mode(v1::Participant::ATTENDANCE_MODE_IN_PERSON);
    participant.set_region_code(random_.OneOf(kRegions));
    participant.add_languages("en");
    participant.set_listing(v1::Participant::LISTING_PUBLIC);
    participant.set_listing_basis(v1::Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  }

  const std::string path_ = "/plenary.v1.ParticipantService/RegisterParticipant";
  const Subject subject_;
  Random random_;
  std::uint64_t calls_ = 0;
};

// What the person of this number is called: "Kumewo Latevisa" or the like, the same each time.
struct PersonName {
  std::string given;
  std::string family;
};

PersonName NameOfPerson(std::uint64_t number) {
  static constexpr std::array<const char*, 16> kSyllables{"ba", "de", "fi", "go", "ku", "la", "me", "ni",
                                                          "po", "ru", "sa", "te", "vi", "wo", "xu", "za"};
  Random random(number);
  const auto word = [&random] {
    std::string letters;
    for (std::uint64_t left = 2 + random.Below(3); left > 0; --left) letters += random.OneOf(kSyllables);
    letters[0] = static_cast<char>(letters[0] - 'a' + 'A');
    return letters;
  };
  return {.given = word(), .family = word()};
}

// People of the directory, by number.
class CreatePerson : public RequestMaker {
 public:
  explicit CreatePerson(const Subject& subject) : next_(subject.first) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::CreatePersonRequest request;
    const PersonName name = NameOfPerson(next_);
    request.mutable_person()->add_names()->set_full(absl::StrCat(name.given, " ", name.family));
    request.set_person_id(absl::StrCat("p", next_++));
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.DirectoryService/CreatePerson";
  std::uint64_t next_;
};

// A random one of them, by the name in another order and with a letter twice.
class SearchPeople : public RequestMaker {
 public:
  explicit SearchPeople(const Subject& subject) : subject_(subject), random_(subject.seed) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::SearchPeopleRequest request;
    PersonName name = NameOfPerson(subject_.first + random_.Below(subject_.participants));
    const std::size_t doubled = random_.Below(name.family.size());
    name.family.insert(doubled, 1, name.family[doubled]);
    request.set_query(absl::StrCat(name.family, " ", name.given));
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.DirectoryService/SearchPeople";
  const Subject subject_;
  Random random_;
};

// A door of each event, through which its numbered participants come and go.
std::string Door(const Subject& subject, std::uint64_t event) {
  return absl::StrCat("events/", subject.event, "-", event, "/checkpoints/door");
}

class CreateCheckpoint : public RequestMaker {
 public:
  explicit CreateCheckpoint(const Subject& subject) : subject_(subject) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::CreateCheckpointRequest request;
    request.set_parent(absl::StrCat("events/", subject_.event, "-", calls_++));
    request.set_checkpoint_id("door");
    SetText(*request.mutable_checkpoint()->mutable_title(), "Door");
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.ParticipantService/CreateCheckpoint";
  const Subject subject_;
  std::uint64_t calls_ = 0;
};

// A random one of the numbered participants comes in, or goes out.
class CheckInParticipant : public RequestMaker {
 public:
  explicit CheckInParticipant(const Subject& subject) : subject_(subject), random_(subject.seed) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::CheckInParticipantRequest request;
    v1::Scan& scan = *request.mutable_scan();
    const std::uint64_t event = random_.Below(subject_.events);
    scan.set_checkpoint(Door(subject_, event));
    scan.set_participant(absl::StrCat("events/", subject_.event, "-", event, "/participants/p",
                                      subject_.first + random_.Below(subject_.participants)));
    scan.set_kind(random_.Below(2) == 0 ? v1::CheckIn::KIND_ENTRY : v1::CheckIn::KIND_EXIT);
    scan.set_nonce(random_.Uuid());
    scan.set_device("gate");
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.ParticipantService/CheckInParticipant";
  const Subject subject_;
  Random random_;
};

// A random one of the numbered participants.
class GetParticipant : public RequestMaker {
 public:
  explicit GetParticipant(const Subject& subject) : subject_(subject), random_(subject.seed) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::GetParticipantRequest request;
    request.set_name(absl::StrCat("events/", subject_.event, "-", random_.Below(subject_.events),
                                  "/participants/p", subject_.first + random_.Below(subject_.participants)));
    return request.SerializeAsString();
  }

 private:
  const std::string path_ = "/plenary.v1.ParticipantService/GetParticipant";
  const Subject subject_;
  Random random_;
};

// A page of 100: one of those whose token an earlier answer told.
class ListParticipants : public RequestMaker {
 public:
  explicit ListParticipants(const Subject& subject) : subject_(subject), random_(subject.seed) {}
  const std::string& path() const override { return path_; }
  std::string Next() override {
    v1::ListParticipantsRequest request;
    request.set_parent(absl::StrCat("events/", subject_.event, "-0"));
    request.set_page_size(kPageSize);
    request.set_page_token(tokens_[random_.Below(tokens_.size())]);
    return request.SerializeAsString();
  }

  // Reads the answer's outermost layer alone: building a hundred messages would cost more than asking for
  // them.
  bool Accept(std::string_view answer) override {
    google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(answer.data()),
                                                 static_cast<int>(answer.size()));
    int rows = 0;
    std::string token;
    while (const std::uint32_t tag = input.ReadTag()) {
      const int field = WireFormatLite::GetTagFieldNumber(tag);
      if (field == v1::ListParticipantsResponse::kParticipantsFieldNumber) ++rows;
      const bool read = field == v1::ListParticipantsResponse::kNextPageTokenFieldNumber
                            ? WireFormatLite::ReadString(&input, &token)
                            : WireFormatLite::SkipField(&input, tag);
      if (!read) return false;
    }
    if (!token.empty()) Keep(std::move(token));
    return rows == kPageSize;
  }

 private:
  static constexpr int kPageSize = 100;
  static constexpr std::size_t kTokens = 256;

  void Keep(std::string token) {
    if (tokens_.size() < kTokens) {
      tokens_.push_back(std::move(token));
    } else {
      tokens_[1 + random_.Below(kTokens - 1)] = std::move(token);
    }
  }

  const std::string path_ = "/plenary.v1.ParticipantService/ListParticipants";
  const Subject subject_;
  Random random_;
  std::vector<std::string> tokens_{""};
};

// What the records of an event count.
class GetEventStatistics : public RequestMaker {
 public:
  explicit GetEventStatistics(const Subject& subject) {
    v1::GetEventStatisticsRequest request;
    request.set_name(absl::StrCat("events/", subject.event, "-0"));
    request_ = request.SerializeAsString();
  }
  const std::string& path() const override { return path_; }
  std::string Next() override { return request_; }

 private:
  const std::string path_ = "/plenary.v1.EventService/GetEventStatistics";
  std::string request_;
};

template <class Maker>
std::unique_ptr<RequestMaker> Make(const Subject& subject) {
  return std::make_unique<Maker>(subject);
}

struct Kind {
  const char* name;
  std::unique_ptr<RequestMaker> (*make)(const Subject&);
};

constexpr Kind kKinds[] = {
    {"whoami", Make<WhoAmI>},
    {"create-host", Make<CreateHost>},
    {"create-event", Make<CreateEvent>},
    {"register-participant", Make<RegisterParticipant>},
    {"create-person", Make<CreatePerson>},
    {"search-people", Make<SearchPeople>},
    {"create-checkpoint", Make<CreateCheckpoint>},
    {"check-in", Make<CheckInParticipant>},
    {"get-participant", Make<GetParticipant>},
    {"list-participants", Make<ListParticipants>},
    {"get-statistics", Make<GetEventStatistics>},
};

}  // namespace

std::vector<std::string> RequestKinds() {
  std::vector<std::string> names;
  for (const Kind& kind : kKinds) names.emplace_back(kind.name);
  return names;
}

absl::StatusOr<std::unique_ptr<RequestMaker>> MakeRequests(const std::string& kind, const Subject& subject) {
  for (const Kind& known : kKinds) {
    if (kind == known.name) return known.make(subject);
  }
  return absl::InvalidArgumentError(absl::StrCat("no requests of kind \"", kind, "\""));
}

}  // namespace plenary::bench
