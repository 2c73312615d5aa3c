import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, connected, next, TRANSPORTS } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`gates and catch-alls over ${name}`, () => {
    test("stop events with a problem, and tell the server's side", async () => {
      const socket = await connected("/listeners", options);
      const forbidden = await socket.emitWithAck("forbidden", 1);
      const broken = await socket.emitWithAck("broken");
      const [incoming, outgoing, errors] = await socket.emitWithAck("report");

      assert.equal(forbidden.status, 403);
      assert.equal(broken.status, 500);
      assert.doesNotMatch(JSON.stringify(broken), /secret/);
      assert.deepEqual(errors, ["not here", "secret"]);
      assert.deepEqual(incoming, ["before report", "report[]"]);
      assert.deepEqual(outgoing, []);
    });

    test("hear what comes, and what is sent", async () => {
      const socket = await connected("/listeners", options);
      const message = next(socket, "message");
      const all = next(socket, "all");
      await socket.emitWithAck("speak", Buffer.from([1]));
      const [incoming, outgoing] = await socket.emitWithAck("report");

      assert.deepEqual(await message, ["own"]);
      assert.deepEqual(await all, [1]);
      assert.equal(incoming[0], "before speak");
      assert.ok(incoming.includes("report[]"));
      assert.equal(outgoing[0], "message[own]");
      assert.ok(outgoing.includes("all[1]"));
    });

    test("are told what becomes of rooms", async () => {
      const [ana, eva] = await Promise.all([1, 2].map(() => connected("/room-events", options)));
      const told = collect(eva, "told");
      const room = `room ${crypto.randomUUID()}`;
      const mine = () => (told.heard.at(-1)?.[0] ?? []).filter((text) => text.endsWith(room));
      ana.emit("join", room);
      await told.upTo(2);
      eva.emit("join", room);
      await told.upTo(3);
      ana.emit("leave", room);
      await told.upTo(4);
      eva.disconnect();
      const watcher = await connected("/room-events", options);
      const later = collect(watcher, "told");
      watcher.emit("join", "room of the end");
      await later.upTo(1);

      assert.deepEqual(mine(), ["CREATED", "JOINED", "JOINED", "LEFT"].map((type) => `${type} ${room}`));
      const end = later.heard.at(-1)[0].filter((text) => text.endsWith(room));
      assert.deepEqual(end.slice(-2), [`LEFT ${room}`, `DELETED ${room}`]);
    });
  });
}
