package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.Leadership;
import vn.chungthuso.terms.PaperObligation;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.ReportStatus;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.SigningCapacity;
import vn.chungthuso.terms.SubjectRole;
import vn.chungthuso.terms.Urgency;

/**
 * Asks the decision tables: a typed question gives a typed value and the answer with its clause. Every question throws
 * {@link NoRule} where the table is silent, and none reads the clock: dates are the caller's.
 */
@Service
public class Law {

    private final DecisionTables tables;
    private final Reference reference;

    /** Reads the tables at once, so that a broken or missing one stops the start. */
    public Law(ResourcePatternResolver resources, LawProperties properties, Reference reference) {
        tables = new DecisionTables(resources, properties.tables());
        this.reference = reference;
    }

    DecisionTables tables() {
        return tables;
    }

    /** The regime of a paper of this date (T-01); {@link NoRule} before 2019-12-04. */
    public Answered<Regime> regime(LocalDate on) {
        var answer = tables.question("legalRegime").with("on", on).answer();
        return new Answered<>(answer.word("regime", Regime.class), answer);
    }

    /**
     * What a region's letter says on a day, the rest inherited from {@code DEFAULT} (domain §11.3).
     *
     * @throws IllegalArgumentException for a region code that the table does not know
     */
    public Answered<RegionProfile> profile(String code, LocalDate on) {
        try {
            var answer = tables.question("regionProfile").with("regionProfile", code).with("on", on).answer();
            return new Answered<>(RegionProfile.of(answer, on), answer);
        } catch (NoRule unknown) {
            throw new IllegalArgumentException("Unknown region profile " + code, unknown);
        }
    }

    /** The codes of the regions that {@link #profile} knows, {@code DEFAULT} among them. */
    public List<String> regions() {
        return List.copyOf(tables.all().get("regionProfile").columns().get(0).words());
    }

    /** Whom to call for help on the profile's day: the office that the region names, or the CA. */
    public String supportContact(RegionProfile profile) {
        boolean isCa = RegionProfile.SUPPORT_BY_CA.equals(profile.supportContact());
        return isCa ? reference.ca(profile.on()).contactLine() : profile.supportContact();
    }

    /** The forms of a request (DT-01). */
    public Answered<Forms> forms(Regime regime, Procedure procedure, CertificateKind kind) {
        var answer = tables.question("formSelection")
                .with("regime", regime)
                .with("procedure", procedure)
                .with("certificateKind", kind)
                .answer();
        var forms = new Forms(answer.text("subscriberForm"), answer.text("agencyForm"), answer.text("portalItem"));
        return new Answered<>(forms, answer);
    }

    /**
     * The form of a paper that follows a request (DT-01 rows 9–11 and 19–21).
     *
     * @param documentStep {@code EFFECTIVE_TIME}, {@code DEVICE_HANDOVER} or {@code DEVICE_LOSS}
     */
    public Answered<String> paperForm(Regime regime, String documentStep) {
        var answer = tables.question("formSelection")
                .with("regime", regime)
                .with("procedure", documentStep)
                .with("certificateKind", (CertificateKind) null)
                .answer();
        return new Answered<>(answer.text("agencyForm"), answer);
    }

    /**
     * Which agency reviews, consolidates and sends (DT-02). {@code ROUTE_GAP} is not found here: the caller finds it
     * when the tree of agencies ends.
     *
     * @param role only for {@code INDIVIDUAL}, else null
     * @param ownUnitIsLegalEntity the unit has legal personality and its own seal
     */
    public Answered<Sender> route(
            RegionProfile profile, CertificateKind kind, SubjectRole role, boolean ownUnitIsLegalEntity) {
        var answer = tables.question("route")
                .with("orgAndHeadToSuperior", profile.orgAndHeadToSuperior())
                .with("orgManager", profile.orgManager())
                .with("certificateKind", kind)
                .with("subjectRole", role)
                .with("ownUnitIsLegalEntity", ownUnitIsLegalEntity)
                .answer();
        return new Answered<>(answer.word("sender", Sender.class), answer);
    }

    /** To whom the letter goes on the profile's day (DT-03). */
    public Answered<Addressee> destination(
            RegionProfile profile, Procedure procedure, boolean senderUnderProvincialCommittee) {
        var answer = tables.question("destination")
                .with("procedure", procedure)
                .with("unlockDestination", profile.unlockDestination())
                .with("unlockContactBy", profile.unlockContactBy())
                .with("senderUnderProvincialCommittee", senderUnderProvincialCommittee)
                .answer();
        var destination = answer.word("destination", Destination.class);
        var addressee = new Addressee(
                destination, addresseeLine(destination, profile.on()), answer.text("liaisonContactBy"));
        return new Answered<>(addressee, answer);
    }

    /**
     * Which lines stand above the signature, by who signs for whom (domain §10.3, R-152, R-189). Nobody but the head of a cipher
     * organisation signs for the three ministries: {@link SigningBlock#refusal()}.
     */
    public Answered<SigningBlock> signingBlock(SigningCapacity capacity, Leadership leadership) {
        var answer = tables.question("signingBlock").with("signingCapacity", capacity).with("leadership", leadership).answer();
        var refusal = answer.text("refusal");
        var patterns = refusal == null ? answer.list("lines") : List.<String>of();
        return new Answered<>(new SigningBlock(patterns, answer.flag("ownTitle"), refusal), answer);
    }

    private String addresseeLine(Destination destination, LocalDate on) {
        if (destination == null) {
            return null;
        }
        return destination == Destination.CA ? reference.ca(on).addresseeLine() : reference.provincialAuthority(on);
    }

    /**
     * Whether a letter may leave by a channel and which paper original is then owed (DT-07).
     *
     * @param signed the document is digitally signed; without meaning for {@code PAPER}
     */
    public Answered<ChannelRule> channel(
            RegionProfile profile, Regime regime, Destination destination, Channel channel, boolean signed) {
        var answer = tables.question("channelAndPaper")
                .with("destination", destination)
                .with("regime", regime)
                .with("channel", channel)
                .with("channelTerms", profile.channels().get(channel))
                .with("signed", signed)
                .answer();
        var rule = new ChannelRule(answer.flag("allowed"), answer.word("paperObligation", PaperObligation.class));
        return new Answered<>(rule, answer);
    }

    /** The term of a step at normal urgency, by its key without {@code sla.}, such as {@code caIssue} (domain §8). */
    public Answered<ServiceLevel> serviceLevel(String key) {
        return serviceLevel(key, Urgency.NORMAL);
    }

    /** The term of a step, by its key without {@code sla.} (domain §8). */
    public Answered<ServiceLevel> serviceLevel(String key, Urgency urgency) {
        var answer = tables.question("serviceLevel")
                .with("key", key)
                .with("urgency", urgency)
                .answer();
        var level = new ServiceLevel(key, answer.number("workingDays"), answer.number("warningHours"), answer.number("extensionDays"));
        return new Answered<>(level, answer);
    }

    /**
     * Where a unit stands with the report that a campaign wants of it (DT-12).
     *
     * @param daysToDeadline from the day of the report, or from today without one, to the day D of «trước ngày D»; 0 is too late
     * @param evidenceMissing the copy of the letter to the CA is wanted and not there
     * @param coverage whole percent of the target, rounded down
     */
    public Answered<ReportStatus> campaignReport(boolean reported, int daysToDeadline, boolean evidenceMissing, int coverage) {
        var answer = tables.question("campaignReportStatus")
                .with("reported", reported)
                .with("daysToDeadline", daysToDeadline)
                .with("evidenceMissing", evidenceMissing)
                .with("coverage", coverage)
                .answer();
        return new Answered<>(answer.word("status", ReportStatus.class), answer);
    }
}
