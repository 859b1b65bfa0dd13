package vn.chungthuso.desk;

import java.util.Map;

/**
 * A change of the calendar that is looked at before it is made.
 *
 * @param kind last part of the keys of its words: year, hours, usual
 * @param about what it changes, in words: a year, an agency
 * @param address of this preview, without its page
 * @param action where it is accepted; {@code fields} what is sent then
 */
record LookedAt(String kind, String about, String address, String action, Map<String, String> fields) {

    public String page(int number) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }
}
