import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, collect, connected, next, TRANSPORTS } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  const as = (token) => ({ ...options, auth: { token } });

  describe(`who may do what over ${name}`, () => {
    test("nobody enters without a user, nor without a role of those who may", async () => {
      const [nobody] = await next(client("/staff", options), "connect_error");
      const [stranger] = await next(client("/staff", as("leo,visitor")), "connect_error");

      assert.equal(nobody.data.status, 401);
      assert.equal(stranger.data.status, 403);
    });

    test("nothing is reachable before: who tries is cut off", async () => {
      const main = await connected("/", { ...options, reconnection: false });
      main.io.engine.write(`42/staff,7["look"]`);

      assert.equal((await next(main, "disconnect"))[0], "transport close");
    });

    test("each event has its roles", async () => {
      const [agent, guest, admin] = await Promise.all(
        ["ana,agent", "eva,guest", "leo,admin"].map((token) => connected("/staff", as(token))),
      );
      const answer = (socket, event) => socket.emitWithAck(event).then((reply) => reply.status ?? reply);

      assert.deepEqual(
        [await answer(agent, "next"), await answer(guest, "next"), await answer(admin, "next")],
        ["A-7", 403, 403],
      );
      assert.deepEqual([await answer(agent, "close"), await answer(admin, "close")], [403, "closed"]);
      assert.deepEqual([await answer(guest, "look"), await answer(admin, "never")], ["A-6", 403]);
    });

    test("a room may be closed to them", async () => {
      const ana = await connected("/staff", as("ana,agent"));
      const refused = await ana.emitWithAck("join", "safe");

      assert.deepEqual([refused.status, refused.detail], [403, "The safe is closed"]);
      assert.equal(await ana.emitWithAck("join", "hall"), "hall");
    });

    test("what the problem says is in the client's language", async () => {
      const [error] = await next(client("/staff", { ...options, auth: { lang: "es" } }), "connect_error");

      assert.equal(error.data.title, "No identificado");
    });

    test("who has an old token is put out, and does not come back by itself", async () => {
      const ana = client("/staff", as(`ana,agent,${Date.now() + 1_500}`));
      const told = next(ana, "token-expired");
      const gone = next(ana, "disconnect");
      await next(ana, "connect");
      await told;

      assert.deepEqual((await gone)[0], "io server disconnect");
      assert.equal(ana.active, false);
      const [again] = await next(ana.connect(), "connect_error");
      assert.equal(again.data.status, 401);
    });

    test("who shows a newer one in time stays", async () => {
      const ana = client("/staff", as(`ana,agent,${Date.now() + 2_000}`));
      const heard = collect(ana, "token-expired");
      await next(ana, "connect");
      const later = Date.now() + 60_000;
      const { expires } = await ana.emitWithAck("refresh-token", `ana,agent,${later}`);

      assert.equal(Date.parse(expires), later);
      await new Promise((resolve) => ana.io.engine.once("heartbeat", resolve)); // the old end is over by then
      assert.equal(await ana.emitWithAck("next"), "A-7");
      assert.deepEqual(heard.heard, []);
    });

    test("a user is put out everywhere", async () => {
      const user = crypto.randomUUID();
      const admin = await connected("/staff", as("leo,admin"));
      const both = await Promise.all([1, 2].map(() => connected("/staff", as(`${user},agent`))));
      await Promise.all(both.map((socket) => socket.emitWithAck("look")));
      const gone = both.map((socket) => next(socket, "disconnect"));
      admin.emit("put-out", user);

      assert.deepEqual((await Promise.all(gone)).map(([reason]) => reason), Array(2).fill("io server disconnect"));
      assert.equal(await admin.emitWithAck("look"), "A-6");
    });
  });
}
