package vn.chungthuso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** The signatures of a PDF as PDFBox and Bouncy Castle see them, not as DSS that made them does. */
record SignedPaper(List<Seal> signatures) {

    /** @param chain the signer's certificate first */
    record Seal(boolean isIntact, boolean coversWholeFile, String subFilter, Instant claimedTime, List<X509Certificate> chain) {}

    static SignedPaper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Seal> seals = new ArrayList<>();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                seals.add(seal(signature, pdf));
            }
            return new SignedPaper(seals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    Seal only() {
        if (signatures.size() != 1) {
            throw new IllegalStateException(signatures.size() + " signatures");
        }
        return signatures.get(0);
    }

    /** Offset of the last character of the only signature, its {@code >}, plus one. */
    static int gapEnd(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().get(0).getByteRange()[2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seal seal(PDSignature signature, byte[] pdf)
            throws IOException, CMSException, GeneralSecurityException, OperatorCreationException {
        CMSSignedData cms = new CMSSignedData(
                new CMSProcessableByteArray(signature.getSignedContent(pdf)), signature.getContents());
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        List<X509Certificate> chain = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            chain.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        chain.sort(Comparator.comparing(certificate -> !certificate.getSerialNumber().equals(signer.getSID().getSerialNumber())));
        return new Seal(
                isIntact(signer, chain.get(0)),
                coversWholeFile(signature.getByteRange(), pdf),
                signature.getSubFilter(),
                signature.getSignDate().toInstant(),
                chain);
    }

    private static boolean isIntact(SignerInformation signer, X509Certificate certificate) throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException e) {
            return false; // so it answers when the digest differs
        }
    }

    private static boolean coversWholeFile(int[] range, byte[] pdf) {
        boolean fromFirstToLast = range[0] == 0 && range[2] + range[3] == pdf.length;
        boolean onlyTheSignatureBetween = pdf[range[1]] == '<' && pdf[range[2] - 1] == '>';
        for (int i = range[1] + 1; i < range[2] - 1; i++) {
            onlyTheSignatureBetween &= Character.digit(pdf[i], 16) >= 0;
        }
        return fromFirstToLast && onlyTheSignatureBetween;
    }
}
