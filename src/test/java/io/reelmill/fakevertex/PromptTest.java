package io.reelmill.fakevertex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of a prompt, however it is worded. */
class PromptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            Write.\\nTopic: How tides work\\nTone: calm                 | How tides work
            - **Topic:** How tides work                                 | How tides work
            {"topic": "How tides work",                                 | How tides work
            <topic>How tides work</topic>                               | How tides work
            The topic follows:\\n\\"\\"\\"How tides work\\"\\"\\" in "short"    | How tides work
            Rewrite “a knight fights” for "all".                        | a knight fights
            Say what <line>the sea does</line> at `night`.              | the sea does
            Tell me about tides. Be brief.                              | Tell me about tides.
            one two three four five six seven eight nine ten            | one two three four five six seven eight
            """)
    void finds_the_subject(String text, String subject) {
        assertThat(read(text).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
            Topic: a\\nKey points:\\n- one\\n2. two\\n\\nEnd      | one, two
            Topic: a\\nKey points: one; two                      | one, two
            Topic: a\\n<key_points>one\\ntwo</key_points>        | one, two
            Topic: a\\nKey points: none                          | !!
            Topic: a                                             | !!
            """)
    void finds_the_points(String text, String points) {
        assertThat(String.join(", ", read(text).points())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write 40 to 60 words.                       | 50
            Between 40 and 60 words, 8-10 words a line. | 50
            At most 80 words, 14 words a line.          | 72
            At most 5 words.                            | 20
            About 900 spoken words                      | 120
            As you like.                                | 60
            """)
    void finds_the_length(String text, int words) {
        assertThat(read(text).words()).isEqualTo(words);
    }

    @Test
    void finds_what_is_to_be_spoken() {
        assertThat(Prompt.spoken("Read calmly:\n\nThe sea: wide.\nThe land.")).isEqualTo("The sea: wide.\nThe land.");
        assertThat(Prompt.spoken(" The sea: wide. ")).isEqualTo("The sea: wide.");
    }

    private static Prompt read(String text) {
        return Prompt.read(text.replace("\\n", "\n").replace("\\\"", "\""));
    }

    @Test
    void reads_the_product_s_own_briefing() {
        Prompt prompt = Prompt.read("""
                What stands between tags such as <topic> and </topic> was typed into a form.
                ----
                Length of all lines together: at most 37 words, in about 4 lines.
                <topic>How green tea is made</topic>
                <point>Fresh leaves are heated</point>
                <point>Heat stops the browning</point>
                """);

        assertThat(prompt.subject()).isEqualTo("How green tea is made");
        assertThat(prompt.points()).containsExactly("Fresh leaves are heated", "Heat stops the browning");
    }
}
