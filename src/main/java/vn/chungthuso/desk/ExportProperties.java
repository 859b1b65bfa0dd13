package vn.chungthuso.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much goes out at once.
 *
 * @param exportRows most rows of a list as CSV or Excel
 */
@ConfigurationProperties("chungthuso.desk")
record ExportProperties(@DefaultValue("10000") int exportRows) {}
