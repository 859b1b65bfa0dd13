package vn.chungthuso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A look inside the two containers of Office files: what makes them Word or Excel is the name of a part. */
class OfficeFile {

    private static final byte[] OLE2_MARK = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final int OLE2_ENTRY_BYTES = 128;
    private static final int OLE2_NAME_LENGTH_AT = 64;
    private static final int OLE2_KIND_AT = 66;
    private static final byte OLE2_STREAM = 2;

    private OfficeFile() {}

    /**
     * Whether an OLE2 file, as of Office 97 to 2003, has a stream. Its directory entries start at multiples of 128 bytes
     * whatever the sector size, so they are found without following the sector chains ([MS-CFB] 2.6.1).
     */
    static boolean hasStream(byte[] content, String stream) {
        if (!Arrays.equals(OLE2_MARK, Arrays.copyOf(content, OLE2_MARK.length))) {
            return false;
        }
        byte[] name = (stream + '\0').getBytes(StandardCharsets.UTF_16LE);
        for (int entry = 0; entry + OLE2_ENTRY_BYTES <= content.length; entry += OLE2_ENTRY_BYTES) {
            if (isStream(content, entry, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStream(byte[] content, int entry, byte[] name) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return content[entry + OLE2_KIND_AT] == OLE2_STREAM
                && bytes.getShort(entry + OLE2_NAME_LENGTH_AT) == name.length
                && Arrays.equals(content, entry, entry + name.length, name, 0, name.length);
    }

    /**
     * Whether a ZIP is an Office Open XML file with a part and without macros. Only the ZIP's directory is read, nothing
     * is unpacked, so a file made to swell costs nothing.
     */
    static boolean hasPart(byte[] content, String part) {
        try {
            Path copy = Files.createTempFile("upload-", ".zip");
            try {
                Files.write(copy, content);
                return isOfficeZip(copy, part);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file cannot be looked into", e);
        }
    }

    private static boolean isOfficeZip(Path file, String part) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("[Content_Types].xml") != null
                    && zip.getEntry(part) != null
                    && zip.stream().noneMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
        } catch (ZipException e) {
            return false; // begins like a ZIP, but is none
        }
    }
}
