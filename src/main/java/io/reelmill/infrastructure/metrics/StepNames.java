package io.reelmill.infrastructure.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/**
 * Spring Batch's own meters have a tag with the step's name, and ours carry a session or a shot: without this every video
 * would leave time series behind for ever.
 */
final class StepNames implements MeterFilter {
    private static final char SEPARATOR = ':';

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().startsWith("spring.batch")) {
            return id;
        }
        List<Tag> tags = id.getTags().stream().map(StepNames::stage).toList();
        return id.replaceTags(tags);
    }

    private static Tag stage(Tag tag) {
        int end = tag.getValue().indexOf(SEPARATOR);
        return end < 0 ? tag : Tag.of(tag.getKey(), tag.getValue().substring(0, end));
    }
}
