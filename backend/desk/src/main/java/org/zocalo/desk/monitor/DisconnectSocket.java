package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotBlank;

/**
 * Which socket is to be put out.
 *
 * @param close whether its connection ends, too, and with it all its namespaces
 */
public record DisconnectSocket(
        @NotBlank String namespace, @NotBlank String id, boolean close) {}
