package io.reelmill.infrastructure.client.webhook;

import io.reelmill.core.operation.Event;
import io.reelmill.core.operation.Event.Kind;
import io.reelmill.core.provider.MisconfiguredException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** A receiver, its settings checked. It prints as its name: its address may hold a secret of the receiver's. */
record Hook(String name, HttpUrl url, Signature signature, Filter filter, boolean allowPrivate) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Set<Kind> ENDS = EnumSet.of(Kind.SESSION_ENDED, Kind.BATCH_ENDED);
    private static final int LEAST_SECRET = 16;

    /** What it is told of. */
    record Filter(Set<Kind> kinds, Set<String> states) {
        boolean takes(Event event) {
            return kinds.contains(event.kind())
                    && (states.isEmpty()
                            || states.contains(String.valueOf(event.data().get("state"))));
        }
    }

    /** @throws MisconfiguredException naming the setting and what is accepted */
    static Hook of(String name, WebhookProperties.Hook settings) {
        String place = "reelmill.webhooks.hooks." + name;
        require(NAME.matcher(name).matches(), place, "'s name has to be 1 to 100 letters, digits, -, _ and .");
        require(
                settings.secret().reveal().length() >= LEAST_SECRET,
                place,
                ".secret has to have at least 16 characters; 'openssl rand -hex 32' makes a good one");
        Optional<HttpUrl> url = Optional.ofNullable(HttpUrl.parse(settings.url().toString()))
                .filter(parsed ->
                        parsed.username().isEmpty() && parsed.password().isEmpty());
        require(url.isPresent(), place, ".url has to be https://HOST/..., without a user or password in it");
        require(
                url.orElseThrow().isHttps() || settings.allowPrivate(),
                place,
                ".url has to begin with https://, or, with allow-private, to be in this machine's own network");
        return new Hook(
                name,
                url.orElseThrow(),
                new Signature(settings.secret()),
                new Filter(kinds(settings, place), states(settings)),
                settings.allowPrivate());
    }

    private static Set<Kind> kinds(WebhookProperties.Hook settings, String place) {
        Set<Kind> kinds = ENDS.stream()
                .filter(kind -> settings.events().contains(kind.label()))
                .collect(Collectors.toUnmodifiableSet());
        require(
                kinds.size() == settings.events().size(),
                place,
                ".events are session.ended and batch.ended, and it says " + settings.events());
        return kinds;
    }

    private static Set<String> states(WebhookProperties.Hook settings) {
        return settings.states().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static void require(boolean right, String place, String problem) {
        if (!right) {
            throw new MisconfiguredException(place + problem);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
