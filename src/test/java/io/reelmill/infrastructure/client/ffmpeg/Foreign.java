package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.FootageEditor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Media as others bring them, also bad ones, made by the tests for themselves. */
record Foreign(Path folder) {
    static final FootageEditor EDITOR = new FfmpegFootageEditor(
            Media.RUNNER,
            Media.CODEC,
            new Permits(1),
            new PaintedClipEncoder(Media.RUNNER, Media.CODEC, new Permits(1)));

    /** What ffmpeg makes of a generated source with the arguments given, separated by spaces. */
    Path made(String name, String source, String arguments) {
        Path target = folder.resolve(name);
        Media.RUNNER.run(Arguments.run("error")
                .add("-f", "lavfi")
                .input(source)
                .add(arguments.split(" "))
                .to(target));
        return target;
    }

    /** A moving test picture, 320x180, in H.264. */
    Path video(String name, double rate, double seconds, String more) {
        return made(
                name,
                "testsrc2=s=320x180:r=%s:d=%s".formatted(rate, seconds),
                ("-c:v libx264 -preset ultrafast -pix_fmt yuv420p " + more).strip());
    }

    Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The first bytes of a file. */
    Path cut(Path file, String name, double share) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Files.write(folder.resolve(name), java.util.Arrays.copyOf(all, (int) (all.length * share)));
    }

    /** A black PNG of any size; 16384x16384 take 32 kB. */
    Path png(String name, int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            for (int y = 0; y < height; y++) {
                deflated.write(new byte[1 + (width + 7) / 8]);
            }
        }
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10});
        chunk(png, "IHDR", header.toByteArray());
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return Files.write(folder.resolve(name), png.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte... content) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    /** Every frame of a clip as bytes of luma. */
    static byte[] luma(Path clip, int width, int height, String filters) throws IOException {
        Path raw = clip.resolveSibling(clip.getFileName() + ".gray");
        Media.RUNNER.run(Arguments.run("error")
                .input(clip)
                .add("-vf", filters + "scale=%d:%d:flags=area,format=gray".formatted(width, height))
                .add("-fps_mode", "passthrough", "-f", "rawvideo")
                .to(raw));
        byte[] all = Files.readAllBytes(raw);
        Files.delete(raw);
        return all;
    }
}
