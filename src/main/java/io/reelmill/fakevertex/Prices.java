package io.reelmill.fakevertex;

import java.math.BigDecimal;

/**
 * The price list in US dollars, exact to the last digit.
 *
 * @param videoSecond a second of video
 * @param image a picture, beside the tokens of its prompt
 * @param inputMillion a million tokens of a prompt for text or pictures
 * @param outputMillion a million tokens of a text answer
 * @param speechInputMillion a million tokens of a prompt for Gemini speech
 * @param speechOutputMillion a million tokens of Gemini speech
 * @param charactersMillion a million characters of Cloud Text-to-Speech
 */
public record Prices(
        BigDecimal videoSecond,
        BigDecimal image,
        BigDecimal inputMillion,
        BigDecimal outputMillion,
        BigDecimal speechInputMillion,
        BigDecimal speechOutputMillion,
        BigDecimal charactersMillion) {

    /** What the settings of the product say by default; users set those they compare with. */
    public static Prices listed() {
        return new Prices(
                new BigDecimal("0.15"),
                new BigDecimal("0.039"),
                new BigDecimal("0.30"),
                new BigDecimal("2.50"),
                new BigDecimal("0.50"),
                new BigDecimal("10.00"),
                new BigDecimal("16.00"));
    }

    BigDecimal of(Kind kind, Usage usage) {
        BigDecimal total = switch (kind) {
            case VIDEO -> times(videoSecond, usage.seconds());
            case IMAGE -> tokens(inputMillion, BigDecimal.ZERO, usage).add(times(image, usage.images()));
            case TEXT -> tokens(inputMillion, outputMillion, usage);
            case SPEECH ->
                tokens(speechInputMillion, speechOutputMillion, usage)
                        .add(times(charactersMillion, usage.characters()).movePointLeft(6));
        };
        return new BigDecimal(total.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal tokens(BigDecimal input, BigDecimal output, Usage usage) {
        return times(input, usage.inputTokens())
                .add(times(output, usage.outputTokens()))
                .movePointLeft(6);
    }

    private static BigDecimal times(BigDecimal price, int amount) {
        return price.multiply(BigDecimal.valueOf(amount));
    }
}
