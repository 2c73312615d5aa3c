package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.DisconnectReason;
import org.zocalo.Socket;

/** A signature that makes no sense fails the deployment, with a sentence that names the method. */
@SuppressWarnings("unused")
class GatewayMethodsTest {
    private final GatewayMethods methods = new GatewayMethods("/", GatewayMethodsTest.class);

    @OnEvent("a")
    static void isStatic() {}

    @OnEvent("a")
    private void isPrivate() {}

    @OnEvent("disconnect")
    void isReserved() {}

    @OnEvent(" ")
    void isNameless() {}

    @OnEvent("a")
    @OnConnect
    void isTwoThings() {}

    @OnConnect
    String returnsToNobody() {
        return "";
    }

    @OnConnect
    void connectsWithPayload(String payload) {}

    @OnDisconnect
    void answersAfterTheEnd(Ack ack) {}

    @OnConnect
    void readsBeforeAnyEvent(Arguments args) {}

    @OnEvent("a")
    String answersTwice(Ack ack) {
        return "";
    }

    @OnEvent("a")
    void endsTooEarly(DisconnectReason reason) {}

    @OnEvent("a")
    <T> void saysTooLittle(T payload) {}

    @OnEvent("good")
    String isGood(String payload, Socket socket) {
        return payload;
    }

    @OnEvent("good")
    void isSecond() {}

    void isNoHandler(Object anything) {}

    private void add(String name) {
        methods.add(Stream.of(GatewayMethodsTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isStatic",
                "isPrivate",
                "isReserved",
                "isNameless",
                "isTwoThings",
                "returnsToNobody",
                "connectsWithPayload",
                "answersAfterTheEnd",
                "readsBeforeAnyEvent",
                "answersTwice",
                "endsTooEarly",
                "saysTooLittle"
            })
    void it_is_refused_by_name(String name) {
        assertThatThrownBy(() -> add(name))
                .isInstanceOf(IllegalSignatureException.class)
                .hasMessageStartingWith(GatewayMethodsTest.class.getName() + "." + name + ": ");
    }

    @Test
    void an_event_has_one_handler_in_a_gateway() {
        assertThatCode(() -> add("isGood")).doesNotThrowAnyException();
        assertThatThrownBy(() -> add("isSecond")).hasMessageContaining("\"good\"");
    }

    @Test
    void other_methods_are_left_alone() {
        add("isNoHandler");
        assertThat(methods.namespace()).isEqualTo("/");
    }
}
