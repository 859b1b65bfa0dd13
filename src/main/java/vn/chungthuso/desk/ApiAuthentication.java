package vn.chungthuso.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungthuso.desk.Sessions.Login;

/** Who calls our REST: the session of the webapps with its CSRF token, or HTTP Basic. Open addresses pass without. */
class ApiAuthentication extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of("/api/calendar/due", "/api/calendar/elapsed", "/api/forms", "/api/guidance", "/api/reference", "/api/docs");

    private final ProcessEngine engine;
    private final Sessions sessions;
    private final Problems problems;

    ApiAuthentication(ProcessEngine engine, Sessions sessions, Problems problems) {
        this.engine = engine;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Sessions.READING.contains(request.getMethod()) && OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Login> session = sessions.current(request);
        if (session.isPresent() && !sessions.isMeant(request)) {
            problems.write(response, 403, "api.csrf");
            return;
        }
        Optional<Login> login = session.or(() -> basic(request));
        if (login.isEmpty()) {
            if (request.getHeader(Sessions.TOKEN_HEADER) == null) { // a page's own script says itself that the session has ended
                response.setHeader("WWW-Authenticate", "Basic realm=\"chungthuso\", charset=\"UTF-8\"");
            }
            problems.write(response, 401, "api.login");
            return;
        }
        IdentityService identity = engine.getIdentityService();
        try {
            identity.setAuthentication(login.get().user(), login.get().groups());
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Optional<Login> basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        String[] parts;
        try {
            parts = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8).split(":", 2);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        IdentityService identity = engine.getIdentityService();
        if (parts.length < 2 || parts[0].isEmpty() || !identity.checkPassword(parts[0], parts[1])) {
            return Optional.empty();
        }
        List<String> groups = identity.createGroupQuery().groupMember(parts[0]).list().stream().map(Group::getId).toList();
        return Optional.of(new Login(parts[0], groups));
    }
}
