import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Socket } from "engine.io-client";
import { closeAtTheEnd, collect, next } from "./testee.js";

/** Where the conformance server in mode `engine-client` is. */
const URL = process.env.TESTEE_ENGINE_URL ?? "http://127.0.0.1:3000";

const WAYS = {
  polling: { transports: ["polling"] },
  websocket: { transports: ["websocket"] },
  "polling, then websocket": { transports: ["polling", "websocket"] },
};

/** A client of the engine, and all that it hears. */
function client(options = {}) {
  const socket = new Socket(options.url ?? URL, options);
  closeAtTheEnd(socket);
  return { socket, heard: collect(socket, "message") };
}

/** What the server says, after its greeting, to these messages. */
async function answers(options, ...messages) {
  const { socket, heard } = client(options);
  await next(socket, "open");
  messages.forEach((message) => socket.send(message));
  const all = (await heard.upTo(1 + messages.length)).flat();
  socket.close();
  assert.equal(all[0], "hi");
  return all.slice(1);
}

for (const [way, options] of Object.entries(WAYS)) {
  describe(`the engine's client over ${way}`, () => {
    test("is greeted and echoed", async () => {
      assert.deepEqual(await answers(options, "hola", "ñandú €😀"), ["hola", "ñandú €😀"]);
    });

    test("gets text of any language", async () => {
      assert.deepEqual(await answers(options, "give utf8"), ["пойду спать всем спокойной ночи"]);
    });

    test("gets and sends binary", async () => {
      const sent = Uint8Array.from([0, 127, 128, 255]);
      const [given, echoed, empty] = await answers(options, "give binary", sent, new Uint8Array(0));

      assert.deepEqual([...Buffer.from(given)], [0, 1, 2, 3, 4]);
      assert.deepEqual([...Buffer.from(echoed)], [...sent]);
      assert.equal(Buffer.from(empty).length, 0);
    });

    test("gets binary as ArrayBuffer if it wants to", async () => {
      const { socket, heard } = client(options);
      socket.binaryType = "arraybuffer";
      await next(socket, "open");
      socket.send(Uint8Array.from([1, 2]));
      const [, [echoed]] = await heard.upTo(2);

      assert.ok(echoed instanceof ArrayBuffer);
      assert.deepEqual([...new Uint8Array(echoed)], [1, 2]);
    });

    test("sends many messages, more together than the server takes at once", async () => {
      const messages = Array.from({ length: 100 }, (_, i) => `message ${i} of many`);

      assert.deepEqual(await answers(options, ...messages), messages);
    });

    test("sends what is as large as may be", async () => {
      const largest = "x".repeat(99); // and its type

      assert.deepEqual(await answers(options, largest), [largest]);
    });

    test("is cut off if it sends more", async () => {
      const { socket, heard } = client(options);
      await heard.upTo(1);
      if (options.transports.length > 1 && socket.transport.name !== "websocket") {
        await next(socket, "upgrade");
      }
      const closed = next(socket, "close");
      socket.send("x".repeat(100));

      assert.match((await closed)[0], /^transport (error|close)$/);
    });

    test("stays connected while it is silent", async () => {
      const { socket, heard } = client(options);
      const beats = collect(socket, "heartbeat");
      await beats.upTo(3);
      socket.send("still here");

      assert.deepEqual((await heard.upTo(2)).flat(), ["hi", "still here"]);
    });

    test("says goodbye", async () => {
      const { socket, heard } = client(options);
      await heard.upTo(1);
      const closed = next(socket, "close");
      socket.close();

      assert.equal((await closed)[0], "forced close");
    });
  });
}

describe("the engine's client", () => {
  test("becomes a websocket", async () => {
    const { socket, heard } = client();
    await next(socket, "upgrade");

    assert.equal(socket.transport.name, "websocket");
    socket.send("by websocket");
    assert.deepEqual((await heard.upTo(2)).flat(), ["hi", "by websocket"]);
  });

  test("remembers an upgrade", async () => {
    const first = client({ rememberUpgrade: true });
    await next(first.socket, first.socket.transport.name === "websocket" ? "open" : "upgrade");
    const second = client({ rememberUpgrade: true });
    await next(second.socket, "open");

    assert.equal(second.socket.transport.name, "websocket");
  });

  test("is denied by polling, with the reason", async () => {
    const { socket } = client({ transports: ["polling"], query: { deny: 1 } });
    let body;
    socket.on("error", ({ context }) => (body = context.responseText)); // gone a moment later
    const [error] = await next(socket, "error");

    assert.equal(error.type, "TransportError");
    assert.equal(error.description, 403);
    assert.equal(body, '{"code":4,"message":"Forbidden"}');
  });

  test("is denied by websocket", async () => {
    const { socket } = client({ transports: ["websocket"], query: { deny: 1 } });
    const [error] = await next(socket, "error");

    assert.equal(error.message, "websocket error");
  });

  test("tries all transports when it is denied", async () => {
    const { socket } = client({ transports: ["polling", "websocket"], tryAllTransports: true, query: { deny: 1 } });
    const [error] = await next(socket, "error");

    assert.equal(error.message, "websocket error");
  });

  test("sends headers of its own", async () => {
    const extraHeaders = { "X-Custom-Header": "Sala", "x-accent": "n" };
    const [headers] = await answers({ transports: ["polling"], extraHeaders }, "sendHeaders");

    assert.equal(JSON.parse(headers)["x-custom-header"], "Sala");
    assert.equal(JSON.parse(headers)["x-accent"], "n");
  });

  test("keeps the cookies of the handshake, but those that have expired, and sends them back", async () => {
    const [headers] = await answers({ transports: ["polling"], withCredentials: true }, "sendHeaders");

    assert.equal(JSON.parse(headers).cookie, "1=1; 2=2");
  });

  test("sends none without credentials", async () => {
    const [headers] = await answers({ transports: ["polling"] }, "sendHeaders");

    assert.equal(JSON.parse(headers).cookie, undefined);
  });

  test("gets the cookies of the handshake by websocket, too", async () => {
    const seen = [];
    const { socket, heard } = client({ transports: ["websocket"] });
    socket.transport.ws.on("upgrade", (response) => seen.push(response.headers["set-cookie"]));
    await heard.upTo(1);

    assert.deepEqual(seen[0].slice(0, 3), [
      "1=1; Max-Age=86400",
      "2=2; Path=/; HttpOnly; Secure; SameSite=Strict",
      "3=3; Max-Age=0",
    ]);
    assert.match(seen[0][3], /^4=4; Expires=\w{3}, \d{1,2} \w{3} \d{4} [\d:]{8} GMT$/);
  });
});
