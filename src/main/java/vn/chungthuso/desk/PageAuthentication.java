package vn.chungthuso.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungthuso.desk.Sessions.Login;

/** Our pages are for those logged in: others are led to the login and come back to where they wanted to go. */
class PageAuthentication extends OncePerRequestFilter {

    /** What a page is asked with after a form that was too large to be read. */
    static final String TOO_LARGE = "qua-lon";

    private final IdentityService identity;
    private final Sessions sessions;
    private final long largest;

    /** @param largest bytes that a form with a file may have */
    PageAuthentication(IdentityService identity, Sessions sessions, long largest) {
        this.largest = largest;
        this.identity = identity;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Login> login = sessions.current(request);
        if (login.isPresent() && request.getContentLengthLong() > largest) { // its fields cannot be read, the token among them
            response.sendRedirect(request.getContextPath() + request.getServletPath() + "?" + TOO_LARGE);
            return;
        }
        if (login.isEmpty() || !sessions.isMeant(request)) {
            response.sendRedirect(login(request));
            return;
        }
        try {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            identity.setAuthentication(login.get().user(), login.get().groups());
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Back to the same page after reading; a change that came too late starts over at the page's address. */
    private static String login(HttpServletRequest request) {
        String query = "GET".equals(request.getMethod()) && request.getQueryString() != null ? "?" + request.getQueryString() : "";
        return UriComponentsBuilder.fromPath(request.getContextPath() + LoginPage.PATH)
                .queryParam(LoginPage.BACK, "{back}")
                .build(request.getServletPath() + query)
                .toString();
    }
}
