package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemorySessionsTest extends SessionStoreContract {
    @Override
    protected SessionStore store(Path root) {
        return new InMemorySessions(root.resolve("outputs"));
    }

    @Test
    void its_documents_are_read_back_where_they_were_renamed_to() {
        Documents documents = new InMemoryDocuments();
        Check check = new Check("loudness", "-14.1", "-14", true);

        Path file = folder.derive(recipe("inspection", "v1", "metadata/inspection.json"), targets -> {
                    documents.write(check, targets.get(0));
                    return PROVENANCE;
                })
                .get(0);

        assertThat(documents.read(file, Check.class)).isEqualTo(check);
        assertThatThrownBy(() -> documents.read(file, List.class)).isInstanceOf(UncheckedIOException.class);
    }
}
