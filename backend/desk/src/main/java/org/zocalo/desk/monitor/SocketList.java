package org.zocalo.desk.monitor;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Some of the sockets, who came last first, and how many there are of those that were asked for. */
public record SocketList(
        @NotNull List<SocketView> items, @NotNull int total) {}
