package vn.chungthuso.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is asked of a request before anything of it is read. */
@Configuration
class FirstQuestions implements WebMvcConfigurer {

    private final Rights rights;

    FirstQuestions(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rights);
        registry.addInterceptor(new SaidOnce()).addPathPatterns("/api/**");
    }
}
