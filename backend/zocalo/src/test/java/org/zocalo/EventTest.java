package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Event<List<String>> SAID = Event.of("said");

    private final List<Object> sent = new ArrayList<>();

    /** Notes what it is to send, instead of sending it. */
    private <T> T noting(Class<T> type) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, args);
            }
            sent.add(args[0]);
            sent.add(List.of((Object[]) args[1]));
            return null;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void it_is_sent_under_its_name_with_its_payload_as_one_argument() {
        noting(Emitter.class).emit(SAID, List.of("a", "b"));
        noting(BroadcastOperator.class).emit(SAID, List.of("c"));
        assertThat(sent).containsExactly("said", List.of(List.of("a", "b")), "said", List.of(List.of("c")));
    }

    @Test
    void it_has_no_reserved_name() {
        assertThatThrownBy(() -> Event.of("disconnect")).isInstanceOf(IllegalArgumentException.class);
    }
}
