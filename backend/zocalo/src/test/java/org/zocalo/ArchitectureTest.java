package org.zocalo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Arrows point downwards only. Ordinary tests, so that none is ever skipped in silence; an empty rule fails, too. */
class ArchitectureTest {
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/zocalo/test/")) // the test kit, of another module
            .importPackages("org.zocalo");

    @Test
    void packages_use_only_what_is_below_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.zocalo..")
                .layer("api")
                .definedBy("org.zocalo")
                .layer("cdi")
                .definedBy("org.zocalo.cdi")
                .layer("boot")
                .definedBy("org.zocalo.boot")
                .layer("admin")
                .definedBy("org.zocalo.admin")
                .layer("dialect")
                .definedBy("org.zocalo.dialect..")
                .layer("hub")
                .definedBy("org.zocalo.hub")
                .layer("transport")
                .definedBy("org.zocalo.transport..")
                .layer("json")
                .definedBy("org.zocalo.json")
                .layer("runtime")
                .definedBy("org.zocalo.runtime")
                .whereLayer("api")
                .mayNotAccessAnyLayer()
                .whereLayer("runtime")
                .mayOnlyAccessLayers("api")
                .whereLayer("json")
                .mayOnlyAccessLayers("api")
                .whereLayer("transport")
                .mayOnlyAccessLayers("api", "runtime")
                .whereLayer("hub")
                .mayOnlyAccessLayers("api", "runtime", "json")
                .whereLayer("dialect")
                .mayOnlyAccessLayers("api", "hub", "transport", "json", "runtime")
                .whereLayer("cdi")
                .mayOnlyAccessLayers("api")
                .whereLayer("admin")
                .mayOnlyAccessLayers("api")
                .whereLayer("admin")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("boot")
                .mayOnlyAccessLayers("api", "hub", "dialect", "transport", "runtime")
                .check(LIBRARY);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.zocalo.(**)").should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void only_transports_and_the_start_know_servlets_and_websockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.zocalo.transport.engineio", "org.zocalo.boot")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "jakarta.websocket..")
                .check(LIBRARY);
    }

    @Test
    void only_the_start_knows_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zocalo.boot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.transaction..")
                .check(LIBRARY);
    }

    @Test
    void only_the_start_knows_microprofile_config() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zocalo.boot")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.microprofile..")
                .check(LIBRARY);
    }

    @Test
    void the_library_sees_the_platform_only() {
        classes()
                .that()
                .resideOutsideOfPackage("org.zocalo.dialect.socketio.msgpack")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.zocalo..",
                        "java..",
                        "jdk.jfr..",
                        "javax.crypto..",
                        "javax.management..",
                        "javax.naming..",
                        "jakarta.servlet..",
                        "jakarta.websocket..",
                        "jakarta.annotation.security..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.json..",
                        "jakarta.validation..",
                        "jakarta.transaction..",
                        "org.eclipse.microprofile.config..")
                .check(LIBRARY);
    }

    @Test
    void only_the_message_pack_parser_knows_the_library_for_it_and_none_needs_the_parser() {
        classes()
                .that()
                .resideInAPackage("org.zocalo.dialect.socketio.msgpack")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.zocalo..", "java..", "jakarta.json..", "org.msgpack..")
                .check(LIBRARY);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zocalo.dialect.socketio.msgpack")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zocalo.dialect.socketio.msgpack")
                .check(LIBRARY);
    }

    @Test
    void nothing_in_the_jar_waits_for_annotation_scanning() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("jakarta\\.servlet\\.annotation\\..*")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.annotation")
                .check(LIBRARY);
    }

    @Test
    void every_package_says_what_it_is() throws Exception {
        try (var folders = Files.walk(Path.of("src/main/java/org/zocalo"))) {
            Assertions.assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::hasClasses))
                    .isNotEmpty()
                    .allSatisfy(folder -> Assertions.assertThat(folder.resolve("package-info.java"))
                            .exists());
        }
    }

    private static boolean hasClasses(Path folder) {
        return folder.toFile().list((dir, name) -> name.endsWith(".java")).length > 0;
    }
}
