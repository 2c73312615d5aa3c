import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, collect, connected, joined, next, TRANSPORTS, upgraded, watcher } from "./testee.js";

/** Long enough for others to speak meanwhile. */
const AWAY = { reconnectionDelay: 300, reconnectionDelayMax: 300 };

/** A client that has gone without a word, when the server knows it. */
async function goneFrom(room, options) {
  const others = await watcher();
  const socket = await connected("/rooms", { ...AWAY, ...options });
  await upgradedIf(socket, options);
  await socket.emitWithAck("join", room);
  return {
    socket,
    others,
    /** Goes; what is returned ends when it is back. */
    async goes() {
      const left = others.left(socket.id);
      const gone = next(socket, "disconnect");
      const back = next(socket, "connect");
      socket.io.engine.close();
      await Promise.all([left, gone]);
      return { back };
    },
  };
}

async function upgradedIf(socket, options) {
  if (!options.transports) {
    await upgraded(socket);
  }
}

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`recovery over ${name}`, () => {
    test("brings back the id, the rooms and what was missed, once and in order", async () => {
      const { socket, others, goes } = await goneFrom(`r-${name}`, options);
      const said = collect(socket, "said");
      const id = socket.id;
      others.socket.emit("announce", `r-${name}`, "one");
      await said.upTo(1);
      const { back } = await goes();
      others.socket.emit("announce", `r-${name}`, { two: 2 });
      others.socket.emit("announce", "another room", "not for her");
      others.socket.emit("announce", `r-${name}`, Buffer.from([1, 2, 3]));
      await back;
      others.socket.emit("announce", `r-${name}`, "four");
      await said.upTo(4);

      assert.equal(socket.id, id);
      assert.equal(socket.recovered, true);
      assert.deepEqual(said.heard, [["one"], [{ two: 2 }], [Buffer.from([1, 2, 3])], ["four"]]);
    });

    test("works before the first event", async () => {
      const { socket, others, goes } = await goneFrom(`s-${name}`, options);
      const said = collect(socket, "said");
      const { back } = await goes();
      others.socket.emit("announce", `s-${name}`, "one");
      await back;
      await said.upTo(1);
      assert.equal(socket.recovered, true);
      assert.deepEqual(said.heard, [["one"]]);
    });

    test("shows no listener an argument that nobody sent", async () => {
      const socket = await connected("/", options);
      const args = next(socket, "takeUtf8");
      socket.emit("getUtf8");
      assert.deepEqual(await args, ["てすと"]);
      const none = next(socket, "hi");
      socket.emit("hi");
      assert.deepEqual(await none, []);
    });

    test("is not broken by a volatile event that ends with a text", async () => {
      const { socket, others, goes } = await goneFrom(`v-${name}`, options);
      const said = collect(socket, "said");
      others.socket.emit("announce", `v-${name}`, "one");
      await said.upTo(1);
      const tock = next(socket, "tock");
      socket.emit("tick");
      await tock;
      const { back } = await goes();
      others.socket.emit("announce", `v-${name}`, "two");
      await back;
      await said.upTo(2);
      assert.equal(socket.recovered, true);
      assert.deepEqual(said.heard, [["one"], ["two"]]);
    });
  });
}

test("a client that closes in the very handler of an event comes back to it only once", async () => {
  const socket = await connected("/", { transports: ["websocket"], reconnectionDelay: 10 });
  const id = socket.id;
  const heard = collect(socket, "hi");
  socket.once("hi", () => socket.io.engine.close());
  const gone = next(socket, "disconnect");
  const back = next(socket, "connect");
  socket.emit("hi");
  await Promise.all([gone, back]);
  assert.equal(socket.id, id);
  assert.equal(socket.recovered, true);
  assert.equal(await socket.emitWithAck("echo", "still there"), "still there");
  assert.equal(heard.heard.length, 1);
});

test("a private id is worth nothing while its client is there, nor after it said goodbye", async () => {
  const socket = await joined("a room", { transports: ["websocket"] });
  const id = socket.id;
  const auth = { pid: socket._pid, offset: socket._lastOffset };
  const beside = await connected("/rooms", { auth });
  assert.notEqual(beside.id, id);
  assert.equal(socket.connected, true);
  assert.equal(await new Promise((resolve) => socket.emit("join", "x", () => resolve("heard"))), "heard");

  const { left } = await watcher();
  const gone = left(id);
  socket.disconnect();
  await gone;
  const after = await connected("/rooms", { auth });
  assert.notEqual(after.id, id);
});

test("of two who ask with the same private id one gets it", async () => {
  const { left } = await watcher();
  const socket = await joined("a room", { transports: ["websocket"], reconnection: false });
  const id = socket.id;
  const auth = { pid: socket._pid, offset: socket._lastOffset };
  const gone = left(id);
  socket.io.engine.close();
  await gone;
  const both = await Promise.all([1, 2].map(() => connected("/rooms", { auth, transports: ["websocket"] })));
  assert.equal(both.filter((one) => one.id === id).length, 1);
});

test("a stranger's private id is no key", async () => {
  const socket = client("/rooms", { auth: { pid: "AAAAAAAAAAAAAAAAAAAA", offset: "@1" } });
  await next(socket, "connect");
  assert.equal(socket.recovered, false);
});
