package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zocalo.Ack;
import org.zocalo.Arguments;
import org.zocalo.Socket;

class EventHandlerTest {
    static class Inherited {
        @OnEvent("a")
        int first(Socket socket, String one, Optional<Long> two) {
            return 1;
        }
    }

    @RolesAllowed("agent")
    static class Several extends Inherited {
        @OnEvent("c")
        void third(Arguments all, Ack ack) {}

        @OnEvent("b")
        @RolesAllowed({"b", "a"})
        void second() {}

        void none() {}
    }

    static class Wrong {
        @OnEvent("connect")
        void reserved() {}
    }

    @Test
    void handlers_come_by_name_the_inherited_ones_too() {
        assertThat(EventHandler.of(Several.class))
                .extracting(EventHandler::event)
                .containsExactly("a", "b", "c");
    }

    @Test
    void what_the_server_gives_is_no_payload() {
        var first = EventHandler.of(Several.class).get(0);
        assertThat(first.payload())
                .extracting(Object::toString)
                .containsExactly("class java.lang.String", "java.util.Optional<java.lang.Long>");
        assertThat(first.reply()).isEqualTo(int.class);
    }

    @Test
    void who_takes_all_arguments_or_answers_itself_says_so() {
        var third = EventHandler.of(Several.class).get(2);
        assertThat(third.isOpen()).isTrue();
        assertThat(third.answersItself()).isTrue();
        assertThat(third.payload()).isEmpty();
    }

    @Test
    void roles_are_those_of_the_method_else_of_the_gateway() {
        assertThat(EventHandler.of(Several.class))
                .extracting(EventHandler::roles)
                .isEqualTo(List.of(
                        Optional.of(Set.of("agent")), Optional.of(Set.of("a", "b")), Optional.of(Set.of("agent"))));
        assertThat(EventHandler.of(Inherited.class).get(0).roles()).isEmpty();
    }

    @Test
    void what_would_fail_the_deployment_fails_here() {
        assertThatThrownBy(() -> EventHandler.of(Wrong.class)).isInstanceOf(DefinitionException.class);
    }
}
