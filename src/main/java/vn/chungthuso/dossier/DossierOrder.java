package vn.chungthuso.dossier;

/** In which order dossiers are listed; each order is complete, so that no dossier is on two pages. */
public enum DossierOrder {
    NEWEST("created_at desc, code desc"),
    /** Most pressing first; what is not due at all comes last. */
    DUE("due_at nulls last, code"),
    /** By the name without its diacritics, with which the search text begins. */
    NAME("search_text, code");

    private final String sql;

    DossierOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
