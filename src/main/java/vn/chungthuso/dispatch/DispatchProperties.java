package vn.chungthuso.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this room, {@code chungthuso.dispatch.*}. The mail server itself is Spring's {@code spring.mail.*}; without
 * {@code spring.mail.host} nothing is told by mail.
 *
 * @param mailFrom mailbox that mails come from
 * @param mailPause a person gets at most one mail in this time; what happens meanwhile is gathered into the next
 * @param mailRound time between two rounds that send what waits
 * @param address where this house is reached by its people; links in mails begin with it
 */
@ConfigurationProperties("chungthuso.dispatch")
record DispatchProperties(
        @DefaultValue("chungthuso@localhost") String mailFrom,
        @DefaultValue("PT30M") Duration mailPause,
        @DefaultValue("PT1M") Duration mailRound,
        @DefaultValue("http://127.0.0.1:8080") String address) {}
