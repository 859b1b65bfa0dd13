package vn.chungthuso.desk;

/** A parameter with a value that nobody knows: 400 that names it. */
class UnknownValue extends RuntimeException {

    private final String parameter;

    UnknownValue(String parameter) {
        super(parameter);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
