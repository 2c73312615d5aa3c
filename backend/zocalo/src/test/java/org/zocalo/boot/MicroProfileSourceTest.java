package org.zocalo.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zocalo.Limit;
import org.zocalo.ZocaloOptions;

class MicroProfileSourceTest {
    private final ZocaloOptions options = new ZocaloOptions();

    @AfterEach
    void forget() {
        ConfigProviderResolver.setInstance(null);
    }

    private static void configure(Map<String, String> values) {
        var config = (Config) Proxy.newProxyInstance(
                MicroProfileSourceTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getOptionalValue" -> Optional.ofNullable(values.get(args[0]));
                    case "getPropertyNames" -> values.keySet();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        ConfigProviderResolver.setInstance(new Resolver(config));
    }

    @Test
    void where_it_is_there_it_is_asked() {
        configure(Map.of("zocalo.limits.json-depth", "7"));
        new Configuration(ConfigurationSource.find()).apply(options);
        assertThat(options.limits().of(Limit.JSON_DEPTH)).isEqualTo(7);
    }

    @Test
    void a_name_that_means_nothing_is_named() {
        configure(Map.of("zocalo.limits.depth", "7"));
        assertThatThrownBy(() -> new Configuration(ConfigurationSource.find()).apply(options))
                .hasMessageContaining("There is no property zocalo.limits.depth");
    }

    @Test
    void where_there_are_only_its_interfaces_the_platform_is_asked() {
        assertThat(ConfigurationSource.find()).isInstanceOf(PlatformSource.class);
    }

    private static final class Resolver extends ConfigProviderResolver {
        private final Config config;

        Resolver(Config config) {
            this.config = config;
        }

        @Override
        public Config getConfig() {
            return config;
        }

        @Override
        public Config getConfig(ClassLoader loader) {
            return config;
        }

        @Override
        public ConfigBuilder getBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void registerConfig(Config other, ClassLoader loader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void releaseConfig(Config other) {
            throw new UnsupportedOperationException();
        }
    }
}
