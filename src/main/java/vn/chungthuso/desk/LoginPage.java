package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** «Đăng nhập»: one login for our pages and the webapps. */
@Controller
class LoginPage {

    static final String PATH = "/dang-nhap";
    /** Where to go afterwards: a path of this server, nothing else. */
    static final String BACK = "toi";

    private static final String LEAVE = "/dang-xuat";
    private static final String HOME = "/";

    private final Sessions sessions;

    LoginPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    String page(@RequestParam(name = BACK, defaultValue = HOME) String back, HttpServletRequest request, Model model) {
        if (sessions.current(request).isPresent()) {
            return "redirect:" + inside(back);
        }
        model.addAttribute("back", inside(back));
        return "dang-nhap";
    }

    @PostMapping(PATH)
    String login(
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = BACK, defaultValue = HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (sessions.open(request, user.strip(), password)) {
            return "redirect:" + inside(back);
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("back", inside(back));
        model.addAttribute("user", user);
        model.addAttribute("wrong", true);
        return "dang-nhap";
    }

    /** Only a form of ours logs out: a browser that came by the address is asked first, everybody else is told that it takes a form. */
    @GetMapping(LEAVE)
    String askToLeave(@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted, HttpServletRequest request, Model model)
            throws HttpRequestMethodNotSupportedException {
        if (!accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
        }
        if (sessions.current(request).isEmpty()) {
            return "redirect:" + PATH;
        }
        model.addAttribute("token", sessions.pageToken(request));
        return "dang-xuat";
    }

    @PostMapping(LEAVE)
    String logout(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && sessions.isMeant(request)) {
            session.invalidate();
        }
        return "redirect:" + HOME;
    }

    /** «//other.example» and «/\other.example» leave this server: they are answered with the first page. */
    private static String inside(String back) {
        return back.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? back : HOME;
    }
}
