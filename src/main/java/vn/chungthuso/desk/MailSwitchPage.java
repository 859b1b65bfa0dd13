package vn.chungthuso.desk;

import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;

/** «Thư báo»: which mails a person wants. */
@Page
class MailSwitchPage {

    static final String PATH = "/thong-bao";

    private final Mails mails;
    private final Callers callers;

    MailSwitchPage(Mails mails, Callers callers) {
        this.mails = mails;
        this.callers = callers;
    }

    @GetMapping(PATH)
    String page(Model model) {
        model.addAttribute("kinds", MailKind.values());
        model.addAttribute("wanted", mails.wanted(callers.current().user()));
        model.addAttribute("on", mails.isOn());
        return "thong-bao";
    }

    @PostMapping(PATH)
    String want(@RequestParam(defaultValue = "") Set<MailKind> kind, RedirectAttributes told) {
        mails.want(callers.current().user(), kind);
        told.addFlashAttribute("saved", true);
        return "redirect:" + PATH;
    }
}
