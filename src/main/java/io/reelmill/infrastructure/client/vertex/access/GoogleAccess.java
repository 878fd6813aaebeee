package io.reelmill.infrastructure.client.vertex.access;

import com.google.auth.Retryable;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderCall;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.settings.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The way to Google's services: addresses and credentials. Nothing is looked up before it is asked for. Thread-safe. */
public final class GoogleAccess implements AutoCloseable {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    /** A token that is given is used until Google refuses it. */
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final GoogleProperties properties;
    private final CallsUnderWay underWay;
    private @Nullable GoogleCredentials credentials;
    private @Nullable OkHttpClient wire;
    /** What Google said when it refused the credentials. */
    private volatile @Nullable String refusal;

    public GoogleAccess(GoogleProperties properties) {
        this(properties, new CallsUnderWay());
    }

    GoogleAccess(GoogleProperties properties, CallsUnderWay underWay) {
        this.properties = properties;
        this.underWay = underWay;
    }

    /**
     * The project.
     *
     * @throws MisconfiguredException when none is set
     */
    public String project() {
        if (properties.project().isBlank()) {
            throw new MisconfiguredException("Google needs a project: set reelmill.google.project"
                    + " (REELMILL_GOOGLE_PROJECT) and credentials, or take Google's providers out of the settings");
        }
        return properties.project();
    }

    public String location() {
        return properties.location();
    }

    public Duration timeout() {
        return properties.timeout();
    }

    /**
     * An address in the place of Google's own, if one is set.
     *
     * @throws MisconfiguredException when words and token would go over the network in the clear
     */
    public Optional<URI> endpoint() {
        return properties.endpoint().map(GoogleAccess::checked);
    }

    private static URI checked(URI endpoint) {
        Addresses.problem("reelmill.google.endpoint", endpoint).ifPresent(problem -> {
            throw new MisconfiguredException(problem);
        });
        return endpoint;
    }

    /** The root of a service: the endpoint that is set, else Google's own. */
    public URI root(String host) {
        return endpoint().orElseGet(() -> URI.create("https://" + host));
    }

    /**
     * The credentials.
     *
     * @throws MisconfiguredException when there are none, saying what to set
     */
    public synchronized GoogleCredentials credentials() {
        GoogleCredentials known = credentials;
        if (known == null) {
            known = load();
            credentials = known;
        }
        return known;
    }

    /**
     * The value of the header {@code Authorization}, renewed when it is due.
     *
     * @throws MisconfiguredException when there are no credentials, or Google does not renew them or has refused them
     * @throws TransientProviderException when Google cannot be asked to renew them
     */
    public String authorization() {
        String refused = refusal;
        if (refused != null) {
            throw new MisconfiguredException(refused);
        }
        GoogleCredentials known = credentials();
        try {
            if (properties.token().isBlank()) {
                known.refreshIfExpired();
            }
            return "Bearer " + known.getAccessToken().getTokenValue();
        } catch (IOException failure) {
            throw noToken(failure);
        }
    }

    /**
     * The failure of a call in our words. What one of Google's services refuses (HTTP 401), none of them is sent any more.
     */
    ProviderException failed(ProviderCall call, Throwable failure) {
        ProviderException ours = GoogleFailures.of(call, failure);
        if (HttpFailure.behind(failure).filter(HttpFailure::unauthorised).isPresent()) {
            refusal = ours.getMessage();
        }
        return ours;
    }

    private static ProviderException noToken(IOException failure) {
        String words = "Google gives no access token: " + failure.getMessage();
        return failure instanceof Retryable again && again.isRetryable()
                ? new TransientProviderException(words, Optional.empty(), failure)
                : new MisconfiguredException(
                        words + ". Renew what reelmill.google.credentials names, or run"
                                + " 'gcloud auth application-default login'",
                        failure);
    }

    /** The project that calls are counted for, where the credentials name one that is not their own. */
    Optional<String> quotaProject() {
        return Optional.ofNullable(credentials().getQuotaProjectId());
    }

    /** One way for all calls, so that they share their connections. */
    synchronized OkHttpClient wire() {
        OkHttpClient known = wire;
        if (known == null) {
            known = Wire.open(timeout(), underWay);
            wire = known;
        }
        return known;
    }

    /** Lets the connections go. */
    @Override
    public synchronized void close() {
        if (wire != null) {
            wire.connectionPool().evictAll();
        }
    }

    private GoogleCredentials load() {
        if (!properties.token().isBlank()) {
            return GoogleCredentials.create(new AccessToken(
                    properties.token().reveal(), Date.from(Instant.now().plus(FOR_EVER))));
        }
        String file = properties.credentials();
        try {
            return (file.isBlank() ? GoogleCredentials.getApplicationDefault() : read(Path.of(file)))
                    .createScoped(List.of(SCOPE));
        } catch (IOException missing) {
            throw new MisconfiguredException(
                    "There are no Google credentials: set reelmill.google.credentials to a service account's key file, or run"
                            + " 'gcloud auth application-default login'. (" + missing.getMessage() + ")",
                    missing);
        }
    }

    private static GoogleCredentials read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return GoogleCredentials.fromStream(content);
        }
    }
}
