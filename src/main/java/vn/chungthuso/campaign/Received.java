package vn.chungthuso.campaign;

import java.time.LocalDate;
import vn.chungthuso.terms.Channel;

/**
 * How a report came that was typed in for a unit which has no account here.
 *
 * @param on the day that counts, whenever it was typed
 * @param number of the letter that it came with, or null
 */
public record Received(Channel channel, LocalDate on, String number) {}
