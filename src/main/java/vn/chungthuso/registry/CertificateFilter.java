package vn.chungthuso.registry;

import java.time.LocalDate;
import java.util.Set;
import vn.chungthuso.terms.CertificateStatus;

/**
 * Which certificates to list; null = any.
 *
 * @param agencies agencies whose certificates the reader sees; null = all
 * @param account the reader, who sees their own too
 * @param agency only this agency's
 * @param endingBy only active ones whose last day is not after this day
 * @param words name, mailbox, serial of certificate or device, or a part, in any case, with or without diacritics
 * @param page from 0
 */
public record CertificateFilter(
        Set<String> agencies, String account, String agency, CertificateStatus status, LocalDate endingBy, String words, int page, int size) {}
