package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere is a page to a browser, which asks for one, and data to everybody else. */
@ControllerAdvice
@Order(-1) // before ProblemAdvice
class LostPage {

    private final ProblemAdvice problems;

    LostPage(ProblemAdvice problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object notFound(NoResourceFoundException nowhere, HttpServletRequest request) {
        ProblemDetail problem = problems.notFound(nowhere);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                ? new ModelAndView("loi", Map.of("problem", problem), HttpStatus.NOT_FOUND)
                : ResponseEntity.of(problem).build();
    }
}
