// The same calls as over gRPC, for callers that have nothing but HTTP.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

namespace beast = boost::beast::http;
using nlohmann::json;
using ::testing::HasSubstr;

using Headers = std::vector<std::pair<std::string, std::string>>;
using HttpAnswer = beast::response<beast::string_body>;

constexpr char kGetEvent[] = "/plenary.v1.EventService/GetEvent";

plenaryd::ServerOptions WithHttp() {
  plenaryd::ServerOptions options = test::SmallServer();
  options.cors_origins = {"https://forum.example"};
  return options;
}

class HttpTest : public test::ForumTest {
 protected:
  HttpTest() : ForumTest(WithHttp()) {}

  // One request over a connection of its own.
  HttpAnswer Ask(beast::verb verb, const std::string& target, const Headers& fields,
                 const std::string& body = "") const {
    boost::asio::io_context context;
    boost::asio::ip::tcp::socket socket(context);
    socket.connect(
        {boost::asio::ip::make_address("127.0.0.1"), static_cast<unsigned short>(server().server().port())});
    beast::request<beast::string_body> request(verb, target, 11);
    request.set(beast::field::host, "127.0.0.1");
    for (const auto& [name, value] : fields) request.set(name, value);
    request.body() = body;
    request.prepare_payload();
    beast::write(socket, request);
    boost::beast::flat_buffer buffer;
    HttpAnswer answer;
    beast::read(socket, buffer, answer);
    return answer;
  }
  HttpAnswer Post(const std::string& target, const std::string& body, Headers fields = {}) const {
    fields.emplace_back("content-type", "application/json");
    return Ask(beast::verb::post, target, fields, body);
  }
};

TEST_F(HttpTest, ACallIsJsonThereAndBack) {
  const HttpAnswer answer = Post(kGetEvent, R"({"name": "events/open"})");
  ASSERT_EQ(answer.result_int(), 200U) << answer.body();
  EXPECT_EQ(answer["content-type"], "application/json");
  EXPECT_EQ(answer["cache-control"], "no-store");
  EXPECT_EQ(answer["trailer-plenary-call-id"].size(), 16U);
  EXPECT_EQ(json::parse(answer.body())["name"], "events/open");
}

TEST_F(HttpTest, AKeyIsSentAsOverGrpc) {
  const std::string list = "/plenary.v1.AccessService/WhoAmI";
  const json anonymous = json::parse(Post(list, "{}").body());
  const json administrator =
      json::parse(Post(list, "{}", {{"authorization", "Bearer " + server().admin_key()}}).body());
  EXPECT_NE(anonymous, administrator);
  EXPECT_EQ(Post(list, "{}", {{"authorization", "Bearer plk_wrong"}}).result_int(), 401U);
}

TEST_F(HttpTest, ErrorsSayTheSameAsOverGrpc) {
  const HttpAnswer absent = Post(kGetEvent, R"({"name": "events/none"})");
  EXPECT_EQ(absent.result_int(), 404U);
  const json error = json::parse(absent.body());
  EXPECT_EQ(error["code"], "not_found");
  v1::GetEventRequest request;
  request.set_name("events/none");
  const absl::Status over_grpc = server().Connect().Call<v1::Event>(request).status();
  EXPECT_EQ(error["message"], std::string(over_grpc.message()));
  EXPECT_EQ(error["details"][0]["debug"]["reason"], "NOT_FOUND");

  EXPECT_EQ(Post(kGetEvent, R"({"name": "nonsense"})").result_int(), 400U);
  const HttpAnswer unknown = Post(kGetEvent, R"({"nam": "events/open"})");
  EXPECT_EQ(unknown.result_int(), 400U);
  EXPECT_THAT(unknown.body(), HasSubstr("nam"));
  EXPECT_EQ(Post("/plenary.v1.EventService/NoSuchMethod", "{}").result_int(), 501U);
}

TEST_F(HttpTest, AnybodyMayReadByGet) {
  const std::string message = "?connect=v1&encoding=json&message=%7B%22name%22%3A%22events%2Fopen%22%7D";
  const HttpAnswer answer = Ask(beast::verb::get, kGetEvent + message, {});
  ASSERT_EQ(answer.result_int(), 200U) << answer.body();
  EXPECT_THAT(std::string(answer["cache-control"]), HasSubstr("max-age"));
  EXPECT_FALSE(answer["vary"].empty());
  // Credentials do not belong into addresses, nor changes.
  EXPECT_EQ(Ask(beast::verb::get, kGetEvent + message, {{"authorization", "Bearer " + server().admin_key()}})
                .result_int(),
            405U);
  EXPECT_EQ(Ask(beast::verb::get, kGetEvent + message, {{"cookie", "session=1"}}).result_int(), 405U);
  EXPECT_EQ(Ask(beast::verb::get, "/plenary.v1.EventService/AnnounceEvent" + message, {}).result_int(), 405U);
}

TEST_F(HttpTest, WhatIsNoCallIsToldSo) {
  EXPECT_EQ(Ask(beast::verb::get, "/robots.txt", {}).result_int(), 404U);
  EXPECT_EQ(Ask(beast::verb::put, kGetEvent, {}).result_int(), 405U);
  const HttpAnswer answer =
      Ask(beast::verb::post, kGetEvent, {{"content-type", "text/plain"}}, "events/open");
  EXPECT_EQ(answer.result_int(), 415U);
  EXPECT_THAT(std::string(answer["accept-post"]), HasSubstr("application/json"));
}

TEST_F(HttpTest, WhetherItLivesAndIsReadyCanBeRead) {
  // The first check of the database may not be done yet.
  EXPECT_TRUE(test::Eventually([&] { return Ask(beast::verb::get, "/readyz", {}).result_int() == 200; }));
  EXPECT_EQ(Ask(beast::verb::get, "/healthz", {}).body(), "ok\n");
  const HttpAnswer page = Ask(beast::verb::get, "/", {});
  EXPECT_EQ(page.result_int(), 200U);
  EXPECT_THAT(page.body(), HasSubstr("<h1>Plenary server</h1>"));
  EXPECT_EQ(page["cache-control"], "no-store");
  EXPECT_EQ(Ask(beast::verb::post, "/readyz", {{"content-type", "text/plain"}}, "x").result_int(), 405U);
}

TEST_F(HttpTest, OnlyNamedOriginsShareAnswersWithScripts) {
  const Headers ours = {{"origin", "https://forum.example"}};
  const Headers others = {{"origin", "https://elsewhere.example"}};
  EXPECT_EQ(Post(kGetEvent, R"({"name": "events/open"})", ours)["access-control-allow-origin"],
            "https://forum.example");
  EXPECT_EQ(Post(kGetEvent, R"({"name": "events/open"})", others)["access-control-allow-origin"], "");
  const HttpAnswer preflight = Ask(beast::verb::options, kGetEvent, ours);
  EXPECT_EQ(preflight.result_int(), 204U);
  EXPECT_THAT(std::string(preflight["access-control-allow-headers"]), HasSubstr("authorization"));
  EXPECT_EQ(preflight["access-control-allow-credentials"], "");
  EXPECT_EQ(Ask(beast::verb::options, kGetEvent, others).result_int(), 405U);
}

TEST_F(HttpTest, AStreamIsMessagesAndAnEnd) {
  const std::string request = R"({"parent": "events/open", "format": "FORMAT_CSV"})";
  std::string envelope(5, '\0');
  envelope[4] = static_cast<char>(request.size());
  const HttpAnswer answer =
      Ask(beast::verb::post, "/plenary.v1.ParticipantService/ExportParticipants",
          {{"content-type", "application/connect+json"}, {"authorization", "Bearer " + server().admin_key()}},
          envelope + request);
  EXPECT_EQ(answer.result_int(), 200U);
  EXPECT_EQ(answer["content-type"], "application/connect+json");
  const std::string end = answer.body().substr(answer.body().rfind(R"({"metadata")"));
  EXPECT_EQ(json::parse(end).count("error"), 0U) << end;
}

}  // namespace
}  // namespace plenary
