import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Socket } from "engine.io-client";
import { closeAtTheEnd, collect, connected, next, upgraded, URL } from "./testee.js";

describe("transports", () => {
  test("polling stays polling if nothing else is wanted", async () => {
    const socket = await connected("/", { transports: ["polling"] });

    assert.equal(await socket.emitWithAck("echo", 1), 1);
    assert.equal(socket.io.engine.transport.name, "polling");
  });

  test("websocket alone needs no polling", async () => {
    const socket = await connected("/", { transports: ["websocket"] });

    assert.equal(socket.io.engine.transport.name, "websocket");
    assert.equal(await socket.emitWithAck("echo", 1), 1);
  });

  test("by default polling becomes a websocket", async () => {
    const socket = await connected("/");
    await upgraded(socket);

    assert.equal(socket.io.engine.transport.name, "websocket");
    assert.equal(await socket.emitWithAck("echo", 1), 1);
  });

  test("a websocket first, with polling behind it", async () => {
    const socket = await connected("/", { transports: ["websocket", "polling"], tryAllTransports: true });

    assert.equal(socket.io.engine.transport.name, "websocket");
    assert.equal(await socket.emitWithAck("echo", 1), 1);
  });

  test("an upgrade may be declined and remembered", async () => {
    const declined = await connected("/", { upgrade: false });
    assert.equal(await declined.emitWithAck("echo", 1), 1);
    assert.equal(declined.io.engine.transport.name, "polling");
  });

  test("nothing is lost or reordered while the transport changes", async () => {
    for (let round = 0; round < 5; round++) {
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
      await socket.emitWithAck("leave", "room 1");

      assert.deepEqual(heard.flat(), Array.from({ length: 1000 }, (_, i) => i));
      assert.deepEqual(answers, Array.from({ length: 1000 }, (_, i) => i));
      socket.disconnect();
    }
  });

  test("heartbeats keep a silent client connected", async () => {
    const socket = await connected("/");
    await upgraded(socket);
    await next(socket.io.engine, "heartbeat");
    await next(socket.io.engine, "heartbeat");

    assert.equal(await socket.emitWithAck("echo", 1), 1);
  });
});

for (const transports of [["polling"], ["websocket"], ["polling", "websocket"]]) {
  describe(`the engine alone over ${transports}`, () => {
    const open = async () => {
      const engine = new Socket(URL, { path: "/engine.io", transports });
      closeAtTheEnd(engine);
      await next(engine, "open");
      return engine;
    };

    test("echoes text and binary", async () => {
      const engine = await open();
      const heard = collect(engine, "message");
      engine.send("hola ñ€😀");
      engine.send(Buffer.from([0, 4, 255]));
      const [text, binary] = (await heard.upTo(2)).flat();

      assert.equal(text, "hola ñ€😀");
      assert.deepEqual(Buffer.from(binary), Buffer.from([0, 4, 255]));
    });

    test("splits what is larger than the server takes at once", async () => {
      const engine = await open();
      const heard = collect(engine, "message");
      const large = "ñ".repeat(300_000);
      for (let i = 0; i < 5; i++) {
        engine.send(large);
      }

      assert.deepEqual((await heard.upTo(5)).flat(), Array(5).fill(large));
    });

    test("closes in good order", async () => {
      const engine = await open();
      const closed = next(engine, "close");
      engine.close();

      assert.equal((await closed)[0], "forced close");
    });
  });
}
