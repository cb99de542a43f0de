// Clients in a browser: serves browser_page.mjs to a headless Chromium, which runs the cases of the library and protocol
// that the arguments say (connect-web or grpc-web, and connect or grpc-web), and prints what it reports. Run by
// tests/clients/run; PAGE_PORT is the port that the server's --cors-origin has.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "esbuild";
import { stopServer } from "./cases.mjs";

const [library, protocol] = process.argv.slice(2);
const LIMIT = 120_000; // milliseconds for all cases

const page = await build({
  entryPoints: ["browser_page.mjs"],
  bundle: true,
  write: false,
  format: "esm",
  logLevel: "error",
  define: {
    SETUP: JSON.stringify({
      library,
      protocol,
      server: `http://${process.env.PLENARY_SERVER_HTTP1}`,
      key: `Bearer ${process.env.PLENARY_API_KEY}`,
    }),
  },
});
const files = {
  "/": ["text/html", "<!DOCTYPE html><title>Clients</title><script type=module src=page.js></script>"],
  "/page.js": ["text/javascript", page.outputFiles[0].text],
  "/contract": ["application/octet-stream", readFileSync(`${process.env.CONTRACT}/plenary.binpb`)],
};

const profile = mkdtempSync(join(process.env.WORK, "browser-")); // removed by tests/clients/run: some processes end late
let browser;
let failures = 0;
let exit_code = 1;
function end(code) {
  exit_code = code;
  browser.kill();
}

async function textOf(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const actions = {
  "/report": (text) => {
    console.log(text);
    if (!text.startsWith("ok")) ++failures;
  },
  "/stop": stopServer,
  "/done": () => end(failures > 0 ? 1 : 0),
};
const server = createServer(async (request, response) => {
  if (request.method === "POST") {
    actions[request.url]?.(await textOf(request));
    response.writeHead(204).end();
    return;
  }
  const [type, content] = files[request.url] ?? [];
  if (type) response.writeHead(200, { "content-type": type }).end(content);
  else response.writeHead(404).end();
}).listen(Number(process.env.PAGE_PORT), "127.0.0.1");

browser = spawn(
  "chromium",
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage", `--user-data-dir=${profile}`,
    `http://127.0.0.1:${process.env.PAGE_PORT}/`],
  { stdio: "ignore" },
);
const timer = setTimeout(() => {
  console.log(`FAILED  the cases took more than ${LIMIT / 1000} s`);
  end(1);
}, LIMIT);
browser.on("error", (error) => {
  console.log(`FAILED  chromium: ${error.message}`);
  process.exit(1);
});
browser.on("exit", () => {
  clearTimeout(timer);
  server.close();
  server.closeAllConnections();
  process.exit(exit_code);
});
