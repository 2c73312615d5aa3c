package org.zocalo.desk.inbox;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A page of an inbox, the latest first.
 *
 * @param total how many there are on all pages
 * @param page which one it is, from 0
 * @param size how many a page has
 */
public record MailPage(
        @NotNull List<MailView> items,
        @NotNull long total,
        @NotNull int page,
        @NotNull int size) {}
