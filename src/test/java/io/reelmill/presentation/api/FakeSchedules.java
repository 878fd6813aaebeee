package io.reelmill.presentation.api;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Fire;
import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.operation.UnknownException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;

/** Schedules in memory that never fire by themselves. */
final class FakeSchedules implements Schedules {
    private final Map<String, Schedule> all = new ConcurrentSkipListMap<>();

    @Override
    public List<Listed> all() {
        return all.values().stream().map(FakeSchedules::listed).toList();
    }

    @Override
    public Optional<Listed> find(String name) {
        return Optional.ofNullable(all.get(name)).map(FakeSchedules::listed);
    }

    @Override
    public Listed put(Schedule schedule) {
        if (schedule.cron().equals("never")) {
            throw new IllegalArgumentException("cron 'never' has to have six or seven fields");
        }
        if (schedule.name().equals("from-file")) {
            throw new ConflictException("'from-file' stands in jobs/schedules.yml; change it there");
        }
        all.put(schedule.name(), schedule);
        return listed(schedule);
    }

    @Override
    public void delete(String name) {
        existing(name);
        all.remove(name);
    }

    @Override
    public Listed pause(String name) {
        return listed(existing(name));
    }

    @Override
    public Listed resume(String name) {
        return listed(existing(name));
    }

    @Override
    public FireView trigger(String name) {
        existing(name);
        return fire(name);
    }

    @Override
    public List<FireView> fires(String name, int limit) {
        existing(name);
        return List.of(fire(name));
    }

    private static FireView fire(String name) {
        return new FireView(
                new Fire(name, FakeArchive.NOW), FireView.State.LAUNCHED, OptionalLong.of(3), 2, Optional.empty());
    }

    private Schedule existing(String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new UnknownException("There is no schedule '%s'".formatted(name)));
    }

    private static Listed listed(Schedule schedule) {
        return new Listed(schedule, false, Optional.of(FakeArchive.NOW), OptionalInt.of(58));
    }
}
