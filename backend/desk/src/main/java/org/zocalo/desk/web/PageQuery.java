package org.zocalo.desk.web;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which part of a list is wanted: {@code page} from 0, {@code size} from 1 to 500.
 *
 * <p>{@snippet : public TicketPage list(@BeanParam @Valid PageQuery part) {} }
 */
public class PageQuery {
    /** The largest page. */
    public static final int MOST = 500;

    private static final String TO_500 = "[1-9]\\d?|[1-4]\\d\\d|500";

    @QueryParam("page")
    @DefaultValue("0")
    @Pattern(regexp = "\\d{1,6}", message = "{desk.page}")
    @Parameter(
            description = "which page, from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999", defaultValue = "0"))
    String page;

    @QueryParam("size")
    @DefaultValue("25")
    @Pattern(regexp = TO_500, message = "{desk.limit.500}")
    @Parameter(
            description = "how many on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "25"))
    String size;

    public int page() {
        return Integer.parseInt(page);
    }

    public int size() {
        return Integer.parseInt(size);
    }

    /** How many come before. */
    public int offset() {
        return page() * size();
    }
}
