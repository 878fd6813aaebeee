package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.FootageEditor.Cut;
import io.reelmill.core.topic.Canvas;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Paints a picture as a camera that moves over it sees it, at fractions of a pixel: whole ones would be seen as jitter.
 *
 * @param picture what is ever seen of it
 * @param offset where that lies in the picture the camera moves over
 * @param scale pixels of {@code picture} to one of that picture
 */
record StillPainter(BufferedImage picture, Rectangle2D offset, double scale, Camera camera, int frames)
        implements ClipEncoder.FramePainter {

    static StillPainter of(StillFile file, long seed, Cut cut) {
        Canvas canvas = cut.canvas();
        StillFile.Survey survey = file.survey();
        Board board = Board.of(survey, canvas);
        Camera camera = Camera.over(board.size(), board.focus(), canvas, seed, cut.seconds());
        Rectangle2D seen = whole(camera.seen(), board.size());
        double scale = canvas.width() / camera.closest();
        int width = (int) Math.ceil(seen.getWidth() * scale);
        int height = (int) Math.ceil(seen.getHeight() * scale);
        return new StillPainter(board.painted(file, seen, width, height), seen, scale, camera, cut.frames());
    }

    /** Whole pixels around it, within the picture. */
    private static Rectangle2D whole(Rectangle2D seen, Rectangle2D size) {
        Rectangle2D around = new Rectangle2D.Double();
        around.setFrameFromDiagonal(
                Math.floor(seen.getMinX()),
                Math.floor(seen.getMinY()),
                Math.ceil(seen.getMaxX()),
                Math.ceil(seen.getMaxY()));
        return around.createIntersection(size);
    }

    @Override
    public void paint(int number, BufferedImage target) {
        Rectangle2D window = camera.at(frames == 1 ? 0 : (double) number / (frames - 1));
        double zoomX = target.getWidth() / window.getWidth();
        double zoomY = target.getHeight() / window.getHeight();
        AffineTransform placing = AffineTransform.getScaleInstance(zoomX, zoomY);
        placing.translate(offset.getX() - window.getX(), offset.getY() - window.getY());
        placing.scale(offset.getWidth() / picture.getWidth(), offset.getHeight() / picture.getHeight());
        Graphics2D g = target.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.drawImage(picture, placing, null);
        g.dispose();
    }
}
