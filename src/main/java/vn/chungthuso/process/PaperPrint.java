package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.PaperRefused;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.dossier.Documents;

/** Issues an official paper: what stands on it is fixed and checked now, in the caller's transaction; its pages follow the commit. */
@Component
class PaperPrint {

    private final Papers papers;
    private final Documents documents;
    private final Typesetting typesetting;

    PaperPrint(Papers papers, Documents documents, Typesetting typesetting) {
        this.papers = papers;
        this.documents = documents;
        this.typesetting = typesetting;
    }

    /**
     * @return number of the document
     * @throws FormRefused where the paper cannot be printed as it must be
     */
    long store(String owner, String form, Map<String, Object> data) {
        byte[] model;
        try {
            model = papers.compose(form, data);
        } catch (PaperRefused refused) {
            throw FormRefused.badInput("paper", refused.getMessage());
        }
        String fileName = "%s-%s.%s".formatted(owner, form, Rendition.PDF.extension());
        long id = documents.storePrinted(owner, form, fileName, Rendition.PDF.mediaType(), model);
        typesetting.afterCommit(owner, id);
        return id;
    }
}
