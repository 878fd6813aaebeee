package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.settings.Addresses;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the endpoint: one request, one answer in JSON, its failures in our words. Thread-safe. */
final class Endpoint {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** No sound answer comes near to it. */
    private static final int LONGEST_ANSWER = 4 << 20;

    private final OpenAiProperties settings;
    private final RestClient client;

    Endpoint(OpenAiProperties settings) {
        this.settings = settings;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.timeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    JsonNode post(String path, Map<String, Object> body) {
        return exchange(authorised(client.post().uri(address(path)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body)));
    }

    JsonNode get(String path) {
        return exchange(authorised(client.method(HttpMethod.GET).uri(address(path))));
    }

    /** @throws MisconfiguredException when words and key would go over the network in the clear */
    private URI address(String path) {
        URI base = settings.baseUrl();
        Addresses.problem("reelmill.openai.base-url", base).ifPresent(problem -> {
            throw new MisconfiguredException(problem);
        });
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private RestClient.RequestBodySpec authorised(RestClient.RequestBodySpec request) {
        request.accept(MediaType.APPLICATION_JSON);
        return settings.apiKey().isBlank()
                ? request
                : request.header(
                        HttpHeaders.AUTHORIZATION, "Bearer " + settings.apiKey().reveal());
    }

    private JsonNode exchange(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, response) -> answer(response));
        } catch (ResourceAccessException failure) {
            throw failed(failure);
        }
    }

    private JsonNode answer(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LONGEST_ANSWER);
        int status = response.getStatusCode().value();
        if (status != 200) {
            throw new Failures(settings).of(status, body, response.getHeaders());
        }
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer.isObject()) {
                return answer;
            }
        } catch (JacksonException unreadable) {
            throw TransientProviderException.lostAnswer(settings.baseUrl() + " answered what is no JSON", unreadable);
        }
        throw TransientProviderException.lostAnswer(settings.baseUrl() + " answered nothing", null);
    }

    private ProviderException failed(ResourceAccessException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof UnknownHostException) {
            return new TransientProviderException(
                    "%s cannot be reached (%s): is the server running? See reelmill.openai.base-url"
                            .formatted(settings.baseUrl(), cause.getMessage()),
                    Optional.empty(),
                    failure);
        }
        return TransientProviderException.lostAnswer(
                "The answer of %s was lost (%s)".formatted(settings.baseUrl(), cause), failure);
    }
}
