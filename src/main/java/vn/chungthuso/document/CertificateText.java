package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** A text of a certificate, in whichever of the string types of X.520 it was written. */
final class CertificateText {

    private static final Charset UTF_32 = Charset.forName("UTF-32BE");

    private CertificateText() {}

    /**
     * In composed Unicode, with what nobody sees made visible; what is no text as # and hex digits.
     *
     * @throws NoText where the bytes are not what their type says
     */
    static String of(ASN1Encodable value) {
        return decoded(value).codePoints()
                .mapToObj(code -> UploadName.isInvisible(code) ? "[U+%04X]".formatted(code) : Character.toString(code))
                .collect(Collectors.joining());
    }

    /** A control character, or one that turns or hides what is read. */
    static boolean isHiding(ASN1Encodable value) {
        return decoded(value).codePoints().anyMatch(UploadName::isInvisible);
    }

    private static String decoded(ASN1Encodable value) {
        return Normalizer.normalize(characters(value), Normalizer.Form.NFC);
    }

    private static String characters(ASN1Encodable value) {
        if (value instanceof ASN1UniversalString universal) {
            return new String(universal.getOctets(), UTF_32);
        }
        if (value instanceof ASN1UTF8String utf8) {
            return utf8(utf8);
        }
        if (value instanceof ASN1BMPString bmp) {
            return bmp.getString();
        }
        return value instanceof ASN1String bytes ? eightBit(bytes.getString()) : IETFUtils.valueToString(value);
    }

    private static String utf8(ASN1UTF8String text) {
        try {
            return text.getString();
        } catch (IllegalArgumentException notUtf8) {
            throw new NoText(notUtf8);
        }
    }

    /** T61String and its like: most who write diacritics into one write UTF-8, the others Latin-1. */
    private static String eightBit(String latin) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(latin.getBytes(ISO_8859_1))).toString();
        } catch (CharacterCodingException notUtf8) {
            return latin;
        }
    }
}
