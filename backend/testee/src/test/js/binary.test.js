import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, connected, next, TRANSPORTS } from "./testee.js";

const BYTES = Buffer.from([0, 1, 30, 98, 255]);

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`binary over ${name}`, () => {
    test("comes from the server", async () => {
      const socket = await connected("/", options);
      socket.emit("getbin");
      const [takebin] = await next(socket, "takebin");
      socket.emit("doge");
      const [doge] = await next(socket, "doge");

      assert.equal(Buffer.from(takebin).toString(), "asdfasdf");
      assert.equal(Buffer.from(doge).toString(), "asdfasdf");
    });

    test("goes to the server", async () => {
      const socket = await connected("/", options);
      socket.emit("buffa", BYTES);

      await next(socket, "buffack");
    });

    test("goes to the server within JSON", async () => {
      const socket = await connected("/", options);
      socket.emit("jsonbuff", { hello: "lol", message: BYTES, goodbye: "gotcha" });

      await next(socket, "jsonbuff-ack");
    });

    test("keeps its place among other events", async () => {
      const socket = await connected("/", options);
      socket.emit("abuff1", BYTES);
      socket.emit("abuff2", "please arrive second");
      await next(socket, "abuff2-ack");
      socket.emit("blob1", BYTES);
      socket.emit("blob2", "second");
      socket.emit("blob3", BYTES);

      await next(socket, "blob3-ack");
    });

    test("comes back in acknowledgements, at any depth", async () => {
      const socket = await connected("/", options);
      const value = { a: [BYTES, { b: BYTES, c: [] }], d: "ñ" };

      assert.deepEqual(await socket.emitWithAck("echo", value), value);
    });

    test("may be empty, typed or large", async () => {
      const socket = await connected("/", options);
      const large = Buffer.alloc(700_000, 7);

      assert.equal((await socket.emitWithAck("echo", Buffer.alloc(0))).length, 0);
      assert.deepEqual(Buffer.from(await socket.emitWithAck("echo", new Uint8Array([1, 2]))), Buffer.from([1, 2]));
      assert.ok(large.equals(await socket.emitWithAck("echo", large)));
    });

    test("is not torn apart by other events", async () => {
      const socket = await connected("/rooms", options);
      const heard = collect(socket, "binaries");
      socket.emit("burst", 8);
      await Promise.all(Array.from({ length: 50 }, (_, i) => socket.emitWithAck("join", `room ${i}`)));

      for (const [number, [first, second]] of await heard.upTo(80)) {
        assert.deepEqual([...first, ...second], [number, 1, number, 2]);
      }
    });
  });
}
