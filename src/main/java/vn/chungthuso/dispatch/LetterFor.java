package vn.chungthuso.dispatch;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * What a letter asks for. Letters of different kinds are never mixed, because each is a form of its own (DT-01, DT-02
 * consolidation key); one letter may mix renewals and changes (domain §5.8).
 */
public enum LetterFor {
    /** Mẫu 02 or its successor. */
    ISSUE(Procedure.ISSUE, CertificateKind.INDIVIDUAL),
    /** Mẫu 04 or its successor. */
    ISSUE_ORGANISATION(Procedure.ISSUE, CertificateKind.ORGANISATION),
    /** Mẫu 06 or its successor. */
    ISSUE_DEVICE(Procedure.ISSUE, CertificateKind.DEVICE_SERVICE_SOFTWARE),
    /** Mẫu Một cửa. */
    ISSUE_ONE_STOP(Procedure.ISSUE, CertificateKind.ONE_STOP),
    /** Mẫu 08 or its successor. */
    RENEW_OR_CHANGE(EnumSet.of(Procedure.RENEW, Procedure.CHANGE_INFO), EnumSet.allOf(CertificateKind.class)),
    /** Mẫu 10 or its successor. */
    REVOKE(EnumSet.of(Procedure.REVOKE), EnumSet.allOf(CertificateKind.class)),
    /** Mẫu 12 or its successor. */
    UNLOCK(EnumSet.of(Procedure.UNLOCK), EnumSet.allOf(CertificateKind.class)),
    /** The proposed effective time after the handover (Mẫu 13 or its successor). */
    EFFECTIVE_TIME(EnumSet.of(Procedure.ISSUE), EnumSet.allOf(CertificateKind.class));

    private final Set<Procedure> procedures;
    private final Set<CertificateKind> kinds;

    LetterFor(Procedure procedure, CertificateKind kind) {
        this(EnumSet.of(procedure), EnumSet.of(kind));
    }

    LetterFor(Set<Procedure> procedures, Set<CertificateKind> kinds) {
        this.procedures = procedures;
        this.kinds = kinds;
    }

    /**
     * The letter that carries a request to the authority.
     *
     * @throws IllegalArgumentException for a procedure that sends none (ONE_STOP_HANDOVER)
     */
    public static LetterFor request(Procedure procedure, CertificateKind kind) {
        return Stream.of(values())
                .filter(letter -> letter.isRequest() && letter.carries(procedure, kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(procedure + " of " + kind + " is sent in no letter"));
    }

    /** A request of dossiers that were reviewed, and not what follows later in the same procedure. */
    public boolean isRequest() {
        return this != EFFECTIVE_TIME;
    }

    public boolean carries(Procedure procedure, CertificateKind kind) {
        return procedures.contains(procedure) && kinds.contains(kind);
    }

    public Set<Procedure> procedures() {
        return EnumSet.copyOf(procedures);
    }

    public Set<CertificateKind> kinds() {
        return EnumSet.copyOf(kinds);
    }
}
