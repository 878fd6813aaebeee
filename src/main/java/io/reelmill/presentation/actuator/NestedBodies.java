package io.reelmill.presentation.actuator;

import io.reelmill.presentation.api.ApiProperties;
import io.reelmill.presentation.api.problem.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.actuate.endpoint.web.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.context.annotation.Profile;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Actuator reads a body as texts by name, refuses lists and objects in it and passes over names that it does not know. For
 * its endpoints, members of that kind become their own JSON as a text, and the whole body is the member {@code body}, for who
 * reads it strictly.
 */
@Profile("service")
@ControllerAdvice
class NestedBodies extends RequestBodyAdviceAdapter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSize most;

    NestedBodies(ApiProperties properties) {
        this.most = properties.upload();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter
                .getContainingClass()
                .getName()
                .startsWith(AbstractWebMvcEndpointHandlerMapping.class.getName());
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes((int) Math.min(most.toBytes() + 1, Integer.MAX_VALUE - 8));
        if (body.length > most.toBytes()) {
            throw new TooLargeException(
                    "More than %d bytes are not read (reelmill.api.upload)".formatted(most.toBytes()));
        }
        return new Body(message.getHeaders(), flat(body));
    }

    private static byte[] flat(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                ObjectNode flat = JSON.createObjectNode();
                object.properties().forEach(member -> flat.set(member.getKey(), flat(member.getValue())));
                flat.put("body", new String(body, StandardCharsets.UTF_8));
                return flat.toString().getBytes(StandardCharsets.UTF_8);
            }
            return body;
        } catch (JacksonException unreadable) {
            // Whoever reads it next will say so.
            return body;
        }
    }

    private static JsonNode flat(JsonNode value) {
        return value.isContainer() ? JSON.getNodeFactory().stringNode(value.toString()) : value;
    }

    private record Body(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
