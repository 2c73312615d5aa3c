package org.zocalo.desk.inbox;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A mail to be sent, to users or to all of a role.
 *
 * @param to the names of users
 * @param role for administrators: all who have it, or {@code all} for everybody
 * @param link a path inside the desk that begins with a slash, or an address of the web
 */
public record NewMail(
        @Size(max = 100) List<@NotBlank @Size(max = 40) String> to,
        @Size(max = 20) String role,
        @NotBlank @Size(max = 150) String subject,
        @NotBlank @Size(max = 4000) String body,

        @Size(max = 500) @Pattern(regexp = LINK, message = "{desk.link}")
        String link) {
    /** Neither a script, nor the two slashes with which a path would leave the desk. */
    static final String LINK = "/|/[^/\\\\\\s]\\S*|https?://\\S+";

    /** To all of the desk. */
    static final String ALL = "all";
}
