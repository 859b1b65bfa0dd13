package vn.chungthuso.law;

import java.util.List;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.RevocationReason;

/**
 * What an event or a purpose calls for (DT-08, DT-10).
 *
 * @param procedures in order; empty where nothing has to be done
 * @param certificateKinds whose certificates; empty for any kind
 * @param changeReason of a {@code CHANGE_INFO}, else null
 * @param revocationReason of a {@code REVOKE} that the letters know, else null
 * @param notes what else is worth knowing, in Vietnamese
 */
public record EventAdvice(
        List<Procedure> procedures,
        List<CertificateKind> certificateKinds,
        ChangeReason changeReason,
        RevocationReason revocationReason,
        List<String> notes) {

    static EventAdvice ofEvent(Answer answer) {
        return new EventAdvice(
                answer.list("procedures").stream().map(Procedure::valueOf).toList(),
                kinds(answer.list("certificateKinds")),
                answer.word("changeReason", ChangeReason.class),
                answer.word("revocationReason", RevocationReason.class),
                answer.text("note") == null ? List.of() : List.of(answer.text("note")));
    }

    static EventAdvice ofPurpose(Answer answer) {
        return new EventAdvice(
                answer.list("procedure").stream().map(Procedure::valueOf).toList(),
                kinds(answer.list("certificateKind")),
                answer.list("changeReason").stream().map(ChangeReason::valueOf).findFirst().orElse(null),
                null,
                answer.list("forWhom"));
    }

    private static List<CertificateKind> kinds(List<String> words) {
        return words.stream().map(CertificateKind::valueOf).toList();
    }
}
