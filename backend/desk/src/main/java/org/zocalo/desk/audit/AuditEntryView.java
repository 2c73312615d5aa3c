package org.zocalo.desk.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A line of the audit trail: when, who, what was done, to what and to which one. */
public record AuditEntryView(
        @NotNull String id,
        @NotNull Instant at,
        @NotNull String by,
        @NotNull String action,
        @NotNull String subject,
        @NotNull String subjectId,
        @NotNull String detail) {}
