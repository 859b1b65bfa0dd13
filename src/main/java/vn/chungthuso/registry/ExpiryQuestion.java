package vn.chungthuso.registry;

import java.util.Set;

/**
 * «Gia hạn?», asked about one certificate.
 *
 * @param code {@code GH-<year>-<number>}, the business key of its instance
 * @param asksAgency the agency's clerks are asked, not the subscriber
 */
public record ExpiryQuestion(String code, long certificateId, State state, boolean asksAgency) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** A dossier was opened. */
        PROCEDURE_OPENED,
        /** Asked again at the next stage. */
        LATER,
        /** Never asked again about this certificate. */
        NOT_NEEDED,
        /** There is a dossier, or the certificate is not in use any more: nobody needs to answer. */
        SETTLED
    }

    /**
     * What was asked about a certificate so far.
     *
     * @param stages at which it was asked
     * @param open null where nobody is asked now
     */
    public record Asked(Set<String> stages, ExpiryQuestion open, boolean notNeeded) {

        /** Nothing was asked yet. */
        public static final Asked NOTHING = new Asked(Set.of(), null, false);
    }
}
