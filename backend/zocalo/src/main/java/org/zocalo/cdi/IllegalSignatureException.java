package org.zocalo.cdi;

import jakarta.enterprise.inject.spi.DefinitionException;
import java.lang.reflect.Method;

/** A handler method that cannot be called: the deployment fails with the sentence that it makes. */
class IllegalSignatureException extends DefinitionException {
    IllegalSignatureException(Method method, String complaint) {
        super(method.getDeclaringClass().getName() + "." + method.getName() + ": " + complaint);
    }
}
