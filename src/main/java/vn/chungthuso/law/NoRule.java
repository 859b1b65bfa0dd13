package vn.chungthuso.law;

import java.util.Map;

/** A table has no rule for what was asked: the law is silent there, and silence is never read as a permission. */
public class NoRule extends RuntimeException {

    private final String decision;
    private final transient Map<String, Object> inputs;

    NoRule(String decision, Map<String, Object> inputs) {
        super("No rule of decision table %s matches %s".formatted(decision, inputs));
        this.decision = decision;
        this.inputs = inputs;
    }

    /** The key of the table that was asked. */
    public String decision() {
        return decision;
    }

    /** What it was asked, by input name. */
    public Map<String, Object> inputs() {
        return inputs;
    }
}
