package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.registry.Certificate;

/**
 * Answers to different lines of one letter and all that is needed to judge them, read in a fixed number of queries.
 *
 * @param current dossiers that did not go into a later letter meanwhile
 * @param inUse certificates that the dossiers are about, by serial
 */
record AnswerRound(List<HeardAnswer> answers, Set<String> current, NamedSerials serials, Map<String, Certificate> inUse) {

    /** The certificate that a dossier is about; null where the register does not know it. */
    Certificate inUse(HeardAnswer answer) {
        return inUse.get(answer.dossier().text(CertificateAsked.SERIAL));
    }
}
