package vn.chungthuso.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.Filer;
import vn.chungthuso.terms.PaperObligation;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.Urgency;

/**
 * The advice (contract §5): which procedure, which forms, from whom, to whom, by which channel, by when. Describes the
 * first procedure; null where what was given does not tell.
 *
 * @param procedures what has to be done, in order; empty where no procedure is needed
 * @param certificateKinds whose certificate it is about; null where any kind may be meant
 * @param refusals codes of DT-04: why the procedure is not open
 * @param warnings codes of DT-04 that do not forbid it
 * @param alternatives what is offered instead of a refused procedure, in order
 * @param deviceForm the form for the collected or lost device; null but for a revocation
 * @param followUpForms forms that follow once the authority has delivered
 * @param lastSafeDay last day on which the request still leaves the agency in time (RENEW, CHANGE_INFO)
 * @param deadlines working days of each step, by the keys of domain §8
 * @param legalBasis documents and clauses of the whole answer
 * @param clauses the same, by the field that they carry
 * @param profile the profile that answered; {@code DEFAULT} while a region's letter is not yet valid
 * @param portalItem number of the item in the CA's portal
 * @param addressee the text after «Kính gửi»
 * @param next what is done after the authority has answered, in Vietnamese
 * @param notes what else is worth knowing, in Vietnamese
 * @param paperAddress where a paper original is posted; null unless one is owed there
 * @param supportContact whom to call for help
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Guidance(
        List<Procedure> procedures,
        List<CertificateKind> certificateKinds,
        Regime regime,
        Boolean eligible,
        List<String> refusals,
        List<String> warnings,
        List<Procedure> alternatives,
        String subscriberForm,
        String agencyForm,
        List<Filer> filers,
        Sender sender,
        Destination destination,
        Boolean channelAllowed,
        PaperObligation paperObligation,
        Urgency urgency,
        String deviceForm,
        List<String> followUpForms,
        LocalDate lastSafeDay,
        List<Deadline> deadlines,
        List<String> legalBasis,
        Map<String, List<String>> clauses,
        String profile,
        String portalItem,
        String addressee,
        String next,
        List<String> notes,
        String paperAddress,
        String supportContact) {

    /**
     * @param key such as {@code caRenew}
     * @param workingDays counted as {@code /api/calendar/due} counts
     */
    public record Deadline(String key, int workingDays, String legalBasis) {}
}
