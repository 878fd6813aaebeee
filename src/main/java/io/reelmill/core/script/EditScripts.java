package io.reelmill.core.script;

import io.reelmill.core.UseCase;
import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.RequestFile;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Lets a person change the words before they are spoken: writes the scripts of a request file, and takes them back. */
@UseCase
public final class EditScripts {
    private final RequestReader reader;
    private final ReadRequest readRequest;
    private final ScriptWriter writer;
    private final Function<TopicRequest, Pace> paces;
    private final RequestLists lists;

    /**
     * @param writer costs nothing
     * @param paces how fast the voice of a request speaks
     */
    public EditScripts(
            RequestReader reader,
            ReadRequest readRequest,
            ScriptWriter writer,
            Function<TopicRequest, Pace> paces,
            RequestLists lists) {
        this.reader = reader;
        this.readRequest = readRequest;
        this.writer = writer;
        this.paces = paces;
        this.lists = lists;
    }

    /** A row's script and its length in seconds. */
    public record Proposal(TopicRequest request, Script script, double seconds) {}

    /** The scripts of the rows that can be made, and the rows that cannot. */
    public record Proposals(List<Proposal> scripts, List<Rejection> rejected) {
        public Proposals {
            scripts = List.copyOf(scripts);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Writes a script for every row, and makes nothing else.
     *
     * @throws UnreadableRequestsException when the file as a whole cannot be used
     */
    public Proposals of(Path source) {
        List<Proposal> scripts = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (Row row : rows(source)) {
            readRequest.read(row).either(request -> scripts.add(proposal(request)), rejected::add);
        }
        return new Proposals(scripts, rejected);
    }

    private Proposal proposal(TopicRequest request) {
        Pace pace = paces.apply(request);
        Script script = writer.write(request, pace).goods();
        return new Proposal(
                request,
                script,
                pace.total(script.lines().stream().map(Line::text).toList()));
    }

    /**
     * Keeps a request file whose rows speak the given words, by the rows' ids. Rows that are refused stay as they are.
     *
     * @throws UnreadableRequestsException when a row has no words, or words have no row
     */
    public Path take(Path source, Map<String, String> words) {
        List<Map<String, String>> rows = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(words.keySet());
        for (Row row : rows(source)) {
            rows.add(cells(source, row, words));
            unused.remove(row.id());
        }
        if (!unused.isEmpty()) {
            throw new UnreadableRequestsException(
                    "There are scripts for %s, and %s has no such row".formatted(String.join(", ", unused), source));
        }
        String name = RequestFile.name(source) + "-scripts";
        return lists.write(name, lists.of(rows));
    }

    private Map<String, String> cells(Path source, Row row, Map<String, String> words) {
        if (!row.problems().isEmpty()) {
            throw new UnreadableRequestsException("%s, %s; correct the row first"
                    .formatted(source, row.problems().get(0)));
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(Column.ID.label(), row.id());
        Optional<String> spoken = Optional.ofNullable(words.get(row.id()));
        boolean refused = readRequest.read(row) instanceof Reading.Rejected;
        if (spoken.isEmpty() && !refused) {
            throw new UnreadableRequestsException(
                    "There is no script for the row %s of %s; write it anew, or give the row a line there"
                            .formatted(row.id(), source));
        }
        spoken.ifPresent(text -> cells.put(Column.SCRIPT.label(), text));
        return cells;
    }

    private List<Row> rows(Path source) {
        List<Row> all = new ArrayList<>();
        try (RequestReader.Rows rows = reader.open(source)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
