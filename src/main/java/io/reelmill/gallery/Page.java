package io.reelmill.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The gallery as one page without anything from elsewhere. */
final class Page {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Reelmill: gallery</title>
            <style>
            body { font: 15px/1.4 sans-serif; margin: 2em; background: #1b1d22; color: #eee }
            section > div { display: flex; flex-wrap: wrap; gap: 24px }
            figure { margin: 0 }
            figure div { display: flex; gap: 4px }
            img { display: block; height: auto }
            figcaption { margin: 0 0 6px }
            a { color: #ffd166 }
            </style>
            <h1>Gallery</h1>
            <p>%s</p>
            %s
            </html>
            """;

    private Page() {}

    static void write(List<Room> rooms, Path folder) throws IOException {
        String contents = rooms.stream()
                .map(room -> "<a href=\"#%s\">%s</a>".formatted(anchor(room), text(room.title())))
                .collect(Collectors.joining(" · "));
        String sections = rooms.stream().map(Page::section).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("index.html"), FRAME.formatted(contents, sections));
    }

    private static String section(Room room) {
        String figures = room.exhibits().stream().map(Page::figure).collect(Collectors.joining("\n"));
        return "<section id=\"%s\"><h2>%s</h2><div>%n%s%n</div></section>"
                .formatted(anchor(room), text(room.title()), figures);
    }

    private static String figure(Exhibit exhibit) {
        String pictures = exhibit.files().stream()
                .map(file -> "<img loading=\"lazy\" width=\"%s\" src=\"%s\" alt=\"%s\">"
                        .formatted(exhibit.width(), text(file), text(exhibit.label())))
                .collect(Collectors.joining());
        return "<figure><figcaption>%s</figcaption><div>%s</div></figure>".formatted(text(exhibit.label()), pictures);
    }

    private static String anchor(Room room) {
        return room.title().replaceAll("[^\\p{Alnum}]+", "-");
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
