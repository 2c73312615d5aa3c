package org.zocalo.cdi.app;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Positive;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

@Gateway("/staff")
@RolesAllowed("agent")
public class StaffGateway {
    @OnConnect
    @RolesAllowed({"agent", "guest"})
    void entered(Socket socket) {
        socket.emit("welcome", socket.user().orElseThrow().name());
    }

    @OnEvent("next")
    int next(@Positive int desk) {
        return desk;
    }

    @OnEvent("close")
    @RolesAllowed("admin")
    void close() {}

    @OnEvent("look")
    @PermitAll
    String look() {
        return "looked";
    }

    @OnEvent("never")
    @DenyAll
    void never() {}
}
