#include "protocols/pages.h"

#include "base/concat.h"
#include "base/version.h"

namespace plenary::protocols {
namespace {

constexpr char kText[] = "text/plain; charset=utf-8";
constexpr char kHtml[] = "text/html; charset=utf-8";
// The page needs nothing but itself, and stands in no other.
constexpr char kPolicy[] = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

// Around the version.
constexpr char kWelcome[] = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Plenary server</title>
</head>
<body>
<main>
<h1>Plenary server</h1>
<p>This is Plenary )";
constexpr char kHowToCall[] = R"(, a server for international forums and their participants.
It is called by programs; it has no pages for visitors.</p>
<h2>How to call it</h2>
<p>By gRPC, gRPC-Web or Connect at this address. Anything that sends JSON over HTTP can, for example:</p>
<pre><code>curl -H 'content-type: application/json' -d '{}' ADDRESS/plenary.v1.EventService/ListEvents</code></pre>
<h2>Its contract</h2>
<p>Server reflection describes all services and messages, with comments. These read it:</p>
<ul>
<li><code>plenary describe</code>; <code>plenary contract export FOLDER</code> writes it as files</li>
<li><code>buf curl --list-methods ADDRESS</code></li>
</ul>
<h2>Its state</h2>
<ul>
<li><a href="/healthz">/healthz</a>: whether it lives</li>
<li><a href="/readyz">/readyz</a>: whether it answers calls</li>
</ul>
</main>
</body>
</html>
)";

Ending Page(int status, const char* type, std::string body) {
  return {.head = {.status = status,
                   .fields = {{"content-type", type},
                              {"cache-control", "no-store"},
                              {"content-security-policy", kPolicy},
                              {"referrer-policy", "no-referrer"},
                              {"x-content-type-options", "nosniff"}}},
          .body = std::move(body)};
}

}  // namespace

std::optional<Ending> Pages::Answer(const http::RequestHead& head) const {
  std::optional<Ending> page = PageAt(head.path);
  if (!page.has_value() || head.method == "GET" || head.method == "HEAD") return page;
  page = Page(405, kText, "This is read by GET or HEAD. Calls go to /plenary.v1.SERVICE/METHOD.\n");
  page->head.fields.push_back({"allow", "GET, HEAD"});
  return page;
}

std::optional<Ending> Pages::PageAt(std::string_view path) const {
  if (path == "/") return Page(200, kHtml, Concat(kWelcome, kVersion, kHowToCall));
  if (path == "/healthz") return Page(200, kText, "ok\n");
  if (path != "/readyz") return std::nullopt;
  const std::string why = why_not_ready_();
  return why.empty() ? Page(200, kText, "ready\n") : Page(503, kText, Concat("not ready: ", why, "\n"));
}

}  // namespace plenary::protocols
