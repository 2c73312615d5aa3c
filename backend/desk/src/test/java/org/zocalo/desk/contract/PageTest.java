package org.zocalo.desk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/docs/../openapi.json", "/api/docs/..%2Fopenapi.json", "/api//docs/", "/api/Page.class"})
    void nothing_but_pages_is_found(String address) {
        assertThat(Page.at(address)).isNull();
    }
}
