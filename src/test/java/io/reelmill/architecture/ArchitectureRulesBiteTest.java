package io.reelmill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each import rule reports the fixture that breaks it, and only what breaks it. */
class ArchitectureRulesBiteTest {

    @Test
    void core_must_not_import_a_framework() {
        assertThat(violations("framework", ArchitectureRules::coreNeedsOnlyJava))
                .singleElement()
                .asString()
                .contains("core.topic.FrameworkTopic", "org.springframework.util.StringUtils");
    }

    @Test
    void core_must_not_import_what_lies_around_it() {
        assertThat(violations("outward", ArchitectureRules::coreNeedsOnlyJava))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("core.clip.Outward", "infrastructure.client.veo.Answer"));
    }

    @Test
    void a_stage_must_not_import_a_later_one() {
        assertThat(violations("upward", ArchitectureRules::coreFollowsTheFlow))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("core.script.Upward", "core.composition.Downward"));
    }

    @Test
    void a_package_of_core_must_have_its_place_in_the_flow() {
        assertThat(violations("placeless", ArchitectureRules::coreFollowsTheFlow))
                .singleElement()
                .asString()
                .contains("core.misc.Placeless", "give core.misc its place");
    }

    @Test
    void core_must_not_run_in_circles() {
        assertThat(violations("circle", ArchitectureRules::coreHasNoCycles))
                .singleElement()
                .asString()
                .contains("core.session.There", "core.provider.Back");
        assertThat(violations("circle", ArchitectureRules::coreFollowsTheFlow)).isEmpty();
    }

    @Test
    void an_adapter_must_not_import_a_sibling_or_a_face() {
        List<String> lines = violations("sibling", ArchitectureRules::adaptersKnowOnlyCoreAndShared);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains("client.ffmpeg.Nosy", "infrastructure.batch.Sibling"))
                .anySatisfy(line ->
                        assertThat(line).contains("client.ffmpeg.Nosy", "infrastructure.client.offline.voice.Speaker"))
                .anySatisfy(line -> assertThat(line).contains("repository.csv.Shouting", "presentation.cli.Face"))
                .noneSatisfy(line -> assertThat(line).contains("client.offline.Polite"));
    }

    @Test
    void presentation_must_not_import_infrastructure() {
        assertThat(violations("shortcut", ArchitectureRules::presentationKnowsOnlyCoreAndShared))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("presentation.cli.Shortcut", "infrastructure.batch.Job"));
    }

    @Test
    void nobody_but_batch_may_import_spring_batch() {
        assertThat(violations("springbatch", ArchitectureRules::onlyBatchKnowsSpringBatch))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("presentation.cli.Starter"));
    }

    @Test
    void an_adapter_must_not_show_its_inside() {
        assertThat(violations("exposed", ArchitectureRules::adaptersShowOnlyTheirConfiguration))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("client.veo.ExposedClient"))
                .anySatisfy(line -> assertThat(line).contains("repository.jdbc.LooseSettings"));
    }

    @Test
    void shared_must_not_know_a_type_of_ours() {
        assertThat(violations("knowing", ArchitectureRules::sharedKnowsNothingOfOurs))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("shared.Knowing", "core.topic.Known"));
    }

    @Test
    void nothing_may_import_the_fake() {
        assertThat(violations("faked", ArchitectureRules::nobodyKnowsTheFake))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("client.veo.Cheating", "fakevertex.Fake"));
    }

    @Test
    void the_fake_must_not_import_an_adapter() {
        assertThat(violations("faked", ArchitectureRules::theFakeKnowsNoAdapter))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("fakevertex.Reaching", "client.veo.Cheating"));
    }

    @Test
    void nothing_may_import_the_gallery() {
        assertThat(violations("hung", ArchitectureRules::nobodyKnowsTheGallery))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("client.veo.Peeping", "gallery.Wall"));
    }

    @Test
    void the_gallery_must_not_import_an_adapter() {
        assertThat(violations("hung", ArchitectureRules::theGalleryKnowsNoAdapter))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("gallery.Grasping", "client.veo.Peeping"));
    }

    private static List<String> violations(String fixture, Function<ArchitectureRules, ArchRule> rule) {
        String root = ArchitectureRules.class.getPackageName() + ".fixture." + fixture;
        return rule.apply(new ArchitectureRules(root))
                .evaluate(new ClassFileImporter().importPackages(root))
                .getFailureReport()
                .getDetails();
    }
}
