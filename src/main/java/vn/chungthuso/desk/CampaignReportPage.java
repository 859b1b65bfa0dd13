package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ReceivedReports;

/** A unit without an account has reported on paper or by mail: its report is typed in here (domain §7.11). */
@Page
@RequestMapping(CampaignListPage.PATH + "/{code}/nhap-thay/{number}")
class CampaignReportPage {

    private final CampaignBoard board;
    private final CampaignFiles files;
    private final ReceivedReports received;
    private final Callers callers;

    CampaignReportPage(CampaignBoard board, CampaignFiles files, ReceivedReports received, Callers callers) {
        this.board = board;
        this.files = files;
        this.received = received;
        this.callers = callers;
    }

    @GetMapping
    String page(@PathVariable String code, @PathVariable int number, Model model, HttpServletResponse response) {
        try {
            received.awaited(callers.current(), line(code, number, model).campaign(), number);
        } catch (FormRefused refused) {
            refused(refused, model, response);
        }
        return "nhap-thay-bao-cao";
    }

    @PostMapping
    String record(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        View view = line(code, number, model);
        try {
            files.received(callers.current(), view, number, values(typed), file);
            return "redirect:" + CampaignListPage.PATH + "/" + code + "?said=" + CampaignPage.Said.RECEIVED;
        } catch (FormRefused refused) {
            refused(refused, model, response);
        } catch (UploadRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refused", refused.getMessage());
        }
        model.addAttribute("typed", typed);
        return "nhap-thay-bao-cao";
    }

    private View line(String code, int number, Model model) {
        View view = board.of(callers.current(), code).orElseThrow(NotVisible::new);
        Line line = view.line(number).orElseThrow(NotVisible::new);
        model.addAttribute("campaign", view.campaign());
        model.addAttribute("line", line);
        model.addAttribute("channels", ReceivedReports.CHANNELS);
        return view;
    }

    private static Map<String, Object> values(Map<String, String> typed) {
        Map<String, Object> values = new LinkedHashMap<>(typed);
        values.remove("token");
        values.computeIfPresent("passedOn", (field, value) -> Boolean.valueOf(value.toString()));
        return values;
    }

    private static void refused(FormRefused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.status());
        model.addAttribute("refused", refused.getMessage());
        model.addAttribute("errors", refused.errors().stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one, LinkedHashMap::new)));
    }
}
