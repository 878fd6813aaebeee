package io.reelmill.infrastructure.client.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spreads a row's own media over its video. */
final class FootagePlan {
    private FootagePlan() {}

    /**
     * Each piece once, in the order given and evenly over the shots; then videos go on where shots are left.
     *
     * @param pieces in the row's order
     */
    static Plan of(List<Piece> pieces, List<Need> needs) {
        Plan plan = new Plan();
        List<Piece> left = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Need usual = needs.get((int) ((long) i * needs.size() / pieces.size()));
            if (!plan.give(pieces.get(i), usual)) {
                left.add(pieces.get(i));
            }
        }
        left.forEach(
                piece -> needs.stream().filter(need -> !plan.serves(piece)).forEach(need -> plan.give(piece, need)));
        for (int i = 0; i < needs.size(); i++) {
            goOn(plan, needs, i);
        }
        return plan;
    }

    /** The video shown last before the shot goes on, else an earlier one, else one that comes later. */
    private static void goOn(Plan plan, List<Need> needs, int shot) {
        Need need = needs.get(shot);
        for (int distance = 1; distance < needs.size(); distance++) {
            int other = shot - distance >= 0 ? shot - distance : distance;
            Optional<Piece> near = plan.piece(needs.get(other).shot()).filter(Piece::moves);
            if (near.isPresent() && plan.give(near.get(), need)) {
                return;
            }
        }
    }
}
