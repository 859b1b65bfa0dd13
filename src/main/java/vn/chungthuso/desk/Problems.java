package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.Words;

/** Errors as RFC 9457 problem+json in Vietnamese; never a stack trace. */
@Component
class Problems {

    private final Words words;
    private final ObjectMapper json;

    Problems(Words words, ObjectMapper json) {
        this.words = words;
        this.json = json;
    }

    ProblemDetail of(int status, String key, Object... args) {
        return inWords(status, words.say(key, args));
    }

    ProblemDetail inWords(int status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setTitle(words.sayFirst("problem." + status, status < 500 ? "problem.400" : "problem.500"));
        return problem;
    }

    /** 400 that names one parameter or field. */
    ProblemDetail badInput(String field, String message) {
        return named(field, inWords(400, message));
    }

    /** The same problem, said of one parameter or field. */
    ProblemDetail named(String field, ProblemDetail problem) {
        problem.setProperty("errors", List.of(new FieldError(field, problem.getDetail())));
        return problem;
    }

    void write(HttpServletResponse response, int status, String key) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), of(status, key));
    }
}
