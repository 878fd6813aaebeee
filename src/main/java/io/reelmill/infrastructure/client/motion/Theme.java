package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.topic.TopicRequest;
import io.reelmill.shared.drawing.Backdrops;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The colours of a whole video: two grounds that take turns, and a bold one for its first and last picture; and the
 * typefaces, movements and backgrounds that go with them.
 */
enum Theme {
    MIDNIGHT(
            suits("technology science", "dramatic technical"),
            manners("modern poster", "crisp gliding", "STARS GRID RAYS RINGS BLOBS CONTOURS"),
            ground(0x0A1030, 0x16225A, 0x2B3A9C, 0x4A1F8F, 0xFFFFFF, 0xFFC83D),
            ground(0x150B38, 0x2A155E, 0x4A1F8F, 0x23338F, 0xFFFFFF, 0xFFC83D),
            ground(0x2A1FA8, 0x4B1FB0, 0x5A35D6, 0x1F3FC4, 0xFFFFFF, 0xFFD45C)),
    FOREST(
            suits("nature health science", "calm"),
            manners("editorial modern", "gentle gliding", "HILLS CONTOURS BUBBLES BLOBS WAVES"),
            ground(0x05231C, 0x0C4033, 0x13604C, 0x0E5560, 0xFFFFFF, 0xFFD166),
            ground(0x062A33, 0x0B4450, 0x0E6068, 0x146350, 0xFFFFFF, 0xFFD166),
            ground(0x0B5A41, 0x0A4A55, 0x10704F, 0x0E6473, 0xFFFFFF, 0xFFDF80)),
    EMBER(
            suits("history food sports entertainment", "dramatic energetic"),
            manners("poster editorial", "crisp lively", "RAYS BANDS SHAPES BLOBS HALFTONE"),
            ground(0x2A0B14, 0x521528, 0x86203F, 0x8A3313, 0xFFF6EC, 0xFFB84D),
            ground(0x2E1208, 0x57240E, 0x8A3313, 0x7A1D45, 0xFFF6EC, 0xFFC24D),
            ground(0xA3221F, 0x861B4C, 0xAE3A14, 0x9A1F5E, 0xFFFFFF, 0xFFDF7A)),
    OCEAN(
            suits("nature travel science education", "calm"),
            manners("modern friendly", "gentle gliding", "WAVES BUBBLES CONTOURS BLOBS RINGS"),
            ground(0x032338, 0x06425F, 0x0B6284, 0x14508F, 0xFFFFFF, 0x7CF2D0),
            ground(0x07264F, 0x0B3F7A, 0x14569C, 0x0B6284, 0xFFFFFF, 0x7CF2D0),
            ground(0x0A57A0, 0x0B4A86, 0x0A6A94, 0x2450B5, 0xFFFFFF, 0xA8FAE0)),
    GRAPHITE(
            suits("business technology finance news", "serious professional formal technical"),
            manners("modern editorial", "crisp gliding", "GRID BANDS DOTS CONTOURS RINGS"),
            ground(0x121419, 0x262A33, 0x363D4D, 0x3A3347, 0xFFFFFF, 0xFF9B7D),
            ground(0x171320, 0x2B2536, 0x443A55, 0x343C4F, 0xFFFFFF, 0xFF9B7D),
            ground(0x2B3280, 0x3D2A73, 0x3F4699, 0x5A2F7D, 0xFFFFFF, 0xFFC2AF)),
    PLUM(
            suits("entertainment lifestyle culture", "fun playful humorous engaging"),
            manners("friendly poster", "lively gliding", "SHAPES HALFTONE BLOBS BUBBLES RAYS"),
            ground(0x250B33, 0x47195C, 0x6D2680, 0x7A1F5C, 0xFFFFFF, 0xFF9EC4),
            ground(0x330A2C, 0x5C144C, 0x86205F, 0x5B2680, 0xFFFFFF, 0xFFA9CB),
            ground(0x7A1F8A, 0x5526A0, 0x9C2690, 0x6A35BF, 0xFFFFFF, 0xFFE07A)),
    PAPER(
            suits("education history food lifestyle", "friendly casual engaging warm"),
            manners("editorial friendly", "gentle crisp", "HALFTONE CONTOURS SHAPES BANDS DOTS"),
            ground(0xFFF8EC, 0xFFEBD0, 0xFFDDB5, 0xFFE3DA, 0x1E1B2E, 0xA8320A),
            ground(0xEFF6F3, 0xD9ECE6, 0xC3E3D9, 0xE4EFD6, 0x1E1B2E, 0x9A2F0B),
            ground(0x9C310A, 0x8E2634, 0xA83F0C, 0x962B47, 0xFFFFFF, 0xFFE9A8)),
    SKY(
            suits("education technology health", "friendly engaging professional"),
            manners("friendly modern", "lively crisp", "HILLS BUBBLES SHAPES DOTS WAVES"),
            ground(0xF0F7FF, 0xD6E8FF, 0xBFDBFF, 0xDEDCFF, 0x0E1B3D, 0x1B47C4),
            ground(0xF6F2FF, 0xE6DDFF, 0xD5C8FF, 0xCFE2FF, 0x17133D, 0x4A2CC0),
            ground(0x1A46C8, 0x3730B0, 0x1F57C4, 0x4F32C0, 0xFFFFFF, 0xFFE04D)),
    MINT(
            suits("health nature lifestyle food", "calm friendly casual"),
            manners("modern friendly", "gentle lively", "HILLS WAVES CONTOURS BUBBLES DOTS"),
            ground(0xEFFCF6, 0xD2F4E5, 0xB9EBD5, 0xD5F3FA, 0x0A2B23, 0x0A624A),
            ground(0xFFFBEB, 0xFFF1C9, 0xFFE7A6, 0xE3F5CF, 0x23270A, 0x5C5A06),
            ground(0x085A43, 0x075352, 0x0A664B, 0x0A5C67, 0xFFFFFF, 0xFFE27A)),
    BLUSH(
            suits("lifestyle culture entertainment", "fun playful humorous warm"),
            manners("poster friendly", "lively gliding", "SHAPES BLOBS HALFTONE RINGS BANDS"),
            ground(0xFFF3F5, 0xFFDFE6, 0xFFC9D6, 0xFFE0CC, 0x3A0D24, 0xA80F4A),
            ground(0xFFF6EE, 0xFFE6D3, 0xFFD6BA, 0xFFD3DC, 0x3A150D, 0xA62A12),
            ground(0xB0124F, 0x7F1F9A, 0xBF1F4A, 0x8F24AA, 0xFFFFFF, 0xFFE58A));

    /** A theme that suits the tone, too, is taken so many times as often as another one of its category. */
    private static final int OFTEN = 4;

    private static final int PLATE = 0x101014;
    private static final double READABLE = 4.5;

    private final Suits suits;
    private final Manners manners;
    private final Ground main;
    private final Ground alternate;
    private final Ground bold;

    Theme(Suits suits, Manners manners, Ground main, Ground alternate, Ground bold) {
        this.suits = suits;
        this.manners = manners;
        this.main = main;
        this.alternate = alternate;
        this.bold = bold;
    }

    /** The categories and tones that these colours suit. */
    private record Suits(List<String> categories, List<String> tones) {}

    private static Suits suits(String categories, String tones) {
        return new Suits(List.of(categories.split(" ")), List.of(tones.split(" ")));
    }

    /** What a video in these colours is set in, moves like and stands before: one of each, and three backgrounds. */
    private record Manners(List<Typography> typographies, List<Curve> curves, List<Backdrops> backdrops) {}

    private static Manners manners(String typographies, String curves, String backdrops) {
        return new Manners(
                named(Typography.class, typographies), named(Curve.class, curves), named(Backdrops.class, backdrops));
    }

    private static <E extends Enum<E>> List<E> named(Class<E> kind, String names) {
        return Arrays.stream(names.toUpperCase(Locale.ROOT).split(" "))
                .map(name -> Enum.valueOf(kind, name))
                .toList();
    }

    private static Ground ground(int... colours) {
        return Ground.of(colours);
    }

    /**
     * One of the themes that suit the request's category, by its seed: most often one that suits its tone, too. The others
     * have their turn, so that the videos of a batch do not all look alike.
     */
    static Theme of(TopicRequest request) {
        List<Theme> suitable = Arrays.stream(values())
                .filter(theme -> mentions(request.category(), theme.suits.categories()))
                .toList();
        List<Theme> choices = suitable.isEmpty() ? List.of(values()) : suitable;
        List<Theme> lots = choices.stream()
                .flatMap(theme -> Collections.nCopies(theme.lots(request.tone()), theme).stream())
                .toList();
        return lots.get(new Random(request.seed()).nextInt(lots.size()));
    }

    private int lots(String tone) {
        return mentions(tone, suits.tones()) ? OFTEN : 1;
    }

    private static boolean mentions(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }

    List<Typography> typographies() {
        return manners.typographies();
    }

    List<Curve> curves() {
        return manners.curves();
    }

    List<Backdrops> backdrops() {
        return manners.backdrops();
    }

    Ground main() {
        return main;
    }

    Ground alternate() {
        return alternate;
    }

    Ground bold() {
        return bold;
    }

    /** Its accent where that can be read on a dark plate, else the one of its bold ground, which always can. */
    int captionAccent() {
        boolean readable = Colours.contrast(main.accent(), Colours.rgb(PLATE)) >= READABLE;
        return Colours.value(readable ? main.accent() : bold.accent());
    }
}
