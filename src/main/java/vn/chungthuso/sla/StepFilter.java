package vn.chungthuso.sla;

import java.util.Set;
import vn.chungthuso.terms.Procedure;

/**
 * Which steps are asked for; null = any.
 *
 * @param agencies codes of those whose turn it is
 * @param process key of the process that the step is in
 * @param activity id of the step in its process
 * @param person account that has it
 * @param light how an open step stands; says nothing about the past
 * @param code a part of the dossier's or letter's code; says nothing about the past
 */
public record StepFilter(Set<String> agencies, Procedure procedure, String process, String activity, String person, Light light, String code) {

    /** Every step of these agencies. */
    public static StepFilter of(Set<String> agencies) {
        return new StepFilter(agencies, null, null, null, null, null, null);
    }

    /** The same steps of one process. */
    public StepFilter in(String oneProcess) {
        return new StepFilter(agencies, procedure, oneProcess, activity, person, light, code);
    }
}
