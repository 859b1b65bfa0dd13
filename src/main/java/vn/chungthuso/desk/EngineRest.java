package vn.chungthuso.desk;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chungthuso.process.FormRefused;

/** The engine's REST: HTTP Basic in front of it, and refusals in our words for it and for the webapps. */
@Configuration
class EngineRest {

    static {
        // both Jersey applications, engine-rest and webapps, take their providers from this set
        var providers = CamundaRestResources.getConfigurationClasses();
        providers.remove(RestExceptionHandler.class);
        providers.add(RefusalInWords.class);
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        var filter = new FilterRegistrationBean<ProcessEngineAuthenticationFilter>(new LoginForAll());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setAsyncSupported(true);
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        return filter;
    }

    @Bean
    FilterRegistrationBean<ApiAuthentication> apiLogin(ProcessEngine engine, Sessions sessions, Problems problems) {
        var filter = new FilterRegistrationBean<>(new ApiAuthentication(engine, sessions, problems));
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageAuthentication> pageLogin(ProcessEngine engine, Sessions sessions, MultipartProperties uploads) {
        long largest = uploads.getMaxRequestSize().toBytes();
        var filter = new FilterRegistrationBean<>(new PageAuthentication(engine.getIdentityService(), sessions, largest));
        filter.addUrlPatterns("/ho-so", "/ho-so/*", "/chung-thu-so", "/chung-thu-so/*", "/danh-sach", "/danh-sach/*", MailSwitchPage.PATH);
        filter.addUrlPatterns(LetterQuestion.LIST, LetterQuestion.LIST + "/*", SubstitutionPage.PATH, SubstitutionPage.PATH + "/*");
        filter.addUrlPatterns(StatisticsPage.PATH, StatisticsPage.PATH + "/*");
        filter.addUrlPatterns(CampaignListPage.PATH, CampaignListPage.PATH + "/*");
        filter.addUrlPatterns(ExpiryReviewPage.PATH, ExpiryReviewPage.PATH + "/*");
        filter.addUrlPatterns(CalendarPage.PATH, CalendarPage.PATH + "/*");
        return filter;
    }

    /** The list of engines, which Camunda shows to anybody, asks for a login too (contract §1). */
    private static class LoginForAll extends ProcessEngineAuthenticationFilter {

        @Override
        protected boolean requiresEngineAuthentication(String address) {
            return true;
        }
    }

    /** A refusal keeps its status, its sentences and its list of fields; everything else is said as the engine says it. */
    @Provider
    public static class RefusalInWords implements ExceptionMapper<RestException> {

        @Override
        public Response toResponse(RestException failure) {
            FormRefused refused = FormRefused.in(failure);
            if (refused == null) {
                return ExceptionHandlerHelper.getInstance().getResponse(failure);
            }
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "FormRefused");
            body.put("message", refused.getMessage());
            body.put("errors", refused.errors());
            body.putAll(refused.more());
            return Response.status(refused.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
        }
    }
}
