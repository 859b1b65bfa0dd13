package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A person at a task.
 *
 * @param code business key: the code of the dossier, the letter or what was reported
 * @param scope the instance's declared variables
 */
record Visit(String code, Caller caller, VariableScope scope) {

    String user() {
        return caller.user();
    }

    /** A declared variable as text; empty where it is not set. */
    String variable(String name) {
        Object value = scope.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
