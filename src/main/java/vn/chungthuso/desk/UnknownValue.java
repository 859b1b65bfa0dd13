package vn.chungthuso.desk;

import org.springframework.validation.BindingResult;

/** A parameter with a value that nobody knows: 400 that names it. */
class UnknownValue extends RuntimeException {

    private final String parameter;

    UnknownValue(String parameter) {
        super(parameter);
        this.parameter = parameter;
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
}
