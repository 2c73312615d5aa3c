package org.zocalo;

import java.util.List;

/** The acknowledgement did not come in time; of a broadcast, not all of them did. */
public class AckTimeoutException extends RuntimeException {
    private final transient List<Arguments> responses;

    public AckTimeoutException(List<Arguments> responses) {
        super("operation has timed out");
        this.responses = List.copyOf(responses);
    }

    /** Those that came in time. */
    public List<Arguments> responses() {
        return responses;
    }
}
