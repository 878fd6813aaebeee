package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A batch as people name it: by its number or by one of its sessions. */
record BatchReference(OptionalLong number, Optional<SessionId> session) {
    static final BatchReference NONE = new BatchReference(OptionalLong.empty(), Optional.empty());

    /** The batch there is by that name. */
    BatchView batch(Batches batches) {
        Optional<BatchView> found =
                number.isPresent() ? batches.find(number.getAsLong()) : session.flatMap(batches::of);
        return found.orElseThrow(() -> new UnknownBatchException(
                "There is no %s in this home. 'reelmill list' shows what there is.".formatted(this)));
    }

    /** As a sentence begins with it. */
    String capital() {
        String text = toString();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    @Override
    public String toString() {
        return session.map(id -> "session " + id).orElseGet(() -> "batch " + number.orElse(0));
    }

    /** Reads what was typed. */
    static final class Converter implements ITypeConverter<BatchReference> {
        @Override
        public BatchReference convert(String typed) {
            try {
                return typed.startsWith("session_")
                        ? new BatchReference(OptionalLong.empty(), Optional.of(new SessionId(typed)))
                        : new BatchReference(OptionalLong.of(Long.parseLong(typed)), Optional.empty());
            } catch (IllegalArgumentException neither) {
                throw new TypeConversionException(
                        "'%s' is neither a batch's number nor a session's id (session_20261123_093000_1a2b3c4d)"
                                .formatted(typed));
            }
        }
    }
}
