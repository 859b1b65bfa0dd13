package vn.chungthuso.dossier;

/** The same procedure, kind and person is already on its way (contract §6: 409). */
public class AlreadyInFlight extends RuntimeException {

    private final transient String code;

    AlreadyInFlight(String code) {
        super("already in flight");
        this.code = code;
    }

    /** Code of the dossier in flight; to be shown only to those who may see that dossier. */
    public String code() {
        return code;
    }
}
