package vn.chungthuso.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungthuso.process.Caller;

/** {@code /actuator/prometheus} is for administrators, with HTTP Basic: what is overdue is nobody else's business. */
@Configuration
class MetricsAddress {

    private static final String[] ADDRESS = {"/actuator/prometheus", "/actuator/prometheus/*"};
    private static final int FIRST = 0;

    @Bean
    FilterRegistrationBean<ApiAuthentication> metricsLogin(ProcessEngine engine, Sessions sessions, Problems problems) {
        var filter = new FilterRegistrationBean<>(new ApiAuthentication(engine, sessions, problems));
        filter.setName("metricsLogin");
        filter.addUrlPatterns(ADDRESS);
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AdministratorsOnly> metricsForAdministrators(IdentityService identity, Problems problems) {
        var filter = new FilterRegistrationBean<>(new AdministratorsOnly(identity, problems));
        filter.setName("metricsForAdministrators");
        filter.addUrlPatterns(ADDRESS);
        filter.setOrder(FIRST + 1);
        return filter;
    }

    /** Behind a login: everybody else gets 403. */
    static class AdministratorsOnly extends OncePerRequestFilter {

        private final IdentityService identity;
        private final Problems problems;

        AdministratorsOnly(IdentityService identity, Problems problems) {
            this.identity = identity;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (Caller.current(identity).filter(caller -> caller.groups().contains(Caller.ADMIN)).isEmpty()) {
                problems.write(response, 403, "api.forbidden");
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
