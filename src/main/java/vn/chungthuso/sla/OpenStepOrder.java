package vn.chungthuso.sla;

/** In which order open steps are listed. */
public enum OpenStepOrder {
    /** What is overdue, then what is due first; what has no deadline or stands still comes last. */
    DUE("case when stops_clock or due_at is null then 1 else 0 end, due_at"),
    /** What has waited longest. */
    BEGAN("began_at"),
    AGENCY("agency, due_at"),
    PERSON("person nulls first, due_at");

    private final String columns;

    OpenStepOrder(String columns) {
        this.columns = columns;
    }

    String sql() {
        return columns + ", id";
    }
}
