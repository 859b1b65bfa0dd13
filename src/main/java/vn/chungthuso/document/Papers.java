package vn.chungthuso.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import vn.chungthuso.terms.Regime;

/**
 * Prints official forms: a form of {@code forms/official/} and data become a PDF/A-2a that is also PDF/UA-1, or the same paper
 * to edit in Word, laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I (domain §10).
 */
@Service
public class Papers {

    private final FormFolders folders;
    private final Wording wording;
    private final PrintedValues values;
    private final Typesetter typesetter;
    private final Typeface typeface;
    private final CheckMark check;
    private final WordPaper word;
    private final StandingPapers standing = new StandingPapers();

    Papers(DocumentProperties properties, MessageSource messages, Clock clock) {
        this.folders = new FormFolders(properties.forms());
        this.wording = new Wording(messages);
        this.values = new PrintedValues(wording);
        this.typesetter = new Typesetter(clock, wording);
        this.typeface = new Typeface(wording);
        this.check = new CheckMark(properties.checkAddress());
        this.word = new WordPaper(clock, wording);
    }

    /** Every form that can be printed, in the order of their keys. */
    public List<FormInfo> forms() {
        return folders.keys().stream().map(folders::form).flatMap(Optional::stream).map(Form::info).toList();
    }

    public boolean has(String formKey) {
        return folders.find(formKey, "form.yaml").isPresent();
    }

    /**
     * The form of a paper that has one in the wording of every regime.
     *
     * @param paper the key without what a regime puts before it, such as {@code reminder}
     * @throws NoSuchForm when this regime has none
     */
    public String formKey(Regime regime, String paper) {
        return folders.keys().stream()
                .filter(key -> key.equals(paper) || key.endsWith("-" + paper))
                .filter(key -> info(key).regime().equals(regime.name()))
                .findFirst()
                .orElseThrow(() -> noSuchForm("unknownForm", paper));
    }

    /** @throws NoSuchForm when the form is unknown */
    public FormInfo info(String formKey) {
        return form(formKey).info();
    }

    /**
     * What a form asks for, and which clause wants it.
     *
     * @throws NoSuchForm when the form is unknown
     */
    public List<FormLine> lines(String formKey) {
        return form(formKey).lines();
    }

    /**
     * Prints one paper.
     *
     * @param formKey such as {@code tt185-m02} (contract §2)
     * @param data values by the identifiers of domain §5: texts, {@link java.time.LocalDate} and
     *     {@link java.time.OffsetDateTime} or their ISO texts, booleans, lists; a dot in an identifier is a nested map; the
     *     lines of a list form are a list of maps under {@code lines}; {@code code}, where there is one, is that of the
     *     dossier or letter, printed with the address to check it
     * @return the PDF
     * @throws NoSuchForm when the form is unknown
     * @throws PaperRefused when a required value is missing, a character cannot be printed, or there are more than 500
     *     lines
     */
    public byte[] print(String formKey, Map<String, Object> data) {
        return typeset(formKey, compose(formKey, data));
    }

    /**
     * The quick half of {@link #print}: all that will stand on the paper, without its pages. What it takes, {@link #typeset} prints.
     *
     * @return the paper's model, from which {@link #typeset} and {@link #word} make files at any later time
     * @throws NoSuchForm when the form is unknown
     * @throws PaperRefused as {@link #print} does
     */
    public byte[] compose(String formKey, Map<String, Object> data) {
        Document paper = filled(form(formKey), data);
        typeface.refuseWhatItLacks(paper);
        return ModelXml.write(paper);
    }

    /**
     * The slow half of {@link #print}: some 50 ms for a page, about a second for 500 lines; not to be done while a transaction is open.
     *
     * @param model as {@link #compose} made it
     * @return the PDF
     */
    public byte[] typeset(String formKey, byte[] model) {
        return typesetter.pdf(ModelXml.read(model), layout(formKey));
    }

    /**
     * A paper to edit in Word. A form's own {@code layout.xsl} has no part in it.
     *
     * @param model as {@link #compose} made it
     * @return the .docx
     */
    public byte[] word(byte[] model) {
        return word.docx(ModelXml.read(model));
    }

    /** The {@link #blank(String, Rendition)} copy as PDF. */
    public byte[] blank(String formKey) {
        return blank(formKey, Rendition.PDF);
    }

    /**
     * A copy to fill in by hand: the same paper with room to write instead of values and three empty rows in each list.
     *
     * @param formKey such as {@code tt185-m02} (contract §2)
     * @return the file, the same bytes until the form changes
     * @throws NoSuchForm when the form is unknown
     */
    public byte[] blank(String formKey, Rendition rendition) {
        Document paper = new PaperModel(form(formKey), new BlankFilling(wording)).build();
        return standing("blank", formKey, paper, rendition);
    }

    /** The {@link #example(String, Rendition)} as PDF. */
    public byte[] example(String formKey) {
        return example(formKey, Rendition.PDF);
    }

    /**
     * The form filled with its own {@code example.yaml}, whose people are invented.
     *
     * @param formKey such as {@code tt185-m02} (contract §2)
     * @return the file, the same bytes until the form or its example changes
     * @throws NoSuchForm when the form is unknown or has no example
     * @throws PaperRefused when the example does not fit its form
     */
    public byte[] example(String formKey, Rendition rendition) {
        Form form = form(formKey);
        Map<String, Object> data = folders.example(formKey).orElseThrow(() -> noSuchForm("noExample", formKey));
        return standing("example", formKey, filled(form, data), rendition);
    }

    private Document filled(Form form, Map<String, Object> data) {
        Document paper = new PaperModel(form, new DataFilling(data, values, wording)).build();
        check.addTo(paper, data.get("code"));
        return paper;
    }

    private byte[] standing(String kind, String formKey, Document paper, Rendition rendition) {
        Optional<Resource> layout = layout(formKey);
        return standing.file("%s/%s.%s".formatted(formKey, kind, rendition.extension()), paper, layout.map(FormFolders::text).orElse(""),
                () -> rendition == Rendition.WORD ? word.docx(paper) : typesetter.pdf(paper, layout));
    }

    private Form form(String formKey) {
        return folders.form(formKey).orElseThrow(() -> noSuchForm("unknownForm", formKey));
    }

    private Optional<Resource> layout(String formKey) {
        return folders.find(formKey, "layout.xsl");
    }

    private NoSuchForm noSuchForm(String reason, String formKey) {
        return new NoSuchForm(wording.say("refused." + reason, formKey));
    }
}
