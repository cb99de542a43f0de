// What cases in JavaScript are made of, in Node and in a browser.

export const EVENT = "events/madrid-seminar";
export const CROWD = "events/crowd"; // with enough participants for an export of some MB
export const MANY = 1000;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function expect(holds, what) {
  if (!holds) throw new Error(what);
}

export async function errorOf(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("the call has to fail");
}
