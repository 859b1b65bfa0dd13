package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.springframework.stereotype.Component;

/** The login that the webapps, our pages and our REST share: one session, open for all three. */
@Component
class Sessions {

    /** Who is logged in, with the groups that the login gave. */
    record Login(String user, List<String> groups) {}

    static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Name of the token in a form that a page sends. */
    static final String FORM_TOKEN = "token";

    /** Header in which a script of a page sends it. */
    static final String TOKEN_HEADER = "X-XSRF-TOKEN";

    private static final String PAGE_TOKEN = "chungthuso.page.token";
    private static final List<String> TOKENS = List.of("CAMUNDA_CSRF_TOKEN", PAGE_TOKEN);

    private final ProcessEngine engine;

    Sessions(ProcessEngine engine) {
        this.engine = engine;
    }

    Optional<Login> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        var authentications = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        var authentication = authentications == null ? null : authentications.getAuthenticationForProcessEngine(engine.getName());
        return authentication instanceof UserAuthentication user
                ? Optional.of(new Login(user.getIdentityId(), user.getGroupIds()))
                : Optional.empty();
    }

    /** @return false where user and password do not belong together */
    boolean open(HttpServletRequest request, String user, String password) {
        if (user.isBlank() || !engine.getIdentityService().checkPassword(user, password)) {
            return false;
        }
        UserAuthentication authentication = AuthenticationUtil.createAuthentication(engine, user);
        authentication.setCacheValidationTime(ServletContextUtil.getAuthCacheValidationTime(request.getServletContext()));
        AuthenticationUtil.revalidateSession(request, authentication);
        return true;
    }

    /** What our own pages send back with each change, as the webapps do with theirs. */
    String pageToken(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session) {
            if (session.getAttribute(PAGE_TOKEN) == null) {
                session.setAttribute(PAGE_TOKEN, UUID.randomUUID().toString());
            }
            return (String) session.getAttribute(PAGE_TOKEN);
        }
    }

    /** Reading needs none; a change comes with the token of this session, so no other site's page can make it. */
    boolean isMeant(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return true;
        }
        String header = request.getHeader(TOKEN_HEADER);
        String sent = header == null ? request.getParameter(FORM_TOKEN) : header;
        HttpSession session = request.getSession();
        return sent != null && TOKENS.stream().anyMatch(name -> sent.equals(session.getAttribute(name)));
    }
}
