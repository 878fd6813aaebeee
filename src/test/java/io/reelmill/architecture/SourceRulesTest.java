package io.reelmill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This checkout keeps the source rules, and each of them reports a checkout that does not. */
class SourceRulesTest {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final SourceRules OURS = new SourceRules(CHECKOUT);

    @TempDir
    Path elsewhere;

    @Test
    void no_file_is_longer_than_the_limit() {
        assertThat(OURS.longFiles()).isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(OURS.unmarkedPackages()).isEmpty();
    }

    @Test
    void nothing_is_put_off() {
        assertThat(OURS.leftOvers()).isEmpty();
    }

    @Test
    void every_version_stands_in_the_properties() throws Exception {
        try (InputStream pom = Files.newInputStream(CHECKOUT.resolve("pom.xml"))) {
            assertThat(PomRules.versionsOutsideOfProperties(pom)).isEmpty();
        }
    }

    @Test
    void reports_a_long_file() throws IOException {
        write("src/main/java/a/Long.java", "\n".repeat(SourceRules.LONGEST_FILE + 1));
        write("src/main/java/a/Fits.java", "\n".repeat(SourceRules.LONGEST_FILE));
        assertThat(new SourceRules(elsewhere).longFiles())
                .containsExactly("src/main/java/a/Long.java has more than 300 lines");
    }

    @Test
    void reports_a_package_without_null_marked() throws IOException {
        write("src/main/java/a/A.java", "");
        write("src/main/java/b/package-info.java", "package b;");
        write("src/main/java/c/package-info.java", "@NullMarked\npackage c;");
        assertThat(new SourceRules(elsewhere).unmarkedPackages())
                .containsExactly(
                        "src/main/java/a has no package-info.java with @NullMarked",
                        "src/main/java/b has no package-info.java with @NullMarked");
    }

    @Test
    void reports_what_is_put_off() throws IOException {
        write("src/main/java/a/A.java", "// TO" + "DO later");
        write("src/main/resources/b.yml", "# FIX" + "ME: now");
        write("src/main/resources/c.yml", "todos: 3");
        assertThat(new SourceRules(elsewhere).leftOvers())
                .containsExactly(
                        "src/main/java/a/A.java puts something off", "src/main/resources/b.yml puts something off");
    }

    @Test
    void reports_a_version_outside_of_the_properties() throws Exception {
        String pom = "<project><version>1</version><dependency><version>2</version></dependency>"
                + "<plugin><version>${x}</version></plugin></project>";
        assertThat(PomRules.versionsOutsideOfProperties(new ByteArrayInputStream(pom.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("dependency names version 2");
    }

    private void write(String name, String text) throws IOException {
        Path file = elsewhere.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
