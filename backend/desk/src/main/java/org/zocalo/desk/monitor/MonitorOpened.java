package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What a monitor begins with: the seconds that are remembered, the oldest first. */
public record MonitorOpened(@NotNull List<MetricsSample> samples) {}
