package io.reelmill.core.topic;

import java.util.List;

/**
 * The rows of a request file as they stand there, not yet understood.
 *
 * @param header the record that names the columns, as it is written
 * @param items the records below it, in their order
 */
public record RequestList(String header, List<Item> items) {
    private static final String END = "\r\n";

    public RequestList {
        items = List.copyOf(items);
    }

    /** The whole request file (RFC 4180); the same list gives the same text, which is what a batch is known by. */
    public String text() {
        StringBuilder text = new StringBuilder(header).append(END);
        items.forEach(item -> text.append(item.text()).append(END));
        return text.toString();
    }

    /** The same with other rows. */
    public RequestList with(List<Item> others) {
        return new RequestList(header, others);
    }

    /**
     * A row.
     *
     * @param sha256 of its cells by their columns, whatever the columns' order and the quoting; of its text when it cannot
     *     be taken apart
     * @param text the record as it is written, without its line end
     */
    public record Item(String sha256, String text) {}
}
