package vn.chungthuso.calendar;

import java.util.Map;
import java.util.TreeMap;

/**
 * When the offices work.
 *
 * @param usual of every agency without its own
 * @param own by agency code
 */
record HoursOfAgencies(OfficeHours usual, Map<String, OfficeHours> own) {

    OfficeHours of(String agency) {
        return agency == null ? usual : own.getOrDefault(agency, usual);
    }

    /** The same, with others for some agencies. */
    HoursOfAgencies with(Map<String, OfficeHours> others) {
        Map<String, OfficeHours> all = new TreeMap<>(own);
        all.putAll(others);
        return new HoursOfAgencies(usual, all);
    }
}
