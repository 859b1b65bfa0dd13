package vn.chungthuso.desk;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** «Đăng ký dịch vụ» and the lists of the clerk's agency (Ba Đình 2024, HD Bước 1, 2, 9.3; ). */
@Page
class ListsPage {

    static final String PATH = "/danh-sach";

    private static final int NEWEST = 100;

    /**
     * A procedure of the portal.
     *
     * @param kind null where it is for certificates of every kind
     */
    public record Service(int number, String name, Procedure procedure, CertificateKind kind) {

        /** The one that is prepared here; the others begin in the task list. */
        public boolean isList() {
            return procedure == Procedure.ISSUE && kind == CertificateKind.INDIVIDUAL;
        }
    }

    private final RequestLists lists;
    private final Callers callers;
    private final Words words;
    private final Clock clock;

    ListsPage(RequestLists lists, Callers callers, Words words, Clock clock) {
        this.lists = lists;
        this.callers = callers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param q words of a procedure's name, with or without diacritics
     * @param kind only procedures for certificates of this kind
     */
    @GetMapping(PATH)
    String overview(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "loai", required = false) CertificateKind kind,
            Model model) {
        Set<String> agencies = clerkAt();
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", List.of(CertificateKind.INDIVIDUAL, CertificateKind.ORGANISATION, CertificateKind.DEVICE_SERVICE_SOFTWARE));
        model.addAttribute("services", services().stream()
                .filter(service -> SearchWords.folded(service.name()).contains(SearchWords.folded(q)))
                .filter(service -> kind == null || service.kind() == null || service.kind() == kind)
                .toList());
        model.addAttribute("agencies", agencies);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("lists", lists.of(agencies, NEWEST));
        return "danh-sach";
    }

    /** Opens a list, one click from its procedure. */
    @PostMapping(PATH)
    String begin(@RequestParam(name = "co-quan", defaultValue = "") String agency) {
        Set<String> agencies = clerkAt();
        String chosen = agency.isEmpty() ? agencies.iterator().next() : agency;
        if (!agencies.contains(chosen)) {
            throw new NotAllowed();
        }
        return "redirect:" + of(lists.begin(chosen, callers.current().user()));
    }

    /** The first page of a list. */
    static String of(String code) {
        return PATH + "/" + code;
    }

    private Set<String> clerkAt() {
        Caller caller = callers.current();
        if (!caller.has(Role.CLERK)) {
            throw new NotAllowed();
        }
        return caller.agencies(Role.CLERK);
    }

    private List<Service> services() {
        return List.of(
                service(1, Procedure.ISSUE, CertificateKind.INDIVIDUAL),
                service(2, Procedure.ISSUE, CertificateKind.ORGANISATION),
                service(3, Procedure.ISSUE, CertificateKind.DEVICE_SERVICE_SOFTWARE),
                service(4, Procedure.RENEW, null),
                service(5, Procedure.REVOKE, null),
                service(6, Procedure.UNLOCK, null));
    }

    private Service service(int number, Procedure procedure, CertificateKind kind) {
        return new Service(number, words.say("list.service." + number), procedure, kind);
    }
}
