package vn.chungthuso.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much comes in at once.
 *
 * @param importRows most persons in one sheet
 */
@ConfigurationProperties("chungthuso.process")
record ImportProperties(@DefaultValue("5000") int importRows) {}
