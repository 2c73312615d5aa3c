package org.zocalo.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.DefinitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of namespaces with parameters in them. */
class TemplateTest {

    @Test
    void a_parameter_is_what_stands_between_slashes_and_the_rest_is_literal() {
        var pattern = Template.pattern("a.b-{id}/{part}x", getClass());
        var found = pattern.matcher("/a.b-1-2/ñx");
        assertThat(found.matches()).isTrue();
        assertThat(found.group("id")).isEqualTo("1-2");
        assertThat(found.group("part")).isEqualTo("ñ");
        assertThat(pattern.matcher("/a_b-1/x").matches()).isFalse();
        assertThat(pattern.matcher("/a.b-/yx").matches()).isFalse();
        assertThat(pattern.matcher("/a.b-1/2/yx").matches()).isFalse();
        assertThat(Template.is("/plain")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/{}", "/{a", "/a}", "/{a b}", "/{a}/{a}", "/{1}", "/{{a}}"})
    void what_is_no_template_says_so_with_the_gateways_name(String template) {
        assertThat(Template.is(template)).isTrue();
        assertThatThrownBy(() -> Template.pattern(template, getClass()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(template)
                .hasMessageContaining(getClass().getName());
    }
}
