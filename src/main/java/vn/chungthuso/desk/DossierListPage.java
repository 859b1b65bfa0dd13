package vn.chungthuso.desk;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** «Hồ sơ»: the dossiers that the viewer may see, filtered, sorted and paged (contract §6). */
@Page
class DossierListPage {

    @GetMapping("/ho-so")
    String page(Model model) {
        return "ho-so";
    }
}
