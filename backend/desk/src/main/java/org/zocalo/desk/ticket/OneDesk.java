package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;

/** The desk with which something is to be done. */
public record OneDesk(@NotBlank String desk) {}
