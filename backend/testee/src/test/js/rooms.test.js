import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, connected, next, TRANSPORTS } from "./testee.js";

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`rooms over ${name}`, () => {
    const room = (letter) => `${letter} over ${name}`;
    const three = () => Promise.all([1, 2, 3].map(() => connected("/rooms", options)));

    test("hear what is said in them, once", async () => {
      const [ana, eva, out] = await three();
      const [anaHears, evaHears, outHears] = [ana, eva, out].map((socket) => collect(socket, "said"));
      await Promise.all([ana, eva].flatMap((socket) => ["a", "b"].map((letter) => socket.emitWithAck("join", room(letter)))));
      ana.emit("say-twice", room("a"), room("b"), "both");
      ana.emit("say", room("a"), "others");
      ana.emit("announce", room("b"), "all");

      assert.deepEqual((await evaHears.upTo(3)).flat(), ["both", "others", "all"]);
      assert.deepEqual((await anaHears.upTo(2)).flat(), ["both", "all"]);
      await out.emitWithAck("join", room("a"));
      assert.deepEqual(outHears.heard, []);
    });

    test("are left", async () => {
      const [ana, eva] = await three();
      const heard = collect(ana, "said");
      await ana.emitWithAck("join", room("c"));
      await eva.emitWithAck("join", room("c"));
      await ana.emitWithAck("leave", room("c"));
      eva.emit("announce", room("c"), "gone?");
      await next(eva, "said");
      await ana.emitWithAck("leave", room("c"));

      assert.deepEqual(heard.heard, []);
    });

    test("do not limit a broadcast, which all but the sender hear", async () => {
      const [ana, eva, leo] = await three();
      const [anaHears, ...others] = [ana, eva, leo].map((socket) => collect(socket, "said"));
      ana.emit("broadcast", "hola", Buffer.from([1, 2]), { a: [null] });

      for (const hears of others) {
        const [[text, bytes, object]] = await hears.upTo(1);
        assert.equal(text, "hola");
        assert.deepEqual([...bytes], [1, 2]);
        assert.deepEqual(object, { a: [null] });
      }
      await ana.emitWithAck("join", room("d"));
      assert.deepEqual(anaHears.heard, []);
    });

    test("answer a call together", async () => {
      const [ana, eva, leo] = await three();
      await Promise.all([ana, eva, leo].map((socket) => socket.emitWithAck("join", room("e"))));
      ana.on("called", () => assert.fail("who calls is not called"));
      eva.on("called", (question, answer) => answer(`${question} eva`));
      leo.on("called", (question, answer) => answer(`${question} leo`));

      assert.deepEqual((await ana.emitWithAck("call", room("e"), "who?")).sort(), ["who? eva", "who? leo"]);
    });

    test("of one's own have the id as their name", async () => {
      const [ana, eva] = await three();
      ana.emit("say", eva.id, "psst");

      assert.deepEqual(await next(eva, "said"), ["psst"]);
    });
  });
}
