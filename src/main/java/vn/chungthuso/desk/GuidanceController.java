package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.law.Advice;
import vn.chungthuso.law.Guidance;
import vn.chungthuso.law.GuidanceQuestion;

/** {@code /api/guidance}: which procedure, which forms, from whom, to whom, by when; open to anyone (contract §5). */
@RestController
@RequestMapping("/api/guidance")
class GuidanceController {

    private final Advice advice;
    private final Clock clock;

    GuidanceController(Advice advice, Clock clock) {
        this.advice = advice;
        this.clock = clock;
    }

    @InitBinder
    void readStrictly(WebDataBinder binder) {
        StrictValues.into(binder);
    }

    @GetMapping
    Guidance guidance(@ModelAttribute GuidanceQuestion question) {
        return advice.about(question, LocalDate.now(clock));
    }
}
