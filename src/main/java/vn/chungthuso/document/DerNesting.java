package vn.chungthuso.document;

/**
 * How deep a file's ASN.1 goes. The parser goes down some calls for each level, so a small file made for it would exhaust the stack. Only
 * the depth is looked at; whether the encoding is right is the parser's to say.
 */
final class DerNesting {

    /** A certificate has about ten levels, those inside its extensions counted. */
    private static final int DEEPEST = 32;

    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;

    private final byte[] content;

    private DerNesting(byte[] content) {
        this.content = content;
    }

    static boolean isTooDeep(byte[] content) {
        return new DerNesting(content).isTooDeep(0, content.length, 0);
    }

    private boolean isTooDeep(int from, int to, int depth) {
        if (depth > DEEPEST) {
            return true;
        }
        int at = from;
        while (at < to) {
            int tag = content[at] & 0xff;
            int length = afterTag(at, to);
            int value = length + lengthBytes(length, to);
            long end = value + lengthAt(length, to);
            if (value > to || end > to) {
                return false;
            }
            boolean bits = tag == BIT_STRING;
            boolean hasInside = bits || tag == OCTET_STRING || (tag & CONSTRUCTED) != 0;
            if (hasInside && isTooDeep(bits ? value + 1 : value, (int) end, depth + 1)) {
                return true;
            }
            at = (int) end;
        }
        return false;
    }

    private int afterTag(int at, int to) {
        int next = at + 1;
        if ((content[at] & LONG_TAG) == LONG_TAG) {
            while (next < to && content[next] < 0) {
                next++;
            }
            next++;
        }
        return next;
    }

    private int lengthBytes(int at, int to) {
        return at < to && content[at] < 0 ? 1 + (content[at] & 0x7f) : 1;
    }

    /** An indefinite length is taken to go as far as it can. */
    private long lengthAt(int at, int to) {
        int bytes = lengthBytes(at, to);
        if (at + bytes > to || bytes > 5) {
            return Integer.MAX_VALUE;
        }
        if (content[at] >= 0) {
            return content[at];
        }
        if (bytes == 1) {
            return to - at - 1L;
        }
        long length = 0;
        for (int next = at + 1; next < at + bytes; next++) {
            length = length << 8 | content[next] & 0xff;
        }
        return length;
    }
}
