package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ReceivedReports;

/** A unit without an account has reported on paper or by mail: its report is typed in here, in the unit's own form (domain §7.11). */
@Page
@RequestMapping(CampaignListPage.PATH + "/{code}/nhap-thay/{number}")
class CampaignReportPage {

    private static final String TEMPLATE = "nhap-thay-bao-cao";

    private final CampaignBoard board;
    private final CampaignFiles files;
    private final ReceivedReports received;
    private final ReceivedForm how;
    private final FormParts parts;
    private final Callers callers;

    CampaignReportPage(CampaignBoard board, CampaignFiles files, ReceivedReports received, ReceivedForm how, FormParts parts, Callers callers) {
        this.board = board;
        this.files = files;
        this.received = received;
        this.how = how;
        this.parts = parts;
        this.callers = callers;
    }

    @GetMapping
    String page(@PathVariable String code, @PathVariable int number, Model model, HttpServletResponse response) {
        View view = view(code, number, model);
        try {
            show(form(view, number), Map.of(), Map.of(), model);
        } catch (FormRefused refused) {
            refused(refused, model, response);
        }
        return TEMPLATE;
    }

    @PostMapping
    String record(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(required = false) MultipartFile file,
            HttpServletRequest sent,
            Model model,
            HttpServletResponse response)
            throws IOException {
        View view = view(code, number, model);
        try {
            return record(view, number, form(view, number), file, sent, model, response);
        } catch (FormRefused refused) {
            refused(refused, model, response);
            return TEMPLATE;
        }
    }

    /** What is wrong is said at its field, what was typed stays. */
    private String record(
            View view, int number, JsonNode form, MultipartFile file, HttpServletRequest sent, Model model, HttpServletResponse response)
            throws IOException {
        List<FormPart> inputs = Stream.concat(how.parts(Map.of(), Map.of()).stream(), parts.inputs(form).stream()).toList();
        Map<String, Object> typed = new TypedForm(inputs, sent.getParameterMap()).values();
        try {
            files.received(callers.current(), view, number, typed, file);
            return "redirect:" + CampaignListPage.PATH + "/" + view.campaign().code() + "?said=" + CampaignPage.Said.RECEIVED;
        } catch (FormRefused refused) {
            show(form, typed, refused(refused, model, response), model);
        } catch (UploadRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", refused.getMessage());
            show(form, typed, Map.of(), model);
        }
        return TEMPLATE;
    }

    private View view(String code, int number, Model model) {
        View view = board.of(callers.current(), code).orElseThrow(NotVisible::new);
        model.addAttribute("campaign", view.campaign());
        model.addAttribute("line", view.line(number).orElseThrow(NotVisible::new));
        return view;
    }

    private JsonNode form(View view, int number) {
        return parts.read(received.form(callers.current(), view.campaign(), number));
    }

    /** The form's texts are for the unit; here its inputs are asked for. */
    private void show(JsonNode form, Map<String, Object> typed, Map<String, String> errors, Model model) {
        model.addAttribute("parts", Stream.concat(how.parts(typed, errors).stream(), FormPart.inputs(parts.shown(form, typed, errors)).stream()).toList());
    }

    private static Map<String, String> refused(FormRefused refused, Model model, HttpServletResponse response) {
        Map<String, String> errors = refused.errors().stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one, LinkedHashMap::new));
        response.setStatus(refused.status());
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("errors", errors);
        return errors;
    }
}
