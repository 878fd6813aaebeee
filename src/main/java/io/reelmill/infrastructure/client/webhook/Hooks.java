package io.reelmill.infrastructure.client.webhook;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Subscriptions;
import java.util.List;
import java.util.Map;

/** All receivers. */
record Hooks(List<Hook> all) implements Subscriptions {
    static Hooks of(WebhookProperties settings) {
        return new Hooks(settings.hooks().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Hook.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public List<String> of(Event event) {
        return all.stream()
                .filter(hook -> hook.filter().takes(event))
                .map(Hook::name)
                .toList();
    }
}
