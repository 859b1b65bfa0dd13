package vn.chungthuso.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who looks for malware in uploads.
 *
 * @param clamd host and port of a clamd, such as {@code clamd:3310}; empty = nobody looks
 * @param clamdTimeout how long it may take to accept a connection, and then to answer
 */
@ConfigurationProperties("chungthuso.document")
record ScannerProperties(@DefaultValue("") String clamd, @DefaultValue("60s") Duration clamdTimeout) {

    ScannerProperties {
        if (!clamd.isEmpty() && !clamd.matches("[^:\\s]+:\\d{1,5}")) {
            throw new IllegalArgumentException("chungthuso.document.clamd is host:port, not " + clamd);
        }
    }

    boolean isOff() {
        return clamd.isEmpty();
    }

    String host() {
        return clamd.substring(0, clamd.indexOf(':'));
    }

    int port() {
        return Integer.parseInt(clamd.substring(clamd.indexOf(':') + 1));
    }
}
