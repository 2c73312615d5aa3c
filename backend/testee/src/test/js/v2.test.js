import assert from "node:assert/strict";
import { describe, test } from "node:test";
import io from "socket.io-client-v2";
import { io as currentIo } from "socket.io-client";
import { beAPage } from "./page.js";
import { closeAtTheEnd, collect, next, TRANSPORTS, upgraded, URL } from "./testee.js";

/** Where a conformance server in mode `client` is that lets old clients in. */
const OLD_URL = process.env.TESTEE_EIO3_URL ?? "http://127.0.0.1:3211";
const BYTES = Buffer.from([0, 1, 30, 98, 255]);
const TEXT = 'línea 1\nlínea 2\r\n\\n \\\\n "</script>" \u2028\u2029 € 😀';

/** What each scenario runs over. */
const OLD_TRANSPORTS = {
  ...TRANSPORTS,
  "a websocket of text": { transports: ["websocket"], forceBase64: true },
  JSONP: { transports: ["polling"], forceJSONP: true },
};

beAPage();

function client(namespace = "/", options = {}, url = OLD_URL) {
  const socket = io(url + namespace, { forceNew: true, reconnection: false, ...options });
  closeAtTheEnd(socket);
  return socket;
}

async function connected(namespace, options) {
  const socket = client(namespace, options);
  await next(socket, "connect");
  return socket;
}

async function currentlyConnected(namespace, options) {
  const socket = currentIo(OLD_URL + namespace, { forceNew: true, ...options });
  closeAtTheEnd(socket);
  await next(socket, "connect");
  return socket;
}

const ask = (socket, ...args) => new Promise((resolve) => socket.emit(...args, resolve));

/** The same bytes, in whatever form they came. */
const plain = (bytes) => [...new Uint8Array(bytes)];

for (const [name, options] of Object.entries(OLD_TRANSPORTS)) {
  describe(`a client of version 2 over ${name}`, () => {
    test("is in the main namespace at once, by the id it knows", async () => {
      const socket = await connected("/", options);

      assert.equal(socket.id, socket.io.engine.id);
      assert.equal(await ask(socket, "getId"), socket.id);
    });

    test("enters others over the same connection", async () => {
      const main = await connected("/", options);
      const foo = main.io.socket("/foo");
      await next(foo, "connect");

      assert.equal(foo.id, `/foo#${main.id}`);
      assert.equal(await ask(foo, "getId"), foo.id);
      foo.disconnect();
      assert.equal(await ask(main, "getId"), main.id);
      foo.connect();
      await next(foo, "connect");
      assert.equal(await ask(foo, "getId"), foo.id);
    });

    test("tells its query, which is the auth of a namespace", async () => {
      const socket = client("/abc", { ...options, query: { token: "café & té" } });
      const [handshake] = await next(socket, "handshake");

      assert.deepEqual(handshake.auth, { token: "café & té" });
      assert.equal(handshake.query.token, "café & té");
      assert.equal(handshake.query.EIO, "3");
    });

    test("hears the text of an error", async () => {
      const errors = ["/nowhere", "/no", "/?fail=1"].map((namespace) => next(client(namespace, options), "error"));

      assert.deepEqual((await Promise.all(errors)).flat(), [
        "Invalid namespace",
        "Auth failed (custom namespace)",
        "Auth failed (main namespace)",
      ]);
    });

    test("hears the data of an error", async () => {
      const [error] = await next(client("/closed", options), "error");

      assert.deepEqual(error, { opens: 9, days: ["mon", "tue"] });
    });

    test("acknowledges and is acknowledged, with any text", async () => {
      const socket = await connected("/", options);
      socket.on("ack", (answer) => answer(5, { test: true }));
      socket.emit("ack");
      await next(socket, "got it");

      assert.equal(await ask(socket, "echo", TEXT), TEXT);
    });

    test("sends and gets binary at any depth, in its place among other events", async () => {
      const socket = await connected("/", options);
      socket.emit("blob1", BYTES);
      socket.emit("blob2", "second");
      socket.emit("blob3", BYTES);
      await next(socket, "blob3-ack");
      const answer = await ask(socket, "echo", { a: [BYTES, { b: BYTES }], d: TEXT });
      socket.emit("getbin");
      const [takebin] = await next(socket, "takebin");

      assert.deepEqual(plain(answer.a[0]), plain(BYTES));
      assert.deepEqual(plain(answer.a[1].b), plain(BYTES));
      assert.equal(answer.d, TEXT);
      assert.equal(Buffer.from(takebin).toString(), "asdfasdf");
    });

    test("sends and gets what is large", async () => {
      const socket = await connected("/", options);
      const large = Buffer.alloc(200_000, 7);

      assert.ok(large.equals(Buffer.from(await ask(socket, "echo", large))));
      assert.equal(await ask(socket, "echo", "ñ€".repeat(50_000)), "ñ€".repeat(50_000));
    });

    test("stays connected by its pings", async () => {
      const socket = await connected("/", options);
      if (!options.transports) {
        await upgraded(socket);
      }
      await next(socket, "pong");
      await next(socket, "pong");

      assert.equal(await ask(socket, "echo", 1), 1);
    });

    test("is in a room with others of its age and of today", async () => {
      const room = `both ages over ${name}`;
      const old = await connected("/rooms", options);
      const older = await connected("/rooms", options);
      const current = await currentlyConnected("/rooms", TRANSPORTS[name]);
      const sockets = [old, older, current];
      const heard = sockets.map((socket) => collect(socket, "said"));
      await Promise.all(sockets.map((socket) => ask(socket, "join", room)));
      old.emit("announce", room, { from: "old", bytes: BYTES });
      await heard[1].upTo(1);
      current.emit("announce", room, { from: "current", bytes: BYTES });
      current.emit("say", old.id, TEXT);

      for (const hears of heard) {
        const all = (await hears.upTo(2)).flat().slice(0, 2);
        assert.deepEqual(
          all.map((said) => said.from),
          ["old", "current"],
        );
        all.forEach((said) => assert.deepEqual(plain(said.bytes), plain(BYTES)));
      }
      assert.equal((await heard[0].upTo(3))[2][0], TEXT);
    });

    test("answers a call together with those of today", async () => {
      const room = `a call over ${name}`;
      const [ana, eva] = await Promise.all([1, 2].map(() => connected("/rooms", options)));
      const leo = await currentlyConnected("/rooms", TRANSPORTS[name]);
      await Promise.all([eva, leo].map((socket) => ask(socket, "join", room)));
      eva.on("called", (question, answer) => answer(`${question} eva`));
      leo.on("called", (question, answer) => answer(`${question} leo`));

      assert.deepEqual((await ask(ana, "call", room, "who?")).sort(), ["who? eva", "who? leo"]);
    });

    test("is put out of a namespace, or altogether", async () => {
      const main = await connected("/", options);
      const rooms = main.io.socket("/rooms");
      await next(rooms, "connect");
      rooms.emit("put-out", false);
      assert.equal((await next(rooms, "disconnect"))[0], "io server disconnect");
      assert.equal(await ask(main, "echo", "still there"), "still there");
      rooms.connect();
      await next(rooms, "connect");
      rooms.emit("put-out", true);
      const [[reason]] = await Promise.all([next(main, "disconnect"), next(rooms, "disconnect")]);

      assert.equal(reason, "io server disconnect");
    });

    test("is missed when it has gone", async () => {
      const watcher = await currentlyConnected("/rooms", { transports: ["websocket"] });
      await ask(watcher, "join", "watchers");
      const left = collect(watcher, "left");
      const socket = await connected("/rooms", options);
      const id = socket.id;
      await ask(socket, "join", "in good time"); // it is heard of once the server has done with its entry
      socket.io.engine.close();
      while (!left.heard.some(([who]) => who === id)) {
        await next(watcher, "left");
      }

      assert.deepEqual(
        left.heard.find(([who]) => who === id),
        [id, "transport close"],
      );
    });
  });
}

describe("a client of version 2", () => {
  test("loses nothing, and keeps the order, while the transport changes", async () => {
    for (let round = 0; round < 3; round++) {
      const socket = await connected("/rooms");
      const numbers = collect(socket, "number");
      const answers = [];
      socket.emit("count", 1000);
      for (let i = 0; i < 1000; i++) {
        socket.emit("join", `room ${i}`, () => answers.push(i));
        if (i % 50 === 0) {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
      await upgraded(socket);
      const heard = await numbers.upTo(1000);
      await ask(socket, "leave", "room 1");

      assert.deepEqual(heard.flat(), Array.from({ length: 1000 }, (_, i) => i));
      assert.deepEqual(answers, Array.from({ length: 1000 }, (_, i) => i));
      socket.disconnect();
    }
  });

  for (const transports of [["polling"], ["websocket"]]) {
    test(`is refused over ${transports} where old clients are not allowed`, async () => {
      const [error] = await next(client("/", { transports }, URL), "connect_error");

      assert.equal(error.type, "TransportError");
    });
  }

  test("is told why it is refused", async () => {
    const answer = await fetch(`${URL}/socket.io/?EIO=3&transport=polling`);

    assert.equal(answer.status, 400);
    assert.deepEqual(await answer.json(), { code: 5, message: "Unsupported protocol version" });
  });
});
