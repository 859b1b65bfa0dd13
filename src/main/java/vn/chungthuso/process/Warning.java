package vn.chungthuso.process;

/**
 * Something a person should look at; it stops nothing.
 *
 * @param code of DT-04 or DT-09, or {@code ID_NUMBER_LENGTH} (V-32)
 * @param field what it is about
 * @param message in Vietnamese
 */
public record Warning(String code, String field, String message) {}
