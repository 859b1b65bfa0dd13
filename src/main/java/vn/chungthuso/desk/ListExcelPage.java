package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.ImportMode;
import vn.chungthuso.process.ImportedRow;
import vn.chungthuso.process.ListedPeople;
import vn.chungthuso.process.SubscriberImport;
import vn.chungthuso.process.Words;

/** People brought into a list from the CA's sheet (domain §11.4); nothing is submitted by it. */
@Page
@RequestMapping(ListsPage.PATH + "/{code}/excel")
class ListExcelPage {

    private final RequestLists lists;
    private final ListedPeople people;
    private final SubscriberImport subscribers;
    private final IncomingFiles files;
    private final ListScreens screens;
    private final Callers callers;
    private final Words words;

    ListExcelPage(
            RequestLists lists,
            ListedPeople people,
            SubscriberImport subscribers,
            IncomingFiles files,
            ListScreens screens,
            Callers callers,
            Words words) {
        this.lists = lists;
        this.people = people;
        this.subscribers = subscribers;
        this.files = files;
        this.screens = screens;
        this.callers = callers;
        this.words = words;
    }

    /** @param tooLarge there after a file that the server could not even take in */
    @GetMapping
    String back(
            @PathVariable String code,
            @RequestParam(name = PageAuthentication.TOO_LARGE, required = false) String tooLarge,
            RedirectAttributes said) {
        if (tooLarge != null) {
            said.addFlashAttribute("refusal", words.say("api.tooLarge"));
        }
        return "redirect:" + ListsPage.of(callers.list(code).code());
    }

    /** Rows that are right become lines; what is wrong with the others is said cell by cell. */
    @PostMapping
    String take(@PathVariable String code, @RequestParam MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        RequestList list = callers.list(code);
        try {
            var rows = subscribers.take(callers.current(), files.sheet(file, subscribers.limits()), ImportMode.PREVIEW);
            model.addAttribute("imported", rows);
            model.addAttribute("added", rows.stream().filter(row -> row.accepted() && isAdded(list, row, model)).count());
        } catch (UploadRefused | FormRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("refusal", refused.getMessage());
        }
        screens.list(callers.list(code), 0, model);
        return ListEditorPage.VIEW;
    }

    private boolean isAdded(RequestList list, ImportedRow row, Model model) {
        try {
            lists.add(list.code(), people.newcomer(list.code(), row.fields()), Map.of(), callers.current().user());
            return true;
        } catch (FormRefused alreadyInTheList) {
            model.addAttribute("refusal", words.say("list.import.line", String.valueOf(row.row()), alreadyInTheList.getMessage()));
        } catch (ListRefused full) {
            model.addAttribute("refusal", screens.refusal(full, "CHANGED"));
        }
        return false;
    }
}
