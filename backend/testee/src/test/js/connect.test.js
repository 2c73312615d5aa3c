import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, connected, next, TRANSPORTS } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`connecting over ${name}`, () => {
    test("gives an id of its own to each socket", async () => {
      const one = await connected("/", options);
      const other = await connected("/foo", options);

      assert.match(one.id, /^[-\w]{20}$/);
      assert.notEqual(one.id, other.id);
      assert.notEqual(one.id, one.io.engine.id);
      assert.equal(await one.emitWithAck("getId"), one.id);
      assert.equal(await other.emitWithAck("getId"), other.id);
    });

    test("carries several namespaces over one connection", async () => {
      const main = await connected("/", options);
      const foo = main.io.socket("/foo");
      await next(foo, "connect");

      assert.equal(foo.io.engine, main.io.engine);
      assert.equal(await foo.emitWithAck("getId"), foo.id);
      foo.disconnect();
      assert.equal(await main.emitWithAck("getId"), main.id);
    });

    test("tells the server the auth and the query", async () => {
      const auth = { token: "ñandú", roles: ["a", { b: 1 }] };
      const socket = client("/abc", { ...options, auth, query: { sala: "café & té" } });
      const [handshake] = await next(socket, "handshake");

      assert.deepEqual(handshake.auth, auth);
      assert.equal(handshake.query.sala, "café & té");
      assert.equal(handshake.query.EIO, "4");
      assert.equal(handshake.secure, false);
    });

    test("takes the auth from a function", async () => {
      const socket = client("/abc", { ...options, auth: (done) => done({ token: 1 }) });
      const [handshake] = await next(socket, "handshake");

      assert.deepEqual(handshake.auth, { token: 1 });
    });

    test("without auth is empty auth", async () => {
      const [handshake] = await next(client("/abc", options), "handshake");

      assert.deepEqual(handshake.auth, {});
    });

    test("fails where there is no such namespace", async () => {
      const socket = client("/nowhere", options);
      const [error] = await next(socket, "connect_error");

      assert.ok(error instanceof Error);
      assert.equal(error.message, "Invalid namespace");
      assert.equal(socket.active, false);
    });

    test("fails where the server refuses, with its message", async () => {
      const [main] = await next(client("/", { ...options, query: { fail: true } }), "connect_error");
      const [custom] = await next(client("/no", options), "connect_error");

      assert.equal(main.message, "Auth failed (main namespace)");
      assert.equal(custom.message, "Auth failed (custom namespace)");
    });

    test("fails with data where the server gives a reason", async () => {
      const [error] = await next(client("/closed", options), "connect_error");

      assert.equal(error.message, "closed");
      assert.deepEqual(error.data, { opens: 9, days: ["mon", "tue"] });
    });

    test("may be tried again after a refusal", async () => {
      const socket = client("/closed", options);
      await next(socket, "connect_error");
      socket.connect();

      assert.equal((await next(socket, "connect_error"))[0].message, "closed");
    });
  });
}
