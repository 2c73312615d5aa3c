import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterEach, test } from "node:test";
import { io } from "socket.io-client";
import { next } from "./testee.js";

/** What starts a server of its own on a port of its own. */
const COMMAND = JSON.parse(process.env.TESTEE_COMMAND);
const PATIENCE = 180_000;
const QUICK = { forceNew: true, reconnectionDelay: 100, reconnectionDelayMax: 500 };

let server;

/** Starts it; its output is read to the end, as a full pipe would stop it. */
function start() {
  server = spawn(COMMAND[0], COMMAND.slice(1), { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(server.stdout);
  return new Promise((resolve, reject) => {
    lines.on("close", () => reject(new Error("the server does not start")));
    lines.on("line", (line) => {
      if (line.startsWith("Ready at ")) {
        resolve(line.split(" ")[2].replace(/\/$/, ""));
      }
    });
  });
}

async function stop(signal) {
  const ended = once(server, "exit");
  server.kill(signal);
  await ended;
}

afterEach(() => server?.kill("SIGKILL"));

test("clients come back after the server, whichever way it ended", { timeout: 3 * PATIENCE }, async () => {
  const url = await start();
  const sockets = [["polling"], ["websocket"], ["polling", "websocket"]].map((transports) =>
    io(`${url}/rooms`, { ...QUICK, transports }),
  );
  await Promise.all(sockets.map((socket) => next(socket, "connect")));
  await Promise.all(sockets.map((socket) => socket.emitWithAck("join", "a")));

  for (const [signal, recovered] of Object.entries({ SIGTERM: true, SIGKILL: false })) {
    const before = sockets.map((socket) => socket.id);
    const told = sockets.map((socket) => next(socket, "disconnect"));
    await stop(signal);
    for (const [reason] of await Promise.all(told)) {
      assert.ok(["transport close", "transport error"].includes(reason), reason);
    }

    const back = sockets.map((socket) => next(socket, "connect", PATIENCE));
    assert.equal(await start(), url);
    await Promise.all(back);
    for (const [i, socket] of sockets.entries()) {
      assert.equal(socket.recovered, recovered);
      assert.equal(socket.id === before[i], recovered);
      await socket.emitWithAck("join", "b");
    }
    const heard = sockets.map((socket) => next(socket, "said"));
    sockets[0].emit("announce", recovered ? "a" : "b", "hello");
    await Promise.all(heard);
  }
  sockets.forEach((socket) => socket.disconnect());
  await stop("SIGTERM");
});

test("a server that goes tells its clients, lets nobody in, and answers what is under way", { timeout: PATIENCE }, async () => {
  const url = await start();
  const [polling, websocket] = ["polling", "websocket"].map((transport) =>
    io(`${url}/work`, { ...QUICK, reconnection: false, transports: [transport] }),
  );
  await Promise.all([polling, websocket].map((socket) => next(socket, "connect")));
  const begun = next(polling, "begun");
  const worked = polling.emitWithAck("begin");
  await begun;
  const told = next(websocket, "server-shutting-down");
  const gone = [polling, websocket].map((socket) => next(socket, "disconnect"));
  const ended = stop("SIGTERM");
  await told;
  const refused = await fetch(`${url}/socket.io/?EIO=4&transport=polling`);
  websocket.emit("be-done");

  assert.equal(refused.status, 503);
  assert.equal(refused.headers.get("retry-after"), "1");
  assert.equal(await worked, "worked");
  for (const [reason] of await Promise.all(gone)) {
    assert.equal(reason, "transport close");
  }
  await ended;
});
