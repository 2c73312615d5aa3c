import assert from "node:assert/strict";
import { after } from "node:test";
import { io } from "socket.io-client";

/** Where the conformance server in mode `client` is. */
export const URL = process.env.TESTEE_URL ?? "http://127.0.0.1:3210";

/** What each scenario runs over. */
export const TRANSPORTS = {
  polling: { transports: ["polling"] },
  websocket: { transports: ["websocket"] },
  "polling, then websocket": {},
};

const LIMIT = 20_000;
const open = new Set();

after(() => open.forEach((one) => one.close()));

/** Closes a client when all tests of the file are over. */
export function closeAtTheEnd(one) {
  open.add(one);
}

/** A client of its own, which is disconnected at the end at the latest. */
export function client(namespace = "/", options = {}) {
  const socket = io(URL + namespace, { forceNew: true, ...options });
  closeAtTheEnd(socket);
  return socket;
}

/** A client that is connected. */
export async function connected(namespace, options) {
  const socket = client(namespace, options);
  await next(socket, "connect");
  return socket;
}

/** The arguments of the next event of this name. */
export function next(emitter, event, limit = LIMIT) {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error(`no "${event}"`)), limit);
    emitter.once(event, (...args) => {
      clearTimeout(alarm);
      resolve(args);
    });
  });
}

/** Collects all events of this name; `upTo` waits until there are so many. */
export function collect(emitter, event) {
  const heard = [];
  emitter.on(event, (...args) => heard.push(args));
  return {
    heard,
    async upTo(count) {
      for (const end = Date.now() + LIMIT; heard.length < count; ) {
        assert.ok(Date.now() < end, `${heard.length} of ${count} "${event}"`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return heard;
    },
  };
}

/** A client in a room, which the server therefore knows to be there. */
export async function joined(room, options) {
  const socket = await connected("/rooms", options);
  await socket.emitWithAck("join", room);
  return socket;
}

/** One who hears what becomes of the others in the namespace `/rooms`. */
export async function watcher() {
  const socket = await joined("watchers", { transports: ["websocket"] });
  return {
    socket,
    /** Why a client has left, once it has. */
    left: (id) =>
      new Promise((resolve, reject) => {
        const alarm = setTimeout(() => reject(new Error(`${id} has not left`)), LIMIT);
        socket.on("left", (who, reason) => {
          if (who === id) {
            clearTimeout(alarm);
            resolve(reason);
          }
        });
      }),
  };
}

/** Waits until an upgrade is done. */
export async function upgraded(socket) {
  if (socket.io.engine.transport.name !== "websocket") {
    await next(socket.io.engine, "upgrade");
  }
}
