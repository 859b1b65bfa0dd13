package vn.chungthuso.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests whose headings name no type that there is. Spring would answer an {@code Accept} that it can't read with an empty body, whatever
 * else is wrong, and fail on a {@code Content-Type} with an asterisk.
 */
@Configuration
class NamedTypes {

    @Bean
    FilterRegistrationBean<NamedTypesOnly> namedTypesOnly(Problems problems) {
        var filter = new FilterRegistrationBean<>(new NamedTypesOnly(problems));
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    /** 406 and 415 in words; everything else goes on. */
    static class NamedTypesOnly extends OncePerRequestFilter {

        private final HeaderContentNegotiationStrategy accepted = new HeaderContentNegotiationStrategy();
        private final Problems problems;

        NamedTypesOnly(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!isAcceptReadable(request)) {
                problems.write(response, 406, "api.type.accept");
            } else if (isSentTypeOpen(request.getContentType())) {
                problems.write(response, 415, "api.type.sent");
            } else {
                chain.doFilter(request, response);
            }
        }

        private boolean isAcceptReadable(HttpServletRequest request) {
            try {
                accepted.resolveMediaTypes(new ServletWebRequest(request));
                return true;
            } catch (HttpMediaTypeNotAcceptableException unreadable) {
                return false;
            }
        }

        private static boolean isSentTypeOpen(String type) {
            try {
                return type != null && !type.isBlank() && !MediaType.parseMediaType(type).isConcrete();
            } catch (InvalidMediaTypeException unreadable) {
                return false; // the address answers that with the types that it takes
            }
        }
    }
}
