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

/** Word and Excel from 2007 on: a ZIP in which the name of a part makes the file what it is. */
final class OfficeZip {

    private OfficeZip() {}

    /** @param mainPart the part that such a file must have */
    static Optional<Set<FileFinding>> look(Path file, String mainPart) throws IOException {
        if (Ole2File.isEncryptedOfficeFile(file)) {
            return Optional.of(Set.of(FileFinding.ENCRYPTED));
        }
        if (!ContentType.isZip(file)) {
            return Optional.empty();
        }
        return ZipEntries.of(file)
                .map(entries -> entries.stream().map(ZipArchiveEntry::getName).toList())
                .filter(parts -> parts.contains("[Content_Types].xml") && parts.contains(mainPart))
                .map(OfficeZip::findings);
    }

    private static Set<FileFinding> findings(List<String> parts) {
        Set<FileFinding> found = EnumSet.noneOf(FileFinding.class);
        for (String part : parts) {
            String name = part.toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
                found.add(FileFinding.MACROS);
            }
            if (name.contains("/embeddings/")) {
                found.add(FileFinding.EMBEDDED_FILE);
            }
        }
        return found;
    }
}
