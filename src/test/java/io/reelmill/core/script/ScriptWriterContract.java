package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every script writer keeps, asked for {@link Drafts#tea}. */
public abstract class ScriptWriterContract {
    protected static final Pace PACE = new SteadyPace();

    protected abstract ScriptWriter writer();

    @Test
    void says_who_it_is_and_what_it_writes() {
        assertThat(writer().capabilities().provider()).matches("[a-z-]+");
        assertThat(writer().capabilities().model()).isNotBlank();
        assertThat(writer().capabilities().serves("en-US")).isTrue();
    }

    @Test
    void opens_with_the_hook() {
        Script script = written(Drafts.tea());

        assertThat(script.lines()).extracting(Line::role).startsWith(Line.Role.HOOK);
        assertThat(script.lines()).extracting(Line::role).containsOnlyOnce(Line.Role.HOOK);
        assertThat(script.hook()).isEqualTo(script.lines().get(0).text());
    }

    @Test
    void keeps_the_asked_length() {
        Script script = written(Drafts.tea());

        assertThat(PACE.total(script.lines().stream().map(Line::text).toList())).isLessThanOrEqualTo(22);
    }

    @Test
    void ends_on_the_call_to_action_word_for_word_or_on_none() {
        Script asking = written(Drafts.tea("call_to_action", "Brew a cup tonight"));
        Script telling = written(Drafts.tea());

        Line last = asking.lines().get(asking.lines().size() - 1);
        assertThat(last.text()).isEqualTo("Brew a cup tonight");
        assertThat(last.source()).isEqualTo("call_to_action");
        assertThat(last.role()).isEqualTo(Line.Role.CLOSING);
        assertThat(telling.lines()).extracting(Line::source).doesNotContain("call_to_action");
    }

    @Test
    void gives_the_words_beside_the_video() {
        Script script = written(Drafts.tea());

        assertThat(script.title()).isNotBlank().hasSizeLessThanOrEqualTo(100);
        assertThat(script.description()).isNotBlank();
        assertThat(script.hashtags())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("[\\p{L}\\p{N}]+"));
    }

    @Test
    protected void writes_the_same_for_the_same_request_in_many_threads() {
        List<Script> scripts = IntStream.range(0, 4)
                .parallel()
                .mapToObj(any -> written(Drafts.tea()))
                .toList();

        assertThat(scripts).hasSize(4).containsOnly(written(Drafts.tea()));
    }

    @Test
    void never_charges_more_than_it_quoted() {
        Optional<Cost> quote = writer().quote(Drafts.tea());
        Sale<Script> sale = writer().write(Drafts.tea(), PACE);

        assertThat(sale.charged().isPresent()).isEqualTo(quote.isPresent());
        quote.ifPresent(
                most -> assertThat(sale.charged().orElseThrow().amount()).isLessThanOrEqualTo(most.amount()));
    }

    private Script written(TopicRequest request) {
        return writer().write(request, PACE).goods();
    }
}
