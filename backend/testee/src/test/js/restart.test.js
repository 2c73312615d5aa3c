import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
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

after(() => server?.kill("SIGKILL"));

test("clients come back after the server, whichever way it ended", { timeout: 3 * PATIENCE }, async () => {
  const url = await start();
  const sockets = [["polling"], ["websocket"], ["polling", "websocket"]].map((transports) =>
    io(`${url}/rooms`, { ...QUICK, transports }),
  );
  await Promise.all(sockets.map((socket) => next(socket, "connect")));

  for (const signal of ["SIGTERM", "SIGKILL"]) {
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
      assert.notEqual(socket.id, before[i]);
      await socket.emitWithAck("join", "a");
    }
  }
  sockets.forEach((socket) => socket.disconnect());
});
