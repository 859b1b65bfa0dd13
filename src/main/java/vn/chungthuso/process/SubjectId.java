package vn.chungthuso.process;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chungthuso.document.CertificateFile;

/** An identifier in a certificate's UID, such as {@code CCCD:080188001234} or {@code MST:1100112233}, as Vietnamese authorities write it. */
record SubjectId(String scheme, String number) {

    private static final Set<String> OF_PERSONS = Set.of("CCCD", "CMND", "CC", "HC");
    private static final Pattern WRITTEN = Pattern.compile("\\s*(CCCD|CMND|CC|HC|MST|MNS)\\s*:\\s*(\\S+)\\s*", Pattern.CASE_INSENSITIVE);

    /** Those whose scheme is known; any other UID says nothing. */
    static List<SubjectId> in(CertificateFile file) {
        return file.subject().all("UID").stream()
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(uid -> new SubjectId(uid.group(1).toUpperCase(Locale.ROOT), uid.group(2)))
                .toList();
    }

    boolean ofPerson() {
        return OF_PERSONS.contains(scheme);
    }
}
