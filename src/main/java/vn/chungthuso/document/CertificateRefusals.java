package vn.chungthuso.document;

import org.springframework.context.MessageSource;

/** Why a file is not read as a certificate, in the words of {@code certificateFile.refused.*}. */
record CertificateRefusals(MessageSource messages) {

    UploadRefused because(String reason, Object... arguments) {
        return new UploadRefused(messages.getMessage("certificateFile.refused." + reason, arguments, Wording.VIETNAMESE));
    }

    UploadRefused broken(Exception cause) {
        UploadRefused refused = because("broken");
        refused.initCause(cause);
        return refused;
    }

    void when(boolean bad, String reason, Object... arguments) {
        if (bad) {
            throw because(reason, arguments);
        }
    }
}
