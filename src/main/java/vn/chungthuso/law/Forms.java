package vn.chungthuso.law;

/**
 * The official forms of a request (DT-01), as form keys such as {@code tt185-m02}.
 *
 * @param subscriberForm what the subscriber makes; null where the regime knows no such form
 * @param agencyForm the list letter of the sending agency, or the internal minutes of a one-stop handover
 * @param portalItem number of the item in the CA portal's list, such as {@code 01}; null if it has none
 */
public record Forms(String subscriberForm, String agencyForm, String portalItem) {}
