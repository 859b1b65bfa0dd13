package vn.chungthuso.law;

import vn.chungthuso.terms.Destination;

/**
 * To whom a letter goes (DT-03). All null for a one-stop handover, which stays inside the agency.
 *
 * @param destination the CA or the provincial authority
 * @param addresseeLine the text after «Kính gửi», with the authority's name on the letter's day (T-12)
 * @param liaisonContactBy {@code PROVINCIAL_TECHNICIAN} or {@code CA_PHONE} for an unlock, else null
 */
public record Addressee(Destination destination, String addresseeLine, String liaisonContactBy) {}
