package vn.chungthuso.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chungthuso.document.FormInfo;
import vn.chungthuso.document.NoSuchForm;
import vn.chungthuso.document.Papers;
import vn.chungthuso.process.ProcessWords;
import vn.chungthuso.terms.Regime;

/** Pages that explain, open to anyone: the processes in words, the official forms with what each asks and why, how to read a certificate, how to install one. */
@Controller
class HelpPages {

    private final Papers papers;
    private final ProcessWords processes;
    private final ProblemAdvice problems;

    HelpPages(Papers papers, ProcessWords processes, ProblemAdvice problems) {
        this.papers = papers;
        this.processes = processes;
        this.problems = problems;
    }

    /** The processes as they run now (contract §6). */
    @GetMapping("/quy-trinh")
    String processes(Model model) {
        model.addAttribute("processes", processes.all());
        return "quy-trinh";
    }

    @GetMapping("/quy-trinh/{key}")
    String process(@PathVariable String key, Model model) {
        model.addAttribute("process", processes.find(key).orElseThrow(NotVisible::new));
        return "quy-trinh-mot";
    }

    @GetMapping("/tro-giup")
    String help() {
        return "tro-giup";
    }

    @GetMapping("/tro-giup/xem-chung-thu-so")
    String seeCertificate() {
        return "tro-giup-xem";
    }

    @GetMapping("/tro-giup/cai-dat-cer")
    String installCertificate() {
        return "tro-giup-cai-dat";
    }

    /** The forms by regime, the one in force first. */
    @GetMapping("/bieu-mau")
    String forms(Model model) {
        Map<String, List<FormInfo>> byRegime = new LinkedHashMap<>();
        byRegime.put(Regime.ND68_2024.name(), new ArrayList<>());
        byRegime.put(Regime.TT185_2019.name(), new ArrayList<>());
        papers.forms().forEach(form -> byRegime.get(form.regime()).add(form));
        model.addAttribute("regimes", byRegime);
        return "bieu-mau";
    }

    @GetMapping("/bieu-mau/{formKey}")
    String form(@PathVariable String formKey, Model model) {
        model.addAttribute("form", papers.info(formKey));
        model.addAttribute("lines", papers.lines(formKey));
        return "bieu-mau-mot";
    }

    @ExceptionHandler({NotVisible.class, NoSuchForm.class})
    ModelAndView notFound(Exception missing) {
        return new ModelAndView("loi", Map.of("problem", problems.notFound(missing)), HttpStatus.NOT_FOUND);
    }
}
