package vn.chungthuso.dispatch;

import java.time.OffsetDateTime;

/**
 * One dossier in a letter.
 *
 * @param line number in the printed list, from 1
 * @param answer the newest answer that was applied; null while there is none
 * @param certificateSerial what the answer named
 * @param deviceSerial what the answer named
 * @param closedAt when nothing more is expected for this line; null while open
 */
public record LetterLine(
        String letterCode,
        int line,
        String dossierCode,
        ReplyAnswer answer,
        String certificateSerial,
        String deviceSerial,
        OffsetDateTime closedAt) {}
