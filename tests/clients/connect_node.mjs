// npm's @connectrpc/connect-node, in the protocol and version of HTTP that the arguments say: grpc, grpc-web or connect,
// and 1.1 or 2. Run by tests/clients/run.

import { readFileSync } from "node:fs";
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { Code, createClient } from "@connectrpc/connect";
import * as node from "@connectrpc/connect-node";
import { CROWD, EVENT, KEY, MANY, checkExport, errorOf, expect, fileOf20Mb, pause, piecesOf, run, stopServer } from "./cases.mjs";

const [protocol, httpVersion] = process.argv.slice(2);
const server = httpVersion === "1.1" ? process.env.PLENARY_SERVER_HTTP1 : process.env.PLENARY_SERVER;
const makers = { grpc: node.createGrpcTransport, "grpc-web": node.createGrpcWebTransport, connect: node.createConnectTransport };
const registry = createFileRegistry(
  fromBinary(FileDescriptorSetSchema, readFileSync(`${process.env.CONTRACT}/plenary.binpb`)),
);
const transportOf = (more = {}) =>
  makers[protocol]({ baseUrl: `http://${server}`, ...(protocol === "grpc" ? {} : { httpVersion }), ...more });
const clientOf = (service, transport = transportOf()) =>
  createClient(registry.getService(`plenary.v1.${service}`), transport);

const transport = transportOf();
const events = clientOf("EventService", transport);
const participants = clientOf("ParticipantService", transport);
const headers = { authorization: KEY };

// Waits for its first message as long as its caller wants.
function waitingImport(options) {
  async function* nothing() {
    await pause(10_000);
  }
  return participants.planImport(nothing(), { headers, ...options });
}

await run({
  async answer() {
    const event = await events.getEvent({ name: EVENT });
    expect(event.name === EVENT && event.title.resolved.text, "an event comes back");
  },
  async error_with_details() {
    const error = await errorOf(events.getEvent({ name: "events/none" }));
    expect(error.code === Code.NotFound, error);
    const [info] = error.findDetails(registry.getMessage("google.rpc.ErrorInfo"));
    expect(info.domain === "plenary" && info.reason === "NOT_FOUND" && error.rawMessage, info);
  },
  async deadline() {
    const error = await errorOf(waitingImport({ timeoutMs: 300 }));
    expect(error.code === Code.DeadlineExceeded, error);
  },
  async cancellation() {
    // More than a caller may have at a time: those that are cancelled count no more.
    for (let i = 0; i < 100; ++i) {
      const controller = new AbortController();
      const call = errorOf(waitingImport({ signal: controller.signal }));
      await pause(2);
      controller.abort();
      expect((await call).code === Code.Canceled, await call);
    }
    await events.getEvent({ name: EVENT });
  },
  async metadata() {
    let id;
    const keep = (received) => (id = received.get("plenary-call-id") ?? id);
    const event = await events.getEvent({ name: CROWD }, { headers: { "accept-language": "es" }, onHeader: keep, onTrailer: keep });
    expect(event.title.resolved.text === "Multitud", event.title);
    expect(id, "the call's id is in the trailers");
    const access = clientOf("AccessService");
    await access.whoAmI({}, { headers });
    const error = await errorOf(access.whoAmI({}, { headers: { authorization: "Bearer plk_wrong" } }));
    expect(error.code === Code.Unauthenticated, error);
  },
  async gzip() {
    const compressed = clientOf("EventService", transportOf({ sendCompression: node.compressionGzip, compressMinBytes: 0 }));
    const { events: some } = await compressed.listEvents({});
    expect(some.length === (await events.listEvents({})).events.length, "the same events");
  },
  async over_the_limit() {
    const error = await errorOf(events.listEvents({ filter: "x".repeat(5_000_000) }));
    expect(error.code === Code.ResourceExhausted, error);
  },
  async thousand_at_once() {
    const all = await Promise.all(Array.from({ length: MANY }, () => events.getEvent({ name: EVENT })));
    expect(all.every((event) => event.name === EVENT), "all are answered");
  },
  async slow_reader() {
    const contents = [];
    let end;
    const begin = Date.now();
    let first;
    for await (const message of participants.exportParticipants({ parent: CROWD, format: 2 }, { headers })) {
      first ??= Date.now() - begin;
      contents.push(message.content);
      end = message.end ?? end;
      await pause(100);
    }
    checkExport(contents, { first, count: end.participantCount, size: end.sizeBytes, sha256: end.sha256 });
  },
  async client_stream() {
    async function* pieces() {
      yield* piecesOf(fileOf20Mb(), { parent: CROWD, validateOnly: true });
    }
    const plan = await participants.planImport(pieces(), { headers, timeoutMs: 120_000 });
    expect(plan.columns.some((column) => column.header === "remarks"), plan);
  },
  async server_stop() {
    const waiting = errorOf(waitingImport({}));
    const calls = Array.from({ length: 20 }, () => events.getEvent({ name: EVENT }));
    await pause(200);
    stopServer();
    expect((await waiting).code === Code.Unavailable, await waiting);
    await Promise.all(calls);
  },
});
