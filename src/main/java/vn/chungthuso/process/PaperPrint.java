package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.IssuedPaper;
import vn.chungthuso.document.PaperRefused;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.dossier.Documents;

/** Prints an official form and keeps the bytes, and what they were made from, with their dossier or letter. */
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
        IssuedPaper paper;
        try {
            paper = papers.issue(form, data);
        } catch (PaperRefused refused) {
            throw FormRefused.badInput("paper", refused.getMessage());
        }
        String fileName = "%s-%s.%s".formatted(owner, form, Rendition.PDF.extension());
        documents.storePrinted(owner, form, fileName, Rendition.PDF.mediaType(), paper.pdf(), paper.model());
    }
}
