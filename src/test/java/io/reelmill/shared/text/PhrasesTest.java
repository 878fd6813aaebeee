package io.reelmill.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void are_whole_words_where_a_script_has_spaces() {
        assertThat(Phrases.of("well-known,")).containsExactly("well-known,");
        assertThat(Phrases.of("قلوب؟")).containsExactly("قلوب؟");
        assertThat(Phrases.of("안녕하세요.")).containsExactly("안녕하세요.");
    }

    @Test
    void are_what_belongs_together_in_japanese() {
        assertThat(Phrases.of("そのうち二つはえらに血液を送り、")).containsExactly("そのうち", "二つはえらに", "血液を", "送り、");
    }

    @Test
    void are_words_with_their_punctuation_in_chinese_and_thai() {
        assertThat(Phrases.of("章鱼有三颗心脏？")).contains("心脏？").hasSizeGreaterThan(3);
        assertThat(Phrases.of("ปลาหมึกมีหัวใจ")).containsExactly("ปลาหมึก", "มี", "หัวใจ");
    }
}
