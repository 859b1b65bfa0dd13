package vn.chungthuso.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.chungthuso.calendar.Due;
import vn.chungthuso.calendar.Elapsed;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;

/** {@code /api/calendar}: deadlines with every day explained, and elapsed office time; open to anyone. */
@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private final WorkingTime workingTime;
    private final MessageSourceAccessor texts;

    CalendarController(WorkingTime workingTime, MessageSource messages) {
        this.workingTime = workingTime;
        this.texts = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    @InitBinder
    void readMoments(WebDataBinder binder) {
        binder.addCustomFormatter(new IsoMoment());
    }

    @GetMapping("/due")
    Due due(@RequestParam Instant from, @RequestParam int workingDays) {
        return answer(from, "workingDays", () -> workingTime.due(from, workingDays));
    }

    @GetMapping("/elapsed")
    Elapsed elapsed(@RequestParam Instant from, @RequestParam Instant to) {
        return answer(from, "to", () -> workingTime.elapsed(from, to));
    }

    /** The start of a question can only lie in an unknown year; any other fault is in the parameter that ends it. */
    private static <T> T answer(Instant from, String end, Supplier<T> question) {
        try {
            return question.get();
        } catch (YearNotLoaded e) {
            boolean atStart = from.atZone(WorkingTime.ZONE).getYear() == e.year();
            throw new RefusedParameter(atStart ? "from" : end, "yearNotLoaded", String.valueOf(e.year()), e);
        } catch (IllegalArgumentException e) {
            throw new RefusedParameter(end, end, "", e);
        }
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return problem(e.getParameterName(), "missing", "");
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException e) {
        return problem(e.getName(), Instant.class.equals(e.getRequiredType()) ? "moment" : e.getName(), "");
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedParameter e) {
        return problem(e.field, e.reason, e.detail);
    }

    private ProblemDetail problem(String field, String reason, String detail) {
        String message = texts.getMessage("calendar.problem." + reason, new Object[] {field, detail});
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
        problem.setTitle(texts.getMessage("calendar.problem.title"));
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return problem;
    }

    private static final class RefusedParameter extends RuntimeException {
        private final String field;
        private final String reason;
        private final String detail;

        private RefusedParameter(String field, String reason, String detail, RuntimeException cause) {
            super(field + ": " + reason, cause);
            this.field = field;
            this.reason = reason;
            this.detail = detail;
        }
    }
}
