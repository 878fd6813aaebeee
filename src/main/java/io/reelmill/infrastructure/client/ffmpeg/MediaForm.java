package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.UnusableMediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The formats in which media of others are taken, known by their first bytes. Nothing else is ever opened by ffmpeg. */
enum MediaForm {
    MOV("mov", true),
    MATROSKA("matroska", true),
    JPEG("jpeg_pipe", false),
    PNG("png_pipe", false),
    WEBP("webp_pipe", false);

    /** The box types that a QuickTime or MP4 file begins with. */
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

    private static final List<String> PAGES = List.of("<!doctype", "<html", "<?xml");
    private static final List<String> PLAYLISTS = List.of("#ext", "ffconcat", "[playlist]");

    private static final int HEAD = 512;

    private final String demuxer;
    private final boolean moving;

    MediaForm(String demuxer, boolean moving) {
        this.demuxer = demuxer;
        this.moving = moving;
    }

    /** The one demuxer that may open it. */
    String demuxer() {
        return demuxer;
    }

    static MediaForm ofVideo(Path file) {
        return of(file, true, "a video in mp4, mov, mkv or webm");
    }

    static MediaForm ofStill(Path file) {
        return of(file, false, "a picture in JPEG, PNG or WebP");
    }

    private static MediaForm of(Path file, boolean moving, String wanted) {
        byte[] head = head(file);
        return Arrays.stream(values())
                .filter(form -> form.moving == moving && form.begins(head))
                .findFirst()
                .orElseThrow(() -> new UnusableMediaException(
                        "%s is %s, not %s".formatted(file.getFileName(), described(head), wanted)));
    }

    private boolean begins(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return switch (this) {
            case MOV -> head.length >= 8 && BOXES.contains(text.substring(4, 8)) && !heic(text);
            case MATROSKA -> text.startsWith("\u001A\u0045\u00DF\u00A3");
            case JPEG -> text.startsWith("\u00FF\u00D8\u00FF");
            case PNG -> text.startsWith("\u0089PNG\r\n\u001A\n");
            case WEBP -> text.startsWith("RIFF") && text.startsWith("WEBP", 8);
        };
    }

    private static boolean heic(String text) {
        return text.startsWith("ftyp", 4)
                && List.of("heic", "heix", "mif1", "avif", "msf1").stream()
                        .anyMatch(brand -> text.startsWith(brand, 8));
    }

    /** What the file is instead, for people. */
    private static String described(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        String start = text.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (head.length == 0) {
            return "empty";
        }
        if (start.contains("<svg")) {
            return "a drawing in SVG";
        }
        if (begins(start, PAGES)) {
            return "a page of text (HTML or XML)";
        }
        if (begins(start, PLAYLISTS)) {
            return "a playlist";
        }
        if (heic(text)) {
            return "a HEIC or AVIF picture";
        }
        return Arrays.stream(values())
                .filter(form -> form.begins(head))
                .findFirst()
                .map(form -> form.moving ? "a video" : "a picture")
                .orElse("in a format that is not known here");
    }

    private static boolean begins(String start, List<String> words) {
        return words.stream().anyMatch(start::startsWith);
    }

    private static byte[] head(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UnusableMediaException("%s cannot be read: %s".formatted(file.getFileName(), e.getMessage()));
        }
    }
}
