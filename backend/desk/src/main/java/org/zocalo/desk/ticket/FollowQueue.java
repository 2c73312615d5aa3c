package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;

/** The wish to hear what happens in a queue. */
public record FollowQueue(@NotBlank String queue) {}
