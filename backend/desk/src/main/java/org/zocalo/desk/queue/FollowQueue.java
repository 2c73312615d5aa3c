package org.zocalo.desk.queue;

import jakarta.validation.constraints.NotBlank;

/** The wish to hear what happens in a queue. */
public record FollowQueue(@NotBlank String queue) {}
