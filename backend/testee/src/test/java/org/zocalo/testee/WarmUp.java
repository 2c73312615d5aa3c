package org.zocalo.testee;

/** The first requests of a cold server are slow, which is nothing that the tests are about. */
final class WarmUp {
    private static final int ROUNDS = 30;

    private WarmUp() {}

    static void of(Testee testee) {
        for (var path : new String[] {"/engine.io/", "/socket.io/"}) {
            var engine = new Engine(testee, path);
            for (int i = 0; i < ROUNDS; i++) {
                var sid = engine.open();
                engine.post(sid, "40");
                engine.poll(sid);
                engine.post(sid, "1");
                engine.webSocket(Engine.WEBSOCKET).text("40").close();
            }
        }
    }
}
