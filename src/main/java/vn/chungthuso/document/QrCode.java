package vn.chungthuso.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code as squares, sharp at any size.
 *
 * @param size squares along one side, without the white zone around them
 * @param path the black squares as an SVG path, one unit each
 */
record QrCode(int size, String path) {

    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8, EncodeHintType.MARGIN, 0);

    static QrCode of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds " + text, e);
        }
    }

    /** Squares beside each other are one box, which no reader shows with a hair line in between. */
    private static String path(BitMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                int start = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
                }
            }
        }
        return path.toString();
    }
}
