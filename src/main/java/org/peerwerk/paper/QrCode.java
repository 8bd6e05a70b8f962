package org.peerwerk.paper;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as vector drawing, with the four empty modules around it that ISO/IEC 18004 asks for. */
public final class QrCode {

    /** Empty modules on each side. */
    public static final int QUIET = 4;
    /** Fixed: searching the best mask would be a fifth of the work on a certificate, and phones read any of them. */
    private static final int MASK = 3;

    private QrCode() {
    }

    static void draw(Pen pen, String content, float x, float y, float size) {
        var dark = modules(content);
        float module = size / (dark.length + 2 * QUIET);
        pen.fill(x, y, size, size, Ink.WHITE);
        pen.grid(dark, x + QUIET * module, y + QUIET * module, module);
    }

    /** Rows of modules, true where dark, without the empty ones around. */
    public static boolean[][] modules(String content) {
        try {
            var hints = Map.of(EncodeHintType.QR_MASK_PATTERN, MASK, EncodeHintType.CHARACTER_SET, "UTF-8");
            var matrix = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
            var dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int row = 0; row < dark.length; row++) {
                for (int column = 0; column < dark[row].length; column++) {
                    dark[row][column] = matrix.get(column, row) == 1;
                }
            }
            return dark;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + content, e);
        }
    }
}
