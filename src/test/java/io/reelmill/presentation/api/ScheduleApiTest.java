package io.reelmill.presentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.presentation.api.ApiServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleApiTest {
    private final ApiServer api = ApiServer.shared();

    @Test
    void schedules_are_made_read_changed_and_put_back() {
        String body = "{\"name\": \"mornings\", \"cron\": \"0 30 7 * * ?\", \"zone\": \"Europe/Berlin\","
                + " \"file\": \"jobs/year.csv\", \"take\": 2, \"missed\": \"all\"}";

        Answer made = api.json("/api/v1/schedules", body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/schedules/mornings");
        assertThat(api.json("/api/v1/schedules", body).problem()).isEqualTo("conflict");
        String read = api.get("/api/v1/schedules/mornings").body();
        assertThat(read).contains("\"overlap\":\"skip\"", "\"missed\":\"all\"", "\"left\":58");
        assertThat(put("mornings", read).body()).isEqualTo(read);
        assertThat(put("evenings", read).problem()).isEqualTo("invalid-value");
        assertThat(api.get("/api/v1/schedules").json().at("/0/name").asString()).isEqualTo("mornings");
        assertThat(api.json("/api/v1/schedules/mornings/pause", "").status()).isEqualTo(200);
        assertThat(api.json("/api/v1/schedules/mornings/resume", "").status()).isEqualTo(200);
        Answer fired = api.json("/api/v1/schedules/mornings/trigger", "", "Idempotency-Key", "fire");
        assertThat(fired.status()).isEqualTo(202);
        assertThat(api.json("/api/v1/schedules/mornings/trigger", "", "Idempotency-Key", "fire")
                        .body())
                .isEqualTo(fired.body());
        assertThat(api.get("/api/v1/schedules/mornings/fires")
                        .json()
                        .at("/0/state")
                        .asString())
                .isEqualTo("LAUNCHED");
        assertThat(api.get("/api/v1/schedules/mornings/fires?limit=0").status()).isEqualTo(400);
        assertThat(api.send(api.to("/api/v1/schedules/mornings").DELETE()).status())
                .isEqualTo(204);
        assertThat(api.get("/api/v1/schedules").json()).isEmpty();
    }

    private Answer put(String name, String body) {
        return api.send(api.to("/api/v1/schedules/" + name)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'cron': 'x', 'file': 'a'}|name",
                "{'name': 'a/b', 'cron': 'x', 'file': 'a'}|name",
                "{'name': 'a', 'file': 'a'}|cron",
                "{'name': 'a', 'cron': 'never', 'file': 'a'}|six or seven fields",
                "{'name': 'a', 'cron': 'x'}|either file or rows",
                "{'name': 'a', 'cron': 'x', 'file': 'a', 'rows': [{'topic': 'x'}]}|either file or rows",
                "{'name': 'a', 'cron': 'x', 'file': '/etc/passwd'}|file",
                "{'name': 'a', 'cron': 'x', 'file': 'jobs/../../a'}|file",
                "{'name': 'a', 'cron': 'x', 'file': 'a\\u0000'}|file",
                "{'name': 'a', 'cron': 'x', 'rows': [null]}|rows[0] is null",
                "{'name': 'a', 'cron': 'x', 'rows': [{'topic': 'a'}, {'topic': null}]}|rows[1].topic is null",
                "{'name': 'a', 'cron': 'x', 'rows': [{'topic': 'a\\u0000'}]}|rows[0].topic has a control character",
                "{'name': 'a', 'cron': 'x', 'file': 'a', 'zone': 'Mars'}|zone",
                "{'name': 'a', 'cron': 'x', 'file': 'a', 'take': 0}|take",
                "{'name': 'a', 'cron': 'x', 'file': 'a', 'overlap': 'both'}|overlap is one of skip, queue",
                "{'name': 'a', 'cron': 'x', 'file': 'a', 'next': 7, 'budget': 'much'}|budget"
            })
    void a_bad_schedule_says_which_member(String body, String what) {
        Answer answer = api.json("/api/v1/schedules", body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asString()).contains(what);
    }
}
