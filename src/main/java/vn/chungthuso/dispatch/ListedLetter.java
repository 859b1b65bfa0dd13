package vn.chungthuso.dispatch;

/**
 * A letter in a list.
 *
 * @param lines how many dossiers it carries
 */
public record ListedLetter(Letter letter, int lines) {}
