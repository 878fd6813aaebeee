package io.reelmill.presentation.security;

import static org.mockito.Mockito.mock;

import io.reelmill.Application;
import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Executions;
import io.reelmill.core.operation.Role;
import io.reelmill.core.session.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The whole service on a port of its own, and requests to it byte by byte: no client smooths them. */
final class StartedService implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path root;
    private final Map<Role, String> secrets = new EnumMap<>(Role.class);

    StartedService(Path root, String... settings) {
        this.root = root;
        String[] always = {
            "--spring.profiles.active=service",
            "--server.port=0",
            "--reelmill.home=" + root,
            "--spring.config.location=classpath:/,optional:file:" + root + "/config/"
        };
        context = new SpringApplicationBuilder(Shipped.class, MissingPorts.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(
                        beans -> ((GenericApplicationContext) beans).registerBean(Home.class, () -> new Home(root)))
                .run(Stream.concat(Stream.of(always), Stream.of(settings)).toArray(String[]::new));
        AccessTokens tokens = context.getBean(AccessTokens.class);
        for (Role role : Role.values()) {
            secrets.put(role, tokens.create("a-" + role.label(), role));
        }
    }

    /** What {@link Application} starts, without what tests have put beside it. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = Application.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = OfTests.class))
    static class Shipped {}

    static final class OfTests implements TypeFilter {
        @Override
        public boolean match(MetadataReader read, MetadataReaderFactory others) throws IOException {
            return read.getResource().getURL().toString().contains("test-classes")
                    || read.getClassMetadata().getClassName().equals(Application.class.getName());
        }
    }

    /** Ports that a part of the program stands behind which is not there. */
    @Configuration(proxyBeanMethods = false)
    static class MissingPorts {
        @Bean
        @ConditionalOnMissingBean
        Executions executions() {
            return mock(Executions.class);
        }

        @Bean
        @ConditionalOnMissingBean
        BatchControl batchControl() {
            return mock(BatchControl.class);
        }

        @Bean
        @ConditionalOnMissingBean
        Archive archive() {
            return mock(Archive.class);
        }
    }

    /** An answer: its status, its head and as much of its body as came at once. */
    record Answer(int status, String head, String body) {}

    ConfigurableApplicationContext context() {
        return context;
    }

    String secret(Role role) {
        return secrets.get(role);
    }

    String generated() throws IOException {
        return Files.readString(new Home(root).adminToken());
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** @param line {@code GET /path} */
    Answer ask(String line, String... headers) throws IOException {
        return askFrom("127.0.0.1", line, headers);
    }

    /** @param client the address that it comes from, another one of this machine's */
    Answer askFrom(String client, String line, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Host:"))) {
            all.add("Host: localhost");
        }
        all.add("Connection: close");
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port(), InetAddress.getByName(client), 0)) {
            socket.setSoTimeout(20_000);
            String request = line + " HTTP/1.1\r\n" + String.join("\r\n", all) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }
    }

    Answer post(String path, String json, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/json");
        all.add("Content-Length: " + json.length());
        all.add("Host: localhost");
        all.add("Connection: close\r\n\r\n" + json);
        return ask("POST " + path, all.toArray(String[]::new));
    }

    String as(Role role) {
        return "Authorization: Bearer " + secret(role);
    }

    private static Answer read(BufferedReader in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        StringBuilder body = new StringBuilder();
        // A stream of events has no end.
        if (head.indexOf("text/event-stream") < 0) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                body.append((char) read);
            }
        }
        return new Answer(Integer.parseInt(head.toString().split(" ", 3)[1]), head.toString(), body.toString());
    }

    @Override
    public void close() {
        context.close();
    }
}
