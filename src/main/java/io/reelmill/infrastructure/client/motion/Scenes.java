package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Picture;

/** The scene for each design; a picture that lacks what its design needs becomes a statement. */
final class Scenes {
    private Scenes() {}

    static Scene of(Look look) {
        Picture picture = look.picture();
        return switch (picture.design()) {
            case TITLE -> new Headings(look).title();
            case STATEMENT -> new Headings(look).statement();
            case LIST -> picture.items().isEmpty() ? new Headings(look).statement() : new ListScene(look);
            case NUMBER -> picture.figure().isBlank() ? new Headings(look).statement() : new NumberScene(look);
            case QUOTATION -> new Headings(look).quotation();
            case CLOSING -> new Headings(look).closing();
        };
    }
}
