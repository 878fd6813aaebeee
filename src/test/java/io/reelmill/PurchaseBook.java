package io.reelmill;

import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code purchase} of a home in which no program runs, read without any of the program's own code. */
final class PurchaseBook {
    private static final String ALL = "select * from purchase order by place";

    private PurchaseBook() {}

    static List<Purchase> of(Path home) throws SQLException {
        String address = "jdbc:h2:file:" + home.resolve("data/reelmill") + ";IFEXISTS=TRUE";
        try (Connection database = DriverManager.getConnection(address, "sa", "");
                ResultSet rows = database.createStatement().executeQuery(ALL)) {
            List<Purchase> purchases = new ArrayList<>();
            while (rows.next()) {
                purchases.add(purchase(rows));
            }
            return purchases;
        }
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        Order order = new Order(
                new SessionId(row.getString("session_id")),
                row.getString("item"),
                row.getString("provider"),
                row.getString("model"),
                row.getString("sha256"),
                cost(row.getBigDecimal("estimate"), row.getString("currency")),
                Optional.empty());
        return new Purchase(
                row.getString("id"),
                order,
                Purchase.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("operation")),
                cost(row.getBigDecimal("charged"), row.getString("charged_currency")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("intended_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Cost> cost(BigDecimal amount, String currency) {
        return Optional.ofNullable(amount)
                .map(known -> new Cost(known.signum() == 0 ? BigDecimal.ZERO : known.stripTrailingZeros(), currency));
    }
}
