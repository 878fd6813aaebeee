package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions and batches as their tables and those of Spring Batch show them. */
final class JdbcArchive implements Archive {
    private static final int LARGEST = 500;
    private static final String PAGE = " offset :from rows fetch first :size rows only";

    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final BatchRows batches;

    JdbcArchive(JdbcClient jdbc, SessionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.batches = new BatchRows(jdbc);
    }

    @Override
    public Page<SessionView> sessions(SessionQuery query) {
        int size = size(query.page(), query.size());
        Map<String, Object> parameters = new HashMap<>();
        String where = where(query, parameters);
        long total = jdbc.sql("select count(*) from topic_session" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String direction = query.descending() ? " desc" : "";
        List<SessionView> items = jdbc.sql(SessionRows.SELECT + where + " order by " + column(query.sort()) + direction
                        + ", id" + direction + PAGE)
                .params(parameters)
                .param("from", (long) query.page() * size)
                .param("size", size)
                .query(rows::view)
                .list();
        return new Page<>(items, query.page(), size, total);
    }

    private static String where(SessionQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        query.batch().ifPresent(batch -> {
            conditions.add("batch_id = :batch");
            parameters.put("batch", batch);
        });
        query.state().ifPresent(state -> {
            conditions.add("state = :state");
            parameters.put("state", state.name());
        });
        query.text().filter(text -> !text.isBlank()).ifPresent(text -> {
            conditions.add("(lower(topic) like :text escape '!' or lower(request_id) like :text escape '!')");
            parameters.put("text", "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        });
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Names of our own, never a caller's words. */
    private static String column(SessionQuery.Sort sort) {
        return switch (sort) {
            case CREATED -> "created_at";
            case UPDATED -> "updated_at";
            case TOPIC -> "lower(topic)";
            case STATE -> "state";
            case LINE -> "line";
        };
    }

    @Override
    public Optional<SessionView> session(SessionId id) {
        return jdbc.sql(SessionRows.SELECT + "where id = :id")
                .param("id", id.value())
                .query(rows::view)
                .optional();
    }

    @Override
    public Page<BatchDigest> batches(BatchQuery query) {
        int size = size(query.page(), query.size());
        return new Page<>(
                batches.page(query.state(), (long) query.page() * size, size),
                query.page(),
                size,
                batches.count(query.state()));
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return batches.find(batch);
    }

    private static int size(int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("There is no page %d of %d: pages begin at 0 and have 1 to %d items"
                    .formatted(page, size, LARGEST));
        }
        return size;
    }
}
