package org.zocalo.desk.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Presence presence = new Presence();

    @Test
    void a_user_is_here_from_the_first_socket_to_the_last() {
        assertThat(presence.isOnline("ana")).isFalse();
        assertThat(presence.enter("ana")).isTrue();
        assertThat(presence.enter("ana")).isFalse();
        assertThat(presence.leave("ana")).isFalse();
        assertThat(presence.isOnline("ana")).isTrue();
        assertThat(presence.leave("ana")).isTrue();
        assertThat(presence.isOnline("ana")).isFalse();
    }

    @Test
    void users_do_not_count_for_each_other() {
        presence.enter("ana");

        assertThat(presence.enter("luis")).isTrue();
        assertThat(presence.leave("luis")).isTrue();
        assertThat(presence.isOnline("ana")).isTrue();
    }
}
