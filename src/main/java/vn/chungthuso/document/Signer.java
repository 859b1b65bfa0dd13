package vn.chungthuso.document;

import java.util.Map;

/**
 * Who signed, as the certificate says.
 *
 * @param name the common name; where there is none, the whole subject
 * @param organisation null where the certificate names none
 * @param subject all parts of the subject by their short names, such as {@code CN O OU UID}; a repeated part is joined by a comma
 */
public record Signer(String name, SignerKind kind, String organisation, Map<String, String> subject) {}
