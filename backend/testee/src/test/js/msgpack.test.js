import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { io } from "socket.io-client";
import parser from "socket.io-msgpack-parser";
import { client, closeAtTheEnd, collect, connected, next, TRANSPORTS, upgraded, URL } from "./testee.js";

const BYTES = Buffer.from([0, 1, 30, 98, 255]);

for (const [name, transports] of Object.entries(TRANSPORTS)) {
  describe(`MessagePack over ${name}`, () => {
    const options = { ...transports, path: "/msgpack", parser };

    test("carries every value there and back", async () => {
      const socket = await connected("/", options);
      const values = [0, -1.5, 127, 128, 65536, -33, -32769, 2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 40, "", "ñ€😀\u0000"];
      for (const value of [...values, "x".repeat(70_000), true, null, [], {}, { a: [{ b: [] }] }, [[[1]]]]) {
        assert.deepEqual(await socket.emitWithAck("echo", value), value);
      }
      assert.equal(await socket.emitWithAck("echo", undefined), null);
      assert.equal(await socket.emitWithAck("echo", new Date(1234567890123)), "2009-02-13T23:31:30.123Z");
    });

    test("carries binary at any depth, more than ten times", async () => {
      const socket = await connected("/", options);
      const value = { a: Array.from({ length: 30 }, (_, i) => Buffer.from([i])), b: { c: BYTES } };

      assert.deepEqual(await socket.emitWithAck("echo", value), value);
      assert.deepEqual(await socket.emitWithAck("echo", new Uint8Array(BYTES)), BYTES);
      assert.deepEqual(await socket.emitWithAck("echo", Buffer.alloc(100_000, 7)), Buffer.alloc(100_000, 7));
    });

    test("is what the server's own events and questions are in", async () => {
      const socket = await connected("/", options);
      socket.emit("getbin");
      const [takebin] = await next(socket, "takebin");
      socket.on("ack", (answer) => answer(5, { test: true }));
      socket.emit("ack");

      assert.equal(Buffer.from(takebin).toString(), "asdfasdf");
      assert.deepEqual(await next(socket, "got it"), []);
    });

    test("serves namespaces, auth and refusals", async () => {
      const socket = client("/abc", { ...options, auth: { token: "ñ" } });
      const [handshake] = await next(socket, "handshake");
      const [error] = await next(client("/closed", options), "connect_error");
      const [invalid] = await next(client("/none", options), "connect_error");

      assert.equal(handshake.auth.token, "ñ");
      assert.equal(error.message, "closed");
      assert.deepEqual(error.data, { opens: 9, days: ["mon", "tue"] });
      assert.equal(invalid.message, "Invalid namespace");
    });

    test("serves rooms, and namespaces that are made", async () => {
      const [ana, eva] = await Promise.all([1, 2].map(() => connected("/rooms", options)));
      const heard = collect(eva, "said");
      await eva.emitWithAck("join", `msgpack ${name}`);
      ana.emit("say", `msgpack ${name}`, { bytes: BYTES });
      assert.deepEqual(await heard.upTo(1), [[{ bytes: BYTES }]]);
      const dynamic = client("/dyn-77", options);
      assert.deepEqual(await next(dynamic, "parameters"), [{ number: "77" }]);
    });

    test("keeps order while it changes the transport", async () => {
      const socket = client("/", options);
      const answers = [];
      for (let i = 0; i < 500; i++) {
        socket.emit("echo", i, (value) => answers.push(value));
      }
      await next(socket, "connect");
      if (name.includes("then")) {
        await upgraded(socket);
      }
      await socket.emitWithAck("echo", "end");

      assert.deepEqual(answers, Array.from({ length: 500 }, (_, i) => i));
    });

    test("ends like any other, with a reason", async () => {
      const socket = await connected("/rooms", options);
      socket.emit("put-out", false);

      assert.equal((await next(socket, "disconnect"))[0], "io server disconnect");
    });

    test("closes the connection of who does not speak it", async () => {
      const socket = io(URL, { forceNew: true, ...transports, path: "/msgpack", reconnection: false });
      closeAtTheEnd(socket);
      socket.io.open();

      assert.match((await next(socket.io, "close"))[0], /transport close|transport error/);
    });
  });
}
