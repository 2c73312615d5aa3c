package org.zocalo.desk.account;

import jakarta.annotation.security.RolesAllowed;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.desk.web.Namespaces;
import org.zocalo.desk.web.Rooms;

/** Lets administrators hear of what other administrators change. */
@Gateway(Namespaces.MONITOR)
@RolesAllowed(Roles.ADMIN)
@Emits(AccountEvents.class)
public class AccountGateway {
    @OnConnect
    void entered(Socket socket) {
        socket.admit(Rooms.ADMINISTRATORS);
    }
}
