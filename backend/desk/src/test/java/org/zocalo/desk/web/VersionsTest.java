package org.zocalo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", "\"2\", \"3\""})
    void a_change_of_this_version_may_go_on(String ifMatch) {
        assertThatCode(() -> Versions.check(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "\"33\""})
    void one_of_another_version_may_not(String ifMatch) {
        assertRefused(() -> Versions.check(ifMatch, 3), 412);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void it_must_be_said(String ifMatch) {
        assertRefused(() -> Versions.check(ifMatch, 3), 428);
    }

    private static void assertRefused(ThrowingCallable check, int status) {
        assertThatThrownBy(check).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem(Locale.ENGLISH).status())
                .isEqualTo(status));
    }
}
