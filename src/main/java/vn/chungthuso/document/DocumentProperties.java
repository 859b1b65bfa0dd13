package vn.chungthuso.document;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room.
 *
 * @param forms where official forms are looked for: folders or Spring resource locations. The first place that has a
 *     form wins, so a customer's folder put first replaces a form without a rebuild.
 * @param checkAddress where this house is reached from outside; a paper shows it with its code, as a QR code
 */
@ConfigurationProperties("chungthuso.document")
record DocumentProperties(
        @DefaultValue("classpath:forms/official/") List<String> forms,
        @DefaultValue("http://127.0.0.1:8080") String checkAddress) {}
