import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { connected, joined, next, TRANSPORTS, watcher } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`disconnecting over ${name}`, () => {
    test("by the client", async () => {
      const { left } = await watcher();
      const socket = await joined("a room", options);
      const reason = left(socket.id);
      const told = next(socket, "disconnect");
      socket.disconnect();

      assert.equal((await told)[0], "io client disconnect");
      assert.equal(await reason, "client namespace disconnect");
    });

    test("by the server, from the namespace only", async () => {
      const { left } = await watcher();
      const main = await connected("/", options);
      const socket = main.io.socket("/rooms");
      await next(socket, "connect");
      await socket.emitWithAck("join", "a room");
      const reason = left(socket.id);
      socket.emit("put-out", false);

      assert.equal((await next(socket, "disconnect"))[0], "io server disconnect");
      assert.equal(await reason, "server namespace disconnect");
      assert.equal(await main.emitWithAck("echo", "still there"), "still there");
    });

    test("by the server, with the connection", async () => {
      const { left } = await watcher();
      const socket = await joined("a room", options);
      const reason = left(socket.id);
      socket.emit("put-out", true);

      assert.equal((await next(socket, "disconnect"))[0], "io server disconnect");
      assert.equal(await reason, "server namespace disconnect");
      assert.equal(socket.active, false);
    });

    test("by the loss of the connection, after which the client comes back", async () => {
      const { left } = await watcher();
      const socket = await joined("a room", { ...options, reconnectionDelay: 50 });
      const reason = left(socket.id);
      const before = socket.id;
      const told = next(socket, "disconnect");
      const back = next(socket, "connect");
      socket.io.engine.close();

      assert.equal((await told)[0], "forced close");
      assert.equal(await reason, "transport close");
      await back;
      assert.equal(socket.id, before); // recovered
    });

    test("and connecting again is a new socket", async () => {
      const socket = await connected("/", options);
      const before = socket.id;
      socket.disconnect();
      socket.connect();
      await next(socket, "connect");

      assert.notEqual(socket.id, before);
      assert.equal(await socket.emitWithAck("getId"), socket.id);
    });
  });
}
