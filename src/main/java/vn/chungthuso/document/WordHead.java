package vn.chungthuso.document;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Quốc hiệu, Tiêu ngữ, agency, number, place and date, title, addressees (domain §10.2): letterhead.xsl in Word. */
class WordHead {

    private static final int AGENCY_PERCENT = 42;
    private static final int NUMBER_DOTS = 15;
    private static final int SYMBOL_DOTS = 25;
    private static final int PLACE_DOTS = 25;
    private static final int ADDRESSEE_DOTS = 110;

    private final PaperParts paper;
    private final Wording wording;
    private final WordFlow page;

    WordHead(PaperParts paper, Wording wording, WordFlow page) {
        this.paper = paper;
        this.wording = wording;
        this.page = page;
    }

    void write(XWPFDocument document) {
        if (paper.hasAgency()) {
            int left = page.width() * AGENCY_PERCENT / 100;
            int right = page.width() - left;
            XWPFTableRow row = WordTable.sideBySide(document, new int[] {left, right});
            agency(WordFlow.in(row.getCell(0), left));
            WordFlow nation = WordFlow.in(row.getCell(1), right);
            nation(nation);
            placeDate(paper, nation);
        } else {
            nation(page);
        }
        title();
        paper.particular("addressees").ifPresent(field -> addressees(field.all("item")));
    }

    static void placeDate(PaperParts paper, WordFlow flow) {
        paper.first("placeDate").ifPresent(text -> flow.write("PlaceDate", text, PLACE_DOTS));
    }

    /** On a line of its own above several signatures. */
    static void placeDateOfSignatures(PaperParts paper, WordFlow flow) {
        paper.first("placeDate").ifPresent(text -> flow.write("PlaceDateAtRight", text, PLACE_DOTS));
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private void nation(WordFlow flow) {
        flow.say("LetterheadName", capitals(say("nation")));
        flow.say("Motto", say("motto")).getRuns().get(0).setUnderline(UnderlinePatterns.SINGLE);
    }

    private void agency(WordFlow flow) {
        names("parentAgencyName", "LetterheadLine", flow);
        names("agencyName", "LetterheadName", flow);
        flow.rule();
        StringBuilder number = new StringBuilder(say("number")).append(' ');
        for (Part item : paper.items("documentNumber")) {
            number.append(item.hasRoom() ? WordFlow.dots(NUMBER_DOTS) + "/" + WordFlow.dots(SYMBOL_DOTS) : item.text());
        }
        flow.say("DocumentNumber", number.toString());
        if (paper.first("documentType").isEmpty()) {
            String about = paper.first("subjectLine").map(line -> WordFlow.written(line, SYMBOL_DOTS)).orElse("");
            flow.say("Subject", say("about") + " " + about);
        }
    }

    private void names(String identifier, String style, WordFlow flow) {
        paper.particular(identifier).ifPresent(field -> {
            UnaryOperator<String> capitals = WordHead::capitals;
            field.all("item").forEach(item -> flow.nameOrRoom(style, item, field.attribute("label"), capitals));
        });
    }

    private void title() {
        paper.first("documentType").ifPresent(type -> {
            page.say("Heading1", capitals(type.text()));
            paper.all("subjectLine").forEach(line -> page.write("SubjectLine", line, SYMBOL_DOTS));
            page.rule();
        });
    }

    private void addressees(List<Part> items) {
        if (items.size() == 1) {
            XWPFParagraph paragraph = page.say("Addressees", say("addressees") + " " + WordFlow.written(items.get(0), ADDRESSEE_DOTS));
            paper.particular("addresseeIdentifier").ifPresent(field -> identifier(field, paragraph));
        } else if (!items.isEmpty()) {
            page.say("AddresseeList", say("addressees"));
            page.enumerate("Addressee", items);
        }
    }

    private void identifier(Part field, XWPFParagraph addressee) {
        for (Part item : field.all("item")) {
            if (!item.hasRoom()) {
                addressee.setSpacingAfter(0);
                page.say("AddresseeIdentifier", "(%s: %s)".formatted(field.attribute("label"), item.text()));
            }
        }
    }

    private String say(String code) {
        return wording.say("word." + code);
    }
}
