package io.reelmill.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.springframework.context.annotation.Configuration;

/**
 * The import rules, for any root package: the shipped one, or that of a fixture that breaks one of them. An area that
 * does not exist yet breaks no rule.
 */
record ArchitectureRules(String root) {

    static final String SPRING_BATCH = "org.springframework.batch..";

    List<ArchRule> all() {
        return List.of(
                coreNeedsOnlyJava(),
                coreFollowsTheFlow(),
                coreHasNoCycles(),
                adaptersKnowOnlyCoreAndShared(),
                presentationKnowsOnlyCoreAndShared(),
                onlyBatchKnowsSpringBatch(),
                adaptersShowOnlyTheirConfiguration(),
                sharedKnowsNothingOfOurs(),
                nobodyKnowsTheFake(),
                theFakeKnowsNoAdapter(),
                nobodyKnowsTheGallery(),
                theGalleryKnowsNoAdapter());
    }

    ArchRule coreNeedsOnlyJava() {
        return classes()
                .that(resideInAPackage(core()))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", core()))
                .as("core imports only java, org.jspecify and itself")
                .allowEmptyShould(true);
    }

    ArchRule coreFollowsTheFlow() {
        return classes()
                .that(resideInAPackage(core()))
                .should(new FollowTheFlow(root + ".core"))
                .as("in core no stage imports a later one")
                .allowEmptyShould(true);
    }

    ArchRule coreHasNoCycles() {
        return slices().matching(root + ".core.(*)..")
                .should()
                .beFreeOfCycles()
                .as("core is free of cycles")
                .allowEmptyShould(true);
    }

    ArchRule adaptersKnowOnlyCoreAndShared() {
        return classes()
                .that(resideInAPackage(root + ".infrastructure.."))
                .should(new KeepToItsAdapter(root))
                .as("infrastructure imports core and shared, never presentation, never a sibling")
                .allowEmptyShould(true);
    }

    ArchRule presentationKnowsOnlyCoreAndShared() {
        return classes()
                .that(resideInAPackage(root + ".presentation.."))
                .should()
                .onlyDependOnClassesThat(notOursOr(core(), shared(), root + ".presentation.."))
                .as("presentation imports core and shared")
                .allowEmptyShould(true);
    }

    ArchRule onlyBatchKnowsSpringBatch() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAPackage(root + ".infrastructure.batch.."))))
                .should()
                .dependOnClassesThat(resideInAPackage(SPRING_BATCH))
                .as("only infrastructure.batch imports Spring Batch")
                .allowEmptyShould(true);
    }

    /** An adapter's own sub-packages are its private rooms: nobody outside may import them by the other rules. */
    ArchRule adaptersShowOnlyTheirConfiguration() {
        return classes()
                .that(resideInAnyPackage(root + ".infrastructure.client.*", root + ".infrastructure.repository.*")
                        .and(areTopLevel())
                        .and(DescribedPredicate.not(areConfigurationOrSettings())))
                .should()
                .notBePublic()
                .as("an adapter shows only its @Configuration and its settings record")
                .allowEmptyShould(true);
    }

    ArchRule sharedKnowsNothingOfOurs() {
        return classes()
                .that(resideInAPackage(shared()))
                .should()
                .onlyDependOnClassesThat(notOursOr(shared()))
                .as("shared knows no type of ours")
                .allowEmptyShould(true);
    }

    ArchRule nobodyKnowsTheFake() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(fake()))))
                .should()
                .dependOnClassesThat(resideInAPackage(fake()))
                .as("nothing imports fakevertex")
                .allowEmptyShould(true);
    }

    /** It is a program of its own; what makes real pictures and speech it starts by its configuration. */
    ArchRule theFakeKnowsNoAdapter() {
        String client = root + ".infrastructure.client.";
        return classes()
                .that(resideInAPackage(fake()))
                .should()
                .onlyDependOnClassesThat(notOursOr(core(), shared(), fake())
                        .or(name(client + "ffmpeg.FfmpegConfiguration"))
                        .or(name(client + "marytts.NarrationConfiguration")))
                .as("fakevertex imports core, shared, and the configurations of encoder and narrator")
                .allowEmptyShould(true);
    }

    ArchRule nobodyKnowsTheGallery() {
        return noClasses()
                .that(resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(gallery()))))
                .should()
                .dependOnClassesThat(resideInAPackage(gallery()))
                .as("nothing imports gallery")
                .allowEmptyShould(true);
    }

    /** A program of its own as well: painters and encoder it starts by their configurations. */
    ArchRule theGalleryKnowsNoAdapter() {
        String client = root + ".infrastructure.client.";
        return classes()
                .that(resideInAPackage(gallery()))
                .should()
                .onlyDependOnClassesThat(notOursOr(core(), shared(), gallery())
                        .or(name(client + "atlas.AtlasConfiguration"))
                        .or(name(client + "ffmpeg.FfmpegConfiguration"))
                        .or(name(client + "motion.MotionConfiguration")))
                .as("gallery imports core, shared, and the configurations of atlas, encoder and motion graphics")
                .allowEmptyShould(true);
    }

    private String gallery() {
        return root + ".gallery..";
    }

    private String fake() {
        return root + ".fakevertex..";
    }

    private String core() {
        return root + ".core..";
    }

    private String shared() {
        return root + ".shared..";
    }

    private DescribedPredicate<JavaClass> notOursOr(String... allowed) {
        return DescribedPredicate.not(resideInAPackage(root + "..")).or(resideInAnyPackage(allowed));
    }

    private static DescribedPredicate<JavaClass> areTopLevel() {
        return DescribedPredicate.describe("are top level", JavaClass::isTopLevelClass);
    }

    private static DescribedPredicate<JavaClass> areConfigurationOrSettings() {
        return DescribedPredicate.describe(
                "are configuration or settings",
                type -> type.isMetaAnnotatedWith(Configuration.class)
                        || (type.isRecord() && type.getSimpleName().matches(".*(Properties|Settings)")));
    }
}
