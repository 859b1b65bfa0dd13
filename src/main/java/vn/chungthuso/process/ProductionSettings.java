package vn.chungthuso.process;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Looks at the settings before anything starts: production runs on PostgreSQL, with secrets of its own (contract §1). */
public class ProductionSettings implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (!settings.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        require(!settings.acceptsProfiles(Profiles.of("demo")), "production and demo exclude each other");
        String url = settings.getProperty("spring.datasource.url", "");
        require(url.startsWith("jdbc:postgresql:"), "set SPRING_DATASOURCE_URL to jdbc:postgresql://…");
        require(StringUtils.hasText(settings.getProperty("spring.datasource.password")), "set SPRING_DATASOURCE_PASSWORD");
    }

    static void require(boolean fulfilled, String whatToDo) {
        if (!fulfilled) {
            throw new IllegalStateException("production does not start: " + whatToDo);
        }
    }

    /** After the files of configuration have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
