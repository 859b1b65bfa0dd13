package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chungthuso.document.MalwareNotChecked;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.ListPaper;
import vn.chungthuso.process.Words;

/** Stage 2 of a list: the papers attached (Ba Đình 2024, HD Bước 9 to 9.2). */
@Page
@RequestMapping(ListsPage.PATH + "/{code}")
class ListPapersPage {

    static final String PAPERS = "/thanh-phan";

    private final Documents documents;
    private final IncomingFiles files;
    private final ListPaper paper;
    private final ListScreens screens;
    private final Callers callers;
    private final IntakeRules intake;
    private final Words words;

    ListPapersPage(
            Documents documents,
            IncomingFiles files,
            ListPaper paper,
            ListScreens screens,
            Callers callers,
            IntakeRules intake,
            Words words) {
        this.documents = documents;
        this.files = files;
        this.paper = paper;
        this.screens = screens;
        this.callers = callers;
        this.intake = intake;
        this.words = words;
    }

    /** @param tooLarge there after a file that the server could not even take in */
    @GetMapping(PAPERS)
    String papers(
            @PathVariable String code, @RequestParam(name = PageAuthentication.TOO_LARGE, required = false) String tooLarge, Model model) {
        RequestList list = callers.list(code);
        if (tooLarge != null) {
            wrong(words.say("api.tooLarge"), model);
        }
        return papers(list, model);
    }

    /** «Tải văn bản đã ký»; the newest file counts. */
    @PostMapping(PAPERS)
    String attach(
            @PathVariable String code, @RequestParam MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes said)
            throws IOException {
        RequestList list = callers.list(code);
        if (!list.isDraft()) {
            throw new NotAllowed();
        }
        try {
            Document stored = files.toList(code, file, callers.current().user());
            said.addFlashAttribute("done", words.say("list.paper.taken", stored.fileName()));
            return "redirect:" + ListsPage.of(code) + PAPERS;
        } catch (UploadRefused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            wrong(file.isEmpty() ? words.say("list.paper.none") : refused.getMessage(), model);
        } catch (MalwareNotChecked unchecked) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            wrong(words.say("upload.malware.notChecked"), model);
        }
        return papers(list, model);
    }

    private String papers(RequestList list, Model model) {
        screens.list(list, 0, model);
        model.addAttribute("papers", documents.of(list.code()));
        model.addAttribute("types", String.join(", ", intake.uploadTypes()));
        return "danh-sach-thanh-phan";
    }

    private void wrong(String sentence, Model model) {
        screens.errors(List.of(new FieldError("file", sentence)), model);
    }

    @GetMapping("/tep/{id:\\d+}")
    ResponseEntity<Resource> attached(@PathVariable String code, @PathVariable long id) {
        Document document = documents.find(callers.list(code).code(), id).orElseThrow(NotVisible::new);
        return DocumentController.answer(
                document.fileName(), document.mediaType(), document.byteCount(), new InputStreamResource(() -> documents.open(document)));
    }

    /** «Xuất file đơn đăng ký» and «Xuất file Word»: the letter as entered so far, to be signed. */
    @GetMapping({"/don.pdf", "/don.docx"})
    ResponseEntity<Resource> export(@PathVariable String code, HttpServletRequest request) {
        RequestList list = callers.list(code);
        Rendition rendition = request.getServletPath().endsWith(".pdf") ? Rendition.PDF : Rendition.WORD;
        var content = new ByteArrayResource(paper.of(list, rendition));
        return DocumentController.answer(code + "." + rendition.extension(), rendition.mediaType(), content.contentLength(), content);
    }
}
