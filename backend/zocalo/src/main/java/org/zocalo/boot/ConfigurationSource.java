package org.zocalo.boot;

import java.util.Optional;
import java.util.Set;

/** Where properties come from that are set outside of the application. */
interface ConfigurationSource {

    /** The value of a property. */
    Optional<String> value(String property);

    /** The properties that have been set by their full names. */
    Set<String> names();

    /** MicroProfile Config where the application sees it, else the platform's own. */
    static ConfigurationSource find() {
        try {
            return new MicroProfileSource();
        } catch (LinkageError | IllegalStateException notThere) {
            return PlatformSource.ofThisProcess();
        }
    }
}
