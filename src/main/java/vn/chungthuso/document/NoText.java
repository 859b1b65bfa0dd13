package vn.chungthuso.document;

/** Bytes of a certificate that should be text and are none. */
class NoText extends RuntimeException {

    NoText(IllegalArgumentException cause) {
        super(cause);
    }
}
