package vn.chungthuso.registry;

import java.time.LocalDate;
import vn.chungthuso.terms.LifeEvent;

/**
 * What a clerk reported of a person or an agency (DT-10).
 *
 * @param code {@code BD-<year>-<number>}
 * @param officialEmail mailbox of the person, or null
 * @param agencyCode the agency, or null; exactly one of both
 * @param eventDay the day it happened or will
 */
public record PersonnelEvent(String code, LifeEvent event, String officialEmail, String agencyCode, LocalDate eventDay) {

    /** Says nothing about the person: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "PersonnelEvent[" + code + ", " + event + "]";
    }
}
