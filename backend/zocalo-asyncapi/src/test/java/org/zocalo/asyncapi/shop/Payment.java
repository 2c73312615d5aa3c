package org.zocalo.asyncapi.shop;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.validation.constraints.NotNull;

/** One of two ways to pay. */
@JsonbTypeInfo(
        key = "kind",
        value = {
            @JsonbSubtype(alias = "card", type = Payment.Card.class),
            @JsonbSubtype(alias = "cash", type = Payment.Cash.class)
        })
public sealed interface Payment {
    record Card(@NotNull String number) implements Payment {}

    record Cash(int given, Integer change) implements Payment {}
}
