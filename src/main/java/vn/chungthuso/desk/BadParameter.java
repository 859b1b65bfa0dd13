package vn.chungthuso.desk;

/** A parameter whose value can't be answered: 400 that names it and says why, in Vietnamese. */
class BadParameter extends RuntimeException {

    private final String parameter;

    BadParameter(String parameter, String message, RuntimeException cause) {
        super(message, cause);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
