package org.zocalo.desk.account;

import java.util.Map;
import org.zocalo.desk.web.ListQuery;
import org.zocalo.desk.web.Search;

/** Which users are wanted, in which order; null stands for any role, and for active or not. */
record UserFilter(ListQuery query, String role, Boolean active) {
    private static final Map<String, String> SORTABLE = Map.of(
            "name", "e.name",
            "displayName", "e.displayName",
            "active", "e.status",
            "createdAt", "e.createdAt",
            "lastLoginAt", "e.lastLoginAt");

    Search<User> search() {
        return new Search<>(User.class)
                .containing(query.text(), "e.name", "e.displayName")
                .where("concat(' ', e.roles, ' ') like ?", role == null ? null : "% " + role + " %")
                .where("e.status = ?", active == null ? null : active ? User.ACTIVE : User.INACTIVE)
                .order(query.order(SORTABLE, "e.name"));
    }
}
