package org.zocalo.desk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The document that the build derives from the gateways, and the one that is committed: the same text. */
class EventsContractTest {
    private static final Path COMMITTED = Path.of("../../contract/asyncapi.json");

    @Test
    void the_committed_document_is_what_the_gateways_say() throws IOException {
        try (var derived = EventsContractTest.class.getResourceAsStream("asyncapi.json")) {
            assertThat(new String(derived.readAllBytes()))
                    .as("contract/asyncapi.json is not what the gateways say. If that is meant: "
                            + "cp backend/desk/target/classes/org/zocalo/desk/contract/asyncapi.json contract/ "
                            + "&& npm run --prefix frontend types:events")
                    .isEqualTo(Files.readString(COMMITTED));
        }
    }
}
