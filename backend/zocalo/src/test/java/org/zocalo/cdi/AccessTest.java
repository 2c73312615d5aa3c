package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the security annotations of a gateway mean together, and which make no sense. */
@SuppressWarnings("unused")
class AccessTest {
    @RolesAllowed({"a", "b"})
    static class Parent {
        @OnEvent("inherited")
        public void inherited() {}
    }

    @RolesAllowed("agent")
    static class Staff extends Parent {
        @OnEvent("agents")
        public void agents() {}

        @OnEvent("all")
        @PermitAll
        public void all() {}

        @OnEvent("none")
        @DenyAll
        public void none() {}
    }

    @DenyAll
    static class Shut {
        @OnEvent("open")
        @PermitAll
        public void open() {}
    }

    @DenyAll
    static class Ajar extends Shut {
        @OnConnect
        @RolesAllowed("**")
        public void entered() {}
    }

    static class Twice {
        @OnEvent("x")
        @DenyAll
        @PermitAll
        public void twice() {}
    }

    static class Nameless {
        @OnEvent("x")
        @RolesAllowed({})
        public void nameless() {}
    }

    static class Leaving {
        @OnDisconnect
        @RolesAllowed("agent")
        public void left() {}
    }

    private static GatewayMethods read(Class<?> gateway) {
        var methods = new GatewayMethods("/", gateway);
        Stream.of(gateway.getMethods()).forEach(methods::add);
        methods.complete();
        return methods;
    }

    private static Access access(String method) throws Exception {
        return Access.of(Staff.class.getMethod(method), Staff.class);
    }

    @Test
    void a_method_says_it_else_the_class_that_declares_it() throws Exception {
        assertThat(access("agents").roles()).containsExactly("agent");
        assertThat(access("inherited").roles()).containsExactlyInAnyOrder("a", "b");
        assertThat(access("all").everybody()).isTrue();
        assertThat(access("none").isNobody()).isTrue();
        assertThat(read(Staff.class).roles()).isEqualTo(Set.of("a", "b", "agent"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> read(Twice.class))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        Twice.class.getName() + ".twice: one of @RolesAllowed, @DenyAll and @PermitAll, not several");
        assertThatThrownBy(() -> read(Nameless.class))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith(Nameless.class.getName() + ".nameless: @RolesAllowed names roles");
        assertThatThrownBy(() -> read(Leaving.class))
                .isInstanceOf(DefinitionException.class)
                .hasMessageStartingWith(Leaving.class.getName() + ".left: ");
        assertThatThrownBy(() -> read(Shut.class))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("nobody can enter");
        assertThatCode(() -> read(Ajar.class)).doesNotThrowAnyException();
        assertThat(read(Ajar.class).roles())
                .as("nobody asks the container for it")
                .isEmpty();
    }
}
