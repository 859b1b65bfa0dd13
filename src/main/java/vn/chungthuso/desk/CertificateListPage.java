package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.AskableCertificates;
import vn.chungthuso.process.Caller;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificateFilter;
import vn.chungthuso.registry.CertificatePage;
import vn.chungthuso.registry.CertificateSearch;
import vn.chungthuso.registry.Certificates;

/** «Chứng thư số»: one's own with what can be done now; for who works in an office, those of the agencies they see. */
@Page
class CertificateListPage {

    private static final int SIZE = 50;

    private final CertificateSearch search;
    private final Certificates certificates;
    private final CertificateCards cards;
    private final ExpirySheet sheet;
    private final AskableCertificates askable;
    private final Agencies agencies;
    private final OwnAgencies own;
    private final Callers callers;
    private final Clock clock;

    CertificateListPage(
            CertificateSearch search,
            Certificates certificates,
            CertificateCards cards,
            ExpirySheet sheet,
            AskableCertificates askable,
            Agencies agencies,
            OwnAgencies own,
            Callers callers,
            Clock clock) {
        this.search = search;
        this.certificates = certificates;
        this.cards = cards;
        this.sheet = sheet;
        this.askable = askable;
        this.agencies = agencies;
        this.own = own;
        this.callers = callers;
        this.clock = clock;
    }

    @GetMapping(CertificateQuestion.LIST)
    String page(@ModelAttribute("question") CertificateQuestion question, BindingResult read, Model model) {
        UnknownValue.refuse(read);
        Paging.check(question.page());
        Caller caller = callers.current();
        Set<String> seen = askable.agencies(caller);
        boolean office = seen == null || !seen.isEmpty();
        CertificatePage found = search.search(filter(question, caller, seen, question.page(), SIZE));
        model.addAttribute("office", office);
        model.addAttribute("agencies", own.of(caller));
        model.addAttribute("paging", new Paging(found.page(), found.size(), found.total()));
        model.addAttribute("cards", office ? cards.plain(found.items()) : whole(found.items(), caller));
        return "chung-thu-so";
    }

    @PostMapping(CertificateQuestion.LIST)
    String search(@ModelAttribute("question") CertificateQuestion question, BindingResult read, Model model) {
        UnknownValue.refuse(read);
        return question.isSearch() ? page(question, read, model) : "redirect:" + question.at(question.page());
    }

    /** What the list shows, all pages of it, with stage and last safe day: the list that an agency reviews each quarter (domain §7.12). */
    @PostMapping(CertificateQuestion.LIST + "/danh-sach.{extension:csv|xlsx}")
    void file(
            @PathVariable String extension,
            @ModelAttribute("question") CertificateQuestion question,
            BindingResult read,
            HttpServletResponse response)
            throws IOException {
        UnknownValue.refuse(read);
        Caller caller = callers.current();
        CertificatePage all = search.search(filter(question, caller, askable.agencies(caller), 0, sheet.most()));
        sheet.send(all, TableFormat.valueOf(extension.toUpperCase(Locale.ROOT)), response);
    }

    /** 404 for a certificate that the viewer may not see. */
    @GetMapping(CertificateQuestion.LIST + "/{serial}")
    String one(@PathVariable String serial, Model model) {
        Caller caller = callers.current();
        Certificate certificate = certificates.bySerial(serial).filter(found -> sees(caller, found)).orElseThrow(NotVisible::new);
        model.addAttribute("card", cards.whole(certificate, caller));
        return "mot-chung-thu-so";
    }

    private boolean sees(Caller caller, Certificate certificate) {
        Set<String> seen = askable.agencies(caller);
        return seen == null || seen.contains(certificate.agencyCode()) || askable.find(caller, certificate.serial()).isPresent();
    }

    private List<CertificateCard> whole(List<Certificate> theirs, Caller caller) {
        return theirs.stream().map(certificate -> cards.whole(certificate, caller)).toList();
    }

    private CertificateFilter filter(CertificateQuestion question, Caller caller, Set<String> seen, int page, int size) {
        if (question.agency() != null && !agencies.isKnown(question.agency())) {
            throw new UnknownValue("agency");
        }
        CertificateStanding standing = question.standing();
        return new CertificateFilter(
                seen,
                caller.user(),
                question.agency(),
                standing == null ? null : standing.status(),
                standing == CertificateStanding.ENDING ? LocalDate.now(clock).plusDays(CertificateStanding.SOON) : null,
                question.q(),
                page,
                size);
    }
}
