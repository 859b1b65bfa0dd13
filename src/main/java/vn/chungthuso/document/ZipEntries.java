package vn.chungthuso.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.chungthuso.document.HostileFile.Reason;

/**
 * The entries of a ZIP as its directory lists them. Nothing is unpacked, so a file made to swell costs nothing; one that
 * says itself that it swells, or that would unpack into other folders, is refused.
 */
final class ZipEntries {

    /** An archive for one request has a few files; more than this nobody looks through. */
    static final int MOST_ENTRIES = 1_000;
    /** Unpacked, in bytes; twenty times the largest upload. */
    static final long MOST_UNPACKED = 500L * 1024 * 1024;
    /** An archive that swells a hundredfold and to more than this is no work of an office; blank scans in small archives are. */
    static final long SUSPICIOUS_UNPACKED = 100L * 1024 * 1024;
    static final int SUSPICIOUS_RATIO = 100;

    /** The listing is held in memory, so a directory of half a million empty entries is not begun. */
    private static final int MOST_LISTED = 20_000;
    private static final int LISTED_MARK = 0x504b0102; // "PK", 1, 2 before each entry of the directory
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*");

    private ZipEntries() {}

    /** @return nothing at all where the file cannot be read as a ZIP */
    static Optional<List<ZipArchiveEntry>> of(Path file) throws IOException {
        if (marks(file) > MOST_LISTED) {
            throw new HostileFile(Reason.TOO_MANY);
        }
        List<ZipArchiveEntry> entries;
        try (ZipFile zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get()) {
            entries = Collections.list(zip.getEntries());
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
        refuseHostile(entries, Files.size(file));
        return Optional.of(entries);
    }

    private static void refuseHostile(List<ZipArchiveEntry> entries, long fileBytes) {
        if (entries.size() > MOST_ENTRIES) {
            throw new HostileFile(Reason.TOO_MANY);
        }
        if (entries.stream().anyMatch(ZipEntries::escapes)) {
            throw new HostileFile(Reason.ESCAPES);
        }
        long unpacked = entries.stream().mapToLong(entry -> Math.min(Math.max(0, entry.getSize()), MOST_UNPACKED + 1)).sum();
        boolean swells = unpacked > SUSPICIOUS_UNPACKED && unpacked / SUSPICIOUS_RATIO > fileBytes;
        if (unpacked > MOST_UNPACKED || swells) {
            throw new HostileFile(Reason.BOMB);
        }
    }

    /** Names a place outside the folder that the archive is unpacked into, or is a link that may. */
    private static boolean escapes(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return entry.isUnixSymlink()
                || name.startsWith("/")
                || DRIVE.matcher(name).matches()
                || Arrays.asList(name.split("/")).contains("..");
    }

    private static int marks(Path file) throws IOException {
        int marks = 0;
        int last = 0;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = content.read(); next >= 0; next = content.read()) {
                last = last << Byte.SIZE | next;
                if (last == LISTED_MARK) {
                    marks++;
                }
            }
        }
        return marks;
    }
}
