package io.reelmill.gallery;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Place;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pictures of every design in scripts that are written from right to left, planned by hand. */
record FromTheRight(String language, String category, List<Picture> pictures) {
    static final FromTheRight ARABIC = new FromTheRight(
            "ar",
            "nature",
            List.of(
                    Picture.of(Design.TITLE, "كيف تصنع النحلة العسل؟"),
                    Picture.of(Design.TITLE, "كيف تصنع النحلة العسل؟").arranged(1),
                    Picture.of(Design.TITLE, "كيف تصنع النحلة العسل؟").arranged(2),
                    Picture.of(Design.TITLE, "كيف تصنع النحلة العسل؟").arranged(3),
                    Picture.of(Design.STATEMENT, "ترى النحلة ألوانا لا يراها الإنسان."),
                    Picture.of(Design.STATEMENT, "ترى النحلة ألوانا لا يراها الإنسان.")
                            .arranged(1),
                    Picture.of(Design.STATEMENT, "تعيش في خلية مثل San Marino، وهي صغيرة جدا.")
                            .arranged(2),
                    Picture.of(Design.STATEMENT, "🐝 النحلة تحب الزهور 🌻 كثيرا."),
                    Picture.counting("230 مرة", "يخفق جناح النحلة كل ثانية"),
                    Picture.counting("75%", "من العسل سكر").arranged(1),
                    list(Design.LIST, "فوائد العسل", 1, "طعام لذيذ", "دواء للسعال", "حلوى طبيعية"),
                    list(Design.STEPS, "", 1, "سخن الماء أولا", "أضف ملعقة من الشاي", "انتظر قليلا", "اشرب"),
                    Picture.of(
                            Design.COMPARISON,
                            "الكافيين في كوب",
                            List.of(Part.of("الشاي", "40 mg"), Part.of("القهوة", "95 mg")),
                            0),
                    Picture.of(
                            Design.TIMELINE,
                            "",
                            List.of(
                                    Part.of("اخترع الإطار المتحرك", "1851"),
                                    Part.of("قرأ عالم رقصة النحل", "1923"),
                                    Part.of("خريطة الجينات", "2006")),
                            1),
                    chart(0),
                    chart(1),
                    Picture.of(Design.MAP, "أقدم الخلايا في مصر", List.of(Part.of(new Place("مصر", 26.8, 30.8))), 0),
                    Picture.of(Design.QUOTATION, "«من أحب الزهور أحب النحل.»"),
                    Picture.of(Design.QUOTATION, "«من أحب الزهور أحب النحل.»").arranged(1),
                    Picture.of(Design.QUESTION, "لماذا ترقص النحلة في الظلام؟"),
                    Picture.of(Design.QUESTION, "لماذا ترقص النحلة في الظلام؟").arranged(1),
                    list(Design.DEFINITION, "", 0, "خلية", "بيت يعيش فيه آلاف من النحل معا"),
                    Picture.of(Design.ICON, "النحلة 🐝 تطير"),
                    Picture.of(Design.CLOSING, "ازرع زهرة اليوم."),
                    Picture.of(Design.CLOSING, "ازرع زهرة اليوم.").arranged(1)));

    static final FromTheRight HEBREW = new FromTheRight(
            "he",
            "science",
            List.of(
                    Picture.of(Design.TITLE, "איך דבורים מכינות דבש?").arranged(3),
                    Picture.of(Design.STATEMENT, "דבורה רואה צבעים שאיש אינו רואה."),
                    Picture.of(Design.STATEMENT, "הדבורה גרה ב-Manhattan, בכוורת של 40,000.")
                            .arranged(1),
                    Picture.counting("230 פעמים", "כנפי הדבורה מכות בכל שנייה"),
                    Picture.counting("40 יום", "חיי הפועלת").arranged(1),
                    list(Design.LIST, "מה נותן הדבש", 2, "מזון", "תרופה לשיעול", "מתיקות"),
                    list(Design.STEPS, "", 2, "מרתיחים מים", "מוסיפים כפית תה", "מחכים", "שותים"),
                    Picture.of(Design.COMPARISON, "מה שונה", List.of(Part.of("דבורה"), Part.of("צרעה")), 0),
                    Picture.of(
                            Design.CHART,
                            "ימי חיים",
                            List.of(Part.of("פועלת", "40"), Part.of("זכר", "55"), Part.of("מלכה", "1,200")),
                            0),
                    Picture.of(Design.QUOTATION, "מי שאוהב פרחים אוהב דבורים."),
                    Picture.of(Design.QUESTION, "למה דבורים רוקדות בחושך?"),
                    list(Design.DEFINITION, "", 0, "כוורת", "בית של אלפי דבורים"),
                    Picture.of(Design.CLOSING, "שתלו פרח היום.").arranged(2)));

    private static final int FRAMES = 90;

    FromTheRight {
        pictures = List.copyOf(pictures);
    }

    /** Three seconds of each, spoken. */
    Storyboard drawn(Canvas canvas) {
        List<Shot> shots = new ArrayList<>();
        for (Picture picture : pictures) {
            String line = Stream.concat(Stream.of(picture.heading()), picture.texts().stream())
                    .distinct()
                    .reduce("", (one, other) -> (one + " " + other).strip());
            Narration told = Telling.of(new Script(
                    line, List.of(new Line(line, "gallery", Line.Role.POINT)), "", "", List.of(), List.of()));
            List<Word> words = told.lines().stream()
                    .map(SpokenLine::words)
                    .flatMap(List::stream)
                    .toList();
            int number = shots.size() + 1;
            shots.add(new Shot(number, number, (number - 1) * FRAMES, FRAMES, 0, picture, line, "", words));
        }
        return new Storyboard(canvas, Scenes.RATE, shots);
    }

    private static Picture list(Design design, String heading, int current, String... items) {
        return Picture.of(design, heading, Stream.of(items).map(Part::of).toList(), current);
    }

    private static Picture chart(int variant) {
        return Picture.of(
                        Design.CHART,
                        "ما في العسل",
                        List.of(Part.of("سكر", "75%"), Part.of("ماء", "17%"), Part.of("غير ذلك", "8%")),
                        0)
                .arranged(variant);
    }
}
