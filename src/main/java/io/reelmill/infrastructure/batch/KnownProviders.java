package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ProviderStates;
import io.reelmill.core.provider.Breakers;
import io.reelmill.core.provider.Capabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All providers there are, part by part: the chosen ones in the order in which they are asked, then the others. */
final class KnownProviders implements ProviderStates {
    private final List<Part> parts;
    private final Breakers breakers;

    KnownProviders(List<Part> parts, Breakers breakers) {
        this.parts = List.copyOf(parts);
        this.breakers = breakers;
    }

    /**
     * A part of the work.
     *
     * @param chosen in the order in which they are asked
     */
    record Part(String name, List<Capabilities> chosen, List<Capabilities> known) {}

    @Override
    public List<ProviderState> all() {
        List<ProviderState> all = new ArrayList<>();
        for (Part part : parts) {
            for (int place = 1; place <= part.chosen().size(); place++) {
                all.add(state(part, part.chosen().get(place - 1), place));
            }
            part.known().stream()
                    .filter(known -> part.chosen().stream()
                            .noneMatch(chosen -> chosen.provider().equals(known.provider())))
                    .map(known -> state(part, known, 0))
                    .forEach(all::add);
        }
        return all;
    }

    private ProviderState state(Part part, Capabilities can, int place) {
        Optional<Breakers.Standing> standing = breakers.of(can.provider());
        return new ProviderState(
                part.name(),
                can.provider(),
                can.model(),
                place,
                standing.map(Breakers.Standing::breaker),
                standing.flatMap(Breakers.Standing::reason));
    }
}
