package vn.chungthuso.dossier;

import java.util.List;

/**
 * What was found out about the signatures of a document when it was uploaded or made; it stays as it was judged then.
 *
 * @param signed the document counts as digitally signed (DT-07)
 * @param paper how it compares with the paper that was printed ({@code SAME_FILE SAME_TEXT OTHER}); null where it was compared with none
 * @param sentences the document first, then each signature, then what else is to be seen
 */
public record SignatureCheck(boolean signed, String paper, List<Sentence> sentences) {

    /**
     * @param level {@code OK WARN BAD}: colour and symbol
     * @param text Vietnamese
     */
    public record Sentence(String level, String text) {}
}
