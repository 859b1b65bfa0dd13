package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CertificateReviews;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ReviewedAgencies;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.ExpiryFinding.Result;
import vn.chungthuso.registry.ExpiryReview;
import vn.chungthuso.registry.ExpiryReviews;

/** «Rà soát hạn»: an agency has all its certificates looked at at once and reads what came out. */
@Page
@RequestMapping(ExpiryReviewPage.PATH)
class ExpiryReviewPage {

    static final String PATH = "/ra-soat";
    private static final int SIZE = 50;
    /** Units with signatures issued since 2016 review them. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);

    private final CertificateReviews reviews;
    private final ExpiryReviews findings;
    private final ReviewedAgencies reviewed;
    private final ExpirySheet sheet;
    private final Agencies agencies;
    private final Callers callers;

    ExpiryReviewPage(
            CertificateReviews reviews,
            ExpiryReviews findings,
            ReviewedAgencies reviewed,
            ExpirySheet sheet,
            Agencies agencies,
            Callers callers) {
        this.reviews = reviews;
        this.findings = findings;
        this.reviewed = reviewed;
        this.sheet = sheet;
        this.agencies = agencies;
        this.callers = callers;
    }

    @GetMapping
    String page(Model model) {
        return show(new HashMap<>(Map.of("issuedFrom", FIRST_DAY.toString(), "withBelow", true)), List.of(), model);
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean withBelow,
            @RequestParam(defaultValue = "") String issuedFrom,
            Model model,
            HttpServletResponse response) {
        Map<String, Object> typed = Map.of("agency", agency, "withBelow", withBelow, "issuedFrom", issuedFrom);
        try {
            return "redirect:" + PATH + "/" + reviews.begin(typed);
        } catch (RuntimeException failure) {
            FormRefused refused = FormRefused.in(failure);
            if (refused == null || refused.errors().isEmpty()) {
                throw failure;
            }
            response.setStatus(refused.status());
            return show(typed, refused.errors(), model);
        }
    }

    private String show(Map<String, Object> typed, List<FieldError> errors, Model model) {
        Caller caller = callers.current();
        if (!reviewed.mayReview(caller)) {
            throw new NotAllowed();
        }
        List<ExpiryReview> latest = reviews.latest(caller);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("choices", agencies.shortNames(reviewed.by(caller)));
        model.addAttribute("reviews", latest);
        model.addAttribute("names", agencies.shortNames(latest.stream().map(ExpiryReview::agencyCode).collect(Collectors.toSet())));
        return "ra-soat";
    }

    /** 404 for a review that the viewer may not see. */
    @GetMapping("/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(required = false) Result result,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Paging.check(page);
        ExpiryReview review = review(code);
        ExpiryReviews.Page found = findings.findings(code, result, page, SIZE);
        Stream<String> theirs = found.items().stream().map(one -> one.certificate().agencyCode());
        model.addAttribute("review", review);
        model.addAttribute("result", result);
        model.addAttribute("results", findings.results(code));
        model.addAttribute("found", found.items());
        model.addAttribute("paging", new Paging(page, SIZE, found.total()));
        model.addAttribute("names", agencies.shortNames(Stream.concat(theirs, Stream.of(review.agencyCode())).collect(Collectors.toSet())));
        return "mot-ra-soat";
    }

    @GetMapping("/{code}/danh-sach.{extension:csv|xlsx}")
    void file(
            @PathVariable String code,
            @PathVariable String extension,
            @RequestParam(required = false) Result result,
            HttpServletResponse response)
            throws IOException {
        review(code);
        TableFormat format = TableFormat.valueOf(extension.toUpperCase(Locale.ROOT));
        sheet.send(findings.findings(code, result, 0, sheet.most()), format, response);
    }

    private ExpiryReview review(String code) {
        return reviews.find(callers.current(), code).orElseThrow(NotVisible::new);
    }
}
