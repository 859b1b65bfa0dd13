package vn.chungthuso.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.Destination;
import vn.chungthuso.terms.Procedure;

/**
 * What is different in one region on one day (domain §11.3): what its letter says, and for the rest what
 * {@code DEFAULT} says. Words that only travel from this table into another one stay words.
 *
 * @param code the profile that answers; {@code DEFAULT} while the region's letter is not yet valid
 * @param on the day that was asked about
 * @param letter short name of the region's letter, as the legal basis cites it; null for {@code DEFAULT}
 * @param validFrom first day of the letter; null for {@code DEFAULT}
 * @param replaces the older letter this one replaces or follows; null if none
 * @param orgAndHeadToSuperior requests about agency certificates and heads are sent by the superior agency (V-01, V-02)
 * @param orgManager {@code SELF} or {@code PARENT}: whose an agency certificate's direct managing agency is (V-01)
 * @param orgFormsSimultaneous forms 03 and 04 are made in one step (V-03)
 * @param unlockDestination who receives unlock requests (V-05)
 * @param unlockContactBy {@code PROVINCIAL_TECHNICIAN} or {@code CA_PHONE}: who calls the recovery liaison (V-07)
 * @param channels for each channel to the CA its terms: {@code ANY}, {@code SIGNED_ONLY},
 *     {@code ORIGINAL_UNLESS_SIGNED}, {@code ORIGINAL_ALWAYS} or {@code NO} (DT-07)
 * @param paperAddress where paper originals are posted; null if the letter names none
 * @param revocationFiling {@code HEAD_ONLY_FOR_AGENCY} or {@code REPRESENTATIVE_MAY_FILE} (DT-05)
 * @param oneStopEnabled one-stop sections have a certificate of their own (V-21)
 * @param supportContact whom to call as the table says it, {@link #SUPPORT_BY_CA} among it; {@link Law#supportContact} gives the words
 * @param campaign {@code EXPIRY_REVIEW}, {@code PUBLIC_CA_MIGRATION}, {@code FULL_ROLLOUT} or null
 * @param legalDocuments the region's own documents that its letters cite, in Vietnamese; empty for {@code DEFAULT}
 * @param limits when a certificate may still be renewed or changed (T-04)
 * @param effectiveLetterRequired the handover is followed by a letter asking for the effective time (V-19)
 * @param receiverEmailStrict the receiver of devices, too, needs an official mailbox (V-27)
 * @param warnings codes of DT-04 such as {@code PROFILE_NOT_YET_VALID}
 */
public record RegionProfile(
        String code,
        LocalDate on,
        String letter,
        LocalDate validFrom,
        String replaces,
        boolean orgAndHeadToSuperior,
        String orgManager,
        boolean orgFormsSimultaneous,
        Destination unlockDestination,
        String unlockContactBy,
        Map<Channel, String> channels,
        String paperAddress,
        String revocationFiling,
        boolean oneStopEnabled,
        String supportContact,
        String campaign,
        List<String> legalDocuments,
        Limits limits,
        boolean effectiveLetterRequired,
        boolean receiverEmailStrict,
        List<String> warnings) {

    /** Stands as {@code supportContact} where people call the CA, whose number has dates of its own. */
    static final String SUPPORT_BY_CA = Destination.CA.name();

    /**
     * @param renewMinRemainingDays days of validity that must be left at renewal, inclusive
     * @param changeMinRemainingDays the same for a change of information
     * @param maxRenewals how often a certificate may be renewed
     */
    public record Limits(int renewMinRemainingDays, int changeMinRemainingDays, int maxRenewals) {

        /** Days that must be left for this procedure; 0 where the law sets no such limit. */
        int minRemainingDays(Procedure procedure) {
            return switch (procedure) {
                case RENEW -> renewMinRemainingDays;
                case CHANGE_INFO -> changeMinRemainingDays;
                default -> 0;
            };
        }

        private static Limits of(Answer answer) {
            return new Limits(
                    answer.number("renewMinRemainingDays"),
                    answer.number("changeMinRemainingDays"),
                    answer.number("maxRenewals"));
        }
    }

    static RegionProfile of(Answer answer, LocalDate on) {
        return new RegionProfile(
                answer.text("profile"),
                on,
                answer.text("letter"),
                answer.text("validFrom") == null ? null : LocalDate.parse(answer.text("validFrom")),
                answer.text("replaces"),
                answer.flag("orgAndHeadToSuperior"),
                answer.text("orgManager"),
                answer.flag("orgFormsSimultaneous"),
                answer.word("unlockDestination", Destination.class),
                answer.text("unlockContactBy"),
                channels(answer),
                answer.text("paperAddress"),
                answer.text("revocationFiling"),
                answer.flag("oneStopEnabled"),
                answer.text("supportContact"),
                answer.text("campaign"),
                answer.list("legalDocuments"),
                Limits.of(answer),
                answer.flag("effectiveLetterRequired"),
                answer.flag("receiverEmailStrict"),
                answer.text("warning") == null ? List.of() : List.of(answer.text("warning")));
    }

    private static Map<Channel, String> channels(Answer answer) {
        var channels = new EnumMap<Channel, String>(Channel.class);
        channels.put(Channel.EDOC_SYSTEM, answer.text("channelEdocSystem"));
        channels.put(Channel.NATIONAL_AXIS, answer.text("channelNationalAxis"));
        channels.put(Channel.CA_PORTAL, answer.text("channelCaPortal"));
        channels.put(Channel.OFFICIAL_EMAIL, answer.text("channelOfficialEmail"));
        channels.put(Channel.PAPER, answer.text("channelPaper"));
        return Map.copyOf(channels);
    }
}
