package vn.chungthuso.process;

/** What a person does at an agency; a group is {@code <role>.<agency code>} (contract §1). */
public enum Role {
    HOLDER("holder"),
    CLERK("clerk"),
    LEADER("leader"),
    MANAGER("manager"),
    UNLOCK_DESK("unlock-desk");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** Spelled as in group ids. */
    public String word() {
        return word;
    }

    /** The group of this role at an agency. */
    public String at(String agency) {
        return word + "." + agency;
    }
}
