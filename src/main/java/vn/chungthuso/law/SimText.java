package vn.chungthuso.law;

/**
 * The column «SIM PKI (3)» of the list of persons (DT-11).
 *
 * @param valid false for an unknown carrier, and for a conversion without a carrier
 * @param text what is printed, such as {@code Viettel/cs}; empty without a SIM, null when not valid
 */
public record SimText(boolean valid, String text) {}
