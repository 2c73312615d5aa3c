import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, collect, connected, next, TRANSPORTS } from "./testee.js";

let number = Date.now(); // another run on the same server finds none of these

/** A client in a namespace that is made for it. */
async function entered(name, options) {
  const socket = client(name, options);
  const parameters = next(socket, "parameters");
  await next(socket, "connect");
  return [socket, (await parameters)[0]];
}

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`dynamic namespaces over ${name}`, () => {
    test("are made for a name that matches, with its parameters", async () => {
      const id = number++;
      const [, parameters] = await entered(`/dyn-${id}`, options);

      assert.deepEqual(parameters, { number: `${id}` });
    });

    test("are not made for a name that matches in part", async () => {
      for (const wrong of ["/dyn-", "/dyn-1a", "/a/dyn-1", "/dyn-1/2"]) {
        const [error] = await next(client(wrong, options), "connect_error");

        assert.equal(error.message, "Invalid namespace");
      }
    });

    test("have the gates of their parent", async () => {
      const [error] = await next(client(`/dyn-${number++}`, { ...options, auth: { banned: 1 } }), "connect_error");

      assert.equal(error.message, "banned");
    });

    test("may depend on what the client gives, and on a later decision", async () => {
      const path = `/async-${number++}`;
      const [error] = await next(client(path, options), "connect_error");
      const socket = await connected(path, { ...options, auth: { token: "secret" } });

      assert.equal(error.message, "Invalid namespace");
      assert.equal(await socket.emitWithAck("name"), path);
    });

    test("are spoken to one by one, or all together", async () => {
      const [[ana], [eva], [leo]] = await Promise.all(
        [number, number, number + 1].map((id) => entered(`/dyn-${id}`, options)),
      );
      number += 2;
      const [anaHears, evaHears, leoHears] = [ana, eva, leo].map((socket) => collect(socket, "said"));
      ana.emit("here", "here");
      ana.emit("everywhere", "everywhere", Buffer.from([1]));
      for (const hears of [anaHears, evaHears]) {
        assert.deepEqual(await hears.upTo(2), [["here"], ["everywhere", Buffer.from([1])]]);
      }
      assert.deepEqual(await leoHears.upTo(1), [["everywhere", Buffer.from([1])]]);
    });

    test("are gone when the last client has left, and come again", async () => {
      const watcher = await connected("/dynamic-names", options);
      const path = `/dyn-${number++}`;
      const [ana] = await entered(path, options);
      const [eva] = await entered(path, options);
      const exists = async () => (await watcher.emitWithAck("children")).includes(path);
      ana.disconnect();
      assert.ok(await exists());
      eva.disconnect();
      while (await exists());
      ana.connect();
      await next(ana, "connect");

      assert.ok(await exists());
    });
  });
}
