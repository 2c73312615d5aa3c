import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, connected, next, TRANSPORTS, URL } from "./testee.js";

const PATIENCE = 20_000;

/** How often a limit has been exceeded, and why sockets have ended. */
async function exceeded(limit) {
  return (await fetch(`${URL}/exceeded?${limit}`)).json();
}

/** What fetches something again until it is as it should be. */
async function until(get, isRight) {
  for (const end = Date.now() + PATIENCE; ; ) {
    const value = await get();
    if (isRight(value)) {
      return value;
    }
    assert.ok(Date.now() < end, `not in time: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the server knows why a socket has ended. */
async function reason(limit, id) {
  const { reasons } = await until(
    () => exceeded(limit),
    (now) => now.reasons.some((one) => one.startsWith(id)),
  );
  return reasons.find((one) => one.startsWith(id)).slice(id.length + 1);
}

/** Asks until the answer is a problem, which must be soon. */
async function refused(socket, payload, soon) {
  for (let i = 0; i < soon; i++) {
    const answer = await socket.emitWithAck("echo", payload);
    if (answer?.status) {
      return answer;
    }
  }
  assert.fail(`none of ${soon} is refused`);
}

/** Why a client is refused; nothing if it is let in. */
function outcome(socket) {
  return new Promise((resolve) => {
    socket.once("connect", () => resolve());
    socket.once("connect_error", resolve);
  });
}

function assertProblem(problem, limit) {
  assert.equal(problem.status, 429);
  assert.equal(problem.type, `urn:zocalo:limit:${limit}`);
  assert.equal(problem.detail, `Limit exceeded: ${limit}`);
}

for (const [name, transports] of Object.entries(TRANSPORTS)) {
  describe(`limits over ${name}`, () => {
    const to = (limit, more = {}) => ({ ...transports, ...more, path: `/limit-${limit}` });

    async function counted(limit, scenario) {
      const before = (await exceeded(limit)).count;
      await scenario();
      await until(
        () => exceeded(limit),
        (now) => now.count > before,
      );
    }

    for (const [limit, status] of [
      ["connections", 503],
      ["connections-per-address", 429],
    ]) {
      test(`${limit}: one too many is refused, and let in when there is room`, () =>
        counted(limit, async () => {
          const first = await connected("/", to(limit));
          const second = client("/", to(limit, { reconnectionDelay: 50, reconnectionDelayMax: 50 }));
          const [error] = await next(second, "connect_error");
          if (error.message === "xhr poll error") {
            assert.equal(error.description, status);
          } else {
            assert.equal(error.message, "websocket error");
          }
          first.disconnect();
          await next(second, "connect");
          second.disconnect();
        }));
    }

    test("handshakes-per-address: who comes too often is refused for a while", () =>
      counted("handshakes-per-address", async () => {
        for (let i = 0; i < 100; i++) {
          const socket = client("/", to("handshakes-per-address", { reconnection: false }));
          const error = await outcome(socket);
          socket.disconnect();
          if (error) {
            assert.ok(error.description === 429 || error.message === "websocket error");
            return;
          }
        }
        assert.fail("never refused");
      }));

    test("events-per-socket: one too many is answered with a problem, and another socket is not concerned", () =>
      counted("events-per-socket", async () => {
        const socket = await connected("/", to("events-per-socket"));
        const problem = await refused(socket, "x", 500);
        const other = await connected("/", to("events-per-socket"));

        assertProblem(problem, "events-per-socket");
        assert.equal(problem.retryAfter, 1);
        assert.equal(await other.emitWithAck("echo", "x"), "x");
        assert.ok(socket.connected);
      }));

    test("bytes-per-socket: what is too much is answered with a problem", () =>
      counted("bytes-per-socket", async () => {
        const socket = await connected("/", to("bytes-per-socket"));

        assertProblem(await refused(socket, Buffer.alloc(500), 50), "bytes-per-socket");
      }));

    test("events-per-user: all sockets of a user share it", () =>
      counted("events-per-user", async () => {
        const as = (user) => connected("/", to("events-per-user", { auth: { user } }));
        const [one, other, luis] = await Promise.all([as(`ana ${name}`), as(`ana ${name}`), as(`luis ${name}`)]);

        assertProblem(await refused(one, "x", 500), "events-per-user");
        assertProblem(await refused(other, "x", 15), "events-per-user");
        assert.equal(await luis.emitWithAck("echo", "x"), "x");
      }));

    test("bytes-per-user: all sockets of a user share it", () =>
      counted("bytes-per-user", async () => {
        const as = (user) => connected("/", to("bytes-per-user", { auth: { user } }));
        const [one, other, luis] = await Promise.all([as(`ana ${name}`), as(`ana ${name}`), as(`luis ${name}`)]);

        assertProblem(await refused(one, "x".repeat(500), 50), "bytes-per-user");
        assertProblem(await refused(other, "x".repeat(500), 2), "bytes-per-user");
        assert.equal(await luis.emitWithAck("echo", "x"), "x");
      }));

    test("drops-per-socket: who does not stop is told and disconnected by name", () =>
      counted("drops-per-socket", async () => {
        const socket = await connected("/", to("drops-per-socket"));
        const { id } = socket;
        const told = next(socket, "limit-exceeded");
        const ended = next(socket, "disconnect");
        for (let i = 0; i < 500; i++) {
          socket.emit("echo", i);
        }

        assertProblem((await told)[0], "drops-per-socket");
        assert.equal((await ended)[0], "io server disconnect");
        assert.equal(await reason("drops-per-socket", id), "limit exceeded");
      }));

    test("rooms-per-socket: one too many is a problem, and is not joined", () =>
      counted("rooms-per-socket", async () => {
        const socket = await connected("/", to("rooms-per-socket"));
        const answers = [];
        for (const room of ["a", "b", "a", "c"]) {
          answers.push(await socket.emitWithAck("join", room));
        }

        assert.deepEqual(answers.slice(0, 3), ["joined", "joined", "joined"]);
        assertProblem(answers[3], "rooms-per-socket");
      }));

    test("namespaces-per-connection: one too many is refused, until another is left", () =>
      counted("namespaces-per-connection", async () => {
        const first = await connected("/", to("namespaces-per-connection"));
        const second = first.io.socket("/room-1");
        await next(second, "connect");
        const third = first.io.socket("/room-2");
        const [error] = await next(third, "connect_error");

        assert.equal(error.message, "Limit exceeded: namespaces-per-connection");
        assertProblem(error.data, "namespaces-per-connection");
        second.disconnect();
        third.connect();
        await next(third, "connect");
      }));

    test("json-depth: who nests deeper is disconnected by name", () =>
      counted("json-depth", async () => {
        const socket = await connected("/", to("json-depth", { reconnection: false }));
        const { id } = socket;
        assert.deepEqual(await socket.emitWithAck("echo", [[[[]]]]), [[[[]]]]);
        socket.emit("echo", [[[[[]]]]]);

        await next(socket, "disconnect");
        assert.equal(await reason("json-depth", id), "limit exceeded");
      }));

    test("json-size: who says more at once is disconnected by name", () =>
      counted("json-size", async () => {
        const socket = await connected("/", to("json-size", { reconnection: false }));
        const { id } = socket;
        assert.equal((await socket.emitWithAck("echo", "x".repeat(900))).length, 900);
        assert.equal((await socket.emitWithAck("echo", Buffer.alloc(5_000))).length, 5_000);
        socket.emit("echo", "x".repeat(1_000));

        await next(socket, "disconnect");
        assert.equal(await reason("json-size", id), "limit exceeded");
      }));
  });
}
