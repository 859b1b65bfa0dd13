package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds in a PDF against PDF/A-2a (keeps for years) and PDF/UA-1 (can be read out). */
public final class Conformance {

    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** The clauses that are broken, in words; none for a paper that is both. */
    public static List<String> faults(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), STANDARDS.get(0));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            List<ValidationResult> results = validator.validateAll(parser);
            if (results.size() != STANDARDS.size()) {
                throw new IllegalStateException("Checked against " + results.size() + " standards");
            }
            return results.stream().flatMap(result -> result.getTestAssertions().stream()).map(Object::toString).toList();
        } catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
