package de.dfki.lt.tools.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JTokTest {
    private final AnnotatedString marked = new JTok(new Properties()).tokenize("It's one. Two-fold!  Yes", "en");

    @Test
    void tells_words_and_punctuation_apart() {
        assertThat(walked(false)).containsExactly("It's", "one", ".", "Two-fold", "!", "Yes");
    }

    @Test
    void marks_where_a_paragraph_and_its_sentences_begin() {
        assertThat(walked(true)).containsExactly("It's", "Two-fold", "Yes");
        marked.setIndex(0);
        assertThat(marked.getAnnotation(JTok.BORDER_ANNO)).isSameAs(JTok.P_BORDER);
        marked.setIndex(10);
        assertThat(marked.getAnnotation(JTok.BORDER_ANNO)).isNotNull().isNotSameAs(JTok.P_BORDER);
    }

    @Test
    void walks_like_any_text() {
        assertThat(marked.first()).isEqualTo('I');
        assertThat(marked.next()).isEqualTo('t');
        assertThat(marked.current()).isEqualTo('t');
        assertThat(marked.previous()).isEqualTo('I');
        assertThat(marked.last()).isEqualTo('s');
        assertThat(marked.getIndex()).isEqualTo(23);
        assertThat(marked.getBeginIndex()).isZero();
        assertThat(marked.getEndIndex()).isEqualTo(24);
        assertThat(marked).hasToString("It's one. Two-fold!  Yes");
        assertThat(marked.getRunStart(JTok.CLASS_ANNO)).isEqualTo(21);
        assertThat(marked.getAnnotation("unknown")).isNull();
        assertThatThrownBy(marked::clone).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<String> walked(boolean borders) {
        List<String> found = new ArrayList<>();
        char letter = marked.setIndex(0);
        while (letter != CharacterIterator.DONE) {
            int end = marked.getRunLimit(JTok.CLASS_ANNO);
            boolean token = marked.getAnnotation(JTok.CLASS_ANNO) != null;
            if (token && (!borders || marked.getAnnotation(JTok.BORDER_ANNO) != null)) {
                found.add(marked.substring(marked.getRunStart(JTok.CLASS_ANNO), end));
            }
            letter = marked.setIndex(end);
        }
        return found;
    }
}
