package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes the one certificate out of a .cer file: DER as it is, PEM with or without text before it, or base64 alone. */
record CertificateWrapping(CertificateRefusals refusals) {

    private static final Set<String> CERTIFICATE = Set.of("CERTIFICATE", "X509 CERTIFICATE");
    private static final Set<String> BUNDLE = Set.of("PKCS7", "CMS", "PKCS #7 SIGNED DATA");
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 #]+)-----([^-]*+)-----END \\1-----");
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY");

    /** @throws UploadRefused where there is no certificate, or not exactly one */
    byte[] unwrapped(byte[] content) {
        if (isDer(content)) {
            return content;
        }
        String text = text(content);
        refusals.when(PRIVATE_KEY.matcher(text).find(), "privateKey");
        boolean pem = BEGIN.matcher(text).find();
        byte[] decoded = pem ? base64(block(text), "broken") : base64(text, "notCertificate");
        refusals.when(!isDer(decoded), pem ? "broken" : "notCertificate");
        return decoded;
    }

    /** A SEQUENCE of more than 127 bytes, which no text begins like: 0 and a byte that is not ASCII. */
    private static boolean isDer(byte[] content) {
        return content.length > 1 && content[0] == 0x30 && content[1] < 0;
    }

    private static String text(byte[] content) {
        String bytes = new String(content, ISO_8859_1);
        if (bytes.startsWith("ÿþ")) {
            return new String(content, UTF_16LE).substring(1);
        }
        if (bytes.startsWith("þÿ")) {
            return new String(content, UTF_16BE).substring(1);
        }
        return bytes.startsWith("ï»¿") ? bytes.substring(3) : bytes;
    }

    private String block(String text) {
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        refusals.when(blocks.size() < BEGIN.matcher(text).results().count(), "broken");
        List<MatchResult> certificates = blocks.stream().filter(block -> CERTIFICATE.contains(block.group(1))).toList();
        refusals.when(certificates.size() > 1, "several");
        if (certificates.isEmpty()) {
            throw refusals.because(BUNDLE.contains(blocks.get(0).group(1)) ? "bundle" : "notCertificate");
        }
        refusals.when(!text.substring(certificates.get(0).end()).isBlank(), "trailing");
        return certificates.get(0).group(2);
    }

    private byte[] base64(String text, String otherwise) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw refusals.because(otherwise);
        }
    }
}
