package org.zocalo.desk.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A page of the list of users, and how many there are in all. */
public record UserPage(
        @NotNull List<AccountView> items,
        @NotNull long total,
        @NotNull int page,
        @NotNull int size) {}
