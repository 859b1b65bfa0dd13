package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.ChangeOvers;
import vn.chungthuso.process.ChangeOvers.Advised;
import vn.chungthuso.process.ChangeOvers.Declared;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.terms.Purpose;

/** Certificates of public CAs that units still use: declared, listed, advised (domain §7.13, R-002, R-003). */
@RestController
class PublicCertificateController {

    private static final int MOST_AT_ONCE = 200;

    /** A declaration in a list: no more personal data than the holder's name. */
    record Item(
            String code,
            String agency,
            String provider,
            String holderKind,
            String holderName,
            List<Purpose> purposes,
            LocalDate validTo,
            State state,
            String stateName,
            OffsetDateTime declaredAt) {}

    record ListOf(List<Item> items, int page, int size, long total) {}

    /** @param items as {@code POST /api/public-certificates} takes one */
    record Many(@NotEmpty @Size(max = MOST_AT_ONCE) List<Map<String, Object>> items) {}

    record Results(List<Declared> items) {}

    /** @param note that it costs nothing, and by which clause */
    record Proposals(String code, List<Advised> items, String note, List<String> requests) {}

    private final ChangeOvers changeOvers;
    private final Callers callers;
    private final Agencies agencies;
    private final Words words;

    PublicCertificateController(ChangeOvers changeOvers, Callers callers, Agencies agencies, Words words) {
        this.changeOvers = changeOvers;
        this.callers = callers;
        this.agencies = agencies;
        this.words = words;
    }

    @PostMapping("/api/public-certificates")
    @Only(Right.DECLARE_PUBLIC_CERTIFICATES)
    ResponseEntity<Item> declare(@RequestBody Map<String, Object> body) {
        String code = changeOvers.declare(body);
        return ResponseEntity.created(URI.create("/api/public-certificates/" + code)).body(one(code));
    }

    /** Many at once, each by itself: a row that is refused leaves the others as they are. */
    @PostMapping("/api/public-certificates/batch")
    @Only(Right.DECLARE_PUBLIC_CERTIFICATES)
    Results declareAll(@RequestBody @Valid Many many) {
        return new Results(changeOvers.declareAll(many.items()));
    }

    @GetMapping("/api/public-certificates")
    ListOf list(
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        if (!agency.isEmpty() && !agencies.isKnown(agency)) {
            throw new UnknownValue("agency");
        }
        PublicCertificates.Page found = changeOvers.list(callers.current(), agency.isEmpty() ? null : agency, state, page, size);
        return new ListOf(found.items().stream().map(this::item).toList(), page, size, found.total());
    }

    @GetMapping("/api/public-certificates/{code}")
    Item one(@PathVariable String code) {
        return item(find(code));
    }

    /** What takes its place (DT-08); nothing is opened. */
    @GetMapping("/api/public-certificates/{code}/proposals")
    Proposals proposals(@PathVariable String code) {
        PublicCertificate certificate = find(code);
        return new Proposals(code, changeOvers.advice(certificate), words.say("changeover.free"), changeOvers.requests(certificate));
    }

    private PublicCertificate find(String code) {
        return changeOvers.find(callers.current(), code).orElseThrow(NotVisible::new);
    }

    private Item item(PublicCertificate certificate) {
        return new Item(
                certificate.code(),
                certificate.agencyCode(),
                certificate.provider(),
                certificate.kind().name(),
                certificate.holderName(),
                certificate.purposes(),
                certificate.validTo(),
                certificate.state(),
                words.say("changeover.state." + certificate.state()),
                certificate.declaredAt());
    }
}
