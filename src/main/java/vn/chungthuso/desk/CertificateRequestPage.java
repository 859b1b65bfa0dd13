package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.process.AskableCertificates;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.Requests;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** A request that begins at a certificate: what the register knows is filled in, the rest is asked with the start form of Tasklist. */
@Page
class CertificateRequestPage {

    private static final String ADDRESS = CertificateQuestion.LIST + "/{serial}/{road}";

    private final AskableCertificates askable;
    private final StartForms forms;
    private final FormBeginnings beginnings;
    private final Requests requests;
    private final CertificateCards cards;
    private final Callers callers;

    CertificateRequestPage(
            AskableCertificates askable,
            StartForms forms,
            FormBeginnings beginnings,
            Requests requests,
            CertificateCards cards,
            Callers callers) {
        this.askable = askable;
        this.forms = forms;
        this.beginnings = beginnings;
        this.requests = requests;
        this.cards = cards;
        this.callers = callers;
    }

    @GetMapping(ADDRESS)
    String page(@PathVariable String serial, @PathVariable String road, Model model) {
        Certificate certificate = certificate(serial);
        Procedure procedure = procedure(road);
        return show(certificate, procedure, withKind(certificate, beginnings.of(procedure, certificate, callers.current())), List.of(), model);
    }

    /** @param next only shows what the choices made so far ask for */
    @PostMapping(ADDRESS)
    String send(
            @PathVariable String serial,
            @PathVariable String road,
            @RequestParam(defaultValue = "false") boolean next,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model model) {
        Certificate certificate = certificate(serial);
        Procedure procedure = procedure(road);
        Map<String, Object> typed = typed(certificate, procedure, sent);
        if (next) {
            return show(certificate, procedure, typed, List.of(), model);
        }
        try {
            return "redirect:" + OneDossierPage.address(requests.open(body(certificate, procedure, typed)), OneDossierPage.Said.OPENED);
        } catch (RuntimeException failure) {
            return refused(certificate, procedure, typed, failure, response, model);
        }
    }

    private Certificate certificate(String serial) {
        return askable.find(callers.current(), serial).orElseThrow(NotVisible::new);
    }

    private static Procedure procedure(String road) {
        return CertificateRoad.at(road).orElseThrow(NotVisible::new).procedure();
    }

    private Map<String, Object> typed(Certificate certificate, Procedure procedure, HttpServletRequest sent) {
        var typed = new TypedForm(forms.inputs(procedure), sent.getParameterMap());
        Map<String, Object> values = withKind(certificate, typed.values());
        typed.unticked(FormPart.inputs(forms.of(procedure, values, Map.of())));
        return withKind(certificate, typed.values());
    }

    /** The kind decides what the form of a new certificate shows. */
    private static Map<String, Object> withKind(Certificate certificate, Map<String, Object> values) {
        Map<String, Object> whole = new HashMap<>(values);
        whole.put("certificateKind", certificate.kind().name());
        return whole;
    }

    private static Map<String, Object> body(Certificate certificate, Procedure procedure, Map<String, Object> typed) {
        Map<String, Object> body = new HashMap<>(typed);
        body.put("procedure", procedure.name());
        if (procedure != Procedure.ISSUE) {
            body.put("certificateSerial", certificate.serial());
        }
        return body;
    }

    /** A second click finds the dossier that the first one opened; everything else is said where it was typed. */
    private String refused(
            Certificate certificate,
            Procedure procedure,
            Map<String, Object> typed,
            RuntimeException failure,
            HttpServletResponse response,
            Model model) {
        FormRefused refused = FormRefused.in(failure);
        if (refused == null) {
            throw failure;
        }
        if (refused.more().get("code") instanceof String inFlight) {
            return "redirect:" + OneDossierPage.address(inFlight, OneDossierPage.Said.ALREADY);
        }
        response.setStatus(refused.status());
        model.addAttribute("refused", refused);
        return show(certificate, procedure, typed, refused.errors(), model);
    }

    private String show(Certificate certificate, Procedure procedure, Map<String, Object> values, List<FieldError> errors, Model model) {
        Caller caller = callers.current();
        Map<String, String> byField = errors.stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first + " " + second));
        List<FormPart> parts = forms.of(procedure, values, byField);
        model.addAttribute("card", cards.whole(certificate, caller));
        model.addAttribute("procedure", procedure);
        model.addAttribute("offer", askable.offer(procedure, certificate));
        model.addAttribute("parts", parts);
        model.addAttribute("wrong", errors);
        model.addAttribute("staged", procedure == Procedure.CHANGE_INFO);
        model.addAttribute("complete", procedure != Procedure.CHANGE_INFO || values.containsKey("changeReason"));
        return "de-nghi";
    }
}
