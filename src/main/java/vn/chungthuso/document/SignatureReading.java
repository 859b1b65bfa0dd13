package vn.chungthuso.document;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlObjectModification;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One look at the signatures of a PDF: DSS answers, our own check of the covered bytes confirms. */
class SignatureReading {

    private static final String SIGNATURE_FIELD = "Sig";

    private final OpenedPdf pdf;
    private final List<SignedRange> ranges;
    private final Reports reports;
    private final Map<String, AdvancedSignature> signatures;
    private final ZonedDateTime now;

    /** @throws OpenedPdf.Unreadable where DSS can make nothing of the file */
    SignatureReading(OpenedPdf pdf, CertificateVerifier verifier, ValidationPolicy policy, ZonedDateTime now) throws OpenedPdf.Unreadable {
        this.pdf = pdf;
        this.now = now;
        this.ranges = pdf.signatures().stream().map(signature -> SignedRange.of(signature, pdf.content())).toList();
        PDFDocumentValidator validator = validator(pdf.content(), verifier, now);
        try {
            this.reports = validator.validateDocument(policy);
            this.signatures = validator.getSignatures().stream().collect(Collectors.toMap(AdvancedSignature::getId, Function.identity()));
        } catch (RuntimeException hostile) { // whatever a file made by hand provokes in the parsers
            throw new OpenedPdf.Unreadable(OpenedPdf.BROKEN, hostile);
        }
    }

    private static PDFDocumentValidator validator(byte[] content, CertificateVerifier verifier, ZonedDateTime now) {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0); // objects are compared; drawing pages costs a second each
        PdfBoxDefaultObjectFactory objects = new PdfBoxDefaultObjectFactory();
        objects.setPdfDifferencesFinder(differences);
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(content));
        validator.setPdfObjFactory(objects);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(now.toInstant()));
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    /** In the order in which they were made. */
    List<SignatureFacts> facts(String... agencyWords) throws OpenedPdf.Unreadable {
        List<SignatureWrapper> made = reports.getDiagnosticData().getSignatures().stream()
                .sorted(Comparator.comparingLong(signature -> range(signature).map(SignedRange::end).orElse(0L)))
                .toList();
        List<SignatureFacts> facts = new ArrayList<>();
        for (SignatureWrapper signature : made) {
            facts.add(facts(signature, agencyWords));
        }
        return facts;
    }

    /** Dictionaries that claim to sign but are no signature that could be read. */
    int unreadable() {
        long claimed = ranges.stream().filter(range -> !range.timestamp()).count();
        return (int) Math.max(0, claimed - reports.getDiagnosticData().getSignatures().size());
    }

    private SignatureFacts facts(SignatureWrapper signature, String... agencyWords) throws OpenedPdf.Unreadable {
        var read = new ReadSignature(signature, signatures.get(signature.getId()), reports.getSimpleReport(), now);
        boolean nothingHidden = range(signature).map(SignedRange::onlySignatureBetween).orElse(false);
        LaterChanges later = laterChanges(signature);
        return new SignatureFacts(
                read.signer(agencyWords),
                read.serial(),
                read.issuer(),
                signature.getSubFilter(),
                read.algorithm(),
                read.isWeak(),
                read.time(),
                read.provenTime().isPresent(),
                nothingHidden && read.isIntact(),
                later == LaterChanges.NONE,
                later,
                read.chain(),
                read.isChainTrusted(),
                read.wasCertificateValid(),
                read.hasCertificateExpired(),
                read.revocation());
    }

    private Optional<SignedRange> range(SignatureWrapper signature) {
        List<Integer> numbers = signature.getSignatureByteRange().stream().map(BigInteger::intValue).toList();
        return ranges.stream().filter(range -> range.numbers().equals(numbers)).findFirst();
    }

    private LaterChanges laterChanges(SignatureWrapper signature) throws OpenedPdf.Unreadable {
        long end = range(signature).map(SignedRange::end).orElse(0L);
        if (end == pdf.content().length) {
            return LaterChanges.NONE;
        }
        boolean said = !signature.getPdfUndefinedChanges().isEmpty()
                || !signature.getPdfAnnotationChanges().isEmpty()
                || !signature.getPdfPageDifferenceConcernedPages().isEmpty()
                || signature.getPdfSignatureOrFormFillChanges().stream().anyMatch(SignatureReading::fillsInAForm);
        return said || !isTailKnown(signature) || readsOtherwise(end) ? LaterChanges.CHANGED : LaterChanges.ONLY_SIGNATURES;
    }

    private static boolean fillsInAForm(XmlObjectModification change) {
        return change.getFieldName() != null && !SIGNATURE_FIELD.equals(change.getType());
    }

    /** The end of the file belongs to a signature or time stamp, or adds nothing but proofs for them. */
    private boolean isTailKnown(SignatureWrapper signature) {
        boolean sealed = ranges.stream().anyMatch(range -> range.onlySignatureBetween() && range.end() == pdf.content().length);
        return sealed || signature.getPdfSignatureOrFormFillChanges().isEmpty() && !signature.getPdfExtensionChanges().isEmpty();
    }

    /** DSS counts a page's first list of marks as part of a signature, whatever is in it. */
    private boolean readsOtherwise(long end) throws OpenedPdf.Unreadable {
        try (OpenedPdf signed = OpenedPdf.of(Arrays.copyOf(pdf.content(), (int) end))) {
            return !signed.marks().equals(pdf.marks());
        } catch (IOException e) {
            throw new OpenedPdf.Unreadable(OpenedPdf.BROKEN, e);
        }
    }
}
