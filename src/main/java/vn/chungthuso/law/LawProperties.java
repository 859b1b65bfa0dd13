package vn.chungthuso.law;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the law is read from.
 *
 * @param tables Spring resource pattern of the decision tables; a mounted folder in production
 */
@ConfigurationProperties(prefix = "chungthuso.law")
public record LawProperties(@DefaultValue(LawProperties.PACKAGED) String tables) {

    /** The tables that were packaged with the application. */
    public static final String PACKAGED = "classpath*:dmn/*.dmn";
}
