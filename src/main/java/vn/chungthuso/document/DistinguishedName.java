package vn.chungthuso.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whom a certificate names, or who issued it.
 *
 * @param text all parts in one line, the person first, written as RFC 4514 demands
 * @param parts the same one by one, in the order of the text
 * @param hiding whether a part has characters that nobody sees; they are shown as their numbers, such as {@code [U+202E]}
 */
public record DistinguishedName(String text, List<Part> parts, boolean hiding) {

    /** The mailbox; Windows, too, calls it so. */
    static final String EMAIL = "E";

    /**
     * @param type {@code CN}, {@code UID}, {@code O}, {@code OU}, {@code L}, {@code ST}, {@code C}, {@code E} and others by their short
     *     names, unknown ones by their object identifier
     * @param value in composed Unicode (NFC)
     */
    public record Part(String type, String value) {}

    /** @throws NoText where the bytes are not what their type says */
    static DistinguishedName of(X500Name name) {
        List<RDN> specificFirst = new ArrayList<>(Arrays.asList(name.getRDNs()));
        Collections.reverse(specificFirst);
        return new DistinguishedName(
                specificFirst.stream().map(DistinguishedName::written).collect(joining(", ")),
                specificFirst.stream().flatMap(DistinguishedName::values).map(DistinguishedName::part).toList(),
                specificFirst.stream().flatMap(DistinguishedName::values).anyMatch(one -> CertificateText.isHiding(one.getValue())));
    }

    /** The values of one type, the most specific first. */
    public List<String> all(String type) {
        return parts.stream().filter(part -> part.type().equals(type)).map(Part::value).toList();
    }

    /** The name proper; empty where there is none. */
    public Optional<String> commonName() {
        return all("CN").stream().findFirst();
    }

    private static Stream<AttributeTypeAndValue> values(RDN rdn) {
        return Arrays.stream(rdn.getTypesAndValues());
    }

    private static Part part(AttributeTypeAndValue one) {
        String shortName = BCStyle.INSTANCE.oidToDisplayName(one.getType());
        return new Part(shortName == null ? one.getType().getId() : shortName, CertificateText.of(one.getValue()));
    }

    private static String written(RDN rdn) {
        return values(rdn).map(DistinguishedName::part).map(part -> part.type() + "=" + escaped(part.value())).collect(joining("+"));
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\\\\",+;<>]|^[ #]| $", "\\\\$0");
    }
}
