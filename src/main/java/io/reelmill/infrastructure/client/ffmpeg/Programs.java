package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.provider.MisconfiguredException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The {@code ffmpeg} and {@code ffprobe} programs of JavaCV's jar, unpacked at the first use. JavaCPP's own loader would
 * load their libraries into this JVM as well, and fails where the machine has no PulseAudio. Thread-safe.
 */
final class Programs {
    /** Sound, screen and device libraries, none of which is ever called. */
    private static final List<String> UNUSED =
            List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0", "libudev.so.1");

    private static final String PLATFORM = Loader.getPlatform();
    private static final String SUFFIX = PLATFORM.startsWith("windows") ? ".exe" : "";

    /** It becomes the program that it starts, so signals and exit codes stay that one's own. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path cache;
    private @Nullable Path unpacked;

    /**
     * Unpacks nothing yet.
     *
     * @param cache a folder that other processes may share
     */
    Programs(Path cache) {
        this.cache = cache;
    }

    /** Where a program lies: {@code ffmpeg} or {@code ffprobe}. */
    Path program(String name) {
        return folder().resolve(name + SUFFIX);
    }

    /**
     * What starts a program.
     *
     * @param niceness how far it steps back behind whatever else wants the processor, 0 to 19; without effect on systems
     *     that have no {@code nice}
     * @throws IOException when there is nothing to start; {@code nice} would tell it by an exit code like ffmpeg's own
     */
    List<String> line(String name, int niceness) throws IOException {
        Path program = program(name);
        if (!Files.isExecutable(program)) {
            throw new IOException(program + " is missing, or may not be executed");
        }
        return niceness == 0 || !Files.isExecutable(NICE)
                ? List.of(program.toString())
                : List.of(NICE.toString(), "-n", String.valueOf(niceness), program.toString());
    }

    /** All that a child needs to find its libraries; nothing of our own environment reaches it. */
    Map<String, String> environment() {
        String libraries = folder() + File.pathSeparator + folder().resolve("unused");
        // With one arena glibc gives memory back: a sixth less at the peak, and no slower.
        return Map.of("LD_LIBRARY_PATH", libraries, "DYLD_LIBRARY_PATH", libraries, "MALLOC_ARENA_MAX", "1");
    }

    private synchronized Path folder() {
        if (unpacked == null || !Files.isDirectory(unpacked)) {
            unpacked = unpack();
        }
        return unpacked;
    }

    private Path unpack() {
        try {
            JarURLConnection connection = (JarURLConnection) packed().openConnection();
            connection.setUseCaches(false);
            String entry = connection.getEntryName();
            try (JarFile jar = connection.getJarFile()) {
                return unpack(jar, entry.substring(0, entry.lastIndexOf('/') + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ffmpeg cannot be unpacked into " + cache, e);
        }
    }

    private Path unpack(JarFile jar, String prefix) throws IOException {
        List<JarEntry> entries = jar.stream()
                .filter(entry -> entry.getName().startsWith(prefix) && !entry.isDirectory())
                .toList();
        long version = entries.stream().mapToLong(JarEntry::getCrc).sum();
        Path target = cache.resolve("ffmpeg-%x".formatted(version)).toAbsolutePath();
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(cache);
        Path work = Files.createTempDirectory(cache, "unpacking-");
        try {
            for (JarEntry entry : entries) {
                copy(jar, entry, work.resolve(entry.getName().substring(prefix.length())));
            }
            writeUnused(work.resolve("unused"));
            publish(work, target);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
        return target;
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        String name = target.getFileName().toString();
        if ((name.startsWith("ffmpeg") || name.startsWith("ffprobe"))
                && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static void writeUnused(Path folder) throws IOException {
        if (PLATFORM.startsWith("linux")) {
            Files.createDirectory(folder);
            for (String name : UNUSED) {
                Files.write(folder.resolve(name), EmptyLibrary.named(name, PLATFORM.endsWith("arm64") ? 183 : 62));
            }
        }
    }

    /** Whole or not at all; another process may have been faster. */
    private static void publish(Path work, Path target) throws IOException {
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static URL packed() {
        return Stream.of("-gpl/", "/")
                .map(variant -> "/org/bytedeco/ffmpeg/" + PLATFORM + variant + "ffmpeg" + SUFFIX)
                .flatMap(name -> Optional.ofNullable(ffmpeg.class.getResource(name)).stream())
                .findFirst()
                .orElseThrow(() -> new MisconfiguredException(
                        "This build of Reelmill brings no ffmpeg for %s; build it with -Djavacpp.platform=%s"
                                .formatted(PLATFORM, PLATFORM)));
    }
}
