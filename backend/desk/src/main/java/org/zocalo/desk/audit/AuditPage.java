package org.zocalo.desk.audit;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A page of the audit trail, and how many lines there are in all. */
public record AuditPage(
        @NotNull List<AuditEntryView> items,
        @NotNull long total,
        @NotNull int page,
        @NotNull int size) {}
