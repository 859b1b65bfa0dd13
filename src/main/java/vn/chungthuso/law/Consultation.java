package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.PaperObligation;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.Sender;
import vn.chungthuso.terms.Urgency;

/** One question on its way through the tables. What a table cannot tell yet stays null. */
final class Consultation {

    private final Law law;
    private final CertificateRules rules;
    private final WorkingTime workingTime;
    private final GuidanceQuestion question;
    private final Matter matter;
    private final Regime regime;
    private final RegionProfile profile;
    private final Clauses clauses;

    Consultation(
            Law law,
            CertificateRules rules,
            WorkingTime workingTime,
            GuidanceQuestion question,
            Matter matter,
            Regime regime,
            RegionProfile profile,
            Clauses clauses) {
        this.law = law;
        this.rules = rules;
        this.workingTime = workingTime;
        this.question = question;
        this.matter = matter;
        this.regime = regime;
        this.profile = profile;
        this.clauses = clauses;
    }

    Guidance guidance() {
        return matter.first() == null ? nothingToDo() : described(matter.first());
    }

    private Guidance described(Procedure procedure) {
        var forms = clauses.ask("forms", () -> law.forms(regime, procedure, matter.kind()));
        var sender = clauses.ask("sender",
                () -> law.route(profile, matter.kind(), matter.role(), question.legalEntity()));
        var addressee = clauses.ask("destination",
                () -> law.destination(profile, procedure, question.underProvincialCommittee()));
        var filing = clauses.ask("filers",
                () -> rules.filers(profile, procedure, matter.kind(), subscriberDeceased(), matter.revocationReason()));
        var eligibility = eligibility(procedure, sender);
        var handling = procedure == Procedure.REVOKE
                ? clauses.ask("urgency", () -> rules.revocation(matter.revocationReason()))
                : null;
        var after = clauses.ask("next", () -> rules.afterDelivery(
                profile, procedure, deviceCondition(procedure, handling), MediaKind.USB_TOKEN, addressee.destination()));
        var channel = channel(addressee);
        var lastSafeDay = lastSafeDay(procedure);
        var urgency = procedure == Procedure.REVOKE ? value(handling, RevocationHandling::urgency) : Urgency.NORMAL;
        var paper = value(channel, ChannelRule::paperObligation);
        var paperForm = after == null || after.documentStep() == null
                ? null
                : clauses.ask("paperForm", () -> law.paperForm(regime, after.documentStep()));
        return new Guidance(
                matter.procedures(),
                matter.kinds().isEmpty() ? null : matter.kinds(),
                regime,
                eligibility.eligible(),
                eligibility.refusals(),
                warnings(eligibility, filing, lastSafeDay),
                eligibility.alternatives(),
                value(forms, Forms::subscriberForm),
                value(forms, Forms::agencyForm),
                value(filing, Filing::filers),
                sender,
                addressee.destination(),
                value(channel, ChannelRule::allowed),
                paper,
                urgency,
                procedure == Procedure.REVOKE ? paperForm : null,
                procedure == Procedure.REVOKE || paperForm == null ? List.of() : List.of(paperForm),
                lastSafeDay,
                deadlines(after, urgency),
                clauses.all(),
                clauses.byField(),
                profile.code(),
                value(forms, Forms::portalItem),
                addressee.addresseeLine(),
                value(after, AfterDelivery::next),
                notes(handling),
                paper == PaperObligation.SEND_ORIGINAL_TO_PROVINCIAL_AUTHORITY ? profile.paperAddress() : null,
                law.supportContact(profile));
    }

    private Guidance nothingToDo() {
        return new Guidance(
                List.of(), matter.kinds(), regime, null, List.of(), profile.warnings(), List.of(), null, null, null, null,
                null, null, null, null, null, List.of(), null, List.of(), clauses.all(), clauses.byField(),
                profile.code(), null, null, null, matter.notes(), null, law.supportContact(profile));
    }

    private static <T, V> V value(T known, Function<T, V> part) {
        return known == null ? null : part.apply(known);
    }

    private boolean subscriberDeceased() {
        return question.subscriberDeceased() == null
                ? matter.revocationReason() == RevocationReason.DECEASED
                : question.subscriberDeceased();
    }

    /** What was said of the device, else what the reason says; {@code OTHER_UNSAFE} says nothing. */
    private DeviceCondition deviceCondition(Procedure procedure, RevocationHandling handling) {
        if (procedure != Procedure.REVOKE || question.deviceCondition() != null) {
            return question.deviceCondition();
        }
        return handling == null ? DeviceCondition.PRESENT : handling.deviceCondition();
    }

    private Eligibility eligibility(Procedure procedure, Sender sender) {
        var reasonListed = procedure == Procedure.CHANGE_INFO
                ? clauses.ask("changeReason", () -> rules.changeReason(regime, matter.kind(), matter.changeReason()))
                : null;
        var known = clauses.ask("eligible", () -> rules.eligibility(
                profile, procedure, question.status(), question.remainingDays(), question.renewals(), reasonListed, sender));
        var unknown = known == null || sender == null && !question.legalEntity() && known.refusals().isEmpty();
        return unknown ? new Eligibility(null, List.of(), List.of(), List.of()) : known;
    }

    /** An unsigned document may go another way than a signed one: while that is not known, only what both share is said. */
    private ChannelRule channel(Addressee addressee) {
        if (question.channel() == null || addressee.destination() == null) {
            return null;
        }
        var unsigned = channel(addressee, false);
        if (question.channel() == Channel.PAPER || Boolean.FALSE.equals(question.signed())) {
            return unsigned;
        }
        var signed = channel(addressee, true);
        return question.signed() != null || signed.equals(unsigned) ? signed : null;
    }

    private ChannelRule channel(Addressee addressee, boolean signed) {
        return clauses.ask("channelAllowed",
                () -> law.channel(profile, regime, addressee.destination(), question.channel(), signed));
    }

    /** Null without days, and where the calendar does not reach. */
    private LocalDate lastSafeDay(Procedure procedure) {
        var limit = profile.limits().minRemainingDays(procedure);
        if (limit == 0 || question.remainingDays() == null) {
            return null;
        }
        var review = law.serviceLevel("agencyReview").value().workingDays();
        try {
            return workingTime.latestStart(profile.on().plusDays(question.remainingDays()).minusDays(limit), review);
        } catch (YearNotLoaded beyondTheCalendar) {
            return null;
        }
    }

    private List<String> warnings(Eligibility eligibility, Filing filing, LocalDate lastSafeDay) {
        var warnings = new ArrayList<>(profile.warnings());
        warnings.addAll(eligibility.warnings());
        if (filing != null) {
            warnings.addAll(filing.warnings());
        }
        if (Boolean.TRUE.equals(eligibility.eligible()) && lastSafeDay != null && profile.on().isAfter(lastSafeDay)) {
            warnings.add("RENEW_WINDOW_CLOSING");
        }
        return warnings;
    }

    private List<Guidance.Deadline> deadlines(AfterDelivery after, Urgency urgency) {
        return after == null
                ? List.of()
                : after.serviceLevels().stream().map(key -> deadline(key, urgency)).toList();
    }

    private Guidance.Deadline deadline(String key, Urgency urgency) {
        var level = law.serviceLevel(key, urgency);
        return new Guidance.Deadline(key, level.value().workingDays(), String.join("; ", level.answer().legalBasis()));
    }

    private List<String> notes(RevocationHandling handling) {
        return Stream.concat(
                        matter.notes().stream(),
                        Stream.of(handling).filter(known -> known != null && known.note() != null).map(RevocationHandling::note))
                .distinct()
                .toList();
    }
}
