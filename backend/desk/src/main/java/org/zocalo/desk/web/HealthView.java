package org.zocalo.desk.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the desk can work: {@code UP} or {@code DOWN}. */
public record HealthView(
        @NotNull @Schema(enumeration = {"UP", "DOWN"}) String status) {}
