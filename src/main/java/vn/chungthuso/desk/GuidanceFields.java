package vn.chungthuso.desk;

import static vn.chungthuso.terms.Procedure.CHANGE_INFO;
import static vn.chungthuso.terms.Procedure.ISSUE;
import static vn.chungthuso.terms.Procedure.ONE_STOP_HANDOVER;
import static vn.chungthuso.terms.Procedure.RENEW;
import static vn.chungthuso.terms.Procedure.REVOKE;
import static vn.chungthuso.terms.Procedure.UNLOCK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chungthuso.law.Guidance;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;
import vn.chungthuso.terms.RevocationReason;
import vn.chungthuso.terms.SubjectRole;

/** Chooses the questions that matter for what was asked; one that was answered already stays, so that nothing typed is lost. */
final class GuidanceFields {

    private static final List<String> YES_NO = List.of("true", "false");

    /**
     * @param type of the input, or {@code select}
     * @param words prefix of the keys that name the options
     */
    record Field(String name, String type, List<String> options, String words, boolean required, String value) {

        /** Whether a value stands for the answer not given (contract §5), so that no empty one is offered. */
        public boolean hasDefault() {
            return List.of("regionProfile", "ownUnitIsLegalEntity", "senderUnderProvincialCommittee").contains(name);
        }

        public boolean hasHint() {
            return List.of("on", "subjectRole", "remainingDays", "certificateStatus").contains(name);
        }
    }

    private final List<String> regions;
    private final AskedParameters asked;
    private final List<Field> fields = new ArrayList<>();

    private GuidanceFields(List<String> regions, AskedParameters asked) {
        this.regions = regions;
        this.asked = asked;
    }

    /**
     * @param regions the regions to choose from
     * @param guidance the answer so far; null while there is none
     */
    static List<Field> about(List<String> regions, AskedParameters asked, Guidance guidance) {
        var questions = new GuidanceFields(regions, asked);
        questions.choose(guidance);
        return questions.fields;
    }

    private void choose(Guidance guidance) {
        var byProcedure = asked.has("procedure");
        var procedure = procedure(guidance);
        var anyProcedure = procedure != null;
        var external = anyProcedure && procedure != ONE_STOP_HANDOVER;
        var dated = procedure == RENEW || procedure == CHANGE_INFO || asked.is("event", LifeEvent.EXPIRING);
        select("regionProfile", regions, "guidance.regionProfile.", true, false);
        input("on", "date", true, false);
        kindAndRole(guidance, anyProcedure, byProcedure);
        input("remainingDays", "number", dated, byProcedure || asked.is("event", LifeEvent.EXPIRING));
        input("renewalCount", "number", procedure == RENEW || asked.is("event", LifeEvent.EXPIRING), false);
        select("changeReason", changeReasons(), "guidance.changeReason.",
                byProcedure && procedure == CHANGE_INFO || asked.is("purpose", Purpose.ETAX), byProcedure);
        select("revocationReason", names(RevocationReason.values()), "guidance.revocationReason.",
                byProcedure && procedure == REVOKE, true);
        select("deviceCondition", names(DeviceCondition.values()), "guidance.deviceCondition.", procedure == REVOKE, false);
        select("certificateStatus", names(CertificateStatus.values()), "guidance.certificateStatus.",
                byProcedure && external && procedure != ISSUE, false);
        select("ownUnitIsLegalEntity", YES_NO, "guidance.", external, false);
        select("senderUnderProvincialCommittee", YES_NO, "guidance.", procedure == UNLOCK, false);
        select("subscriberDeceased", YES_NO, "guidance.", false, false);
        select("channel", names(Channel.values()), "channel.", external, false);
        select("signed", YES_NO, "guidance.", external, false);
    }

    private void kindAndRole(Guidance guidance, boolean anyProcedure, boolean byProcedure) {
        var kinds = guidance == null ? null : guidance.certificateKinds();
        var given = asked.get("certificateKind");
        var offered = kinds == null || kinds.size() < 2 ? Arrays.asList(CertificateKind.values()) : kinds;
        select("certificateKind", offered.stream().map(Enum::name).toList(), "guidance.certificateKind.",
                anyProcedure && (kinds == null || kinds.size() > 1), byProcedure);
        var person = CertificateKind.INDIVIDUAL.name().equals(given)
                || given == null && (kinds == null || kinds.contains(CertificateKind.INDIVIDUAL));
        select("subjectRole", names(SubjectRole.values()), "guidance.subjectRole.", anyProcedure && person,
                byProcedure && given != null);
    }

    private Procedure procedure(Guidance guidance) {
        if (guidance != null) {
            return guidance.procedures().isEmpty() ? null : guidance.procedures().get(0);
        }
        if (asked.is("event", LifeEvent.EXPIRING)) {
            return RENEW;
        }
        return Arrays.stream(Procedure.values()).filter(known -> asked.is("procedure", known)).findFirst().orElse(null);
    }

    private List<String> changeReasons() {
        return asked.has("purpose") ? List.of(ChangeReason.ADD_TAX_CODE.name()) : names(ChangeReason.values());
    }

    private void input(String name, String type, boolean matters, boolean required) {
        add(new Field(name, type, List.of(), null, required, asked.get(name)), matters);
    }

    private void select(String name, List<String> options, String words, boolean matters, boolean required) {
        add(new Field(name, "select", options, words, required, asked.get(name)), matters);
    }

    private void add(Field field, boolean matters) {
        if (matters || field.value() != null) {
            fields.add(field);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
