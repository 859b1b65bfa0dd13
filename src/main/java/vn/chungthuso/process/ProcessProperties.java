package vn.chungthuso.process;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the models are: {@code chungthuso.process.models}, patterns of Spring resources.
 */
@ConfigurationProperties("chungthuso.process")
public record ProcessProperties(
        @DefaultValue({"classpath*:processes/*.bpmn", "classpath*:dmn/*.dmn", "classpath*:forms/tasks/*.form"}) List<String> models) {}
