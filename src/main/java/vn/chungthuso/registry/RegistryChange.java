package vn.chungthuso.registry;

import java.time.OffsetDateTime;

/**
 * One row of the history of a certificate or its device.
 *
 * @param subject     {@code CERTIFICATE} or {@code TOKEN}
 * @param dossierCode the dossier it happened in, {@code null} where the register knows none
 * @param event       name of what happened
 * @param fromState   {@code null} when the subject entered the register
 * @param reason      the reason or the paper that was given, {@code null} where none is asked for
 */
public record RegistryChange(
        OffsetDateTime changedAt, String subject, String dossierCode, String event, String fromState, String toState, String reason) {}
