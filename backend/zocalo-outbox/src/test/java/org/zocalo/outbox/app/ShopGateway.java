package org.zocalo.outbox.app;

import jakarta.inject.Inject;
import java.util.List;
import org.zocalo.Namespace;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.InNamespace;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnEvent;

@Gateway("/shop")
public class ShopGateway {
    @Inject
    @InNamespace("/shop")
    Namespace sockets;

    @Inject
    Shop shop;

    @OnConnect
    void entered(Socket socket) {
        socket.join("readers");
    }

    @OnEvent("sell")
    long sell(String item) {
        return shop.sell(item);
    }

    @OnEvent("refuse")
    void refuse(String item) {
        shop.refuse(item);
    }

    @OnEvent("sell-and-die")
    void sellAndDie(String item) {
        shop.sellAndDie(item);
    }

    /** Without a transaction. */
    @OnEvent("say")
    void say(String text) {
        sockets.durable().emit("said", text);
    }

    @OnEvent("waiting")
    long waiting() {
        return shop.waiting();
    }

    @OnEvent("sales")
    List<String> sales() {
        return shop.sales();
    }
}
