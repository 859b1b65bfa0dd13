package vn.chungthuso.desk;

import org.springframework.validation.BindingResult;

/** A parameter with a value that nobody knows or that cannot be meant: 400 that names it. */
class UnknownValue extends RuntimeException {

    private final String parameter;
    private final String sentence;

    UnknownValue(String parameter) {
        this(parameter, "api.unknownValue");
    }

    /** @param sentence key of what is said; its first place is the parameter's */
    UnknownValue(String parameter, String sentence) {
        super(parameter);
        this.parameter = parameter;
        this.sentence = sentence;
    }

    /** Refuses the first parameter that could not be read. */
    static void refuse(BindingResult read) {
        if (read.hasFieldErrors()) {
            throw new UnknownValue(read.getFieldErrors().get(0).getField());
        }
    }

    String parameter() {
        return parameter;
    }

    String sentence() {
        return sentence;
    }
}
