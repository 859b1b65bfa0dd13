package vn.chungthuso.process;

/**
 * A point in which a certificate is not what a dossier asked for.
 *
 * @param field by the identifiers of domain §5
 * @param expected what the dossier or the register says; dates as ISO text
 * @param found what the certificate says; empty where it says nothing
 * @param message in Vietnamese, with what to do
 */
public record Difference(String field, String expected, String found, String message) {}
