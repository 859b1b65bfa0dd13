package vn.chungthuso.process;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, {@code chungthuso.process.*}.
 *
 * @param models where the models are: patterns of Spring resources
 * @param adminPassword password of the first administrator; required in production, unused in the demo
 */
@ConfigurationProperties("chungthuso.process")
public record ProcessProperties(
        @DefaultValue({"classpath*:processes/*.bpmn", "classpath*:dmn/*.dmn", "classpath*:forms/tasks/*.form"}) List<String> models,
        String adminPassword) {}
