import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads addresses of a service in turn, so many a second, and says how long the answers took: {@code Reads RATE SECONDS
 * ADDRESS...}, with the token in the environment as REELMILL_TOKEN. A request is due at its time whether or not those before
 * are answered, and its time counts from then: a service that stalls cannot hide it. Run by scripts/bench-reads.
 */
class Reads {
    private static final double MOST = 100;

    public static void main(String[] args) {
        int rate = Integer.parseInt(args[0]);
        int count = rate * Integer.parseInt(args[1]);
        List<HttpRequest> requests = new ArrayList<>();
        for (String address : Arrays.asList(args).subList(2, args.length)) {
            requests.add(HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + System.getenv("REELMILL_TOKEN"))
                    .build());
        }
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        double[] millis = new double[count];
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        List<CompletableFuture<?>> open = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long due = start + number * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int place = number;
            open.add(client.sendAsync(requests.get(number % requests.size()), HttpResponse.BodyHandlers.ofByteArray())
                    .handle((response, failure) -> {
                        millis[place] = (System.nanoTime() - due) / 1e6;
                        // 0 stands for no answer at all.
                        return answers.merge(failure == null ? response.statusCode() : 0, 1, Integer::sum);
                    }));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        Arrays.sort(millis);
        double p99 = millis[count * 99 / 100];
        System.out.printf(
                "%d reads at %d a second: median %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms; answers %s%n",
                count, rate, millis[count / 2], millis[count * 95 / 100], p99, millis[count - 1], new TreeMap<>(answers));
        boolean failed = answers.keySet().stream().anyMatch(status -> status == 0 || status >= 400);
        System.exit(p99 > MOST || failed ? 1 : 0);
    }
}
