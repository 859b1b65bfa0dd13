package vn.chungthuso.document;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Nơi nhận and the signing block of a letter (domain §10.2–10.3), or the signatures of other papers side by side: signatures.xsl in
 * Word. The code to check an issued paper stands here without its picture: a file that anybody may change proves nothing.
 */
class WordSignatures {

    private static final int NAME_DOTS = 50;
    private static final int DISTRIBUTION_DOTS = 50;
    private static final int ARCHIVE_DOTS = 35;

    private final PaperParts paper;
    private final Wording wording;
    private final WordFlow page;

    WordSignatures(PaperParts paper, Wording wording, WordFlow page) {
        this.paper = paper;
        this.wording = wording;
        this.page = page;
    }

    void write(XWPFDocument document) {
        List<Part> signatures = paper.all("signature");
        page.gap();
        if (signatures.isEmpty()) {
            XWPFTableRow row = sideBySide(document, page.width() / 2, page.width() / 2);
            WordFlow left = WordFlow.in(row.getCell(0), page.width() / 2);
            distribution(left);
            check(left);
            signingBlock(WordFlow.in(row.getCell(1), page.width() / 2));
        } else if (signatures.size() == 1) {
            XWPFTableRow row = sideBySide(document, page.width() * 2 / 5, page.width() * 3 / 5);
            WordFlow left = WordFlow.in(row.getCell(0), page.width() * 2 / 5);
            left.gap();
            check(left);
            WordFlow right = WordFlow.in(row.getCell(1), page.width() * 3 / 5);
            if (!paper.hasAgency()) {
                WordHead.placeDate(paper, right);
            }
            signature(signatures.get(0), right);
        } else {
            signatures(document, signatures);
            check(page);
        }
        page.say("Rule", ""); // a page ends with a paragraph
    }

    private void signatures(XWPFDocument document, List<Part> signatures) {
        if (!paper.hasAgency()) {
            WordHead.placeDateOfSignatures(paper, page);
        }
        int[] widths = new int[signatures.size()];
        Arrays.fill(widths, page.width() / signatures.size());
        XWPFTableRow row = sideBySide(document, widths);
        for (int i = 0; i < widths.length; i++) {
            signature(signatures.get(i), WordFlow.in(row.getCell(i), widths[i]));
        }
    }

    private static XWPFTableRow sideBySide(XWPFDocument document, int... widths) {
        return WordTable.sideBySide(document, widths);
    }

    private void signature(Part signature, WordFlow flow) {
        flow.say("Signer", WordHead.capitals(text(signature, "caption")));
        flow.say("SignatureHint", text(signature, "hint"));
        flow.say("RoomToSign", "");
        signature.all("name").forEach(name -> flow.write("Signer", name, NAME_DOTS));
    }

    private void distribution(WordFlow flow) {
        flow.say("DistributionHead", wording.say("word.distribution"));
        List<Part> items = paper.items("distributionList");
        if (items.stream().anyMatch(Part::hasRoom)) {
            flow.say("Distribution", wording.say("word.asAbove"));
            flow.toWriteOn(flow.say("Distribution", "- " + WordFlow.dots(DISTRIBUTION_DOTS) + ";"));
            flow.toWriteOn(flow.say("Distribution", wording.say("word.archived") + " " + WordFlow.dots(ARCHIVE_DOTS) + "."));
        } else {
            flow.enumerate("Distribution", items);
        }
    }

    private void check(WordFlow flow) {
        paper.first("check").ifPresent(check -> flow.say("Check", check.attribute("code")));
    }

    private void signingBlock(WordFlow flow) {
        names("signing", WordHead::capitals, flow);
        flow.say("RoomToSign", "");
        names("signerName", UnaryOperator.identity(), flow);
    }

    private void names(String identifier, UnaryOperator<String> letters, WordFlow flow) {
        paper.particular(identifier).ifPresent(field ->
                field.all("item").forEach(item -> flow.nameOrRoom("Signer", item, field.attribute("label"), letters)));
    }

    private static String text(Part signature, String name) {
        return signature.first(name).map(text -> WordFlow.written(text, NAME_DOTS)).orElse("");
    }
}
