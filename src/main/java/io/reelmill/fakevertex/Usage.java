package io.reelmill.fakevertex;

/**
 * How much of it was sold.
 *
 * @param seconds of video
 * @param images pictures
 * @param inputTokens of a prompt
 * @param outputTokens of an answer
 * @param characters that were spoken, as Cloud Text-to-Speech counts them
 */
public record Usage(int seconds, int images, int inputTokens, int outputTokens, int characters) {
    static final Usage NOTHING = new Usage(0, 0, 0, 0, 0);

    static Usage seconds(int seconds) {
        return new Usage(seconds, 0, 0, 0, 0);
    }

    static Usage images(int images, int prompt) {
        return new Usage(0, images, prompt, 0, 0);
    }

    static Usage tokens(int input, int output) {
        return new Usage(0, 0, input, output, 0);
    }

    static Usage characters(int characters) {
        return new Usage(0, 0, 0, 0, characters);
    }
}
