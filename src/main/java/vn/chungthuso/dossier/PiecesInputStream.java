package vn.chungthuso.dossier;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads pieces one after the other, from number 0 to the first that there is not, and holds one at a time. */
class PiecesInputStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private int number;
    private byte[] piece = {};
    private int at;

    PiecesInputStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (at == piece.length && !next()) {
            return -1;
        }
        int read = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, read);
        at += read;
        return read;
    }

    private boolean next() {
        Optional<byte[]> next = pieces.apply(number);
        next.ifPresent(bytes -> {
            piece = bytes;
            at = 0;
            number++;
        });
        return next.isPresent();
    }
}
