package org.zocalo.desk.account;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Marks a request for those who are signed in, or for those of a role only: {@code @SignedIn(Roles.ADMIN)}. */
@Documented
@SecurityRequirement(name = "login")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SignedIn {
    /** The roles, of which one is enough; none is needed when empty. */
    String[] value() default {};
}
