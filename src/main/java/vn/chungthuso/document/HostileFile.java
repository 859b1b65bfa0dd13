package vn.chungthuso.document;

/** A file that is made to harm who opens it, or that cannot be looked through within reason. */
class HostileFile extends RuntimeException {

    enum Reason {
        /** Unpacks to far more than it is. */
        BOMB,
        /** Unpacks outside the folder it is unpacked into. */
        ESCAPES,
        /** Has more entries than anybody looks through. */
        TOO_MANY
    }

    private final Reason reason;

    HostileFile(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
