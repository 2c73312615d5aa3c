package org.zocalo;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications of the tests, with the library's classes in them. */
public final class Deployments {

    private Deployments() {}

    /** A WAR with the classes of one package below that of its test, named {@code app}. */
    public static WebArchive war(String name, Class<?> test) {
        var app = "/" + test.getPackageName().replace('.', '/') + "/app/";
        return ShrinkWrap.create(WebArchive.class, name)
                .addPackages(
                        true,
                        path -> !path.get().matches(".*(Test|IT)[.$].*")
                                && (!path.get().contains("/app/") || path.get().startsWith(app)),
                        "org.zocalo")
                .addAsResource("META-INF/services/org.zocalo.Zocalo$Factory")
                .addAsResource("META-INF/services/jakarta.servlet.ServletContainerInitializer")
                .addAsResource("META-INF/services/jakarta.enterprise.inject.spi.Extension")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }
}
