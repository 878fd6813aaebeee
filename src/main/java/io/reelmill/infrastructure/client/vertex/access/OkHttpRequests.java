package io.reelmill.infrastructure.client.vertex.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/** Sends the requests of Spring's {@code RestClient} over the {@link Wire}, so that all calls to Google fail alike. */
record OkHttpRequests(OkHttpClient wire, Wire.Limit limit) implements ClientHttpRequestFactory {
    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new Outgoing(uri, method);
    }

    private final class Outgoing extends AbstractClientHttpRequest {
        private final URI uri;
        private final HttpMethod method;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Outgoing(URI uri, HttpMethod method) {
            this.uri = uri;
            this.method = method;
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        protected OutputStream getBodyInternal(HttpHeaders headers) {
            return body;
        }

        @Override
        protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
            Request.Builder request = new Request.Builder().url(uri.toString()).tag(Wire.Limit.class, limit);
            headers.forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
            String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
            request.method(
                    method.name(), type == null ? null : RequestBody.create(body.toByteArray(), MediaType.parse(type)));
            return new Incoming(wire.newCall(request.build()).execute());
        }
    }

    private record Incoming(Response response) implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(response.code());
        }

        @Override
        public String getStatusText() {
            return response.message();
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            response.headers().forEach(header -> headers.add(header.getFirst(), header.getSecond()));
            return headers;
        }

        @Override
        public InputStream getBody() {
            ResponseBody body = response.body();
            return body == null ? InputStream.nullInputStream() : body.byteStream();
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
