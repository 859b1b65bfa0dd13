package vn.chungthuso.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.chungthuso.terms.FileFinding;

/** The container of Word and Excel 97 to 2003, and of encrypted Office files of any age; read lazily, stream by stream. */
final class Ole2File {

    private static final String ENCRYPTED_OFFICE_FILE = "EncryptedPackage";
    private static final String VBA_PROJECT = "VBA"; // [MS-OVBA] 2.2.1: the storage that each project must have
    private static final int WORD_FLAGS_AT = 10;
    private static final int WORD_ENCRYPTED = 0x0100; // [MS-DOC] 2.5.2, fEncrypted

    private Ole2File() {}

    /** @param streams one of them makes the file what it should be */
    static Optional<Set<FileFinding>> look(Path file, String... streams) throws IOException {
        if (FileMagic.valueOf(file.toFile()) != FileMagic.OLE2) {
            return Optional.empty();
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            Optional<String> main = Arrays.stream(streams).filter(stream -> hasStream(root, stream)).findFirst();
            return main.isEmpty() ? Optional.empty() : Optional.of(findings(root, main.get()));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty(); // POI says so with whatever the broken structure ran into
        }
    }

    /** Whether this is a docx or xlsx closed by a password; which of the two cannot be seen. */
    static boolean isEncryptedOfficeFile(Path file) throws IOException {
        return look(file, ENCRYPTED_OFFICE_FILE).isPresent();
    }

    private static boolean hasStream(DirectoryNode root, String name) {
        return root.hasEntryCaseInsensitive(name) && entry(root, name) instanceof DocumentEntry;
    }

    private static Entry entry(DirectoryNode root, String name) {
        try {
            return root.getEntryCaseInsensitive(name);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Set<FileFinding> findings(DirectoryNode root, String main) throws IOException {
        Set<FileFinding> found = EnumSet.noneOf(FileFinding.class);
        addFolders(root, found);
        try (DocumentInputStream stream = root.createDocumentInputStream(entry(root, main))) {
            if (main.equals("WordDocument")) {
                stream.readFully(new byte[WORD_FLAGS_AT]);
                if ((stream.readUShort() & WORD_ENCRYPTED) != 0) {
                    found.add(FileFinding.ENCRYPTED);
                }
            } else if (!main.equals(ENCRYPTED_OFFICE_FILE)) {
                found.addAll(ExcelRecords.findings(stream));
            }
        }
        return found;
    }

    private static void addFolders(DirectoryEntry folder, Set<FileFinding> found) {
        for (Entry entry : folder) {
            if (entry instanceof DirectoryEntry inner) {
                if (inner.getName().equalsIgnoreCase(VBA_PROJECT)) {
                    found.add(FileFinding.MACROS);
                }
                if (inner.getName().equals("ObjectPool") && inner.getEntryCount() > 0 || inner.getName().startsWith("MBD")) {
                    found.add(FileFinding.EMBEDDED_FILE);
                }
                addFolders(inner, found);
            }
        }
    }
}
