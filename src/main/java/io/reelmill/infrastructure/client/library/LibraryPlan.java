package io.reelmill.infrastructure.client.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out which files of the library serve a video. Only what would be shown is proven. */
final class LibraryPlan {
    private final List<Wish> wishes;
    private final List<Need> needs;
    private final Function<String, Optional<Piece>> proof;
    /** Files by shot that turned out not to serve it. */
    private final List<Set<String>> useless = new ArrayList<>();

    private LibraryPlan(List<Wish> wishes, List<Need> needs, Function<String, Optional<Piece>> proof) {
        this.wishes = wishes;
        this.needs = needs;
        this.proof = proof;
        wishes.forEach(wish -> useless.add(new HashSet<>()));
    }

    /**
     * @param wishes of the shots in their order
     * @param proof the piece that a file is; empty when it cannot be used
     */
    static Plan of(List<Wish> wishes, List<Need> needs, Function<String, Optional<Piece>> proof) {
        LibraryPlan planning = new LibraryPlan(wishes, needs, proof);
        Optional<Plan> plan = planning.attempt();
        while (plan.isEmpty()) {
            plan = planning.attempt();
        }
        return plan.get();
    }

    /** A plan, or nothing when a file turned out to be useless: each time there is one wish less. */
    private Optional<Plan> attempt() {
        List<Wish> left = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            left.add(wishes.get(i).without(useless.get(i)));
        }
        Plan plan = new Plan();
        boolean whole = true;
        for (Map.Entry<String, Integer> match : Matching.of(left).entrySet()) {
            whole &= give(plan, match.getKey(), match.getValue());
        }
        if (!whole) {
            return Optional.empty();
        }
        for (int i = 0; i < left.size(); i++) {
            goOn(plan, left.get(i).files(), i);
        }
        return Optional.of(plan);
    }

    private boolean give(Plan plan, String file, int shot) {
        boolean given = proof.apply(file)
                .filter(piece -> plan.give(piece, needs.get(shot)))
                .isPresent();
        if (!given) {
            useless.get(shot).add(file);
        }
        return given;
    }

    /** A shot without a file of its own shows another part of a video that fits. */
    private void goOn(Plan plan, List<String> files, int shot) {
        if (plan.piece(needs.get(shot).shot()).isEmpty()) {
            files.stream()
                    .flatMap(file -> proof.apply(file).filter(Piece::moves).stream())
                    .forEach(piece -> plan.give(piece, needs.get(shot)));
        }
    }
}
