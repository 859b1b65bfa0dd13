package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.PaperRefused;
import vn.chungthuso.document.Papers;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;

/** Prints an official form and keeps the bytes with their dossier or letter. */
@Component
class PaperPrint {

    private final Papers papers;
    private final Documents documents;

    PaperPrint(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    /** @throws FormRefused where the paper cannot be printed as it must be */
    void store(String owner, String form, Map<String, Object> data) {
        byte[] pdf;
        try {
            pdf = papers.print(form, data);
        } catch (PaperRefused refused) {
            throw FormRefused.badInput("paper", refused.getMessage());
        }
        documents.store(owner, DocumentKind.PRINTED, form, "%s-%s.pdf".formatted(owner, form), "application/pdf", pdf, "system");
    }
}
