package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A unit below an agency as the tree takes it in: what nobody said is as with its parent. */
final class NewUnit {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LONGEST_CODE = 64;
    private static final int ROOM_FOR_NUMBER = 4;

    private NewUnit() {}

    /** @param taken codes that are in use */
    static Agency of(Agency parent, String name, LocalDate from, Predicate<String> taken) {
        return new Agency(
                code(parent, name, taken),
                from,
                null,
                name,
                name,
                parent.shortName().toUpperCase(VIETNAMESE),
                name.toUpperCase(VIETNAMESE),
                parent.code(),
                AgencyKind.SUBORDINATE_UNIT,
                null,
                false,
                false,
                parent.underProvincialCommittee(),
                parent.province(),
                null,
                null,
                null,
                null);
    }

    private static String code(Agency parent, String name, Predicate<String> taken) {
        String words = SearchKey.of(name).value().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String whole = parent.code() + "." + (words.isEmpty() ? "don-vi" : words);
        String code = whole.substring(0, Math.min(whole.length(), LONGEST_CODE - ROOM_FOR_NUMBER));
        return taken.test(code)
                ? IntStream.iterate(2, n -> n + 1).mapToObj(n -> code + "-" + n).filter(taken.negate()).findFirst().orElseThrow()
                : code;
    }
}
