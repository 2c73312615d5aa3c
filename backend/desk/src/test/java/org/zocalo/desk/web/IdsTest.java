package org.zocalo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void ids_sort_in_the_order_in_which_they_were_made() {
        var ids = Stream.generate(Ids::next).limit(20_000).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void an_id_is_a_uuid_of_version_7_that_tells_when_it_was_made() {
        long before = System.currentTimeMillis();
        var id = UUID.fromString(Ids.next());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 1000);
    }
}
