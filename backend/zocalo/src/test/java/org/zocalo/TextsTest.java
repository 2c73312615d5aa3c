package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Test
    void both_languages_have_the_same_texts() {
        var english = ResourceBundle.getBundle(Problem.class.getName(), Locale.ROOT);
        var spanish = ResourceBundle.getBundle(Problem.class.getName(), SPANISH);

        assertThat(spanish.getLocale()).isEqualTo(SPANISH);
        assertThat(english.keySet()).isNotEmpty().allSatisfy(key -> assertThat(spanish.getString(key))
                .as(key)
                .isNotEqualTo(key.equals("title") ? "" : english.getString(key)));
    }

    @Test
    void a_language_that_is_missing_is_english_whatever_the_machine_speaks() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(SPANISH);
            assertThat(Problem.TEXTS.in(Locale.FRENCH, "sign-in")).isEqualTo("Sign in first");
            assertThat(Problem.TEXTS.in(Locale.ENGLISH, "sign-in")).isEqualTo("Sign in first");
            assertThat(Problem.TEXTS.in(Locale.forLanguageTag("es-AR"), "sign-in"))
                    .isEqualTo("Inicie sesión primero");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void a_problem_is_put_into_words_for_whoever_is_told() {
        var thrown = ProblemException.of(404, Problem.TEXTS, "event.unknown", "x");

        assertThat(thrown).hasMessage("There is no event \"x\" here");
        assertThat(thrown.problem()).isEqualTo(Problem.of(404, "Not Found", "There is no event \"x\" here"));
        assertThat(thrown.problem(SPANISH))
                .isEqualTo(Problem.of(404, "No encontrado", "Aquí no hay ningún evento «x»"));
        assertThat(Problem.of(418, SPANISH, "té").title()).isEqualTo("Error");
    }
}
