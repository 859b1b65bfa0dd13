package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungthuso.document.TableFormat;

/**
 * «Hồ sơ»: the dossiers that the viewer may see, filtered, sorted and paged (contract §6). Words that are searched come by POST, so that
 * no name gets into an address; everything else is an address that can be kept.
 */
@Page
class DossierListPage {

    private static final int SIZE = 50;

    private final DossierLists lists;
    private final DossierSheet sheet;

    DossierListPage(DossierLists lists, DossierSheet sheet) {
        this.lists = lists;
        this.sheet = sheet;
    }

    @GetMapping(DossierQuestion.LIST)
    String page(@ModelAttribute("asked") DossierQuestion question, BindingResult read, Model model) {
        UnknownValue.refuse(read);
        model.addAttribute("list", lists.of(question, SIZE));
        return "ho-so";
    }

    @PostMapping(DossierQuestion.LIST)
    String search(@ModelAttribute("asked") DossierQuestion question, BindingResult read, Model model) {
        UnknownValue.refuse(read);
        return question.isSearch() ? page(question, read, model) : "redirect:" + question.at(question.page());
    }

    /** What the page shows, all pages of it, as a file; by POST, as the words that are searched. */
    @PostMapping(DossierQuestion.LIST + "/danh-sach.{extension:csv|xlsx}")
    void file(
            @PathVariable String extension,
            @ModelAttribute("asked") DossierQuestion question,
            BindingResult read,
            HttpServletResponse response)
            throws IOException {
        UnknownValue.refuse(read);
        sheet.send(lists.all(question, sheet.most()), TableFormat.valueOf(extension.toUpperCase(Locale.ROOT)), response);
    }
}
