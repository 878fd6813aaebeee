package io.reelmill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.reelmill.Application;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped code holds every import rule. */
class ArchitectureTest {

    private static final String ROOT = Application.class.getPackageName();
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static List<ArchRule> rules() {
        return new ArchitectureRules(ROOT).all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(SHIPPED);
    }

    @Test
    void looks_at_the_shipped_code() {
        assertThat(SHIPPED.contain(Application.class)).isTrue();
        assertThat(SHIPPED.contain(ArchitectureTest.class)).isFalse();
    }
}
