package vn.chungthuso.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.chungthuso.terms.FileFinding;

/** What a ZIP carries, by the names and flags of its entries. */
final class ZipArchive {

    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "pif", "msi", "msix", "dll", "cpl", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta",
            "lnk", "reg", "jar", "sh", "apk", "app", "docm", "dotm", "xlsm", "xltm", "xlam", "xll");
    private static final Set<String> ARCHIVES =
            Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "cab", "iso", "img", "vhd", "vhdx");

    private ZipArchive() {}

    static Optional<Set<FileFinding>> look(Path file) throws IOException {
        return ContentType.isZip(file) ? ZipEntries.of(file).map(ZipArchive::findings) : Optional.empty();
    }

    private static Set<FileFinding> findings(List<ZipArchiveEntry> entries) {
        Set<FileFinding> found = EnumSet.noneOf(FileFinding.class);
        for (ZipArchiveEntry entry : entries) {
            String ending = ending(entry.getName());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                found.add(FileFinding.ENCRYPTED);
            }
            if (PROGRAMS.contains(ending)) {
                found.add(FileFinding.PROGRAM_INSIDE);
            }
            if (ARCHIVES.contains(ending)) {
                found.add(FileFinding.ARCHIVE_INSIDE);
            }
        }
        return found;
    }

    /** As Windows sees it: dots and blanks at the end of a name do not count. */
    private static String ending(String name) {
        String trimmed = name.replaceFirst("[. ]+$", "");
        return trimmed.substring(trimmed.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
