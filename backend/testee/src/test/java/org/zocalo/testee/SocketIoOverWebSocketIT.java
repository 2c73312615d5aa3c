package org.zocalo.testee;

/** Socket.IO over a WebSocket. */
class SocketIoOverWebSocketIT
        implements ConnectScenarios, EventScenarios, BinaryScenarios, RoomScenarios, ClosingScenarios, EndingScenarios {

    @Override
    public EngineClient.Kind kind() {
        return EngineClient.Kind.WEBSOCKET;
    }
}
