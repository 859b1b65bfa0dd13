package vn.chungthuso.law;

/** A question for advice or for reference data that has no meaning; whoever asks is told which parameter to mend. */
public class QuestionRefused extends RuntimeException {

    /** What is wrong with the parameter. */
    public enum Reason {
        /** The question needs it. */
        MISSING,
        /** It is none of the words the tables know. */
        UNKNOWN,
        /** Neither or more than one of procedure, event and purpose. */
        ASK_ONE,
        /** A day before the first regime. */
        BEFORE_FIRST_REGIME,
        NEGATIVE,
        /** A role exists only for an individual certificate. */
        ROLE_WITHOUT_PERSON,
        /** Only the certificate of a one-stop section is handed over inside the agency. */
        ONLY_ONE_STOP,
        /** A device that was lost is neither present nor damaged. */
        LOST_DEVICE,
        /** Who died is deceased. */
        DECEASED_SUBSCRIBER,
        /** The status says expired or active, the days left say the opposite. */
        STATUS_AGAINST_DAYS
    }

    private final String parameter;
    private final Reason reason;

    /** @param parameter as the address names it */
    public QuestionRefused(String parameter, Reason reason) {
        super(parameter + " " + reason);
        this.parameter = parameter;
        this.reason = reason;
    }

    /** The parameter as the contract names it. */
    public String parameter() {
        return parameter;
    }

    public Reason reason() {
        return reason;
    }
}
