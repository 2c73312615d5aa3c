package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A desk as it shall be. */
public record NewDesk(@NotBlank @Size(max = 40) String name) {}
