package org.zocalo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Java that readers copy compiles: each block of it has a line {@code <!-- sample: Class#name -->} above, and is the
 * text between {@code // tag::name} and {@code // end::name} in that class of {@code org.example.docs}.
 */
class DocsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path SAMPLES = Path.of("src/test/java/org/example/docs");
    private static final List<String> COMPILED = List.of(
            "README.md",
            "README.es.md",
            "docs/guide.md",
            "docs/migration.md",
            "docs/testing.md",
            "docs/admin-ui.md",
            "docs/limits.md",
            "docs/observability.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- sample: (\\w+)#([\\w-]+) -->\\n+)?```java\\n(.*?)```", Pattern.DOTALL);

    /** A block of Java in a document; class and name are empty if it has no marker. */
    record Block(String file, String type, String name, String text) {
        @Override
        public String toString() {
            return file + ": " + (type.isEmpty() ? text.lines().findFirst().orElse("") : type + "#" + name);
        }
    }

    static Stream<Block> blocks() throws IOException {
        var files = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("README.es.md")));
        try (var docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files.stream()
                .flatMap(DocsTest::blocks)
                .filter(block -> !block.type().isEmpty() || COMPILED.contains(block.file()));
    }

    private static Stream<Block> blocks(Path file) {
        var name = ROOT.relativize(file).toString();
        return BLOCK.matcher(read(file))
                .results()
                .map(found -> new Block(
                        name,
                        text(found.group(1)),
                        text(found.group(2)),
                        found.group(3).strip()));
    }

    private static String text(String group) {
        return group == null ? "" : group;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_of_java_is_a_sample_that_compiles(Block block) {
        assertThat(block.type()).as("""
                        %s

                        has no marker. Write it between "// tag::some-name" and "// end::some-name" into a class of
                        backend/zocalo/%s, and the line <!-- sample: ThatClass#some-name --> above the block.""", block, SAMPLES).isNotEmpty();
        assertThat(block.text())
                .as("%s, which is here as it stands in the document", block)
                .isEqualTo(sample(block.type(), block.name()));
    }

    @Test
    void the_documents_are_found() throws IOException {
        assertThat(blocks().map(Block::file)).containsAll(COMPILED);
    }

    /** Without the indentation that it has in its class. */
    private static String sample(String type, String name) {
        var source = read(SAMPLES.resolve(type + ".java"));
        var region = Pattern.compile("// tag::" + name + "\\n(.*?)\\n *// end::" + name + "\\n", Pattern.DOTALL)
                .matcher(source);
        if (!region.find()) {
            fail("there is no // tag::%s … // end::%s in %s", name, name, SAMPLES.resolve(type + ".java"));
        }
        return region.group(1).stripIndent().lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
