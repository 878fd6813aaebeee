package io.reelmill.core.script;

import io.reelmill.core.UseCase;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what would become of every row of a request file, without producing anything. */
@UseCase
public final class ForecastRequests {
    private final RequestReader reader;
    private final ReadRequest readRequest;
    private final ScriptWriter writer;
    private final Function<TopicRequest, Pace> paces;
    private final BiFunction<TopicRequest, String, Optional<Warning>> captions;

    /**
     * @param paces how fast the voice of a request speaks
     * @param captions what is to be said about a script's letters as captions
     */
    public ForecastRequests(
            RequestReader reader,
            ReadRequest readRequest,
            ScriptWriter writer,
            Function<TopicRequest, Pace> paces,
            BiFunction<TopicRequest, String, Optional<Warning>> captions) {
        this.reader = reader;
        this.captions = captions;
        this.readRequest = readRequest;
        this.writer = writer;
        this.paces = paces;
    }

    /**
     * One forecast a row, in their order.
     *
     * @throws io.reelmill.core.topic.UnreadableRequestsException when the file as a whole cannot be used
     */
    public List<Forecast> of(Path source) {
        List<Forecast> forecasts = new ArrayList<>();
        try (RequestReader.Rows rows = reader.open(source)) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                forecasts.add(readRequest.read(row.get()).either(this::planned, Forecast.Refused::new));
            }
        }
        return forecasts;
    }

    private Forecast planned(TopicRequest request) {
        Pace pace = paces.apply(request);
        Script script = writer.write(request, pace).goods();
        List<String> spoken = script.lines().stream().map(Line::text).toList();
        List<Warning> warnings = Stream.concat(
                        script.warnings().stream(), captions.apply(request, String.join(" ", spoken)).stream())
                .toList();
        return new Forecast.Planned(request, spoken.size(), pace.total(spoken), warnings);
    }
}
