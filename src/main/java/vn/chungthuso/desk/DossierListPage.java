package vn.chungthuso.desk;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * «Hồ sơ»: the dossiers that the viewer may see, filtered, sorted and paged (contract §6). Words that are searched come by POST, so that
 * no name gets into an address; everything else is an address that can be kept.
 */
@Page
class DossierListPage {

    private static final int SIZE = 50;

    private final DossierLists lists;

    DossierListPage(DossierLists lists) {
        this.lists = lists;
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
}
