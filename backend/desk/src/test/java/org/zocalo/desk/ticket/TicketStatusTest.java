package org.zocalo.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zocalo.desk.contract.RestDocument;

class TicketStatusTest {
    @Test
    void its_words_are_those_of_the_document() {
        var words = RestDocument.at("/components/schemas/TicketView/properties/status")
                .getJsonArray("enum")
                .getValuesAs(JsonString::getString);

        assertThat(words)
                .containsExactlyElementsOf(Arrays.stream(TicketStatus.values())
                        .map(TicketStatus::word)
                        .toList());
    }
}
