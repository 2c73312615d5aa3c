package org.zocalo.testee;

/** Socket.IO over long-polling. */
class SocketIoOverPollingIT
        implements ConnectScenarios, EventScenarios, BinaryScenarios, RoomScenarios, ClosingScenarios, EndingScenarios {

    @Override
    public EngineClient.Kind kind() {
        return EngineClient.Kind.POLLING;
    }
}
