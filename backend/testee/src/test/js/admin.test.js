import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { client, connected, next, upgraded } from "./testee.js";

const CREDENTIALS = { username: "admin", password: "plaza" };
const ACTING = ["EMIT", "JOIN", "LEAVE", "DISCONNECT", "MJOIN", "MLEAVE", "MDISCONNECT"];
const MASK = "[masked]";
const LIMIT = 20_000;

/** All events of a socket, with their names; not the marks of recovery. */
function ear(socket) {
  const heard = [];
  socket.onAny((...event) => event[0].startsWith("@") || heard.push(event));
  return heard;
}

/** An administrator, who keeps all that is said and waits for what is still to come. */
async function administrator(namespace = "/admin", auth = CREDENTIALS) {
  const socket = client(namespace, { auth, transports: ["websocket"] });
  const heard = ear(socket);
  await next(socket, "connect");
  return {
    socket,
    heard,
    /** The arguments of the first event of this name that fits. */
    async hears(event, fits = () => true) {
      for (const end = Date.now() + LIMIT; ; ) {
        const found = heard.find(([name, ...args]) => name === event && fits(...args));
        if (found) {
          return found.slice(1);
        }
        assert.ok(Date.now() < end, `no such "${event}"`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

function isTime(text) {
  assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
}

describe("who may administer", () => {
  test("a wrong password, name or session is refused with the text that opens the login again", async () => {
    for (const auth of [
      { username: "admin", password: "wrong" },
      { username: "somebody", password: "plaza" },
      { sessionId: "0123456789abcdef" },
      {},
    ]) {
      const [error] = await next(client("/admin", { auth, reconnection: false }), "connect_error");
      assert.equal(error.message, "invalid credentials");
      assert.equal(error.data, undefined);
    }
  });

  test("who gave the password comes back with the session's id alone, and gets no second one", async () => {
    const [sessionId] = await (await administrator()).hears("session");
    assert.match(sessionId, /^[0-9a-f]{16}$/);
    const again = await administrator("/admin", { sessionId });
    await again.hears("server_stats");
    assert.ok(!again.heard.some(([event]) => event === "session"));
  });
});

describe("what is shown", () => {
  for (const [namespace, features] of Object.entries({
    "/admin": [...ACTING, "AGGREGATED_EVENTS", "ALL_EVENTS"],
    "/admin-readonly": ["AGGREGATED_EVENTS", "ALL_EVENTS"],
    "/admin-production": [...ACTING, "AGGREGATED_EVENTS"],
  })) {
    test(`${namespace} says what it can do`, async () => {
      const { hears } = await administrator(namespace);
      assert.deepEqual(await hears("config"), [{ supportedFeatures: features }]);
    });
  }

  test("production shows figures, and not what happens", async () => {
    const { heard, hears } = await administrator("/admin-production");
    const other = await connected("/rooms");
    await other.emitWithAck("join", "a room");
    await hears("server_stats", (stats) => stats.aggregatedEvents.some(({ type }) => type === "packetsIn"));
    assert.deepEqual([...new Set(heard.map(([event]) => event))].sort(), ["config", "server_stats", "session"]);
  });

  test("all sockets of all namespaces are listed, the administrator's own too", async () => {
    const other = await connected("/rooms", { transports: ["websocket"] });
    await other.emitWithAck("join", "a room");
    await other.emitWithAck("remember", "colour", { name: "red", password: "secret" });
    const { socket, hears } = await administrator();
    const [all] = await hears("all_sockets");
    const shown = all.find(({ id }) => id === other.id);

    assert.equal(all.find(({ id }) => id === socket.id).nsp, "/admin");
    assert.deepEqual(Object.keys(shown), ["id", "clientId", "transport", "nsp", "data", "handshake", "rooms"]);
    assert.equal(shown.nsp, "/rooms");
    assert.equal(shown.transport, "websocket");
    assert.equal(shown.clientId, other.io.engine.id.slice(0, 12));
    assert.deepEqual(shown.data, { colour: { name: "red", password: MASK } });
    assert.deepEqual([...shown.rooms].sort(), ["a room", other.id].sort());
    assert.deepEqual(Object.keys(shown.handshake), [
      "address",
      "headers",
      "query",
      "issued",
      "secure",
      "time",
      "url",
      "xdomain",
    ]);
    isTime(shown.handshake.time);
    assert.equal(shown.handshake.issued, Date.parse(shown.handshake.time));
  });

  test("secrets are masked: headers, query, address, and what an event says", async () => {
    const { hears } = await administrator();
    const other = await connected("/", {
      transports: ["polling"],
      query: { access_token: "secret-1", lang: "es" },
      auth: { token: "secret-2" },
      extraHeaders: {
        Authorization: "Basic secret-3",
        "Proxy-Authorization": "Basic secret-4",
        Cookie: "id=secret-5",
        "X-Forwarded-For": "192.0.2.7",
      },
    });
    await other.emitWithAck("echo", { user: "ana", newPassword: "secret-6" });
    const [shown] = await hears("socket_connected", ({ id }) => id === other.id);
    const { handshake } = shown;
    assert.equal(handshake.query.access_token, MASK);
    assert.equal(handshake.query.lang, "es");
    assert.equal(handshake.headers.authorization, MASK);
    assert.equal(handshake.headers["proxy-authorization"], MASK);
    assert.equal(handshake.headers.cookie, MASK);
    assert.equal(handshake.address, "192.0.2.7");
    assert.ok(handshake.url.includes(`access_token=${MASK}`) && handshake.url.includes("lang=es"));
    const [, , args] = await hears("event_received", (nsp, id) => id === other.id);
    assert.deepEqual(args, ["echo", { user: "ana", newPassword: MASK }]);
    assert.doesNotMatch(JSON.stringify([shown, args]), /secret-\d/);
  });

  test("figures come again and again", async () => {
    const { hears } = await administrator();
    const other = await connected("/", { transports: ["polling"] });
    for (const wanted of ["rawConnection", "packetsIn", "packetsOut", "bytesIn", "bytesOut"]) {
      const [stats] = await hears("server_stats", ({ aggregatedEvents }) =>
        aggregatedEvents.some(({ type }) => type === wanted),
      );
      for (const { timestamp, count } of stats.aggregatedEvents) {
        assert.equal(timestamp % 1000, 0);
        assert.ok(count > 0);
      }
    }
    const [stats] = await hears("server_stats", ({ pollingClientsCount }) => pollingClientsCount >= 1);
    assert.ok(stats.clientsCount >= 2 && stats.uptime > 0 && stats.pid > 0);
    assert.ok(stats.serverId && stats.hostname);
    assert.ok(stats.namespaces.find(({ name }) => name === "/").socketsCount >= 1);
    other.disconnect();
    await hears("server_stats", ({ aggregatedEvents }) =>
      aggregatedEvents.some(({ type, subType }) => type === "rawDisconnection" && subType === "transport close"),
    );
  });
});

describe("what happens is told", () => {
  test("a socket comes, is upgraded, joins, remembers, speaks, hears, leaves and goes", async () => {
    const { heard, hears } = await administrator();
    const other = await connected("/rooms");
    const id = other.id;
    const [shown, when] = await hears("socket_connected", (one) => one.id === id);
    isTime(when);
    assert.deepEqual(shown.rooms, [id]);
    isTime((await hears("room_joined", (nsp, room, who) => nsp === "/rooms" && room === id && who === id))[3]);
    await upgraded(other);
    assert.deepEqual(await hears("socket_updated", (one) => one.id === id), [
      { id, nsp: "/rooms", transport: "websocket" },
    ]);

    await other.emitWithAck("join", "a room");
    isTime((await hears("room_joined", (nsp, room, who) => room === "a room" && who === id))[3]);
    await other.emitWithAck("leave", "a room");
    isTime((await hears("room_left", (nsp, room, who) => room === "a room" && who === id))[3]);

    await hears("server_stats");
    await other.emitWithAck("remember", "colour", "red");
    assert.deepEqual(await hears("socket_updated", (one) => one.id === id && one.data?.colour), [
      { id, nsp: "/rooms", data: { colour: "red" } },
    ]);

    const said = next(other, "said");
    other.emit("announce", id, { text: "hola", bytes: Buffer.from([1, 2, 3]) });
    await said;
    const received = await hears("event_received", (nsp, who, args) => who === id && args[0] === "announce");
    assert.deepEqual(received.slice(0, 3), ["/rooms", id, ["announce", id, { text: "hola", bytes: "<3 bytes>" }]]);
    isTime(received[3]);
    const sent = await hears("event_sent", (nsp, who) => who === id);
    assert.deepEqual(sent.slice(0, 3), ["/rooms", id, ["said", { text: "hola", bytes: "<3 bytes>" }]]);
    isTime(sent[3]);

    other.disconnect();
    const gone = await hears("socket_disconnected", (nsp, who) => who === id);
    assert.deepEqual(gone.slice(0, 3), ["/rooms", id, "client namespace disconnect"]);
    isTime(gone[3]);
    await hears("room_left", (nsp, room, who) => room === id && who === id);
    const joined = heard.filter(([event, nsp, room, who]) => event === "room_joined" && room === id && who === id);
    assert.equal(joined.length, 1);
  });

  test("a socket that is let into a room at once is shown in it once", async () => {
    const { heard, hears } = await administrator();
    const [a, b] = await Promise.all([connected("/rooms"), connected("/rooms")]);
    await Promise.all([a, b].map((one) => one.emitWithAck("join", "the same room")));
    for (const { id } of [a, b]) {
      await hears("room_joined", (nsp, room, who) => room === "the same room" && who === id);
      const told = heard.filter(
        ([event, nsp, room, who]) => event === "room_joined" && room === "the same room" && who === id,
      );
      assert.equal(told.length, 1);
    }
  });

  test("the administrators' own events are not told to them, nor to those of another door", async () => {
    const { heard, hears } = await administrator();
    const others = await administrator("/admin-readonly");
    const { id } = await connected("/");
    await hears("socket_connected", (one) => one.id === id);
    await others.hears("socket_connected", (one) => one.id === id);
    await hears("server_stats", ({ aggregatedEvents }) => aggregatedEvents.length > 0);
    const about = [...heard, ...others.heard].filter(([event]) => event === "event_sent" || event === "event_received");
    assert.deepEqual(
      about.filter(([, nsp]) => nsp.startsWith("/admin")),
      [],
    );
  });

  test("too much at once is left out and counted, and who is there is made good", async () => {
    const { heard, hears } = await administrator("/admin-few");
    const other = await connected("/", { transports: ["websocket"] });
    await Promise.all(Array.from({ length: 200 }, (none, i) => other.emitWithAck("echo", i)));
    const late = await Promise.all(Array.from({ length: 12 }, () => connected("/rooms")));
    await hears("events_left_out", (serverId, count, when) => serverId && count > 100 && when);
    const ids = late.map(({ id }) => id);
    await hears("all_sockets", (all) => ids.every((id) => all.some((one) => one.id === id)));
    const received = heard.filter(([event]) => event === "event_received");
    assert.ok(received.length > 0 && received.length < 100, `${received.length} events`);
  });
});

describe("administrators act", () => {
  test("they emit to all, to a room and to one socket, whatever the arguments", async () => {
    const { socket } = await administrator();
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => connected("/rooms")));
    await a.emitWithAck("join", "chosen");
    const heard = [a, b, c].map(ear);
    socket.emit("emit", "/rooms", "chosen", "one", 1, null, { two: [2] }, Buffer.from([3]));
    socket.emit("emit", "/rooms", b.id, "two");
    const ends = [a, b, c].map((one) => next(one, "end"));
    socket.emit("emit", "/rooms", null, "end", "x");
    await Promise.all(ends);
    assert.deepEqual(heard, [
      [
        ["one", 1, null, { two: [2] }, Buffer.from([3])],
        ["end", "x"],
      ],
      [["two"], ["end", "x"]],
      [["end", "x"]],
    ]);
  });

  test("they put sockets into rooms, and take them out", async () => {
    const { socket, hears } = await administrator();
    const [a, b] = await Promise.all([1, 2].map(() => connected("/rooms")));
    socket.emit("join", "/rooms", "by hand", a.id);
    await hears("room_joined", (nsp, room, id) => room === "by hand" && id === a.id);
    socket.emit("join", "/rooms", "together", "by hand");
    await hears("room_joined", (nsp, room, id) => room === "together" && id === a.id);
    socket.emit("join", "/rooms", "everybody");
    await hears("room_joined", (nsp, room, id) => room === "everybody" && id === b.id);
    socket.emit("leave", "/rooms", "together", a.id);
    await hears("room_left", (nsp, room, id) => room === "together" && id === a.id);
    socket.emit("leave", "/rooms", "everybody");
    await hears("room_left", (nsp, room, id) => room === "everybody" && id === b.id);
  });

  test("they end sockets, and connections with them", async () => {
    const { socket } = await administrator();
    const [a, b] = await Promise.all([1, 2].map(() => connected("/rooms")));
    const aside = a.io.socket("/foo");
    await next(aside, "connect");
    const out = next(a, "disconnect");
    socket.emit("_disconnect", "/rooms", false, a.id);
    assert.deepEqual((await out)[0], "io server disconnect");
    assert.equal(await aside.emitWithAck("getId"), aside.id);
    const closed = next(b.io.engine, "close");
    socket.emit("_disconnect", "/rooms", true, b.id);
    await closed;
  });

  test("what makes no sense is ignored, and makes no namespace", async () => {
    const { socket, hears } = await administrator();
    socket.emit("emit", "/no-such-namespace", null, "x");
    socket.emit("emit", "/rooms", null, "disconnect");
    socket.emit("emit", { not: "a name" });
    socket.emit("join");
    socket.emit("_disconnect");
    socket.emit("nonsense", 1);
    const other = await connected("/rooms");
    socket.emit("emit", "/rooms", other.id, "end");
    await next(other, "end");
    const [stats] = await hears("server_stats");
    assert.ok(!stats.namespaces.some(({ name }) => name === "/no-such-namespace"));
    assert.equal(socket.connected, true);
  });

  test("those who may only look do not", async () => {
    const { socket } = await administrator("/admin-readonly");
    const acting = await administrator();
    const other = await connected("/rooms");
    const events = ear(other);
    socket.emit("emit", "/rooms", other.id, "no");
    socket.emit("join", "/rooms", "no", other.id);
    socket.emit("_disconnect", "/rooms", true, other.id);
    await new Promise((resolve) => socket.io.engine.once("heartbeat", resolve)); // they have arrived
    acting.socket.emit("emit", "/rooms", other.id, "end");
    await next(other, "end");
    assert.deepEqual(events, [["end"]]);
    assert.equal(other.connected, true);
  });
});
