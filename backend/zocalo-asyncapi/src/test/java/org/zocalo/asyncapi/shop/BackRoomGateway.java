package org.zocalo.asyncapi.shop;

import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

/** A second gateway of the namespace. */
@Gateway("/shop")
public class BackRoomGateway {
    @OnEvent("sweep")
    int sweep() {
        return 1;
    }
}
