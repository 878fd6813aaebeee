package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Role;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.shared.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Tokens in the table {@code access_token}: 256 random bits each, of which only the SHA-256 is kept. */
final class JdbcAccessTokens implements AccessTokens {
    private static final String SELECT = "select name, role, sha256, created_at, last_used_at from access_token ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final int BYTES = 32;
    /** Shows what it is to whoever finds one, and to programs that look for secrets in the wrong places. */
    private static final String PREFIX = "rm_";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    JdbcAccessTokens(JdbcClient jdbc, TransactionOperations transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Kept(AccessToken token, String sha256) {}

    @Override
    public String create(String name, Role role) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A token's name is 1 to 100 letters, digits, '-', '_' or '.'");
        }
        if (name.equals(GENERATED)) {
            throw new ConflictException("The name '%s' is kept for the service's own token".formatted(name));
        }
        try {
            return insert(name, role);
        } catch (DuplicateKeyException taken) {
            throw new ConflictException(
                    "There is a token '%s' already: revoke it, or take another name".formatted(name));
        }
    }

    /** @throws DuplicateKeyException when there is one of that name */
    String insert(String name, Role role) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("insert into access_token (name, role, sha256, created_at) values (:name, :role, :sha256, :now)")
                .param("name", name)
                .param("role", role.name())
                .param("sha256", Sha256.of(secret))
                .param("now", utc(now()))
                .update();
        return secret;
    }

    @Override
    public Optional<AccessToken> holder(String secret) {
        String sha256 = Sha256.of(secret);
        Optional<AccessToken> holder = jdbc.sql(SELECT + "where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> kept(row))
                .optional()
                .filter(kept -> MessageDigest.isEqual(bytes(kept.sha256()), bytes(sha256)))
                .map(Kept::token);
        holder.ifPresent(this::noteUse);
        return holder;
    }

    /** At most once a minute: a request must not cost a write. */
    private void noteUse(AccessToken token) {
        Instant now = now();
        Instant recently = now.minus(USE_NOTED_EVERY);
        if (token.lastUsedAt().filter(recently::isBefore).isEmpty()) {
            jdbc.sql("update access_token set last_used_at = :now"
                            + " where name = :name and (last_used_at is null or last_used_at <= :recently)")
                    .param("now", utc(now))
                    .param("name", token.name())
                    .param("recently", utc(recently))
                    .update();
        }
    }

    @Override
    public List<AccessToken> all() {
        return jdbc.sql(SELECT + "order by name")
                .query((row, number) -> kept(row).token())
                .list();
    }

    @Override
    public void revoke(String name) {
        revoke(name, false);
    }

    @Override
    public void revoke(String name, boolean adminsElsewhere) {
        transactions.executeWithoutResult(status -> revokeOf(locked(), name, adminsElsewhere));
    }

    /** Nobody else revokes one meanwhile: two admins who revoke each other at once would leave none. */
    private List<AccessToken> locked() {
        return jdbc.sql(SELECT + "order by name for update")
                .query((row, number) -> kept(row).token())
                .list();
    }

    private void revokeOf(List<AccessToken> all, String name, boolean adminsElsewhere) {
        AccessToken token = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownException("There is no token '%s'; there are %s"
                        .formatted(name, all.stream().map(AccessToken::name).toList())));
        if (token.role() == Role.ADMIN && !adminsElsewhere && !anotherAdmin(all, name)) {
            throw new ConflictException(
                    "'%s' is the last admin: make a token for another one first, then revoke this".formatted(name));
        }
        delete(name);
    }

    void delete(String name) {
        jdbc.sql("delete from access_token where name = :name")
                .param("name", name)
                .update();
    }

    /** Whether there is an admin besides the one of that name. */
    boolean anotherAdmin(String name) {
        return anotherAdmin(all(), name);
    }

    private static boolean anotherAdmin(List<AccessToken> all, String name) {
        return all.stream()
                .anyMatch(each -> each.role() == Role.ADMIN && !each.name().equals(name));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        AccessToken token = new AccessToken(
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new Kept(token, row.getString("sha256"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
