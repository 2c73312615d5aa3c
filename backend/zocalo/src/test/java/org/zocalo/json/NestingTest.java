package org.zocalo.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[1]]]]",
                "[{\"a\":[{}]}]",
                "[[[[",
                "{\"a\\\"]\":[[{}]]}",
                "[\"]]]]\",[[[]]]]",
            })
    void four_levels_are_deeper_than_three(String text) {
        assertThat(Nesting.isDeeper(text, 0, 3)).isTrue();
        assertThat(Nesting.isDeeper(text, 0, 4)).isFalse();
    }

    @Test
    void brackets_in_texts_do_not_count() {
        assertThat(Nesting.isDeeper("[\"[[[[{{{{\",\"\\\\\",\"\\\"[[[[\"]", 0, 1))
                .isFalse();
        assertThat(Nesting.isDeeper("\"never ends [[[[", 0, 1)).isFalse();
    }

    @Test
    void many_side_by_side_are_not_deep() {
        assertThat(Nesting.isDeeper("[" + "[],".repeat(1000) + "[]]", 0, 2)).isFalse();
    }
}
