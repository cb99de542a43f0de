// The cases that every client in JavaScript goes through: runs those that it gets, and says how each went.

import { createHash } from "node:crypto";
import { CROWD, expect } from "./expectations.mjs";

export * from "./expectations.mjs";

export const PIECE = 1 << 20;
export const KEY = `Bearer ${process.env.PLENARY_API_KEY}`;

export function fileOf20Mb() {
  const rows = ["name,remarks\n"];
  for (let i = 0; i < 5000; ++i) rows.push(`Person ${i},${"x".repeat(4000)}\n`);
  return Buffer.from(rows.join(""));
}

// Pieces of a file as requests of PlanImport, of which `first` says what is to be done.
export function* piecesOf(content, first) {
  yield first;
  for (let at = 0; at < content.length; at += PIECE) yield { content: content.subarray(at, at + PIECE) };
}

// An export is complete, and as its end says; its first message was there at once (milliseconds).
export function checkExport(contents, { first, count, size, sha256 }) {
  expect(first < 1000, `the first message came after ${first} ms`);
  const content = Buffer.concat(contents);
  expect(Number(count) >= 1000 && Number(size) === content.length, "an export is complete");
  expect(createHash("sha256").update(content).digest().equals(sha256), "an export is as it was written");
}

export const stopServer = () => process.kill(Number(process.env.SERVER_PROCESS), "SIGTERM");

// `cases`: {name: function}. Ends the program.
export async function run(cases) {
  let failures = 0;
  for (const [name, what] of Object.entries(cases)) {
    try {
      await what();
      console.log(`ok      ${name}`);
    } catch (error) {
      ++failures;
      console.log(`FAILED  ${name}\n${error.stack}`);
    }
  }
  process.exit(failures > 0 ? 1 : 0);
}
