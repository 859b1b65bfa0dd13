package vn.chungthuso.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the tables answered on a day, kept with the dossier for good.
 *
 * @param purpose {@code REQUEST} when the request was taken, {@code LETTER} on the letter's date
 * @param answers per table: key, version, inputs, rules, outputs, legal basis
 */
public record FrozenDecision(String purpose, LocalDate onDate, OffsetDateTime takenAt, List<Map<String, Object>> answers) {}
