package vn.chungthuso.desk;

import java.time.LocalDate;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;

/**
 * A letter as a line of a list.
 *
 * @param number number and symbol; null until printed
 * @param date null until composed
 * @param agency short name of the sender
 * @param lines how many dossiers it carries
 * @param timeLeft of its open step; null while nothing is due
 */
record LetterRow(
        String code, String number, LocalDate date, LetterFor letterFor, String agency, int lines, LetterState state, TimeLeft timeLeft) {}
