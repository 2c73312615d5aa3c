import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, collect, connected, next, TRANSPORTS } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`events over ${name}`, () => {
    test("go both ways", async () => {
      const socket = await connected("/", options);
      socket.emit("hi");

      assert.deepEqual(await next(socket, "hi"), []);
    });

    test("may be emitted before the connection is there", async () => {
      const socket = client("/", options);
      socket.emit("hi");

      assert.deepEqual(await next(socket, "hi"), []);
    });

    test("carry texts of all languages", async () => {
      const socket = await connected("/", options);
      const heard = collect(socket, "takeUtf8");
      socket.emit("getUtf8");

      assert.deepEqual((await heard.upTo(5)).flat(), [
        "てすと",
        "Я Б Г Д Ж Й",
        "Ä ä Ü ü ß",
        "utf8 — string",
        "utf8 — string",
      ]);
    });

    test("carry false and dates", async () => {
      const socket = await connected("/", options);
      socket.emit("false");
      assert.deepEqual(await next(socket, "false"), [false]);
      socket.emit("getDate");
      const [date] = await next(socket, "takeDate");
      socket.emit("getDateObj");
      const [object] = await next(socket, "takeDateObj");

      assert.match(date, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.ok(!Number.isNaN(Date.parse(object.date)));
    });

    test("are acknowledged with the same arguments", async () => {
      const socket = await connected("/", options);
      for (const value of [0, -1.5, 2 ** 53 - 1, "", "ñ€😀\u0000\u001e", true, null, [], {}, { a: [{ b: [] }] }]) {
        assert.deepEqual(await socket.emitWithAck("echo", value), value);
      }
    });

    test("are acknowledged by the client too", async () => {
      const socket = await connected("/", options);
      socket.on("ack", (answer) => answer(5, { test: true }));
      socket.emit("ack");

      assert.deepEqual(await next(socket, "got it"), []);
    });

    test("that nobody acknowledges run into the timeout", async () => {
      const socket = await connected("/", options);

      await assert.rejects(socket.timeout(100).emitWithAck("nobody answers"), /operation has timed out/);
      assert.equal(await socket.timeout(30_000).emitWithAck("echo", "then"), "then");
    });

    test("may be volatile", async () => {
      const socket = await connected("/rooms", options);
      const tock = next(socket, "tock");
      socket.volatile.emit("tick");
      socket.emit("tick");

      await tock;
    });

    test("keep their order", async () => {
      const socket = await connected("/", options);
      const answers = [];
      for (let i = 0; i < 500; i++) {
        socket.emit("echo", i, (value) => answers.push(value));
      }
      await socket.emitWithAck("echo", "end");

      assert.deepEqual(answers, Array.from({ length: 500 }, (_, i) => i));
    });
  });
}
