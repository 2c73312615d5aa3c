package org.zocalo.desk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateRoomTest {
    @Test
    void it_is_named_after_the_two_in_the_order_of_the_alphabet() {
        assertThat(PrivateRoom.of("luis", "ana").name()).isEqualTo("private~ana~luis");
        assertThat(PrivateRoom.of("ana", "luis")).isEqualTo(PrivateRoom.of("luis", "ana"));
        assertThat(PrivateRoom.named("private~ana~luis")).contains(PrivateRoom.of("ana", "luis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "private~ana", "private~luis~ana", "private~ana~ana", "private~a~b~c"})
    void other_names_are_not_those_of_a_private_room(String name) {
        assertThat(PrivateRoom.named(name)).isEmpty();
    }

    @Test
    void the_two_and_nobody_else_may_enter() {
        var room = PrivateRoom.of("ana", "luis");

        assertThat(room.admits("ana")).isTrue();
        assertThat(room.admits("luis")).isTrue();
        assertThat(room.admits("eva")).isFalse();
        assertThat(room.other("ana")).isEqualTo("luis");
        assertThat(room.other("luis")).isEqualTo("ana");
    }
}
