package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.chungthuso.calendar.NoSuchYear;
import vn.chungthuso.dispatch.NoSuchLetter;
import vn.chungthuso.dossier.NoSuchDossier;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.Staff;

/** What every page of ours shows: who is logged in, where one can go, and what went wrong as a page instead of as data. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

    /**
     * @param name as the account has it
     * @param roles words of contract §1, which decide what the frame offers
     */
    record Viewer(String user, String name, Set<String> roles) {

        /** Whether one of these roles is the viewer's. */
        public boolean isOne(String... wanted) {
            return Arrays.stream(wanted).anyMatch(roles::contains);
        }
    }

    private final Callers callers;
    private final Staff staff;
    private final Sessions sessions;
    private final ProblemAdvice problems;

    PageAdvice(Callers callers, Staff staff, Sessions sessions, ProblemAdvice problems) {
        this.callers = callers;
        this.staff = staff;
        this.sessions = sessions;
        this.problems = problems;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        Caller caller = callers.current();
        model.addAttribute("viewer", new Viewer(caller.user(), staff.nameOf(caller.user()), caller.roles().keySet()));
        model.addAttribute("token", sessions.pageToken(request));
        model.addAttribute("path", request.getServletPath());
    }

    @ExceptionHandler({NotVisible.class, NoSuchDossier.class, NoSuchLetter.class, NoSuchYear.class})
    String notFound(Exception missing, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.notFound(missing), request, response, model);
    }

    @ExceptionHandler({NotAllowed.class, AuthorizationException.class})
    String forbidden(Exception denied, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.forbidden(denied), request, response, model);
    }

    @ExceptionHandler
    String unknown(UnknownValue unknown, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.unknown(unknown), request, response, model);
    }

    @ExceptionHandler
    String tooMuch(TooMuch list, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.tooMuch(list), request, response, model);
    }

    @ExceptionHandler
    String mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.mismatch(mismatch), request, response, model);
    }

    @ExceptionHandler
    String refused(FormRefused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.refused(refused), request, response, model);
    }

    @ExceptionHandler({OptimisticLockingException.class, TransientDataAccessException.class})
    String lostRace(Exception slower, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(problems.lostRace(slower), request, response, model);
    }

    private String page(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(problem.getStatus());
        frame(request, model);
        model.addAttribute("problem", problem);
        return "loi";
    }
}
