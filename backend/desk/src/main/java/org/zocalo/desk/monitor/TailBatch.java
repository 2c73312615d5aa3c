package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The events of the last second, in their order, and how many more there were. */
public record TailBatch(
        @NotNull List<TailEntry> events, @NotNull int leftOut) {}
