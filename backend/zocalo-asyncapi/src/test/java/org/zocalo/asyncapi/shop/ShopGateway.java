package org.zocalo.asyncapi.shop;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Ack;
import org.zocalo.Socket;
import org.zocalo.cdi.Emits;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnEvent;

@Gateway("/shop")
@Emits(ShopEvents.class)
public class ShopGateway {
    @OnEvent("order")
    @RolesAllowed({"seller", "buyer"})
    Order order(Socket socket, @Valid NewOrder order) {
        return null;
    }

    @OnEvent("browse")
    CompletionStage<Page<Order>> browse(int page, Optional<Order.Colour> colour) {
        return CompletableFuture.completedStage(new Page<>(List.of(), Optional.empty()));
    }

    @OnEvent("pay")
    void pay(Payment payment) {}

    @OnEvent("price")
    Optional<Integer> price(Optional<String> article) {
        return Optional.empty();
    }

    @OnEvent("ask")
    void ask(Ack ack) {
        ack.send("anything");
    }
}
