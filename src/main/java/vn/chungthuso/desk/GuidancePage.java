package vn.chungthuso.desk;

import static vn.chungthuso.law.QuestionRefused.Reason.MISSING;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungthuso.document.Papers;
import vn.chungthuso.law.Advice;
import vn.chungthuso.law.Guidance;
import vn.chungthuso.law.GuidanceQuestion;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.QuestionRefused;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;

/** «Tra cứu thủ tục»: the advice of {@code /api/guidance} for people, with the same parameters; open to anyone (contract §5, §6). */
@Controller
class GuidancePage {

    private final Law law;
    private final Advice advice;
    private final Papers papers;
    private final Words words;
    private final Clock clock;

    GuidancePage(Law law, Advice advice, Papers papers, Words words, Clock clock) {
        this.law = law;
        this.advice = advice;
        this.papers = papers;
        this.words = words;
        this.clock = clock;
    }

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        StrictValues.into(binder);
    }

    @GetMapping("/tra-cuu")
    String page(
            @ModelAttribute("question") GuidanceQuestion question,
            BindingResult read,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var asked = new AskedParameters(typed);
        model.addAttribute("events", LifeEvent.values());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("procedures", Procedure.values());
        if (read.hasErrors()) {
            var wrong = read.getFieldErrors().get(0).getField();
            refuse(model, response, wrong, words.say(asked.unreadable(wrong), label(wrong), asked.get(wrong)));
        } else if (asked.choices() > 0) {
            answer(question, model, response);
        }
        if (asked.choices() == 1 && !read.hasFieldErrors(asked.choice())) {
            model.addAttribute("choice", asked.choice());
            model.addAttribute("chosen", asked.get(asked.choice()));
            model.addAttribute("fields", GuidanceFields.about(law.regions(), asked, (Guidance) model.getAttribute("guidance")));
        }
        return "tra-cuu";
    }

    private void answer(GuidanceQuestion question, Model model, HttpServletResponse response) {
        try {
            var guidance = advice.about(question, LocalDate.now(clock));
            model.addAttribute("guidance", guidance);
            model.addAttribute("answer", new GuidanceInWords(words, papers::has, LocalDate.now(clock), question, guidance));
        } catch (QuestionRefused refused) {
            if (refused.reason() == MISSING) {
                model.addAttribute("required", words.say("guidance.say.required", label(refused.parameter())));
            } else {
                refuse(model, response, refused.parameter(),
                        words.say("guidance.wrong." + refused.reason(), label(refused.parameter())));
            }
        }
    }

    private void refuse(Model model, HttpServletResponse response, String parameter, String sentence) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("wrong", sentence);
        model.addAttribute("wrongParameter", parameter);
    }

    private String label(String parameter) {
        return words.say("guidance.ask." + parameter);
    }
}
