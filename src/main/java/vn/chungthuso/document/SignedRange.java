package vn.chungthuso.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * The bytes that one signature dictionary says it covers. DSS checks them too; this is stricter where bytes can hide.
 *
 * @param numbers offset and length before the signature, offset and length behind it
 * @param onlySignatureBetween the gap is exactly the signature: one hexadecimal string, the one that the dictionary holds, filled up with zeros
 * @param end first byte behind the covered part
 */
record SignedRange(List<Integer> numbers, boolean timestamp, boolean onlySignatureBetween, long end) {

    private static final String TIMESTAMP = "ETSI.RFC3161";

    static SignedRange of(PDSignature signature, byte[] pdf) {
        int[] range = signature.getByteRange();
        List<Integer> numbers = range == null ? List.of() : Arrays.stream(range).boxed().toList();
        boolean timestamp = TIMESTAMP.equals(signature.getSubFilter());
        boolean possible = range != null
                && range.length == 4
                && range[0] == 0
                && range[1] > 0
                && range[2] > range[1] + 1
                && range[3] >= 0
                && (long) range[2] + range[3] <= pdf.length;
        long end = possible ? (long) range[2] + range[3] : 0;
        return new SignedRange(numbers, timestamp, possible && isSignature(pdf, range[1], range[2], signature), end);
    }

    private static boolean isSignature(byte[] pdf, int from, int to, PDSignature signature) {
        if (pdf[from] != '<' || pdf[to - 1] != '>' || (to - from) % 2 != 0) {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (!HexFormat.isHexDigit(pdf[i])) {
                return false;
            }
        }
        byte[] between = HexFormat.of().parseHex(new String(pdf, from + 1, to - from - 2, StandardCharsets.US_ASCII));
        return Arrays.equals(between, signature.getContents()) && isFilledWithZeros(between);
    }

    private static boolean isFilledWithZeros(byte[] contents) {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            in.readObject();
            for (int rest = in.read(); rest >= 0; rest = in.read()) {
                if (rest != 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException noSignature) {
            return false;
        }
    }
}
