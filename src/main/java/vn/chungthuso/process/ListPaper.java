package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.chungthuso.document.PaperRefused;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** A list as it would be printed, to be signed and attached while no letter has its number yet (R-167, R-168; R-187 lets it be blank). */
@Service
public class ListPaper {

    private final RequestLists lists;
    private final ListParticulars particulars;
    private final Agencies agencies;
    private final Papers papers;
    private final Law law;
    private final Words words;
    private final Clock clock;

    ListPaper(
            RequestLists lists, ListParticulars particulars, Agencies agencies, Papers papers, Law law, Words words, Clock clock) {
        this.lists = lists;
        this.particulars = particulars;
        this.agencies = agencies;
        this.papers = papers;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Prints what is saved of the list.
     *
     * @throws FormRefused 400 where something is missing that the paper must have
     */
    public byte[] of(RequestList list, Rendition rendition) {
        List<FieldError> errors = particulars.errors(list.agency(), committed(list));
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        String form = law.forms(law.regime(today()).value(), Procedure.ISSUE, CertificateKind.INDIVIDUAL).value().agencyForm();
        try {
            byte[] model = papers.compose(form, data(list));
            return rendition == Rendition.WORD ? papers.word(model) : papers.typeset(form, model);
        } catch (PaperRefused refused) {
            throw FormRefused.badInput("paper", refused.getMessage());
        }
    }

    private Map<String, Object> data(RequestList list) {
        Agency sender = agencies.find(list.agency(), today()).orElseThrow();
        Map<String, Object> data = new HashMap<>(list.fields());
        data.put("agencyName", sender.name());
        data.put("parentAgencyName", sender.letterheadParent());
        data.put("documentNumber", words.say("list.paper.number", sender.symbol()));
        data.put("documentPlace", sender.documentPlace());
        data.put("documentDate", today());
        var profile = law.profile(agencies.regionProfileOf(list.agency(), today()), today()).value();
        data.put("addressees", List.of(law.destination(profile, Procedure.ISSUE, sender.underProvincialCommittee()).value().addresseeLine()));
        data.put("distributionList", PaperData.lines(list.fields().get("distributionList")));
        data.put("signing", particulars.signing(sender, list.fields()));
        Map<String, String> names = new HashMap<>();
        data.put("lines", lists.lines(list.code(), 0, RequestLists.MAX_LINES).stream().map(line -> line(line, names)).toList());
        return data;
    }

    /** @param names of the agencies met so far */
    private Map<String, Object> line(ListLine line, Map<String, String> names) {
        Map<String, Object> person = new HashMap<>(line.fields());
        String employer = line.text("employingAgency");
        person.put("employingAgencyName",
                names.computeIfAbsent(employer, code -> agencies.latest(code).map(Agency::name).orElse(code)));
        return person;
    }

    private static Map<String, Object> committed(RequestList list) {
        Map<String, Object> stated = new HashMap<>(list.fields());
        stated.put("commitmentAccepted", true);
        return stated;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
