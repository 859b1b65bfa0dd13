package vn.chungthuso.law;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the law is read from; in production a mounted folder.
 *
 * @param tables Spring resource pattern of the decision tables
 * @param reference Spring resource pattern of the reference data (dmn/reference/README.md)
 */
@ConfigurationProperties(prefix = "chungthuso.law")
public record LawProperties(
        @DefaultValue(LawProperties.PACKAGED) String tables,
        @DefaultValue(LawProperties.PACKAGED_REFERENCE) String reference) {

    /** The tables that were packaged with the application. */
    public static final String PACKAGED = "classpath*:dmn/*.dmn";

    /** The reference data that was packaged with the application. */
    public static final String PACKAGED_REFERENCE = "classpath*:dmn/reference/*.csv";
}
