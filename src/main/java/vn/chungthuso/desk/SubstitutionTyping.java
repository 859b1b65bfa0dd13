package vn.chungthuso.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.chungthuso.registry.Substitution;
import vn.chungthuso.terms.SigningCapacity;

/** What was typed into the form of a substitution, as it was typed; what was left out is empty. */
record SubstitutionTyping(String agency, String leader, String substitute, String capacity, String title, String from, String to) {

    static final int LONGEST_TITLE = 200;

    /** A year of four digits: the database knows no others. */
    private static final int ISO_LENGTH = 10;

    SubstitutionTyping {
        agency = agency == null ? "" : agency;
        leader = leader == null ? "" : leader;
        substitute = substitute == null ? "" : substitute;
        capacity = capacity == null ? "" : capacity;
        title = title == null ? "" : title;
        from = from == null ? "" : from;
        to = to == null ? "" : to;
    }

    static SubstitutionTyping nothing() {
        return new SubstitutionTyping(null, null, null, null, null, null, null);
    }

    String value(String field) {
        return values().get(field);
    }

    private Map<String, String> values() {
        return Map.of("agency", agency, "leader", leader, "substitute", substitute, "capacity", capacity, "title", title, "from", from, "to", to);
    }

    /** Fields that are missing or cannot be read, in the order of the form. */
    List<String> unread() {
        var unread = new ArrayList<String>();
        for (String field : List.of("agency", "leader", "substitute", "capacity", "title", "from", "to")) {
            String typed = value(field);
            boolean isRead = switch (field) {
                case "capacity" -> Arrays.stream(SigningCapacity.values()).anyMatch(known -> known.name().equals(typed));
                case "from", "to" -> isDay(typed);
                default -> !typed.isBlank() && typed.length() <= LONGEST_TITLE;
            };
            if (!isRead) {
                unread.add(field);
            }
        }
        return unread;
    }

    /** Once nothing is {@link #unread}. */
    Substitution substitution() {
        return new Substitution(
                0, agency, leader, substitute, SigningCapacity.valueOf(capacity), title.strip(), LocalDate.parse(from), LocalDate.parse(to), null);
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().length() == ISO_LENGTH;
        } catch (DateTimeException noDay) {
            return false;
        }
    }
}
