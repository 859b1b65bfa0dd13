package vn.chungthuso.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
import vn.chungthuso.calendar.ElapsedByDay;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;

/** {@code /api/calendar}: deadlines and elapsed office time, each with every day explained, in an agency's hours; open to anyone. */
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
    void readLiterally(WebDataBinder binder) {
        binder.addCustomFormatter(new IsoMoment());
        binder.addCustomFormatter(new WholeNumber());
    }

    @GetMapping("/due")
    Due due(@RequestParam Instant from, @RequestParam Integer workingDays, @RequestParam(required = false) String agency) {
        return answer(from, "workingDays", () -> workingTime.of(agency).due(from, workingDays));
    }

    @GetMapping("/elapsed")
    Elapsed elapsed(@RequestParam Instant from, @RequestParam Instant to, @RequestParam(required = false) String agency) {
        return answer(from, "to", () -> workingTime.of(agency).elapsed(from, to));
    }

    @GetMapping("/elapsed/days")
    ElapsedByDay elapsedByDay(@RequestParam Instant from, @RequestParam Instant to, @RequestParam(required = false) String agency) {
        return answer(from, "to", () -> workingTime.of(agency).elapsedByDay(from, to));
    }

    /** The start of a question can only lie in an unknown year; any other fault is in the parameter that ends it. */
    private <T> T answer(Instant from, String end, Supplier<T> question) {
        try {
            return question.get();
        } catch (YearNotLoaded e) {
            String field = from.atZone(WorkingTime.ZONE).getYear() == e.year() ? "from" : end;
            throw new RefusedParameter(field, text("yearNotLoaded", field, String.valueOf(e.year())), e);
        } catch (IllegalArgumentException e) {
            throw new RefusedParameter(end, text(end, end), e);
        }
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return problem(e.getParameterName(), text("missing", e.getParameterName()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(MethodArgumentTypeMismatchException e) {
        boolean moment = Instant.class.equals(e.getRequiredType());
        return problem(e.getName(), text(moment ? "moment" : e.getName(), e.getName()));
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedParameter e) {
        return problem(e.field, e.getMessage());
    }

    private ProblemDetail problem(String field, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
        problem.setTitle(text("title"));
        problem.setProperty("errors", List.of(new Fault(field, message)));
        return problem;
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("calendar.problem." + key, arguments);
    }

    private record Fault(String field, String message) {
    }

    private static final class RefusedParameter extends RuntimeException {
        private final String field;

        private RefusedParameter(String field, String message, RuntimeException cause) {
            super(message, cause);
            this.field = field;
        }
    }
}
