package org.zocalo.asyncapi.shop;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An order with one of each kind of property. */
public record Order(
        @NotNull UUID id,
        @NotNull Colour colour,
        @NotNull Instant placedAt,
        LocalDate day,
        Duration patience,
        BigDecimal price,
        URI link,
        int pieces,
        long number,
        double weight,
        boolean paid,
        Optional<String> note,
        @NotNull Payment payment,
        List<Payment> refunds,
        Map<String, Integer> stock,
        @NotNull @JsonbProperty("buyer_name") String buyer,
        @JsonbTransient String secret) {

    public enum Colour {
        RED,
        DARK_BLUE
    }
}
