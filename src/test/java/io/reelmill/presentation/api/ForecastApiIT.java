package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.presentation.api.ApiServer.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would become of a request, without making or keeping anything. */
class ForecastApiIT {
    private final ApiServer api = ApiServer.shared();

    @BeforeEach
    void forget() {
        api.control().asked.clear();
    }

    @Test
    void validation_tells_of_every_row_and_launches_nothing() {
        String csv = "topic,duration\r\nWhy bees dance,20\r\nTea,soon\r\n";

        for (Answer answer : List.of(
                api.post("/api/v1/validations", "text/csv", csv),
                api.json(
                        "/api/v1/validations",
                        "{\"topics\": [{\"topic\": \"Bees\", \"duration\": 20}, {\"topic\": \"T\", \"duration\": \"soon\"}]}"),
                api.post(
                        "/api/v1/validations",
                        "multipart/form-data; boundary=xx",
                        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n%s\r\n--xx--\r\n"
                                .formatted(csv)))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
            assertThat(answer.json().get("rejected").asInt()).isEqualTo(1);
            assertThat(answer.json().at("/rows/0/lines").isNumber()).isTrue();
            assertThat(answer.json().at("/rows/1/problems/0/column").asString()).isEqualTo("duration");
        }
        assertThat(api.control().asked).isEmpty();
        assertThat(api.home.resolve("data/uploads")).isEmptyDirectory();
    }

    @Test
    void an_estimate_keeps_money_as_it_is() {
        String csv = "topic,voice\r\nWhy bees dance,none\r\n";

        for (Answer answer : List.of(
                api.post("/api/v1/estimates", "text/csv", csv),
                api.json("/api/v1/estimates", "{\"topics\": [{\"topic\": \"Bees\", \"voice\": \"none\"}]}"),
                api.post(
                        "/api/v1/estimates",
                        "multipart/form-data; boundary=xx",
                        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n%s\r\n--xx--\r\n"
                                .formatted(csv)))) {
            assertThat(answer.json().at("/total/amount").asString()).isEqualTo("1.20");
            assertThat(answer.json().at("/overLimit").asBoolean()).isTrue();
            assertThat(answer.json().at("/rows/0/fits").asBoolean()).isTrue();
        }
        assertThat(api.post("/api/v1/estimates", "text/csv", "tpoic\r\nx\r\n")
                        .json()
                        .get("detail")
                        .asString())
                .contains("upload-", "tpoic")
                .doesNotContain(api.home.toString());
    }
}
