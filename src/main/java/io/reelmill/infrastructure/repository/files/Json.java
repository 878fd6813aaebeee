package io.reelmill.infrastructure.repository.files;

import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How JSON files look: indented, components in their order, the same on every platform. */
final class Json {
    private Json() {}

    /** Writes records by their components and reads them back; unknown keys are passed over. */
    static JsonMapper.Builder mapper() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultPrettyPrinter(new DefaultPrettyPrinter(separators)
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines))
                .addModule(new SimpleModule("paths")
                        .addSerializer(Path.class, new PathWriter())
                        .addDeserializer(Path.class, new PathReader()));
    }

    /** The value as a file's bytes: UTF-8, with a line end after the last line. */
    static byte[] bytes(JsonMapper mapper, Object value) {
        byte[] json = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        byte[] lines = java.util.Arrays.copyOf(json, json.length + 1);
        lines[json.length] = '\n';
        return lines;
    }

    /** Jackson would write a URI with the machine's directories in it. */
    private static final class PathWriter extends StdSerializer<Path> {
        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator json, SerializationContext context) {
            json.writeString(path.toString());
        }
    }

    private static final class PathReader extends StdDeserializer<Path> {
        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser json, DeserializationContext context) {
            return Path.of(json.getString());
        }
    }
}
