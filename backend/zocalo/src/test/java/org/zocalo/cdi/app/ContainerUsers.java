package org.zocalo.cdi.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** The users that the container knows, by HTTP basic. */
@BasicAuthenticationMechanismDefinition(realmName = "staff")
@ApplicationScoped
public class ContainerUsers implements IdentityStore {
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return credential.compareTo("ana", "secret")
                ? new CredentialValidationResult("ana", Set.of("agent"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
