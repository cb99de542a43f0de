// What runs in the browser: the cases of a library and protocol (SETUP, filled in by browser.mjs), each of which is reported
// to the page's own server. Browsers speak HTTP/1.1 here, without streams of requests.

import { create, createFileRegistry, fromBinary, toBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";
import { Code, createClient } from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { GrpcWebClientBase, MethodDescriptor, MethodType } from "grpc-web";
import { CROWD, EVENT, MANY, errorOf, expect, pause } from "./expectations.mjs";

const { library, protocol, server, key } = SETUP;
const tell = (what, text = "") => fetch(`/${what}`, { method: "POST", body: text });

const registry = createFileRegistry(
  fromBinary(FileDescriptorSetSchema, new Uint8Array(await (await fetch("/contract")).arrayBuffer())),
);
const serviceOf = (name) => registry.getService(`plenary.v1.${name}`);

// Each library makes {call(service, method, request, {headers, signal, timeoutMs, onHeader}), stream(…)}. An error has `code`,
// a number, and `message`.
const libraries = {
  "connect-web": () => {
    const makers = { connect: createConnectTransport, "grpc-web": createGrpcWebTransport };
    const transport = makers[protocol]({ baseUrl: server });
    const method = (service, name) => {
      const client = createClient(serviceOf(service), transport);
      return client[name[0].toLowerCase() + name.slice(1)];
    };
    return {
      call: (service, name, request, options) => method(service, name)(request, options),
      stream: (service, name, request, options) => method(service, name)(request, options),
    };
  },
  "grpc-web": () => {
    const client = new GrpcWebClientBase({ format: "text" });
    const descriptorOf = (service, name) => {
      const method = serviceOf(service).methods.find((each) => each.name === name);
      const type = method.methodKind === "unary" ? MethodType.UNARY : MethodType.SERVER_STREAMING;
      return new MethodDescriptor(`/plenary.v1.${service}/${name}`, type, Object, Object,
        (request) => toBinary(method.input, create(method.input, request)), (bytes) => fromBinary(method.output, bytes));
    };
    const metadataOf = ({ headers = {}, timeoutMs } = {}) =>
      timeoutMs === undefined ? headers : { ...headers, "grpc-timeout": `${timeoutMs}m` };
    const urlOf = (service, name) => `${server}/plenary.v1.${service}/${name}`;
    return {
      call: (service, name, request, options) =>
        new Promise((resolve, reject) => {
          const done = (error, answer) => (error ? reject(error) : resolve(answer));
          client.rpcCall(urlOf(service, name), request, metadataOf(options), descriptorOf(service, name), done);
        }),
      async *stream(service, name, request, options) {
        const calls = client.serverStreaming(urlOf(service, name), request, metadataOf(options), descriptorOf(service, name));
        const messages = [];
        let wake;
        let failure;
        let ended = false;
        const notify = () => wake?.();
        calls.on("data", (message) => (messages.push(message), notify()));
        calls.on("error", (error) => ((failure = error), notify()));
        calls.on("end", () => ((ended = true), notify()));
        while (true) {
          if (messages.length > 0) yield messages.shift();
          else if (failure) throw failure;
          else if (ended) return;
          else await new Promise((resolve) => (wake = resolve));
        }
      },
    };
  },
};
const { call, stream } = libraries[library]();
const getEvent = (name = EVENT, options) => call("EventService", "GetEvent", { name }, options);

const cases = {
  async answer() {
    const event = await getEvent();
    expect(event.name === EVENT && event.title.resolved.text, "an event comes back");
  },
  async error_with_details() {
    const error = await errorOf(getEvent("events/none"));
    expect(error.code === Code.NotFound, String(error));
    if (error.findDetails) {
      const [info] = error.findDetails(registry.getMessage("google.rpc.ErrorInfo"));
      expect(info.domain === "plenary" && info.reason === "NOT_FOUND", "the error has details");
    } else {
      expect(error.metadata["grpc-status-details-bin"], "the error has details");
    }
  },
  async deadline() {
    const error = await errorOf(call("ParticipantService", "ListParticipants", { parent: CROWD, pageSize: 1000 },
      { headers: { authorization: key }, timeoutMs: 1 }));
    expect(error.code === Code.DeadlineExceeded, String(error));
  },
  async metadata() {
    const event = await getEvent(CROWD, { headers: { "accept-language": "es" } });
    expect(event.title.resolved.text === "Multitud", "an event in Spanish");
    await call("AccessService", "WhoAmI", {}, { headers: { authorization: key } });
    const error = await errorOf(call("AccessService", "WhoAmI", {}, { headers: { authorization: "Bearer plk_wrong" } }));
    expect(error.code === Code.Unauthenticated, String(error));
  },
  async over_the_limit() {
    const error = await errorOf(call("EventService", "ListEvents", { filter: "x".repeat(5_000_000) }));
    expect(error.code === Code.ResourceExhausted, String(error));
  },
  async thousand_at_once() {
    const all = await Promise.all(Array.from({ length: MANY }, () => getEvent()));
    expect(all.every((event) => event.name === EVENT), "all are answered");
  },
  async slow_reader() {
    let size = 0;
    let end;
    const begin = Date.now();
    let first;
    for await (const message of stream("ParticipantService", "ExportParticipants", { parent: CROWD, format: 2 },
      { headers: { authorization: key } })) {
      first ??= Date.now() - begin;
      size += message.content.length;
      end = message.end ?? end;
      await pause(100);
    }
    expect(first < 1000, `the first message came after ${first} ms`);
    expect(Number(end.participantCount) >= 1000 && Number(end.sizeBytes) === size, "an export is complete");
  },
  async server_stop() {
    const calls = Array.from({ length: 6 }, () => getEvent());
    await pause(50);
    await tell("stop");
    await Promise.all(calls);
  },
};
if (library === "connect-web") {
  cases.cancellation = async () => {
    const controller = new AbortController();
    const cancelled = errorOf(getEvent(EVENT, { signal: controller.signal }));
    controller.abort();
    expect((await cancelled).code === Code.Canceled, "a call is cancelled");
    await getEvent();
  };
}

const { server_stop: last, ...others } = cases;
for (const [name, what] of Object.entries({ ...others, server_stop: last })) {
  try {
    await what();
    await tell("report", `ok      ${name}`);
  } catch (error) {
    await tell("report", `FAILED  ${name}\n${error.stack ?? error}`);
  }
}
await tell("done");
