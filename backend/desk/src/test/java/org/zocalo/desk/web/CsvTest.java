package org.zocalo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static String line(Object... cells) throws IOException {
        var out = new StringWriter();
        Csv.write(out, Arrays.asList(cells));
        return out.toString();
    }

    @Test
    void a_cell_that_needs_quotes_has_them() throws IOException {
        assertThat(line("plain", 7, null, "a,b", "say \"a\"", "two\nlines"))
                .isEqualTo("plain,7,,\"a,b\",\"say \"\"a\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx"})
    void no_cell_is_a_formula(String text) throws IOException {
        assertThat(line(text)).isEqualTo("'" + text + "\r\n");
    }
}
