package org.zocalo.desk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The wish to hear what becomes of a ticket, from whoever has its code. */
public record FollowTicket(@NotBlank @Size(max = 40) String code) {}
