package io.reelmill.core.operation;

import io.reelmill.core.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Removes what is old or too much. What cannot be removed is named and does not keep the rest from going. */
@UseCase
public final class Retention {
    private final PlanRetention plans;
    private final BatchControl control;
    private final OldRecords records;
    private final PlanRetention.Storage storage;

    public Retention(PlanRetention plans, BatchControl control, OldRecords records, PlanRetention.Storage storage) {
        this.plans = plans;
        this.control = control;
        this.records = records;
        this.storage = storage;
    }

    /** What a sweep would remove now; nothing is removed. */
    public RetentionPlan preview() {
        return plans.plan();
    }

    /**
     * Removes it.
     *
     * @param goesOn asked before each removal of files; what is left when it says no goes with the next sweep
     */
    public Swept sweep(BooleanSupplier goesOn) {
        RetentionPlan plan = plans.plan();
        List<String> failures = new ArrayList<>();
        List<RetentionPlan.Doomed> sessions = plan.sessions().stream()
                .filter(each -> goesOn.getAsBoolean() && gone(() -> control.delete(each.id()), failures))
                .toList();
        List<BoughtMedia.Medium> media = plan.media().stream()
                .filter(each ->
                        goesOn.getAsBoolean() && gone(() -> storage.media().drop(each), failures))
                .toList();
        return new Swept(
                new RetentionPlan(sessions, media, plan.eventsBefore(), plan.answersBefore()),
                records.forgetEvents(plan.eventsBefore()),
                records.forgetAnswers(plan.answersBefore()),
                storage.outputs().clear(),
                failures);
    }

    private static boolean gone(Runnable removal, List<String> failures) {
        try {
            removal.run();
            return true;
        } catch (ConflictException | UnknownException otherwise) {
            // Somebody restarted its batch, or removed it, a moment ago.
            return false;
        } catch (RuntimeException failure) {
            failures.add(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /**
     * What was removed.
     *
     * @param gone what of the plan is gone
     * @param leftovers directories of earlier deletions that were cut off
     * @param failures why something could not be removed, a line each
     */
    public record Swept(RetentionPlan gone, int events, int answers, int leftovers, List<String> failures) {
        public Swept {
            failures = List.copyOf(failures);
        }
    }
}
