package vn.chungthuso.document;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicyFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Reads the signatures of a PDF with EU DSS: who signed, what was changed since, whom to believe. Asks nobody on the network, so revocation is
 * known only where the file proves it (domain §7.1 step 5; ADR 0012). Safe to call from several threads; stores nothing.
 */
@Service
public class Signatures {

    /** 25 MB, as for uploads (DT-13). */
    public static final int MAX_BYTES = 25 * 1024 * 1024;

    private final TrustAnchors anchors;
    private final SignatureWords words;
    private final Clock clock;
    private ValidationPolicy policy;

    Signatures(TrustAnchors anchors, MessageSource messages, Clock clock) {
        this.anchors = anchors;
        this.words = new SignatureWords(new Wording(messages), clock.getZone());
        this.clock = clock;
    }

    /**
     * @param pdf at most 25 MB
     * @throws UploadRefused where it is empty, larger, no PDF, locked or broken; the message tells in Vietnamese what to do
     */
    public SignatureReport inspect(byte[] pdf) {
        try (OpenedPdf opened = opened(pdf)) {
            if (opened.signatures().isEmpty()) {
                return words.unsigned();
            }
            var reading = new SignatureReading(opened, anchors.verifier(), policy(), ZonedDateTime.now(clock));
            return words.report(reading.facts(words.agencyWords()), reading.unreadable(), anchors.areMissing());
        } catch (OpenedPdf.Unreadable e) {
            throw words.refusal(e.getMessage());
        }
    }

    /**
     * @param printed what we printed
     * @param copy what came back
     * @throws UploadRefused as {@link #inspect}, for the copy
     */
    public PaperMatch compare(byte[] printed, byte[] copy) {
        try (OpenedPdf ours = opened(printed);
                OpenedPdf theirs = opened(copy)) {
            if (!ours.read().equals(theirs.read())) {
                return PaperMatch.OTHER;
            }
            return theirs.beginsWith(ours) ? PaperMatch.SAME_FILE : PaperMatch.SAME_TEXT;
        } catch (IOException unreadable) {
            throw words.refusal(OpenedPdf.BROKEN);
        }
    }

    private OpenedPdf opened(byte[] pdf) {
        if (pdf.length == 0 || pdf.length > MAX_BYTES) {
            throw words.refusal(pdf.length == 0 ? "empty" : "tooLarge");
        }
        try {
            return OpenedPdf.of(pdf);
        } catch (OpenedPdf.Unreadable e) {
            throw words.refusal(e.getMessage());
        }
    }

    /** Read at the first signature, because DSS takes a second to wake up. */
    private synchronized ValidationPolicy policy() {
        if (policy == null) {
            try (InputStream in = Signatures.class.getResourceAsStream("/signature/policy.xml")) {
                policy = new EtsiValidationPolicyFactory().loadValidationPolicy(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return policy;
    }
}
