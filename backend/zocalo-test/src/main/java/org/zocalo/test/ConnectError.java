package org.zocalo.test;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why the server has not let a client in.
 *
 * <pre>{@code
 * var error = ZocaloTestClient.at(url).expectConnectError("/tickets");
 * assertThat(error.message()).isEqualTo("Sign in first");
 * assertThat(error.data(Problem.class).status()).isEqualTo(401);
 * }</pre>
 *
 * @param message what it says
 * @param data what it says besides, {@code JsonValue.NULL} if nothing
 * @param httpStatus the status of the HTTP answer if there is no connection at all; empty if a namespace has refused
 */
public record ConnectError(String message, JsonValue data, OptionalInt httpStatus) {

    public ConnectError {
        Objects.requireNonNull(message);
        Objects.requireNonNull(data);
        Objects.requireNonNull(httpStatus);
    }

    /** The data, read as a type. */
    public <T> T data(Class<T> type) {
        return Values.read(data, List.of(), type);
    }
}
