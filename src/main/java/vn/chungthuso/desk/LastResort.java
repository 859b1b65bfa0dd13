package vn.chungthuso.desk;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of every address of ours, in a filter or the webapps, said like everything else. */
@Hidden
@Controller
class LastResort implements ErrorController {

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        problems.write(response, status, sentence(status));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 401 -> "api.login";
            case 403 -> "api.forbidden";
            case 404 -> "api.notFound";
            case 405 -> "api.status.405";
            default -> status < 500 ? "api.status.400" : "api.failed";
        };
    }
}
