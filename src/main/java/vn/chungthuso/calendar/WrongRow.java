package vn.chungthuso.calendar;

/** The first thing wrong with a row ends its reading; {@link RowFaults} notes it and goes on with the next row. */
final class WrongRow extends RuntimeException {

    private final String column;
    private final String fault;
    private final transient Object[] details;

    WrongRow(String column, String fault, Object... details) {
        super(fault + " in " + column, null, false, false);
        this.column = column;
        this.fault = fault;
        this.details = details;
    }

    static void unless(boolean holds, String column, String fault, Object... details) {
        if (!holds) {
            throw new WrongRow(column, fault, details);
        }
    }

    String column() {
        return column;
    }

    String fault() {
        return fault;
    }

    Object[] details() {
        return details;
    }
}
