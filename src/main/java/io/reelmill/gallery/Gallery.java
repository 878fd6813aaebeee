package io.reelmill.gallery;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.composition.Renderer;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Home;
import io.reelmill.core.storyboard.Emblems;
import io.reelmill.core.storyboard.Knowledge;
import io.reelmill.core.storyboard.Places;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Everything that can be seen in a video of one's own making, as pictures and a page.
 *
 * @param shortSide of the pictures' canvases in pixels; a phone is about 360 wide
 * @param told of each room when it is hung
 */
record Gallery(Path folder, int shortSide, Consumer<String> told) {
    private static final List<String> FURTHER_PLATFORMS = List.of("youtube-shorts", "instagram", "youtube");

    /** Makes all pictures and the page {@code index.html}. */
    void hang() throws IOException {
        Files.createDirectories(folder);
        List<Room> rooms = new ArrayList<>();
        try (Studio studio = Studio.ofStills()) {
            Scenes scenes = scenes(studio);
            for (AspectRatio ratio : AspectRatio.values()) {
                rooms.add(told(scenesRoom(scenes, ratio)));
            }
            rooms.add(told(fromTheRightRoom(scenes)));
            rooms.add(told(themesRoom(scenes, studio.get(Looks.class))));
        }
        try (Studio studio = Studio.ofFilms(work(folder))) {
            rooms.add(told(captionsRoom(studio)));
        }
        Page.write(rooms, folder);
    }

    /** Where what the pictures need is unpacked and films are made. */
    static Home work(Path folder) {
        return new Home(folder.resolve("work"));
    }

    private Room told(Room room) {
        told.accept("%s: %d exhibits".formatted(room.title(), room.exhibits().size()));
        return room;
    }

    private Scenes scenes(Studio studio) {
        Knowledge knowledge = new Knowledge(studio.get(Places.class), studio.get(Emblems.class));
        return new Scenes(knowledge, studio.get(ClipSource.class), folder);
    }

    /** Each script in a theme of its own. */
    private Room scenesRoom(Scenes scenes, AspectRatio ratio) {
        List<Exhibit> exhibits = new ArrayList<>();
        List<String> categories = List.of("nature", "food", "science");
        for (int at = 0; at < Specimens.all().size(); at++) {
            Script script = Specimens.all().get(at);
            TopicRequest request = new Wishes()
                    .of(
                            "topic",
                            script.title(),
                            "category",
                            categories.get(at),
                            "seed",
                            Integer.toString(ratio.ordinal() + at),
                            "aspect_ratio",
                            ratio.label());
            exhibits.addAll(scenes.of(script, request, ratio.canvas(shortSide), name("scene", ratio) + "-" + at));
        }
        return new Room("Scenes " + ratio.label(), exhibits);
    }

    /** Every design in Arabic, most of them in Hebrew, each in a theme of its own. */
    private Room fromTheRightRoom(Scenes scenes) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (FromTheRight pictures : List.of(FromTheRight.ARABIC, FromTheRight.HEBREW)) {
            String topic = pictures.pictures().get(0).heading();
            TopicRequest request = new Wishes()
                    .of(
                            "topic",
                            topic,
                            "language",
                            pictures.language(),
                            "script",
                            topic,
                            "category",
                            pictures.category(),
                            "seed",
                            "3");
            exhibits.addAll(scenes.of(
                    pictures.drawn(AspectRatio.PORTRAIT.canvas(shortSide)), request, "scene-" + pictures.language()));
        }
        return new Room("From the right", exhibits);
    }

    private Room themesRoom(Scenes scenes, Looks looks) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (TopicRequest request : new Wishes().ofEveryTheme(Specimens.MOON.title(), looks)) {
            String accent = String.format(Locale.ROOT, "%06x", looks.accent(request));
            List<Exhibit> shots =
                    scenes.of(Specimens.MOON, request, AspectRatio.PORTRAIT.canvas(shortSide), "theme-" + accent);
            List<String> last = shots.stream()
                    .map(shot -> shot.files().get(shot.files().size() - 1))
                    .toList();
            exhibits.add(
                    Exhibit.of("accent #%s · %s".formatted(accent, request.category()), AspectRatio.PORTRAIT, last));
        }
        return new Room("Themes", exhibits);
    }

    private Room captionsRoom(Studio studio) throws IOException {
        Path work = Files.createDirectories(work(folder).root());
        Captions captions = new Captions(
                scenes(studio),
                studio.get(ClipSource.class),
                studio.get(Renderer.class),
                studio.get(StillMaker.class),
                work);
        List<Exhibit> exhibits = new ArrayList<>();
        for (TopicRequest request : captioned()) {
            String name = "captions-" + exhibits.size();
            Exhibit made = captions.of(
                    request, studio.get(Looks.class), request.aspectRatio().canvas(shortSide), name);
            exhibits.add(new Exhibit(
                    made.label(),
                    made.width(),
                    made.files().stream().map("work/"::concat).toList()));
        }
        return new Room("Captions", exhibits);
    }

    /** Every way to show captions on one platform, and the usual way on the others. */
    private static List<TopicRequest> captioned() {
        Wishes wishes = new Wishes();
        List<TopicRequest> requests = new ArrayList<>();
        for (CaptionStyle style : CaptionStyle.values()) {
            for (CaptionMode mode : List.of(CaptionMode.HIGHLIGHT, CaptionMode.PLAIN)) {
                requests.add(wishes.of(
                        "topic",
                        "Honey",
                        "platform",
                        "tiktok",
                        "captions",
                        mode.name().toLowerCase(Locale.ROOT),
                        "caption_style",
                        style.name().toLowerCase(Locale.ROOT)));
            }
        }
        FURTHER_PLATFORMS.forEach(platform -> requests.add(wishes.of("topic", "Honey", "platform", platform)));
        return requests;
    }

    private static String name(String kind, AspectRatio ratio) {
        return kind + "-" + ratio.name().toLowerCase(Locale.ROOT);
    }
}
