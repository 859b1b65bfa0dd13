package vn.chungthuso.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * All variables that an instance may hold. None carries personal data: what people type lives in the dossier, which the business key
 * names. {@link DeclaredHistory} records these only and {@link VariableGuard} lets no other through.
 */
final class ProcessVariables {

    /** {@code Procedure}. */
    static final String PROCEDURE = "procedure";
    /** {@code CertificateKind}. */
    static final String CERTIFICATE_KIND = "certificateKind";
    /** Code of the agency that the certificate belongs to. */
    static final String SUBJECT_AGENCY = "subjectAgency";
    /** {@code Sender}, as table «route» answered. */
    static final String SENDER = "sender";
    /** Code of the agency that reviews and sends. */
    static final String SENDER_AGENCY = "senderAgency";
    /** Account that entered the dossier; a supplement goes back to it. */
    static final String SUBMITTER = "submitter";
    /** Group that reviews: the sender's clerks, or its leaders where no other clerk is left. */
    static final String REVIEWERS = "reviewers";
    /** A person's choice in the form just completed. */
    static final String OUTCOME = "outcome";
    /** Account of the person named in the certificate; empty where there is none. */
    static final String HOLDER_ACCOUNT = "holderAccount";
    /** Proposed effective time, ISO with offset. */
    static final String EFFECTIVE_FROM = "effectiveFrom";
    /** {@code Urgency} of a revocation; not set for other procedures (DT-06). */
    static final String URGENCY = "urgency";
    /** {@code DeviceStep}: what has to happen with the device of a revoked certificate. */
    static final String DEVICE_STEP = "deviceStep";
    /** Form in which the request was made; supplements are asked for in the same. */
    static final String REQUEST_FORM = "requestForm";
    /** Code of the department whose desk unlocks the device in this house; empty where the CA does, or a department without a desk here. */
    static final String SUPPORT_DESK = "supportDesk";
    /** Groups that manage an agency whose step is late, with commas between them. */
    static final String MANAGERS = "managers";
    /** {@code LetterFor}. */
    static final String LETTER_FOR = "letterFor";

    /** How many reports a campaign wants. */
    static final String UNIT_COUNT = "unitCount";
    /** Number of the report within its campaign, from 0. */
    static final String UNIT_NUMBER = "unitNumber";
    /** Code of the agency that reports to a campaign. */
    static final String UNIT_AGENCY = "unitAgency";
    /** Code of the agency that checks its report. */
    static final String RECEIVER_AGENCY = "receiverAgency";
    /** {@code CampaignKind}, or {@code CONSOLIDATION} for who sums up. */
    static final String REPORT_KIND = "reportKind";
    /** ISO day before which a report is wanted. */
    static final String REPORT_BEFORE = "reportBefore";
    /** ISO day on which the unit is reminded. */
    static final String REMIND_ON = "remindOn";
    /** Whether every unit of a campaign reached the target. */
    static final String TARGET_MET = "targetMet";

    static final Set<String> DECLARED = Set.of(
            PROCEDURE, CERTIFICATE_KIND, SUBJECT_AGENCY, SENDER, SENDER_AGENCY, SUBMITTER, REVIEWERS, OUTCOME, HOLDER_ACCOUNT,
            EFFECTIVE_FROM, URGENCY, DEVICE_STEP, REQUEST_FORM, SUPPORT_DESK, LETTER_FOR, MANAGERS,
            UNIT_COUNT, UNIT_NUMBER, UNIT_AGENCY, RECEIVER_AGENCY, REPORT_KIND, REPORT_BEFORE, REMIND_ON, TARGET_MET);

    /** Counters that the engine itself keeps for multi-instance activities. */
    static final Set<String> ENGINE_MADE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    /** The letter that carries the request of the dossier whose instance this is. */
    static LetterFor requestLetter(VariableScope instance) {
        return LetterFor.request(
                Procedure.valueOf(instance.getVariable(PROCEDURE).toString()),
                CertificateKind.valueOf(instance.getVariable(CERTIFICATE_KIND).toString()));
    }

    private ProcessVariables() {}
}
