package org.zocalo.desk.account;

import java.util.Collection;
import java.util.List;
import org.zocalo.desk.web.ProblemException;

/** The names of the roles. */
public final class Roles {
    public static final String ADMIN = "admin";
    public static final String AGENT = "agent";

    /** A device that draws tickets. */
    public static final String KIOSK = "kiosk";

    /** A device that shows calls. */
    public static final String SCREEN = "screen";

    /** What all have who are signed in. */
    public static final String SIGNED_IN = "**";

    private static final List<String> PEOPLE = List.of(ADMIN, AGENT);
    private static final List<String> DEVICES = List.of(KIOSK, SCREEN);

    private Roles() {}

    /** Whether they are those of a device, whose login lasts while it is in use. */
    static boolean areOfDevice(Collection<String> roles) {
        return roles.stream().anyMatch(DEVICES::contains);
    }

    /** The same in their order, each once: 400 for those that there are not, and for those of people and devices at once. */
    static List<String> checked(Collection<String> wanted) {
        if (!wanted.stream().allMatch(role -> role != null && (PEOPLE.contains(role) || DEVICES.contains(role)))) {
            throw ProblemException.badRequest("roles", "roles.unknown");
        }
        if (areOfDevice(wanted) && wanted.stream().anyMatch(PEOPLE::contains)) {
            throw ProblemException.badRequest("roles", "roles.mixed");
        }
        return wanted.stream().distinct().sorted().toList();
    }
}
