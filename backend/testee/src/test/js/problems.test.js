import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, connected, next, TRANSPORTS } from "./testee.js";

const speaking = (languages) => ({ extraHeaders: { "Accept-Language": languages } });

for (const [name, options] of Object.entries(TRANSPORTS)) {
  describe(`problems over ${name}`, () => {
    for (const [languages, title, missing, unknown] of [
      ["es-ES,es;q=0.9,en;q=0.8", "Petición incorrecta", "Falta el argumento 1", "No encontrado"],
      ["en-GB,es;q=0.5", "Bad Request", "Argument 1 is missing", "Not Found"],
      ["fr,de", "Bad Request", "Argument 1 is missing", "Not Found"],
    ]) {
      test(`are told in the language of the client: ${languages}`, async () => {
        const socket = await connected("/problems", { ...options, ...speaking(languages) });
        const problem = await socket.emitWithAck("number");

        assert.deepEqual(problem, { type: "about:blank", title, status: 400, detail: missing, errors: [] });
        assert.equal((await socket.emitWithAck("no-such-event")).title, unknown);
      });
    }

    test("are told in the language that the client has chosen", async () => {
      const socket = client("/known-only", { ...options, ...speaking("en"), auth: { lang: "es" } });
      const [error] = await next(socket, "connect_error");

      assert.equal(error.message, "Inicie sesión primero");
      assert.equal(error.data.status, 401);
      assert.equal(error.data.title, "No identificado");
    });
  });
}
