// npm's @grpc/grpc-js. Run by tests/clients/run.

import { readFileSync } from "node:fs";
import grpc from "@grpc/grpc-js";
import loader from "@grpc/proto-loader";
import { CROWD, EVENT, KEY, MANY, checkExport, errorOf, expect, fileOf20Mb, pause, piecesOf, run, stopServer } from "./cases.mjs";

const contract = grpc.loadPackageDefinition(
  loader.loadFileDescriptorSetFromBuffer(readFileSync(`${process.env.CONTRACT}/plenary.binpb`), { longs: String }),
);
const { AccessService, EventService, ParticipantService } = contract.plenary.v1;
const clientOf = (service, options = {}) =>
  new service(process.env.PLENARY_SERVER, grpc.credentials.createInsecure(), options);
const events = clientOf(EventService);
const participants = clientOf(ParticipantService);
const key = new grpc.Metadata();
key.set("authorization", KEY);

const inSeconds = (seconds) => ({ deadline: Date.now() + seconds * 1000 });

// A call with one answer: {answer, trailers}.
function call(client, method, request, { metadata = new grpc.Metadata(), seconds = 10 } = {}) {
  return new Promise((resolve, reject) => {
    let answer;
    const under_way = client[method](request, metadata, inSeconds(seconds), (error, value) => {
      if (error) reject(error);
      answer = value;
    });
    under_way.on("status", (status) => {
      if (status.code === grpc.status.OK) resolve({ answer, trailers: status.metadata });
    });
  });
}

const getEvent = (name = EVENT, options = {}) => call(events, "GetEvent", { name }, options);

// A call that waits for its first message: [the call, its answer].
function waitingImport(seconds) {
  let stream;
  const answer = new Promise((resolve, reject) => {
    stream = participants.PlanImport(key, inSeconds(seconds), (error, value) => (error ? reject(error) : resolve(value)));
  });
  return [stream, answer];
}

await run({
  async answer() {
    const { answer } = await getEvent();
    expect(answer.name === EVENT && answer.title.resolved.text, "an event comes back");
  },
  async error_with_details() {
    const error = await errorOf(getEvent("events/none"));
    expect(error.code === grpc.status.NOT_FOUND, error);
    const details = error.metadata.get("grpc-status-details-bin")[0];
    expect(details.includes("NOT_FOUND") && details.includes("plenary") && details.includes(error.details), details);
  },
  async deadline() {
    const error = await errorOf(waitingImport(0.3)[1]);
    expect(error.code === grpc.status.DEADLINE_EXCEEDED, error);
  },
  async cancellation() {
    // More than a caller may have at a time: those that are cancelled count no more.
    for (let i = 0; i < 100; ++i) {
      const [stream, answer] = waitingImport(30);
      stream.cancel();
      expect((await errorOf(answer)).code === grpc.status.CANCELLED, "a call is cancelled");
    }
    await getEvent();
  },
  async metadata() {
    const spanish = new grpc.Metadata();
    spanish.set("accept-language", "es");
    const { answer, trailers } = await getEvent(CROWD, { metadata: spanish });
    expect(answer.title.resolved.text === "Multitud", answer.title);
    expect(trailers.get("plenary-call-id").length === 1, "the call's id is in the trailers");
    const access = clientOf(AccessService);
    await call(access, "WhoAmI", {}, { metadata: key });
    const wrong = new grpc.Metadata();
    wrong.set("authorization", "Bearer plk_wrong");
    const error = await errorOf(call(access, "WhoAmI", {}, { metadata: wrong }));
    expect(error.code === grpc.status.UNAUTHENTICATED, error);
  },
  async gzip() {
    const compressed = clientOf(EventService, { "grpc.default_compression_algorithm": 2 });
    const { answer } = await call(compressed, "ListEvents", {});
    expect(answer.events.length === (await call(events, "ListEvents", {})).answer.events.length, "the same events");
  },
  async over_the_limit() {
    const error = await errorOf(call(events, "ListEvents", { filter: "x".repeat(5_000_000) }, { seconds: 30 }));
    expect(error.code === grpc.status.RESOURCE_EXHAUSTED, error);
  },
  async thousand_at_once() {
    const all = await Promise.all(Array.from({ length: MANY }, () => getEvent(EVENT, { seconds: 30 })));
    expect(all.every(({ answer }) => answer.name === EVENT), "all are answered");
  },
  async slow_reader() {
    const contents = [];
    let end;
    const begin = Date.now();
    let first;
    const stream = participants.ExportParticipants({ parent: CROWD, format: "FORMAT_JSON_LINES" }, key, inSeconds(60));
    for await (const message of stream) {
      first ??= Date.now() - begin;
      if (message.content?.length) contents.push(message.content);
      end = message.end ?? end;
      await pause(100);
    }
    checkExport(contents, { first, count: end.participant_count, size: end.size_bytes, sha256: end.sha256 });
  },
  async client_stream() {
    const plan = await new Promise((resolve, reject) => {
      const stream = participants.PlanImport(key, inSeconds(120), (error, value) => (error ? reject(error) : resolve(value)));
      for (const piece of piecesOf(fileOf20Mb(), { parent: CROWD, validate_only: true })) stream.write(piece);
      stream.end();
    });
    expect(plan.columns.some((column) => column.header === "remarks"), plan);
  },
  async server_stop() {
    const waiting = errorOf(waitingImport(30)[1]);
    const calls = Array.from({ length: 20 }, () => getEvent(EVENT, { seconds: 30 }));
    await pause(200);
    stopServer();
    expect((await waiting).code === grpc.status.UNAVAILABLE, await waiting);
    await Promise.all(calls);
  },
});
