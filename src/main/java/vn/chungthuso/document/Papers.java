package vn.chungthuso.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;

/**
 * Prints official forms: a form of {@code forms/official/} and data become a PDF/A-2a that is also PDF/UA-1, laid out by
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (domain §10).
 */
@Service
public class Papers {

    private final FormFolders folders;
    private final Wording wording;
    private final PrintedValues values;
    private final Typesetter typesetter;

    Papers(DocumentProperties properties, MessageSource messages, Clock clock) {
        this.folders = new FormFolders(properties.forms());
        this.wording = new Wording(messages);
        this.values = new PrintedValues(wording);
        this.typesetter = new Typesetter(clock, wording);
    }

    /** Every form that can be printed, in the order of their keys. */
    public List<FormInfo> forms() {
        return folders.keys().stream().map(folders::form).flatMap(Optional::stream).map(Form::info).toList();
    }

    /**
     * Prints one paper.
     *
     * @param formKey such as {@code tt185-m02} (contract §2)
     * @param data values by the identifiers of domain §5: texts, {@link java.time.LocalDate},
     *     {@link java.time.OffsetDateTime}, booleans, lists; a dot in an identifier is a nested map; the lines of a list
     *     form are a list of maps under {@code lines}
     * @return the PDF
     * @throws PaperRefused when the form is unknown, a required value is missing, a character cannot be printed, or
     *     there are more than 500 lines
     */
    public byte[] print(String formKey, Map<String, Object> data) {
        Form form = folders.form(formKey).orElseThrow(() -> wording.refusal("unknownForm", formKey));
        Document paper = new PaperModel(form, data, values, wording).build();
        return typesetter.pdf(paper, folders.find(formKey, "layout.xsl"));
    }
}
