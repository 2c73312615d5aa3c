package org.zocalo.cdi.app;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Handshake;
import org.zocalo.Problem;
import org.zocalo.ProblemException;
import org.zocalo.Socket;
import org.zocalo.cdi.Gateway;
import org.zocalo.cdi.OnConnect;
import org.zocalo.cdi.OnDisconnect;
import org.zocalo.cdi.OnEvent;

@Gateway("/shop")
public class ShopGateway {
    public record Order(@NotBlank String item, @Positive int count) {}

    public record Ordered(String item, int count, int number) {}

    @Inject
    RequestBean request;

    @OnConnect
    void entered(Socket socket) {
        socket.broadcast().emit("usuario-conectado", socket.id());
    }

    @OnDisconnect
    void left(Socket socket, DisconnectReason reason) {
        socket.broadcast().emit("usuario-desconectado", socket.id(), reason.text());
    }

    @OnEvent("order")
    Ordered order(@Valid Order order) {
        return new Ordered(order.item(), order.count(), 1);
    }

    @OnEvent("basket")
    int basket(List<@Valid Order> orders) {
        return orders.size();
    }

    @OnEvent("later")
    CompletionStage<String> later() {
        return CompletableFuture.supplyAsync(() -> "later");
    }

    @OnEvent("nothing")
    void nothing() {}

    @OnEvent("by-hand")
    void byHand(Arguments args, Ack ack) {
        ack.send(args.get(1, String.class), args.get(0, Integer.class));
    }

    @OnEvent("everything")
    String everything(
            Handshake handshake, String text, Arguments args, Socket socket, Order order, Optional<String> more) {
        return String.join(
                "|",
                text,
                order.item(),
                String.valueOf(socket.handshake().equals(handshake)),
                String.valueOf(args.size()),
                more.orElse("none"),
                request.name());
    }

    @OnEvent("positive")
    int positive(@Positive int number) {
        return number;
    }

    @OnEvent("follow")
    void follow(String room, Socket socket) {
        socket.join(room);
    }

    @OnEvent("conflict")
    void conflict() {
        throw new ProblemException(Problem.of(409, "Conflict", "somebody was faster"));
    }

    @OnEvent("broken")
    void broken() {
        throw new IllegalStateException("secret");
    }
}
