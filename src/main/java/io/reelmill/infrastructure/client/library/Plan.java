package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.FootageEditor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which piece serves which shot of one video. A still serves once; a video serves as long as there are seconds that have
 * not been seen. Filled and read in one place.
 */
final class Plan {
    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final Map<String, TreeMap<Integer, Double>> uses = new LinkedHashMap<>();

    /** A piece and the part of it that is shown. */
    record Use(Piece piece, double from) {}

    /** Gives the piece to the shot if it has enough left, or a little less and serves no other: then it is slowed down. */
    boolean give(Piece piece, Need need) {
        TreeMap<Integer, Double> earlier = uses.getOrDefault(piece.name(), new TreeMap<>());
        double left = piece.seconds() - sum(earlier);
        boolean fits = piece.moves()
                ? left >= need.seconds() || earlier.isEmpty() && left * FootageEditor.SLOWEST >= need.seconds()
                : earlier.isEmpty();
        if (fits && !pieces.containsKey(need.shot())) {
            uses.computeIfAbsent(piece.name(), name -> new TreeMap<>()).put(need.shot(), need.seconds());
            pieces.put(need.shot(), piece);
            return true;
        }
        return false;
    }

    boolean serves(Piece piece) {
        return uses.containsKey(piece.name());
    }

    Optional<Piece> piece(int shot) {
        return Optional.ofNullable(pieces.get(shot));
    }

    /** What a shot shows. The parts of a video follow the shots, and what is left over lies evenly between them. */
    Optional<Use> use(int shot) {
        return piece(shot).map(piece -> {
            TreeMap<Integer, Double> all = uses.getOrDefault(piece.name(), new TreeMap<>());
            double earlier = sum(all.headMap(shot));
            double spare = Math.max(0, piece.seconds() - sum(all));
            return new Use(piece, earlier + spare * all.headMap(shot).size() / all.size());
        });
    }

    private static double sum(Map<Integer, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
